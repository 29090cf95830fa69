import type { UpgradeApplication } from '../rules/flow/upgradeApplication.ts';

/** What a turn asks of the world. Recorded by the commit, carried out by the outbox afterwards. */
export type Effect =
  /** Hands in the confirmed application (or its revision of the supplier's version `revises`). */
  | {
      readonly kind: 'submitUpgrade';
      readonly application: UpgradeApplication;
      readonly idempotencyKey: string;
      readonly revises: number | null;
    }
  | { readonly kind: 'withdrawUpgrade'; readonly caseId: string; readonly idempotencyKey: string };

export type EffectKind = Effect['kind'];
