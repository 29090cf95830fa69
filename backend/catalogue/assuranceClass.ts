import type { Level } from './catalogue.ts';

const prefix = 'urn:etoegang:core:assurance-class:';
const levels: Readonly<Record<string, Level>> = {
  loa1: 'EH1',
  loa2: 'EH2',
  loa2plus: 'EH2+',
  loa3: 'EH3',
  loa4: 'EH4',
};

/** The level behind an AuthnContextClassRef, `null` for any other text: a level is never guessed. */
export function levelOfClass(urn: string): Level | null {
  if (!urn.startsWith(prefix)) return null;
  const name = urn.slice(prefix.length);
  return Object.hasOwn(levels, name) ? (levels[name] ?? null) : null;
}

/** How the official catalogue writes a level. */
export function classOfLevel(level: Level): string {
  const name = Object.keys(levels).find((one) => levels[one] === level);
  return `${prefix}${name}`;
}

/** Every class that exists, for whoever must be told what was expected. */
export const assuranceClasses: readonly string[] = Object.keys(levels).map((name) => prefix + name);
