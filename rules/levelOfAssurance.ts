import { z } from 'zod';

/**
 * The levels of assurance (betrouwbaarheidsniveaus) of the eHerkenning scheme, lowest first.
 * Source: order of the SAML classes loa1 < loa2 < loa2plus < loa3 < loa4 (domain: levels, status, URN).
 */
export const levelsOfAssurance = ['EH1', 'EH2', 'EH2+', 'EH3', 'EH4'] as const;
export type LevelOfAssurance = (typeof levelsOfAssurance)[number];
export const levelOfAssuranceSchema = z.enum(levelsOfAssurance);

/** The levels this assistant upgrades to. EH4 goes by another route (PKIoverheid). */
export const upgradeLevels = ['EH2+', 'EH3'] as const;
export type UpgradeLevel = (typeof upgradeLevels)[number];
export const upgradeLevelSchema = z.enum(upgradeLevels);

/** Negative when `a` is lower than `b`, 0 when equal, positive when higher. */
export function compareLevels(a: LevelOfAssurance, b: LevelOfAssurance): number {
  return levelsOfAssurance.indexOf(a) - levelsOfAssurance.indexOf(b);
}

/** The highest of the levels, or `null` of none. Unknown ones (`null`) do not count. */
export function highestLevel(levels: readonly (LevelOfAssurance | null)[]): LevelOfAssurance | null {
  return levelsOfAssurance.findLast((level) => levels.includes(level)) ?? null;
}

/** The levels up to and including this one, lowest first; none for `null`. */
export function levelsUpTo(highest: LevelOfAssurance | null): readonly LevelOfAssurance[] {
  const order: readonly (LevelOfAssurance | null)[] = levelsOfAssurance;
  return levelsOfAssurance.slice(0, order.indexOf(highest) + 1);
}
