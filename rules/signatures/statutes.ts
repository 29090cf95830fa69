import type { UpgradeCase } from '../flow/dossier.ts';
import type { UpgradeLevel } from '../levelOfAssurance.ts';
import type { RuleBook } from '../ruleBook.ts';
import { signaturesNeeded } from './signatures.ts';
import { signingBasisOf } from './signing.ts';

/** What statutes (statuten) can change: how many sign without them, of how many directors. */
export interface StatutesRoom {
  readonly level: UpgradeLevel;
  readonly signatures: number;
  readonly directors: number;
}

/**
 * Whether it makes a difference what the statutes say, and how much; `null` when it does not: at a level where the
 * rules leave them no say, with sole authority, when one signature is asked already, or when a mandate administrator
 * arranges the upgrade.
 */
export function statutesRoomOf(upgradeCase: UpgradeCase, ruleBook: RuleBook): StatutesRoom | null {
  const basis = signingBasisOf(upgradeCase);
  if (basis === null || basis.byAdministrator) return null;
  const { signatures } = signaturesNeeded({ ...basis, statutesAllow: null, ruleBook });
  const lowest = signaturesNeeded({ ...basis, statutesAllow: 1, ruleBook });
  const { level, directors } = basis;
  return lowest.signatures < signatures ? { level, signatures, directors } : null;
}

/** What a number that the statutes are said to allow comes to. */
export type StatutesReading =
  /** Fewer than without statutes: with them, that many sign. */
  | { readonly kind: 'fewer'; readonly allow: number }
  /** As many as without: nothing to prove. */
  | { readonly kind: 'same' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'moreThanNeeded' }
  | { readonly kind: 'moreThanDirectors' };

/** Holds a number of the statutes against what the rules ask without them. */
export function readStatutes(allow: number, room: StatutesRoom): StatutesReading {
  if (allow < 1) return { kind: 'nobody' };
  if (allow < room.signatures) return { kind: 'fewer', allow };
  if (allow === room.signatures) return { kind: 'same' };
  return { kind: allow > room.directors ? 'moreThanDirectors' : 'moreThanNeeded' };
}
