import type { Counterfactual } from '../decisions/decision.ts';
import type { RouteCounterfactual, RouteOutput } from '../decisions/routeOutput.ts';
import type { Locale, Texts } from '../locale.ts';
import { type SignatureKind, signatureKinds } from '../route/routeRules.ts';
import type { RuleBook } from '../ruleBook.ts';
import { identifiedOthers, manualStepsText, routeTexts } from './routeTexts.ts';

type Gives = Counterfactual['gives'];

/** Sentences around a route. */
export const routeDecisionTexts: Texts<{
  /** The mandate administrator of `byMandateAdministrator`, when the level of the one who was meant is too low. */
  readonly administratorAtLevel: (level: string) => string;
  readonly counterfactuals: Readonly<Record<RouteCounterfactual, string>>;
  readonly gives: {
    readonly form: Readonly<Record<'true' | 'false', string>>;
    readonly identification: Readonly<Record<RouteOutput['identification'], string>>;
    readonly signatureCounts: string;
  };
}> = {
  nl: {
    administratorAtLevel: (level) =>
      `Als een machtigingenbeheerder met een inlogmiddel op ${level} het doet,`,
    counterfactuals: {
      signedWithPen: 'Als er met pen wordt getekend,',
      byMandateAdministrator: 'Als de machtigingenbeheerder het doet,',
      atLowerLevel: 'Bij EH2+',
      atHigherLevel: 'Bij EH3',
    },
    gives: {
      form: { true: 'is er een formulier nodig', false: 'is er geen formulier nodig' },
      identification: {
        required: 'is identificatie nodig',
        possible: 'is identificatie misschien nodig',
        none: 'is er geen identificatie',
      },
      signatureCounts: 'telt de handtekening',
    },
  },
  en: {
    administratorAtLevel: (level) => `If a mandate administrator with a login means at ${level} does it,`,
    counterfactuals: {
      signedWithPen: 'If it is signed with a pen,',
      byMandateAdministrator: 'If the mandate administrator does it,',
      atLowerLevel: 'At EH2+,',
      atHigherLevel: 'At EH3,',
    },
    gives: {
      form: { true: 'a form is needed', false: 'no form is needed' },
      identification: {
        required: 'identification is needed',
        possible: 'identification may be needed',
        none: 'there is no identification',
      },
      signatureCounts: 'the signature counts',
    },
  },
};

/** The route in sentences: who signs and how, identification, work by hand, how long, and what would change it. */
export function routeDecisionText(
  output: RouteOutput & { readonly userIsApplicant: boolean },
  counterfactual: Counterfactual | null,
  ruleBook: RuleBook,
  locale: Locale,
): readonly string[] {
  const texts = routeTexts[locale];
  return [
    texts.way[output.way],
    ...(output.administrator === 'levelTooLow' ? [texts.administrator.levelTooLow] : []),
    `${texts.form[output.form ? 'needed' : 'notNeeded']} ${texts.formWhy[output.formWhy]}`,
    ...(output.form ? signatureKinds.map((kind) => signatureSentence(kind, output, locale)) : []),
    [
      texts.identification[output.identification](identifiedOthers(output.identify, output, locale)),
      texts.identificationWhy[output.identificationWhy],
    ].join(' '),
    ...(output.manual === null
      ? []
      : [
          texts.manualWhy[output.manual],
          ...manualStepsText(output.steps, ruleBook, locale).map((text) => `- ${text}`),
        ]),
    [
      texts.expected(output.fromWorkingDays, output.toWorkingDays),
      ...output.after.map((part) => texts.after[part]),
    ].join(' '),
    ...(counterfactual === null ? [] : [counterfactualText(counterfactual, output, locale)]),
  ];
}

function signatureSentence(kind: SignatureKind, { signedWith }: RouteOutput, locale: Locale): string {
  return routeTexts[locale].signedWith[kind][signedWith.includes(kind) ? 'counts' : 'refused'];
}

function counterfactualText(
  { code, gives }: Counterfactual,
  { administrator, level }: RouteOutput,
  locale: Locale,
): string {
  const texts = routeDecisionTexts[locale];
  const and = locale === 'nl' ? ' en ' : ' and ';
  const change =
    code === 'byMandateAdministrator' && administrator === 'levelTooLow'
      ? texts.administratorAtLevel(level)
      : texts.counterfactuals[code as RouteCounterfactual];
  return `${change} ${given(gives, locale).join(and)}.`;
}

function given({ form, identification, signatureCounts }: Gives, locale: Locale): readonly string[] {
  const texts = routeDecisionTexts[locale].gives;
  return [
    ...(form === undefined ? [] : [texts.form[form === true ? 'true' : 'false']]),
    ...(identification === undefined
      ? []
      : [texts.identification[identification as RouteOutput['identification']]]),
    // Without a form there is nothing to sign: that says the form already.
    ...(signatureCounts === true ? [texts.signatureCounts] : []),
  ];
}
