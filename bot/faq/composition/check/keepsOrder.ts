import type { HardClass, HardTerm } from './hardTerm.ts';
import type { ReadSentence } from './readSentence.ts';

/** Where a stretch has two values of one of these, whatever decides may belong to the one or to the other. */
const choiceClasses: readonly HardClass[] = ['level', 'number', 'unit', 'authority', 'link'];
const withChoice: ReadonlySet<HardClass> = new Set([
  ...choiceClasses,
  'role',
  'negation',
  'only',
  'bound',
  'when',
]);
/** Two people can only change places with each other, or stand on the other side of a "not". */
const withRoles: ReadonlySet<HardClass> = new Set(['role', 'negation', 'only']);

/**
 * Whether two values did not change places: "EH2+: twee, EH3: drie" must not become "EH2+: drie, EH3: twee". Where a
 * stretch offers such a choice, what decides stands in its order; elsewhere the order is free.
 */
export function keepsOrder(sentence: ReadSentence, support: ReadSentence): boolean {
  if (choiceClasses.some((hardClass) => hasTwo(support, hardClass))) {
    return isWithin(terms(sentence, withChoice), terms(support, withChoice));
  }
  return !hasTwo(support, 'role') || isWithin(terms(sentence, withRoles), terms(support, withRoles));
}

function hasTwo({ hard }: ReadSentence, hardClass: HardClass): boolean {
  return new Set(hard.filter((term) => term.class === hardClass).map(({ value }) => value)).size > 1;
}

function terms({ hard }: ReadSentence, classes: ReadonlySet<HardClass>): readonly string[] {
  const isOf = (term: HardTerm) => classes.has(term.class);
  return hard.filter(isOf).map((term) => `${term.class}:${term.value}`);
}

/** Whether all of the one stands in the other, in that order. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const term of some) {
    at = all.indexOf(term, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
