import { type HardClass, type HardTerm, hardClasses } from './hardTerm.ts';
import { modalityAgrees } from './modalityAgrees.ts';
import { negationsStayPut } from './negationsStayPut.ts';
import type { ReadSentence } from './readSentence.ts';
import type { RejectionReason } from './rejection.ts';
import { sameValues } from './sameValues.ts';
import type { SupportUnit } from './supportUnits.ts';

/**
 * Why a sentence does not rest on a stretch of a passage; empty when it does. A sentence may be said in other words and
 * in another order of words, but what decides (numbers, levels, authority, negations, limits, conditions) must be the
 * same on both sides, and every other word must be one that the passage knows.
 */
export function restsOn(sentence: ReadSentence, unit: SupportUnit): readonly RejectionReason[] {
  return [...new Set(unitChecks.flatMap((check) => check(sentence, unit)))];
}

type UnitCheck = (sentence: ReadSentence, unit: SupportUnit) => readonly RejectionReason[];

const unitChecks: readonly UnitCheck[] = [
  sameWhereItDecides,
  nothingAdded,
  (sentence, { read }) => when(!modalityAgrees(sentence, read), 'modality'),
  (sentence, { read }) => when(read.isConditional && !sentence.isConditional, 'condition'),
  (sentence, { read }) => when(!negationsStayPut(sentence, read), 'negation'),
  (sentence, { read }) => when(!keepsOrder(sentence, read), 'order'),
  (sentence, { around }) => when(!sentence.content.every((stem) => around.has(stem)), 'unknownWord'),
  (sentence, { read }) => when(!saysMuchOf(sentence, read), 'notSupported'),
];

/** These must be the same on both sides: leaving one out says as much as putting one in. */
const equalClasses: Readonly<Partial<Record<HardClass, RejectionReason>>> = {
  level: 'level',
  number: 'number',
  unit: 'number',
  authority: 'authority',
  negation: 'negation',
  only: 'limit',
  bound: 'limit',
  when: 'limit',
  exception: 'limit',
};
/** These may be left out, and never put in. */
const onlyKnownClasses: Readonly<Partial<Record<HardClass, RejectionReason>>> = {
  frequency: 'limit',
  compare: 'limit',
  role: 'role',
  yesNo: 'negation',
  link: 'link',
  address: 'link',
};

function sameWhereItDecides(sentence: ReadSentence, { read }: SupportUnit): readonly RejectionReason[] {
  return classesOf(equalClasses).flatMap(([hardClass, reason]) => {
    const said = valuesOf(sentence, hardClass);
    const known = valuesOf(read, hardClass);
    const isSame =
      hardClass === 'negation'
        ? said.toSorted().join() === known.toSorted().join()
        : sameValues(new Set(said), new Set(known));
    return when(!isSame, reason);
  });
}

function nothingAdded(sentence: ReadSentence, { read }: SupportUnit): readonly RejectionReason[] {
  return classesOf(onlyKnownClasses).flatMap(([hardClass, reason]) => {
    const known = new Set(valuesOf(read, hardClass));
    return when(!valuesOf(sentence, hardClass).every((value) => known.has(value)), reason);
  });
}

/** Classes of which two values in one sentence may change places: "EH2+: twee, EH3: drie". */
const orderedClasses: ReadonlySet<HardClass> = new Set([
  'level',
  'number',
  'unit',
  'authority',
  'role',
  'link',
  'when',
]);
const alongClasses: ReadonlySet<HardClass> = new Set([...orderedClasses, 'negation', 'only', 'bound']);

/** Where a sentence could exchange two values of a class, all that decides stands in the order of the passage. */
function keepsOrder(sentence: ReadSentence, read: ReadSentence): boolean {
  const hasChoice = [...orderedClasses].some((hardClass) => new Set(valuesOf(read, hardClass)).size > 1);
  if (!hasChoice) return true;
  const along = (terms: readonly HardTerm[]) => terms.filter((term) => alongClasses.has(term.class)).map(key);
  const rest = along(read.hard)[Symbol.iterator]();
  return along(sentence.hard).every((wanted) => {
    for (let next = rest.next(); next.done !== true; next = rest.next()) {
      if (next.value === wanted) return true;
    }
    return false;
  });
}

const leastContent = 2;
const leastFromUnit = 0.6;
const leastOfUnit = 1 / 3;

/** The sentence is mostly this stretch, and holds a fair part of it: a scrap says less than the whole. */
function saysMuchOf(sentence: ReadSentence, read: ReadSentence): boolean {
  const said = new Set(sentence.content);
  const known = new Set(read.content);
  const common = [...said].filter((stem) => known.has(stem)).length;
  return (
    common >= Math.min(leastContent, known.size) &&
    said.size > 0 &&
    common >= leastFromUnit * said.size &&
    common >= leastOfUnit * known.size
  );
}

function valuesOf(read: ReadSentence, hardClass: HardClass): readonly string[] {
  return read.hard.filter((term) => term.class === hardClass).map(({ value }) => value);
}

function classesOf(
  table: Readonly<Partial<Record<HardClass, RejectionReason>>>,
): readonly (readonly [HardClass, RejectionReason])[] {
  return hardClasses.flatMap((hardClass): (readonly [HardClass, RejectionReason])[] => {
    const reason = table[hardClass];
    return reason === undefined ? [] : [[hardClass, reason]];
  });
}

function key(term: HardTerm): string {
  return `${term.class}:${term.value}`;
}

function when(isWrong: boolean, reason: RejectionReason): readonly RejectionReason[] {
  return isWrong ? [reason] : [];
}
