import type { Activity } from 'botbuilder';
import type { Logger } from 'pino';
import type { TurnUnit, TypedCodeOutcome, World } from '../../dialogs/turnUnit.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import type { DocumentStore } from '../documents/documentStore.ts';
import type { KeyRing } from '../store/keyRing.ts';
import type { Sql } from '../store/sql.ts';
import { deliverable } from './activityRow.ts';
import { amsterdamDay } from './amsterdamDay.ts';
import { type CaseRow, dossierOf, loadOpenCases } from './caseRow.ts';
import { commitStatements } from './commit.ts';
import { type ConversationRow, stateOf } from './conversationRow.ts';
import type { Followers } from './followers.ts';
import type { CustomerActivity, Incoming, TurnResult, Turns } from './incoming.ts';
import { KeyedQueue } from './keyedQueue.ts';
import { maskIncoming } from './maskIncoming.ts';
import { RowCache } from './rowCache.ts';
import { UnitOfWork } from './unitOfWork.ts';

/** What a typed code came to. `putBack` makes a right one good again, when the turn that used it did not happen. */
export type RedeemedCode = TypedCodeOutcome & { readonly putBack?: () => Promise<void> };

/** What the conversation does in a turn: the dialogs, or a small waterfall in tests and bench. */
export type TurnLogic = (unit: TurnUnit, incoming: Incoming) => Promise<void>;

export interface TurnParts {
  readonly sql: Sql;
  readonly keys: KeyRing;
  readonly documents: DocumentStore;
  readonly followers: Followers;
  readonly logic: TurnLogic;
  /** A fresh world for one incoming: it remembers what was read, so that a replay sees the same. */
  readonly worldFor: () => World;
  readonly redeemTypedCode: (code: {
    conversationId: string;
    sessionId: string;
    text: string;
  }) => Promise<RedeemedCode>;
  readonly ruleBook: RuleBook;
  readonly publicUrl: string;
  readonly hashPerson: (personId: string) => string;
  /** Takes out what may never be stored, a BSN that somebody types first of all. */
  readonly maskText: (text: string) => string;
  readonly now: () => Date;
  /** Told after a commit that queued effects. */
  readonly onEffects: () => void;
  readonly log: Logger;
}

const attemptsPerTurn = 5;
const waitingPerCase = 20;
const typingAfterMs = 400;

/**
 * Runs turns: load, run the logic with a buffered context, commit with guards, then tell whoever listens. A missed
 * guard throws the attempt away and runs it again; a redelivery gets what the first delivery got.
 */
export function createTurns(parts: TurnParts): Turns & { drain(): Promise<void> } {
  const queue = new KeyedQueue(waitingPerCase);
  const rows = new RowCache(parts.sql, parts.keys);
  return {
    drain: () => queue.drain(),
    run: async (incoming) => {
      const key = 'caseId' in incoming ? incoming.caseId : queueKeyOf(rows, incoming.conversationId);
      return (await queue.run(key, () => new Turn(parts, rows, incoming).run())) ?? { kind: 'busy' };
    },
  };
}

/** The case of the conversation, or the conversation itself until one is known. The guards hold where this is wrong. */
function queueKeyOf(rows: RowCache, conversationId: string): string {
  return rows.caseIdOf(conversationId) ?? conversationId;
}

class Turn {
  readonly #parts: TurnParts;
  readonly #rows: RowCache;
  readonly #incoming: Incoming;
  readonly #world: World;
  readonly #now: Date;
  /** Typed codes are good for one use: the first answer counts for every replay. */
  readonly #codes = new Map<string, Promise<RedeemedCode>>();

  constructor(parts: TurnParts, rows: RowCache, incoming: Incoming) {
    this.#parts = parts;
    this.#rows = rows;
    this.#incoming = maskIncoming(incoming, parts.maskText);
    this.#world = parts.worldFor();
    this.#now = parts.now();
  }

  async run(): Promise<TurnResult> {
    let isStored = false;
    try {
      const result = await this.#runAttempts();
      isStored = result.kind !== 'busy';
      return result;
    } finally {
      if (!isStored) await this.#putCodesBack();
    }
  }

  async #runAttempts(): Promise<TurnResult> {
    for (let attempt = 0; attempt < attemptsPerTurn; attempt += 1) {
      const result = await this.#attempt();
      if (result !== 'missed') return result;
      const earlier = await this.#earlierResult();
      if (earlier !== null) return earlier;
    }
    this.#parts.log.warn({ incoming: this.#incoming.kind }, 'a turn missed its guards too often');
    return { kind: 'busy' };
  }

  async #attempt(): Promise<TurnResult | 'missed'> {
    const loaded = await this.#load();
    if (loaded === null) return { kind: 'unknownConversation' };
    if (loaded === 'started before') {
      return (await this.#earlierResult()) ?? { kind: 'duplicate', activityId: null };
    }
    const { conversation, upgradeCase } = loaded;
    const unit = this.#unitFor(conversation, upgradeCase);
    const activityId = this.#receive(unit);
    await this.#showingPatience(conversation.id, () => this.#parts.logic(unit, this.#incoming));
    const statements = await commitStatements(
      unit,
      {
        scope: scopeOf(this.#incoming),
        incomingId: this.#incoming.incomingId,
        activityId,
        now: this.#now.getTime(),
        completes: 'completes' in this.#incoming ? (this.#incoming.completes ?? null) : null,
      },
      this.#parts.keys,
      this.#parts.documents,
    );
    const outcome = await this.#parts.sql.batch(statements.list);
    if (outcome.kind !== 'committed') {
      this.#rows.forget(conversation.id, unit.readCaseIds());
      return 'missed';
    }
    this.#rows.committed(statements.conversation, statements.cases);
    this.#tell(unit, conversation, outcome.results);
    if (unit.effects.length > 0) this.#parts.onEffects();
    return { kind: 'done', activityId };
  }

  async #load(): Promise<
    { conversation: ConversationRow; upgradeCase: CaseRow | null } | 'started before' | null
  > {
    const { sql } = this.#parts;
    const incoming = this.#incoming;
    if (incoming.kind === 'conversationStarted') {
      const known = await sql.query('SELECT id FROM conversation WHERE id = $1', [incoming.conversationId]);
      return known.length > 0
        ? 'started before'
        : { conversation: newConversation(incoming), upgradeCase: null };
    }
    if ('caseId' in incoming) {
      const upgradeCase = await this.#rows.upgradeCase(incoming.caseId);
      const conversation = upgradeCase === null ? null : await this.#conversationOf(upgradeCase);
      return conversation === null ? null : { conversation, upgradeCase };
    }
    const conversation = await this.#rows.conversation(incoming.conversationId);
    if (conversation === null) return null;
    const held = conversation.caseId === null ? null : await this.#rows.upgradeCase(conversation.caseId);
    // A draft that was closed on another device is over here, too.
    const isOver = held !== null && held.state === 'closed' && dossierOf(held).submission === null;
    return { conversation, upgradeCase: isOver ? null : held };
  }

  /** Where news of a case is told: the conversation that was last active with it, of those that still hold it. */
  async #conversationOf(upgradeCase: CaseRow): Promise<ConversationRow | null> {
    const { id, lastConversationId } = upgradeCase;
    const last = lastConversationId === null ? null : await this.#rows.conversation(lastConversationId);
    if (last?.caseId === id) return last;
    const [row] = await this.#parts.sql.query(
      'SELECT id FROM conversation WHERE case_id = $1 ORDER BY updated_at DESC LIMIT 1',
      [id],
    );
    const holder = row === undefined ? null : await this.#rows.conversation(String(row.id));
    return holder?.caseId === id ? holder : last;
  }

  #unitFor(conversation: ConversationRow, upgradeCase: CaseRow | null): UnitOfWork {
    const { parts, incoming } = { parts: this.#parts, incoming: this.#incoming };
    const state = stateOf(conversation);
    // News of a case reaches whoever is signed in, also when another window of theirs was opened later.
    const sessionId =
      'sessionId' in incoming ? incoming.sessionId : (state.signedIn?.sessionId ?? state.sessionId);
    return new UnitOfWork(
      {
        conversation,
        upgradeCase,
        sessionId,
        isFromCustomer: 'sessionId' in incoming,
        now: this.#now,
        today: amsterdamDay(this.#now),
        ruleBook: parts.ruleBook,
        world: this.#world,
        publicUrl: parts.publicUrl,
        hashPerson: parts.hashPerson,
        loadCase: (caseId) => this.#rows.upgradeCase(caseId),
        loadOpenCases: (personHash) => loadOpenCases(parts.sql, parts.keys, personHash),
        redeemTypedCode: (text) => this.#redeem(conversation.id, sessionId, text),
      },
      `${scopeOf(incoming)}|${incoming.incomingId}`,
    );
  }

  #redeem(conversationId: string, sessionId: string, text: string): Promise<TypedCodeOutcome> {
    const earlier = this.#codes.get(text);
    if (earlier !== undefined) return earlier;
    const outcome = this.#parts.redeemTypedCode({ conversationId, sessionId, text });
    this.#codes.set(text, outcome);
    return outcome;
  }

  /** Nothing was stored: who sends the same again finds their code as good as before. */
  async #putCodesBack(): Promise<void> {
    for (const redeemed of await Promise.allSettled(this.#codes.values())) {
      if (redeemed.status === 'fulfilled') await redeemed.value.putBack?.();
    }
  }

  /** A customer who has to wait for the world sees that something is being done. */
  async #showingPatience(conversationId: string, work: () => Promise<void>): Promise<void> {
    if (this.#incoming.kind !== 'activity') return await work();
    const timer = setTimeout(() => this.#parts.followers.typing(conversationId), typingAfterMs);
    try {
      await work();
    } finally {
      clearTimeout(timer);
    }
  }

  /** Puts what the customer said in the log, as its first line. */
  #receive(unit: UnitOfWork): string | null {
    if (this.#incoming.kind !== 'activity' || this.#incoming.activity.type !== 'message') return null;
    unit.touch();
    return unit.receive(loggedForm(this.#incoming.activity));
  }

  async #earlierResult(): Promise<TurnResult | null> {
    const [row] = await this.#parts.sql.query(
      'SELECT activity_id FROM incoming WHERE scope = $1 AND incoming_id = $2',
      [scopeOf(this.#incoming), this.#incoming.incomingId],
    );
    return row === undefined
      ? null
      : { kind: 'duplicate', activityId: (row.activity_id as string | null) ?? null };
  }

  #tell(
    unit: UnitOfWork,
    conversation: ConversationRow,
    results: readonly (readonly { readonly [key: string]: unknown }[])[],
  ): void {
    const replacedAt = results
      .flat()
      .flatMap((row) => (typeof row.created_at === 'number' ? [row.created_at] : []));
    const lines = unit.lines.map((line) => ({
      audience: line.audience,
      activity: deliverable(
        conversation.id,
        line.id,
        line.kind === 'replaced' ? (replacedAt.shift() ?? this.#now.getTime()) : this.#now.getTime(),
        line.body,
      ),
    }));
    this.#parts.followers.committed(conversation.id, {
      after: conversation.lastSeq,
      watermark: unit.lastSeq,
      lines,
      session: unit.sessionId,
    });
  }
}

function scopeOf(incoming: Incoming): string {
  return 'caseId' in incoming ? `case:${incoming.caseId}` : incoming.conversationId;
}

function newConversation(incoming: Extract<Incoming, { kind: 'conversationStarted' }>): ConversationRow {
  return {
    id: incoming.conversationId,
    version: 0,
    keyId: '',
    channel: incoming.channel,
    caseId: null,
    lastSeq: 0,
    stateJson: JSON.stringify({
      locale: incoming.locale,
      sessionId: incoming.sessionId,
      signedIn: null,
      pending: null,
      mode: 'menu',
      stack: null,
    }),
  };
}

function loggedForm(activity: CustomerActivity): Partial<Activity> {
  const { documents, userId, text, value, channelData } = activity;
  return {
    type: 'message',
    from: { id: userId ?? 'customer', name: '', role: 'user' } as Activity['from'],
    ...(text === undefined ? {} : { text, textFormat: 'plain' }),
    ...(value === undefined ? {} : { value }),
    ...(channelData === undefined ? {} : { channelData }),
    ...(documents.length === 0
      ? {}
      : { attachments: documents.map(({ name, contentType }) => ({ name, contentType })) }),
  };
}
