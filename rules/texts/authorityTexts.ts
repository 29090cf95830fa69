import type { AuthorityChange } from '../authorityCounterfactual.ts';
import type { MatchDoubt } from '../authorityMatch.ts';
import type { AuthorityMissing } from '../authorityMissing.ts';
import type { Authority } from '../authorityOf.ts';
import type { AuthorityPartners } from '../authorityPartners.ts';
import type { AuthorityReason, AuthorityReasonCode } from '../authorityReason.ts';
import type { AuthorityAnswer, AuthoritySituation } from '../authorityRules.ts';
import type { Counterfactual } from '../decisions/decision.ts';
import type { Locale, Texts } from '../locale.ts';
import type { RegisterAuthority, RegisterFunction } from '../registerFunctions.ts';
import { authorityTextsEn } from './authorityTextsEn.ts';
import { authorityTextsNl } from './authorityTextsNl.ts';

/** Reasons that are said of the function of the person. */
export type FunctionReasonCode =
  | 'owner'
  | RegisterAuthority
  | 'kindUnknown'
  | 'fullPower'
  | 'limitedPower'
  | 'contradictedByLimit'
  | 'neverRepresents'
  | 'functionByHand';
/** Of whom a situation is said. */
export type SituationOf = 'organisation' | 'person' | 'legalPerson';

/** Sentences about authority (bevoegdheid). */
export interface AuthorityTexts {
  readonly answers: Readonly<Record<AuthorityAnswer, string>>;
  readonly functions: Readonly<Record<RegisterFunction, string>>;
  /** Whom a situation is about, at the beginning of a sentence; a legal person by its name. */
  readonly about: Readonly<Record<SituationOf, (name: string | null) => string>>;
  readonly situations: Readonly<Record<AuthoritySituation, (about: string) => string>>;
  readonly ofFunction: Readonly<Record<FunctionReasonCode, (name: string) => string>>;
  readonly doubts: Readonly<Record<MatchDoubt, string>>;
  readonly others: Readonly<
    Record<
      Exclude<
        AuthorityReasonCode,
        AuthoritySituation | FunctionReasonCode | 'throughLegalPerson' | 'personUncertain'
      >,
      string
    >
  >;
  readonly throughLegalPerson: (name: string) => string;
  /** An organisation of which only the number is known, or nothing. */
  readonly organisation: (kvkNumber: string | null) => string;
  readonly actsWith: Readonly<Record<AuthorityPartners['kind'], (names: string) => string>>;
  readonly actsWithNobody: string;
  readonly extracts: (organisations: string) => string;
  readonly signers: (names: string) => string;
  readonly missing: Readonly<Record<AuthorityMissing, string>>;
  readonly changes: Readonly<Record<Exclude<AuthorityChange, 'withoutSituation'>, string>>;
  readonly withoutSituation: string;
  readonly wouldBe: Readonly<Record<AuthorityAnswer, string>>;
  readonly and: string;
}

export const authorityTexts: Texts<AuthorityTexts> = { nl: authorityTextsNl, en: authorityTextsEn };

/** The answer, why, with whom, what would settle it, and what would change it. */
export function authorityText(
  { authority, reasons, actsWith, chain, signers, missing }: Authority,
  counterfactual: Counterfactual | null,
  locale: Locale,
): readonly string[] {
  const texts = authorityTexts[locale];
  const isAbove = missing.includes('parentExtracts');
  const named = chain.map(({ name, kvkNumber }) => name ?? texts.organisation(kvkNumber));
  return [
    texts.answers[authority],
    ...reasons.map((reason) => reasonText(reason, texts)),
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

/** One reason in a sentence. */
export function reasonText({ code, params }: AuthorityReason, texts: AuthorityTexts): string {
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
  return texts.others[code as keyof AuthorityTexts['others']];
}

/** At the beginning of a sentence. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function throughOf(params: AuthorityReason['params'], texts: AuthorityTexts): string | null {
  const { through, kvkNumber } = params;
  if (typeof through === 'string') return through;
  return through === undefined ? null : texts.organisation(typeof kvkNumber === 'string' ? kvkNumber : null);
}

function partnersText({ kind, names }: AuthorityPartners, texts: AuthorityTexts): string {
  return names.length === 0 && kind !== 'statutes' && kind !== 'anyone'
    ? texts.actsWithNobody
    : texts.actsWith[kind](listOf(names, texts));
}

function changeText({ code, gives }: Counterfactual, texts: AuthorityTexts): string {
  const change =
    code === 'withoutSituation'
      ? texts.withoutSituation
      : texts.changes[code as Exclude<AuthorityChange, 'withoutSituation'>];
  return `${change} ${texts.wouldBe[gives.authority as AuthorityAnswer]}`;
}

function listOf(names: readonly string[], { and }: AuthorityTexts): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}
