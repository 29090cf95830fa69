import type { CatalogueBook } from '../catalogue/catalogueBook.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Store } from '../store/openStore.ts';
import { profileOf } from '../supplier/profileOf.ts';
import type { Level, SupplierData } from '../supplier/supplierData.ts';
import type { Application, ApplicationState, Reason } from './application.ts';
import { checkApplication } from './checkApplication.ts';
import { hashOf } from './hashOf.ts';
import { mayRevise, mayWithdraw, type Step, takeStep } from './lifeCycle.ts';
import { mailsAbout } from './mailsAbout.ts';
import { statusNames } from './statusNames.ts';
import { type UpgradeRow, upgradeRows } from './upgradeRows.ts';

export type PutOutcome =
  | { readonly kind: 'created' | 'revised' | 'replayed'; readonly state: ApplicationState }
  | { readonly kind: 'otherContent' | 'otherVersion'; readonly state: ApplicationState }
  | { readonly kind: 'keyOfOtherRequest' | 'nothingToRevise' }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] };

export type WithdrawOutcome =
  | { readonly kind: 'withdrawn'; readonly state: ApplicationState }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] };

export type AdvanceOutcome =
  | { readonly kind: 'moved'; readonly state: ApplicationState }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'notPossible'; readonly sentence: string };

/** All applications and everything that may happen to them. Every change is one transaction with its news. */
export interface UpgradeBook {
  put(
    application: Application,
    request: { readonly idempotencyKey: string; readonly ifMatch: number | null },
  ): PutOutcome;
  withdraw(caseId: string): WithdrawOutcome;
  advance(reference: string, step: Step, byWhom: string): AdvanceOutcome;
  state(caseId: string): ApplicationState | null;
  raisedLevels(): ReadonlyMap<string, Level>;
}

export interface UpgradeBookOptions {
  readonly store: Store;
  readonly outbox: Outbox;
  readonly data: SupplierData;
  /** An application may have been made with an older version than the active one. */
  readonly catalogues: Pick<CatalogueBook, 'version'>;
  readonly now: () => Date;
  /** Whether somebody listens to webhooks; without a receiver none are made. */
  readonly hasReceiver: boolean;
}

/** The day in Amsterdam. */
export function dayOf(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(now);
}

export function openUpgradeBook(options: UpgradeBookOptions): UpgradeBook {
  const { store, outbox, data, catalogues, now } = options;
  const rows = upgradeRows(store.db);

  /** Runs a change, and lets its news go out only when all of it was stored. */
  function change<T>(work: () => T): T {
    const result = store.transaction(work);
    outbox.wake();
    return result;
  }

  function reasonsAgainst(application: Application): Reason[] {
    const today = dayOf(now());
    return checkApplication(application, {
      profile: profileOf(data, rows.raisedLevels(), today, application.personId),
      catalogue: catalogues.version(application.catalogueVersion),
      prices: data.prices,
      hasDocument: rows.hasDocument,
      today,
    });
  }

  /** Stores what an application became, with its history, webhook and e-mails. */
  function record(row: UpgradeRow, state: ApplicationState, byWhom: string): ApplicationState {
    const at = now().toISOString();
    rows.change(state, byWhom, at);
    if (state.status === 'processed') rows.raise(row.application.loginMeansId, row.application.targetLevel);
    // Copies of identity documents are destroyed as soon as nobody needs to look at them any more.
    if (!mayRevise(state.status)) rows.dropDocuments(state.caseId);
    if (options.hasReceiver) {
      const payload = { type: 'upgrade.changed', ...state, at };
      outbox.add({ kind: 'webhook', lane: `webhook:${state.caseId}`, payload });
    }
    const organisation = data.organisations.find((one) => one.kvkNumber === row.application.kvkNumber);
    if (organisation !== undefined) {
      const context = { organisation, isRevision: state.version > 1 };
      for (const mail of mailsAbout(row.application, state, context)) {
        outbox.add({ kind: 'mail', lane: `mail:${hashOf(mail.to)}`, payload: mail });
      }
    }
    return state;
  }

  return {
    put: (application, { idempotencyKey, ifMatch }) =>
      change((): PutOutcome => {
        const contentHash = hashOf(application);
        const requestHash = hashOf({ contentHash, ifMatch });
        const row = rows.byCase(application.caseId);
        const earlier = rows.requestHash(idempotencyKey);
        if (earlier !== null) {
          if (earlier !== requestHash || row === null) return { kind: 'keyOfOtherRequest' };
          return { kind: 'replayed', state: row.state };
        }
        if (row === null) {
          if (ifMatch !== null) return { kind: 'nothingToRevise' };
          const reasons = reasonsAgainst(application);
          if (reasons.length > 0) return { kind: 'refused', reasons };
          const created = rows.create(application, contentHash, now());
          rows.keepKey(idempotencyKey, requestHash, application.caseId);
          return { kind: 'created', state: record(created, created.state, 'klant') };
        }
        if (ifMatch === null) {
          if (row.contentHash !== contentHash) return { kind: 'otherContent', state: row.state };
          rows.keepKey(idempotencyKey, requestHash, application.caseId);
          return { kind: 'replayed', state: row.state };
        }
        if (ifMatch !== row.state.version) return { kind: 'otherVersion', state: row.state };
        if (!mayRevise(row.state.status)) {
          const text = `De aanvraag is ${statusNames[row.state.status]}. Daar kan niets meer aan veranderen.`;
          return { kind: 'refused', reasons: [{ question: null, text }] };
        }
        const reasons = reasonsAgainst(application);
        if (reasons.length > 0) return { kind: 'refused', reasons };
        rows.revise(application, contentHash);
        rows.keepKey(idempotencyKey, requestHash, application.caseId);
        const revised = { ...row.state, status: 'received' as const, reasons: [], deadline: null };
        const state = record(
          { ...row, application },
          { ...revised, version: row.state.version + 1 },
          'klant',
        );
        return { kind: 'revised', state };
      }),

    withdraw: (caseId) =>
      change((): WithdrawOutcome => {
        const row = rows.byCase(caseId);
        if (row === null) return { kind: 'unknown' };
        if (row.state.status === 'withdrawn') return { kind: 'withdrawn', state: row.state };
        if (!mayWithdraw(row.state.status)) {
          const text = 'De upgrade is al verwerkt. Intrekken kan daarom niet meer.';
          return { kind: 'refused', reasons: [{ question: null, text }] };
        }
        const state = { ...row.state, status: 'withdrawn' as const, reasons: [], deadline: null };
        return {
          kind: 'withdrawn',
          state: record(row, { ...state, version: row.state.version + 1 }, 'klant'),
        };
      }),

    advance: (reference, step, byWhom) =>
      change((): AdvanceOutcome => {
        const row = rows.byReference(reference);
        if (row === null) return { kind: 'unknown' };
        const outcome = takeStep(row.state, row.application, step, dayOf(now()));
        if (outcome.kind === 'notPossible') return outcome;
        const { kind, ...changed } = outcome;
        return {
          kind,
          state: record(row, { ...row.state, ...changed, version: row.state.version + 1 }, byWhom),
        };
      }),

    state: (caseId) => rows.byCase(caseId)?.state ?? null,
    raisedLevels: rows.raisedLevels,
  };
}
