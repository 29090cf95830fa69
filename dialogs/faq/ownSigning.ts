import { bestAuthority } from '../../rules/authority/bestAuthority.ts';
import { signingOf } from '../../rules/signatures/signing.ts';
import type { FaqAnswer } from '../faqReply.ts';
import { faqTexts } from '../texts/faqTexts.ts';
import type { TurnUnit } from '../turnUnit.ts';

/** What the rules say about signing for the customer's own case: the dialog adds it, the answer never saw the case. */
export function ownSigning(unit: TurnUnit, answer: FaqAnswer, isAboutSelf: boolean): string | null {
  const leansOn = (begin: string) =>
    answer.citations.some(({ rules }) => rules.some((rule) => rule.startsWith(begin)));
  // The number of signatures concerns everybody's case; who may sign only whoever asks for themselves.
  if (!leansOn('signatures.') && !(isAboutSelf && leansOn('authority.'))) return null;
  const { own } = faqTexts[unit.conversation.locale];
  const { upgradeCase, signedIn, ruleBook } = unit;
  // A case is spoken of only to its owner.
  if (upgradeCase === null || signedIn === null || upgradeCase.personId !== signedIn.personId) {
    if (!isAboutSelf) return null;
    return upgradeCase === null ? own.signIn : own.signInAgain;
  }
  const signing = signingOf(upgradeCase, ruleBook);
  const { targetLevel, authorityCheck, loginMeans } = upgradeCase.facts;
  if (signing === null || targetLevel === undefined || authorityCheck === undefined) {
    return isAboutSelf ? own.notYet : null;
  }
  // Of a church nobody is published: what its case starts with is not an answer.
  if (loginMeans?.value.organisation.legalForm === 'kerkgenootschap') return null;
  const level = targetLevel.value;
  const { signatures, authority, applicantSigns, byAdministrator } = signing;
  if (byAdministrator) return own.administrator;
  if (bestAuthority(authorityCheck.value).kind !== 'established') {
    return own.claimed(authority, signatures, level);
  }
  if (!applicantSigns) return own.others(signatures, level);
  return signatures === 1 ? own.alone(level) : own.together(signatures, level);
}
