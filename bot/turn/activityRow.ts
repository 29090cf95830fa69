import type { Activity } from 'botbuilder';
import type { DataKey } from '../store/keyRing.ts';
import type { Row, Statement } from '../store/sql.ts';

/** Everybody with the conversation's token, or only while this person (a keyed hash) is signed in. */
export type Audience = 'everyone' | `person:${string}`;

/** A line of the log: a new activity, or a replacement of one that takes a new sequence and keeps its place. */
export interface LogLine {
  readonly kind: 'added' | 'replaced';
  readonly id: string;
  readonly seq: number;
  readonly author: 'customer' | 'bot';
  readonly audience: Audience;
  /** What was said; id, time, place and conversation are put in when it is read. */
  readonly body: Partial<Activity>;
}

/** Ids carry the place in the conversation: it stays when an activity is replaced. */
export function activityIdAt(conversationId: string, place: number): string {
  return `${conversationId}|${String(place).padStart(7, '0')}`;
}

/** The place in the conversation that an id carries. */
export function placeOf(activityId: string): number {
  return Number(activityId.slice(activityId.lastIndexOf('|') + 1));
}

const contextOf = (id: string): string => `activity|${id}`;

/** The statement that writes one line; a replacement returns `created_at` and misses when there is nothing to replace. */
export function writeLine(conversationId: string, line: LogLine, key: DataKey, now: number): Statement {
  const payload = key.seal(JSON.stringify(line.body), contextOf(line.id));
  if (line.kind === 'added') {
    return {
      sql: `INSERT INTO activity (conversation_id, id, seq, position, author, audience, created_at, payload)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      params: [conversationId, line.id, line.seq, placeOf(line.id), line.author, line.audience, now, payload],
      rows: 1,
    };
  }
  return {
    sql: `UPDATE activity SET seq = $3, audience = $4, payload = $5 WHERE conversation_id = $1 AND id = $2
          RETURNING created_at`,
    params: [conversationId, line.id, line.seq, line.audience, payload],
    rows: 1,
  };
}

/** The activity as channels deliver it. */
export function deliverable(
  conversationId: string,
  id: string,
  createdAt: number,
  body: Partial<Activity>,
): Partial<Activity> {
  return {
    ...body,
    id,
    timestamp: new Date(createdAt).toISOString() as unknown as Date,
    conversation: { id: conversationId } as Activity['conversation'],
    channelData: { ...(body.channelData as object | undefined), 'webchat:sequence-id': placeOf(id) },
  };
}

/** A stored row as channels deliver it. */
export function readLine(conversationId: string, row: Row, key: DataKey): Partial<Activity> {
  const id = String(row.id);
  const json = Buffer.from(key.open(row.payload as Uint8Array, contextOf(id))).toString('utf8');
  return deliverable(conversationId, id, Number(row.created_at), JSON.parse(json) as Partial<Activity>);
}
