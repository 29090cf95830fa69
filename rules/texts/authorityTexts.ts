import type { AuthorityChange } from '../authority/authorityCounterfactual.ts';
import type { MatchDoubt } from '../authority/authorityMatch.ts';
import type { Authority } from '../authority/authorityOf.ts';
import type { AuthorityPartners } from '../authority/authorityPartners.ts';
import type { AuthorityReason } from '../authority/authorityReason.ts';
import type { AuthorityAnswer, AuthoritySituation } from '../authority/authorityRules.ts';
import { legalSituations } from '../authority/registerEntry.ts';
import type { RegisterFunction } from '../authority/registerFunctions.ts';
import type { Counterfactual } from '../decisions/decision.ts';
import type { Locale, Texts } from '../locale.ts';
import { decided, type RuleBook } from '../ruleBook.ts';
import type { AuthoritySentences, FunctionReasonCode, SituationOf } from './authoritySentences.ts';
import { authorityTextsEn } from './authorityTextsEn.ts';
import { authorityTextsNl } from './authorityTextsNl.ts';

export const authorityTexts: Texts<AuthoritySentences> = { nl: authorityTextsNl, en: authorityTextsEn };

/** The answer, why, with whom, what would settle it, and what would change it. */
export function authorityText(
  { authority, reasons, roles, actsWith, chain, signers, missing }: Authority,
  counterfactual: Counterfactual | null,
  ruleBook: RuleBook,
  locale: Locale,
): readonly string[] {
  const texts = authorityTexts[locale];
  const isAbove = missing.includes('parentExtracts');
  const named = chain.map(({ name, kvkNumber }) => name ?? texts.organisation(kvkNumber));
  return [
    texts.answers[authority],
    ...reasons.map((reason) => reasonText(reason, texts)),
    ...trusteesOf(reasons, roles, ruleBook).map((held) =>
      texts.letTrusteeCall(texts.functions[held], decided(ruleBook.manual.helpdeskPhone).value),
    ),
    ...(actsWith === null ? [] : [partnersText(actsWith, texts)]),
    ...(isAbove && named.length > 0 ? [texts.extracts(listOf(named, texts))] : []),
    ...(isAbove && signers.length > 0
      ? [
          texts.signers(
            listOf(
              signers.map(({ name }) => name),
              texts,
            ),
          ),
        ]
      : []),
    ...missing.map((one) => texts.missing[one]),
    ...(counterfactual === null ? [] : [changeText(counterfactual, texts)]),
  ];
}

/** The functions with which somebody settles the affairs of an organisation that cannot act itself any more. */
function trusteesOf(
  reasons: readonly AuthorityReason[],
  roles: Authority['roles'],
  { authority }: RuleBook,
): readonly RegisterFunction[] {
  const isInTrust = reasons.some(
    ({ code, params }) => params.of === 'organisation' && legalSituations.some((one) => one === code),
  );
  const byHand = decided(authority.functionsByHand).value;
  return isInTrust ? roles.map((role) => role.function).filter((held) => byHand.includes(held)) : [];
}

/** One reason in a sentence. */
export function reasonText({ code, params }: AuthorityReason, texts: AuthoritySentences): string {
  if (code in texts.situations) {
    const about = texts.about[params.of as SituationOf](throughOf(params, texts));
    return texts.situations[code as AuthoritySituation](capital(about));
  }
  if (code in texts.ofFunction) {
    const held = texts.functions[params.function as RegisterFunction];
    const through = throughOf(params, texts);
    return texts.ofFunction[code as FunctionReasonCode](through === null ? held : `${held} (${through})`);
  }
  if (code === 'personUncertain') return texts.doubts[params.why as MatchDoubt];
  if (code === 'throughLegalPerson') return texts.throughLegalPerson(throughOf(params, texts) ?? '');
  return texts.others[code as keyof AuthoritySentences['others']];
}

/** At the beginning of a sentence. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function throughOf(params: AuthorityReason['params'], texts: AuthoritySentences): string | null {
  const { through, kvkNumber } = params;
  if (typeof through === 'string') return through;
  return through === undefined ? null : texts.organisation(typeof kvkNumber === 'string' ? kvkNumber : null);
}

function partnersText({ kind, names }: AuthorityPartners, texts: AuthoritySentences): string {
  return names.length === 0 && kind !== 'statutes' && kind !== 'anyone'
    ? texts.actsWithNobody
    : texts.actsWith[kind](listOf(names, texts));
}

function changeText({ code, gives }: Counterfactual, texts: AuthoritySentences): string {
  const change =
    code === 'withoutSituation'
      ? texts.withoutSituation
      : texts.changes[code as Exclude<AuthorityChange, 'withoutSituation'>];
  return `${change} ${texts.wouldBe[gives.authority as AuthorityAnswer]}`;
}

function listOf(names: readonly string[], { and }: AuthoritySentences): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}
