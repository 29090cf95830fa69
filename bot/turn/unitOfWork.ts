import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { activeSignIn, type ConversationState, type SignedIn } from '../../dialogs/conversationState.ts';
import type { Effect } from '../../dialogs/effect.ts';
import type { OutgoingActivity, TurnUnit, TypedCodeOutcome, World } from '../../dialogs/turnUnit.ts';
import type { UpgradeCase } from '../../rules/flow/dossier.ts';
import type { Receipt } from '../../rules/receipts/receipt.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { type Audience, activityIdAt, type LogLine } from './activityRow.ts';
import { type CaseRow, caseStateOf, dossierOf } from './caseRow.ts';
import { type ConversationRow, stateOf } from './conversationRow.ts';

/** What a unit of work needs from outside; reads are remembered by whoever makes it. */
export interface UnitParts {
  readonly conversation: ConversationRow;
  readonly upgradeCase: CaseRow | null;
  /** The session in which the incoming came, or the newest one of the conversation. */
  readonly sessionId: string;
  /** Whether the customer did something; else something happened to their case, and a sign-in that ended is not noticed. */
  readonly isFromCustomer: boolean;
  readonly now: Date;
  readonly today: string;
  readonly ruleBook: RuleBook;
  readonly world: World;
  readonly publicUrl: string;
  readonly hashPerson: (personId: string) => string;
  readonly loadCase: (caseId: string) => Promise<CaseRow | null>;
  readonly loadOpenCases: (personHash: string) => Promise<readonly CaseRow[]>;
  readonly redeemTypedCode: (text: string) => Promise<TypedCodeOutcome>;
}

const assistant = { id: 'assistant', name: 'Upgrade-assistent', role: 'bot' } as Activity['from'];

/** The buffered context of one attempt at a turn. The commit reads its outcome; a missed guard throws it away. */
export class UnitOfWork implements TurnUnit {
  readonly now: Date;
  readonly today: string;
  readonly ruleBook: RuleBook;
  readonly world: World;
  readonly publicUrl: string;
  readonly conversation: ConversationState;
  readonly signInExpired: boolean;
  /** The session in which the turn began: it sees all of it, also what was typed to sign out. */
  readonly sessionId: string;

  readonly lines: LogLine[] = [];
  readonly effects: Effect[] = [];
  readonly audits: string[] = [];
  /** Of the application that this turn confirms; `null` when it confirms none. */
  receipts: readonly Receipt[] | null = null;
  readonly #parts: UnitParts;
  /** Every case that the turn read, by id: the commit guards them all. */
  readonly #read = new Map<string, CaseRow>();
  readonly #written = new Map<string, CaseRow>();
  #caseId: string | null;
  #dossier: UpgradeCase | null;
  #signedIn: SignedIn | null;
  /** Who was signed in when the turn began, also when that had been idle for too long. */
  readonly #personAtStart: string | null;
  /**
   * News of a case that this conversation no longer holds: the case is brought up to date, but nothing is said here
   * and the conversation stays as it is.
   */
  readonly isElsewhere: boolean;
  #seq: number;
  #ids = 0;
  readonly #idSeed: string;

  constructor(parts: UnitParts, idSeed: string) {
    this.#parts = parts;
    this.now = parts.now;
    this.today = parts.today;
    this.ruleBook = parts.ruleBook;
    this.world = parts.world;
    this.publicUrl = parts.publicUrl;
    this.conversation = stateOf(parts.conversation);
    this.#seq = parts.conversation.lastSeq;
    this.#idSeed = idSeed;
    this.#signedIn = activeSignIn(this.conversation, parts.sessionId, parts.now.getTime());
    this.sessionId = parts.sessionId;
    this.signInExpired =
      parts.isFromCustomer &&
      this.#signedIn === null &&
      this.conversation.signedIn?.sessionId === parts.sessionId;
    this.#personAtStart =
      (this.#signedIn ?? (this.signInExpired ? this.conversation.signedIn : null))?.personId ?? null;
    if (this.signInExpired) this.conversation.signedIn = null;
    this.#caseId = parts.upgradeCase?.id ?? null;
    this.isElsewhere = parts.upgradeCase !== null && parts.upgradeCase.id !== parts.conversation.caseId;
    this.#dossier = parts.upgradeCase === null ? null : dossierOf(parts.upgradeCase);
    if (parts.upgradeCase !== null) this.#read.set(parts.upgradeCase.id, parts.upgradeCase);
  }

  get signedIn(): SignedIn | null {
    return this.#signedIn;
  }

  get upgradeCase(): UpgradeCase | null {
    return this.#dossier;
  }

  set upgradeCase(dossier: UpgradeCase | null) {
    if (dossier === null) {
      this.detachCase();
      return;
    }
    if (dossier.id !== this.#caseId)
      throw new Error('Only the attached case can be changed: switchCase first.');
    this.#dossier = dossier;
    this.#write(dossier, null);
  }

  openCase(): UpgradeCase {
    const dossier: UpgradeCase = {
      id: this.newId(),
      createdAt: this.now.toISOString(),
      personId: this.#signedIn?.personId ?? null,
      facts: {},
      reopened: [],
      submission: null,
    };
    this.#caseId = dossier.id;
    this.#dossier = dossier;
    this.#write(dossier, null);
    return dossier;
  }

  async openCasesOf(personId: string): Promise<readonly UpgradeCase[]> {
    const rows = await this.#parts.loadOpenCases(this.#parts.hashPerson(personId));
    return rows.map((row) => {
      if (!this.#read.has(row.id)) this.#read.set(row.id, row);
      return dossierOf(row);
    });
  }

  async switchCase(caseId: string, options: { readonly closeCurrent: boolean }): Promise<void> {
    const row = this.#read.get(caseId) ?? (await this.#parts.loadCase(caseId));
    if (row === null) throw new Error('The case to switch to does not exist.');
    this.#read.set(caseId, row);
    if (options.closeCurrent && this.#dossier !== null) this.#write(this.#dossier, 'closed');
    this.#caseId = caseId;
    this.#dossier = dossierOf(row);
    this.#write(this.#dossier, null);
  }

  detachCase(): void {
    this.#caseId = null;
    this.#dossier = null;
  }

  /** Closes the attached case for good and lets go of it. */
  closeCase(): void {
    if (this.#dossier !== null) this.#write(this.#dossier, 'closed');
    this.detachCase();
  }

  signIn(person: { readonly personId: string; readonly name: string }): void {
    this.#signedIn = { ...person, sessionId: this.#parts.sessionId, seenAt: this.now.getTime() };
    this.conversation.signedIn = this.#signedIn;
  }

  signOut(): void {
    this.#signedIn = null;
    this.conversation.signedIn = null;
  }

  /** The customer did something: the sign-in counts from now again. */
  touch(): void {
    if (this.#signedIn !== null) this.signIn(this.#signedIn);
  }

  redeemTypedCode(text: string): Promise<TypedCodeOutcome> {
    return this.#parts.redeemTypedCode(text);
  }

  /**
   * Notes what the customer said, as the first line of the turn; returns its id. An answer that comes after the
   * sign-in ended, by time or by another browser, is as personal as it would have been before.
   */
  receive(body: Partial<Activity>): string {
    const isForm = body.value !== undefined || body.attachments !== undefined;
    const owner = this.#personAtStart ?? (isForm ? (this.#dossier?.personId ?? null) : null);
    return this.#add(body, 'customer', this.#audienceOf(owner));
  }

  send(activity: OutgoingActivity): string {
    const {
      id: _id,
      conversation: _conversation,
      recipient: _recipient,
      serviceUrl: _url,
      ...body
    } = activity;
    return this.#add({ ...body, from: assistant }, 'bot', this.#audience());
  }

  replace(activityId: string, activity: OutgoingActivity): void {
    const {
      id: _id,
      conversation: _conversation,
      recipient: _recipient,
      serviceUrl: _url,
      ...body
    } = activity;
    if (this.isElsewhere) return;
    this.#seq += 1;
    const replacement = { ...body, from: assistant };
    this.lines.push({
      kind: 'replaced',
      id: activityId,
      seq: this.#seq,
      author: 'bot',
      audience: this.#audience(),
      body: replacement,
    });
  }

  keepReceipts(receipts: readonly Receipt[]): void {
    this.receipts = receipts;
  }

  request(effect: Effect): void {
    this.effects.push(effect);
  }

  audit(what: string): void {
    this.audits.push(what);
  }

  newId(): string {
    this.#ids += 1;
    return this.digest(`${this.#idSeed}|${this.#ids}`).slice(0, 22);
  }

  digest(text: string): string {
    return createHash('sha256').update(text).digest('hex');
  }

  get lastSeq(): number {
    return this.#seq;
  }

  get conversationId(): string {
    return this.#parts.conversation.id;
  }

  /** Every case that this attempt relied on. */
  readCaseIds(): readonly string[] {
    return [...this.#read.keys()];
  }

  /** The conversation as it has to be stored. */
  conversationRow(): ConversationRow {
    if (this.isElsewhere) return this.#parts.conversation;
    return {
      ...this.#parts.conversation,
      caseId: this.#caseId,
      lastSeq: this.#seq,
      stateJson: JSON.stringify(this.conversation),
    };
  }

  /** Cases to write, and cases that were only read and must still be as they were. */
  caseRows(): { readonly written: readonly CaseRow[]; readonly guarded: readonly CaseRow[] } {
    const guarded = [...this.#read.values()].filter(({ id }) => !this.#written.has(id));
    return { written: [...this.#written.values()], guarded };
  }

  #write(dossier: UpgradeCase, state: CaseRow['state'] | null): void {
    const read = this.#read.get(dossier.id);
    this.#written.set(dossier.id, {
      id: dossier.id,
      version: read?.version ?? 0,
      keyId: read?.keyId ?? '',
      personHash: dossier.personId === null ? null : this.#parts.hashPerson(dossier.personId),
      state: state ?? caseStateOf(dossier),
      lastConversationId: this.#parts.conversation.id,
      dossierJson: JSON.stringify(dossier),
      audit: read?.audit ?? { count: 0, hash: '' },
    });
  }

  #audience(): Audience {
    return this.#audienceOf(this.#signedIn?.personId ?? null);
  }

  #audienceOf(personId: string | null): Audience {
    return personId === null ? 'everyone' : `person:${this.#parts.hashPerson(personId)}`;
  }

  #add(body: Partial<Activity>, author: 'customer' | 'bot', audience: Audience): string {
    if (this.isElsewhere) return activityIdAt(this.#parts.conversation.id, 0);
    this.#seq += 1;
    const id = activityIdAt(this.#parts.conversation.id, this.#seq);
    this.lines.push({ kind: 'added', id, seq: this.#seq, author, audience, body });
    return id;
  }
}
