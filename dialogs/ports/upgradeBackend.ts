import type { Catalogue } from '../../rules/catalogue.ts';
import type { ApplicationStatus, RejectionReason } from '../../rules/flow/dossier.ts';
import type { UpgradeApplication } from '../../rules/flow/upgradeApplication.ts';
import type { AuthorityCheck, Person, PriceList, Profile } from '../../rules/profile.ts';

/** An application as the supplier holds it. `version` counts every change at the supplier. */
export interface ApplicationState {
  readonly caseId: string;
  readonly reference: string;
  readonly status: ApplicationStatus;
  readonly version: number;
  readonly reasons: readonly RejectionReason[];
  /** Last day for identification or form, `YYYY-MM-DD`. */
  readonly deadline: string | null;
}

/** What came of an attempt to hand in or withdraw an application. */
export type SubmitOutcome =
  | { readonly kind: 'accepted'; readonly application: ApplicationState }
  /** The supplier holds another version than the one this revision was made from. */
  | { readonly kind: 'versionConflict'; readonly application: ApplicationState }
  /** The application breaks the contract or a rule of the supplier: trying again does not help. */
  | { readonly kind: 'refused'; readonly reasons: readonly RejectionReason[] };

/**
 * The supplier's upgrade backend. Every reply is parsed; what cannot be reached or understood is thrown as
 * `UpgradeBackendFailed` (with `retryable`). Reads inside a turn get a short deadline from the caller's signal.
 */
export interface UpgradeBackend {
  /** `null` when the version known (`ifNot`) is still the newest. */
  catalogue(ifNot: string | null, signal: AbortSignal): Promise<Catalogue | null>;
  priceList(signal: AbortSignal): Promise<PriceList>;
  /** `null` when the supplier does not know the person. */
  profile(personId: string, signal: AbortSignal): Promise<Profile | null>;
  /** Asks KVK, through the supplier, whether authority can be established. */
  checkAuthority(kvkNumber: string, applicant: Person, signal: AbortSignal): Promise<AuthorityCheck>;
  /** Stores a document under the hash of its content; storing it again is harmless. */
  putDocument(sha256: string, contentType: string, bytes: Uint8Array, signal: AbortSignal): Promise<void>;
  /** Hands in an application, or a revision of it when `revises` names the supplier's version it is based on. */
  submit(
    application: UpgradeApplication,
    options: { readonly idempotencyKey: string; readonly revises: number | null },
    signal: AbortSignal,
  ): Promise<SubmitOutcome>;
  application(caseId: string, signal: AbortSignal): Promise<ApplicationState | null>;
  withdraw(caseId: string, idempotencyKey: string, signal: AbortSignal): Promise<SubmitOutcome>;
}

/** Thrown when the backend could not be reached in time, or answered something that is not in the contract. */
export class UpgradeBackendFailed extends Error {
  override readonly name = 'UpgradeBackendFailed';
  /** Whether a later attempt may succeed without any change. */
  readonly retryable: boolean;
  /** Milliseconds the backend asked to wait (`Retry-After`), or `null`. */
  readonly retryAfterMs: number | null;

  constructor(
    message: string,
    options: { retryable: boolean; retryAfterMs?: number | null; cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.retryable = options.retryable;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}
