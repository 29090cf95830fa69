import { deniesTheSame } from './deniesTheSame.ts';
import { type HardClass, hardClasses } from './hardTerm.ts';
import { keepsOrder } from './keepsOrder.ts';
import { measuresStayWhole } from './measuresStayWhole.ts';
import { modalityAgrees } from './modalityAgrees.ts';
import { negationsStayPut } from './negationsStayPut.ts';
import type { ReadSentence } from './readSentence.ts';
import type { RejectionReason } from './rejection.ts';
import { saysMuchOf } from './saysMuchOf.ts';
import { staysTogether } from './staysTogether.ts';
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
  (sentence, { read }) => when(!keepsConditions(sentence, read), 'condition'),
  (sentence, { read }) => when(!negationsStayPut(sentence, read), 'negation'),
  (sentence, { read }) => when(!deniesTheSame(sentence, read), 'negation'),
  (sentence, { read }) => when(!staysTogether(sentence, read), 'order'),
  (sentence, { read }) => when(!keepsOrder(sentence, read), 'order'),
  (sentence, { read }) => when(!measuresStayWhole(sentence, read), 'number'),
  (sentence, { around }) => when(!sentence.content.every((stem) => around.has(stem)), 'unknownWord'),
  (sentence, unit) => when(!saysMuchOf(sentence, unit), 'notSupported'),
];

/** "Bij drie bestuurders" may stand for "zijn er drie bestuurders", and not for another condition beside it. */
function keepsConditions(sentence: ReadSentence, read: ReadSentence): boolean {
  const isCaseOfBoth = sentence.opensWithCase && read.opensWithCase;
  return sentence.conditions + Number(sentence.opensWithCase) >= read.conditions + Number(isCaseOfBoth);
}

/**
 * These must be the same on both sides, and as often: leaving one out says as much as putting one in, and "EH2+ en EH2+"
 * is not "EH2+ en EH3".
 */
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
  frequency: 'limit',
  compare: 'limit',
  actor: 'role',
};
/** These may be left out, and never put in. */
const onlyKnownClasses: Readonly<Partial<Record<HardClass, RejectionReason>>> = {
  role: 'role',
  yesNo: 'negation',
  link: 'link',
  address: 'link',
};

function sameWhereItDecides(sentence: ReadSentence, { read }: SupportUnit): readonly RejectionReason[] {
  return classesOf(equalClasses).flatMap(([hardClass, reason]) => {
    const said = valuesOf(sentence, hardClass);
    const known = valuesOf(read, hardClass);
    const isSame = said.toSorted().join() === known.toSorted().join();
    return when(!isSame, reason);
  });
}

function nothingAdded(sentence: ReadSentence, { read }: SupportUnit): readonly RejectionReason[] {
  return classesOf(onlyKnownClasses).flatMap(([hardClass, reason]) => {
    const known = new Set(valuesOf(read, hardClass));
    return when(!valuesOf(sentence, hardClass).every((value) => known.has(value)), reason);
  });
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

function when(isWrong: boolean, reason: RejectionReason): readonly RejectionReason[] {
  return isWrong ? [reason] : [];
}
