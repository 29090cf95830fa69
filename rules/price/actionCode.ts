import type { UpgradeLevel } from '../levelOfAssurance.ts';
import type { PriceList } from '../profile.ts';

/** Whether an action code (actiecode) counts today for a level. */
export type ActionCodeCheck =
  | { readonly kind: 'valid'; readonly code: string; readonly percentOff: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'expired'; readonly validUntil: string }
  | { readonly kind: 'notYet'; readonly validFrom: string }
  | { readonly kind: 'notForLevel'; readonly levels: readonly UpgradeLevel[] };

/** An action code without the spaces, dashes and capitals that people vary. */
export function normaliseActionCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}_."'`“”‘’]/gu, '')
    .toUpperCase();
}

/**
 * Looks a typed action code up. A code may be listed several times (other periods, levels, percentages): one entry
 * that counts is enough, and of several the highest percentage wins. `today` is `YYYY-MM-DD`; both days of the period
 * count.
 */
export function checkActionCode(
  priceList: PriceList,
  typed: string,
  level: UpgradeLevel,
  today: string,
): ActionCodeCheck {
  const wanted = normaliseActionCode(typed);
  if (wanted === '') return { kind: 'unknown' };
  const entries = priceList.actionCodes.filter(({ code }) => normaliseActionCode(code) === wanted);
  const current = entries.filter(
    ({ validFrom, validUntil }) => validFrom <= today && (validUntil === null || today <= validUntil),
  );
  const [best] = current
    .filter(({ levels }) => levels.includes(level))
    .toSorted((a, b) => b.percentOff - a.percentOff);
  if (best !== undefined) return { kind: 'valid', code: best.code, percentOff: best.percentOff };
  const [forOtherLevel] = current;
  if (forOtherLevel !== undefined) return { kind: 'notForLevel', levels: forOtherLevel.levels };
  const [soonest] = entries
    .map(({ validFrom }) => validFrom)
    .filter((day) => day > today)
    .toSorted();
  if (soonest !== undefined) return { kind: 'notYet', validFrom: soonest };
  const latest = entries
    .map(({ validFrom, validUntil }) => validUntil ?? validFrom)
    .toSorted()
    .at(-1);
  return latest === undefined ? { kind: 'unknown' } : { kind: 'expired', validUntil: latest };
}
