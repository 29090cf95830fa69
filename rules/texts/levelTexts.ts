import type { Counterfactual } from '../decisions/decision.ts';
import type { ChosenLevel, LevelOutput, ServiceName } from '../decisions/levelOutput.ts';
import type { MandateGap } from '../level/mandateGaps.ts';
import type { Locale, Texts } from '../locale.ts';
import { dayText } from './dayText.ts';

/** What was left out is no longer unknown. */
type RestOutcome = Exclude<LevelOutput['outcome'], 'unknownService'>;

interface LevelTexts {
  readonly outcomes: { readonly [Outcome in LevelOutput['outcome']]: (output: LevelOutput) => string };
  readonly asks: (name: string, level: string, source: string, day: string) => string;
  readonly asksUnknown: (name: string) => string;
  readonly ofWhich: (services: readonly string[]) => string;
  readonly allServicesOf: (provider: string) => string;
  readonly notInCatalogue: (name: string) => string;
  readonly didYouMean: (names: readonly string[]) => string;
  readonly gaps: {
    readonly [Gap in MandateGap['gap']]: (name: string, asks: string | null, has: string | null) => string;
  };
  readonly allMandates: string;
  readonly mandateNotInCatalogue: (name: string) => string;
  readonly without: (names: string, rest: string) => string;
  /** What is left of the outcome without some services. */
  readonly rest: { readonly [Outcome in RestOutcome]: (level: string | null) => string };
  readonly others: (count: number) => string;
  /** Before the last of a list. */
  readonly and: string;
}

/** Sentences about the level that follows from what was chosen. */
export const levelTexts: Texts<LevelTexts> = {
  nl: {
    outcomes: {
      upgrade: ({ floor, level }) =>
        floor === level
          ? `U hebt minstens ${level} nodig.`
          : `De diensten vragen ${floor}. Dat niveau wordt niet meer uitgegeven, daarom hebt u ${level} nodig.`,
      noUpgradeNeeded: ({ level, mandates }) =>
        `Uw inlogmiddel is hoog genoeg: de diensten vragen ${level}.${mandates === null ? ' Lukt inloggen niet? Dan mist u meestal een machtiging.' : ''}`,
      outOfScope: ({ level, outside }) =>
        `${level} kunt u niet met deze upgrade krijgen. Dit niveau is nodig voor: ${list(outside, 'nl')}.`,
      unknownLevel: ({ services, advised }) =>
        [
          services.length === 0
            ? 'U hebt nog geen dienst gekozen.'
            : 'Van niet alle diensten is bekend welk niveau ze vragen.',
          advised === null
            ? 'Uw inlogmiddel heeft al het niveau dat wij aanraden.'
            : `Wij raden ${advised} aan.`,
          'Controleer het bij de dienstverlener.',
        ].join(' '),
      unknownService: () => 'Niet alles wat u koos, staat in onze lijst van diensten. Kies opnieuw.',
    },
    asks: (name, level, source, day) => `${name} vraagt ${level} (bron: ${source}, gelezen op ${day}).`,
    asksUnknown: (name) => `Welk niveau ${name} vraagt, is niet bekend.`,
    ofWhich: (services) => `Niet bekend is het niveau van: ${services.join(', ')}.`,
    allServicesOf: (provider) => `${provider} (alle diensten)`,
    notInCatalogue: (name) => `Niet gevonden: ${name}.`,
    didYouMean: (names) => `Bedoelde u misschien: ${names.join(', ')}?`,
    gaps: {
      missing: (name, asks) =>
        `U mist een machtiging voor ${name}${asks === null ? '' : ` op niveau ${asks}`}.`,
      tooLow: (name, asks, has) => `Uw machtiging voor ${name} is te laag: u hebt ${has}, nodig is ${asks}.`,
      notKnown: (name, _asks, has) =>
        `Of uw machtiging voor ${name} hoog genoeg is (u hebt ${has}), is niet bekend.`,
    },
    allMandates: 'Voor elke gekozen dienst hebt u een machtiging die hoog genoeg is.',
    mandateNotInCatalogue: (name) => `Deze machtiging herkennen wij niet en telt niet mee: ${name}.`,
    without: (names, rest) => `Zonder ${names} ${rest}.`,
    rest: {
      upgrade: (level) => `volstaat ${level}`,
      noUpgradeNeeded: () => 'hebt u geen upgrade nodig',
      outOfScope: (level) => `hebt u nog steeds ${level} nodig, en dat gaat niet met deze upgrade`,
      unknownLevel: () => 'is niet bekend welk niveau u nodig hebt',
    },
    others: (count) => `nog ${count} andere`,
    and: ' en ',
  },
  en: {
    outcomes: {
      upgrade: ({ floor, level }) =>
        floor === level
          ? `You need at least ${level}.`
          : `The services ask for ${floor}. That level is no longer issued, so you need ${level}.`,
      noUpgradeNeeded: ({ level, mandates }) =>
        `Your login means is high enough: the services ask for ${level}.${mandates === null ? ' Cannot log in? Then a mandate is usually missing.' : ''}`,
      outOfScope: ({ level, outside }) =>
        `You cannot get ${level} with this upgrade. These services need it: ${list(outside, 'en')}.`,
      unknownLevel: ({ services, advised }) =>
        [
          services.length === 0
            ? 'You have not chosen a service yet.'
            : 'For some services the level is not known.',
          advised === null
            ? 'Your login means already has the level that we advise.'
            : `We advise ${advised}.`,
          'Please check with the service provider.',
        ].join(' '),
      unknownService: () => 'Not everything you chose is in our list of services. Please choose again.',
    },
    asks: (name, level, source, day) => `${name} asks for ${level} (source: ${source}, read on ${day}).`,
    asksUnknown: (name) => `Which level ${name} asks for is not known.`,
    ofWhich: (services) => `The level is not known of: ${services.join(', ')}.`,
    allServicesOf: (provider) => `${provider} (all services)`,
    notInCatalogue: (name) => `Not found: ${name}.`,
    didYouMean: (names) => `Did you mean: ${names.join(', ')}?`,
    gaps: {
      missing: (name, asks) => `You have no mandate for ${name}${asks === null ? '' : ` at level ${asks}`}.`,
      tooLow: (name, asks, has) => `Your mandate for ${name} is too low: you have ${has}, needed is ${asks}.`,
      notKnown: (name, _asks, has) =>
        `Whether your mandate for ${name} is high enough (you have ${has}) is not known.`,
    },
    allMandates: 'You have a mandate that is high enough for every service you chose.',
    mandateNotInCatalogue: (name) => `We do not recognise this mandate, so it does not count: ${name}.`,
    without: (names, rest) => `Without ${names}, ${rest}.`,
    rest: {
      upgrade: (level) => `${level} is enough`,
      noUpgradeNeeded: () => 'you need no upgrade',
      outOfScope: (level) => `you still need ${level}, which this upgrade cannot give`,
      unknownLevel: () => 'the level you need is not known',
    },
    others: (count) => `${count} others`,
    and: ' and ',
  },
};

/** The outcome, a sentence for each choice, what is missing, and what would make less necessary. */
export function levelText(
  output: LevelOutput,
  counterfactual: Counterfactual | null,
  locale: Locale,
): readonly string[] {
  const texts = levelTexts[locale];
  const { mandates } = output;
  return [
    texts.outcomes[output.outcome](output),
    ...output.services.map((chosen) => because(chosen, locale)),
    ...output.unknown.flatMap((name) => [
      texts.notInCatalogue(nameText(name, locale)),
      ...(name.didYouMean.length === 0
        ? []
        : [texts.didYouMean(name.didYouMean.map((one) => nameText(one, locale)))]),
    ]),
    ...(mandates ?? []).map(({ provider, service, asks, has, gap }) =>
      texts.gaps[gap](nameText({ provider, service }, locale), asks, has),
    ),
    ...(mandates?.length === 0 && output.services.length > 0 ? [texts.allMandates] : []),
    ...output.unknownMandates.map((name) => texts.mandateNotInCatalogue(nameText(name, locale))),
    ...(counterfactual === null ? [] : [withoutText(counterfactual, locale)]),
  ];
}

function because(chosen: ChosenLevel, locale: Locale): string {
  const texts = levelTexts[locale];
  const { level, source, checkedAt, unknownServices } = chosen;
  const name = nameText(chosen, locale);
  if (level === null) return texts.asksUnknown(name);
  const sentence = texts.asks(name, level, source, dayText(checkedAt, locale));
  return unknownServices.length === 0 ? sentence : `${sentence} ${texts.ofWhich(unknownServices)}`;
}

function withoutText({ params, gives }: Counterfactual, locale: Locale): string {
  const texts = levelTexts[locale];
  const { services } = params as unknown as { readonly services: readonly ServiceName[] };
  const { outcome, level } = gives as unknown as LevelOutput & { readonly outcome: RestOutcome };
  return texts.without(list(services, locale), texts.rest[outcome](level));
}

/** From this number on, only the first few are named. */
const most = 5;

function list(names: readonly ServiceName[], locale: Locale): string {
  const all = names.map((name) => nameText(name, locale));
  const shown = all.slice(0, most);
  const rest = all.length - shown.length;
  const parts = [...shown, ...(rest > 0 ? [levelTexts[locale].others(rest)] : [])];
  return [parts.slice(0, -1).join(', '), ...parts.slice(-1)]
    .filter((part) => part !== '')
    .join(levelTexts[locale].and);
}

function nameText({ provider, service }: ServiceName, locale: Locale): string {
  if (service === null) return levelTexts[locale].allServicesOf(provider);
  return `${service} (${provider})`;
}
