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

/** The statements that write the lines of a turn: one for all that are new, one for each replacement. */
export function writeLines(
  conversationId: string,
  lines: readonly LogLine[],
  key: DataKey,
  now: number,
): readonly Statement[] {
  const added = lines.filter(({ kind }) => kind === 'added');
  const replaced = lines.filter(({ kind }) => kind === 'replaced');
  return [
    ...(added.length === 0 ? [] : [addLines(conversationId, added, key, now)]),
    ...replaced.map((line) => replaceLine(conversationId, line, key)),
  ];
}

const columnsOfLine = 6;

function addLines(conversationId: string, lines: readonly LogLine[], key: DataKey, now: number): Statement {
  const rows = lines.map((_line, n) => {
    const first = 3 + n * columnsOfLine;
    const own = Array.from({ length: columnsOfLine }, (_column, place) => `$${first + place}`);
    return `($1, $2, ${own.join(', ')})`;
  });
  return {
    sql: `INSERT INTO activity (conversation_id, created_at, id, seq, position, author, audience, payload)
          VALUES ${rows.join(', ')}`,
    params: [
      conversationId,
      now,
      ...lines.flatMap((line) => [
        line.id,
        line.seq,
        placeOf(line.id),
        line.author,
        line.audience,
        sealed(line, key),
      ]),
    ],
    rows: lines.length,
  };
}

/** Returns `created_at`, for the time of the activity stays; misses when there is nothing to replace. */
function replaceLine(conversationId: string, line: LogLine, key: DataKey): Statement {
  return {
    sql: `UPDATE activity SET seq = $3, audience = $4, payload = $5 WHERE conversation_id = $1 AND id = $2
          RETURNING created_at`,
    params: [conversationId, line.id, line.seq, line.audience, sealed(line, key)],
    rows: 1,
  };
}

function sealed(line: LogLine, key: DataKey): Uint8Array {
  return key.seal(JSON.stringify(line.body), contextOf(line.id));
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
