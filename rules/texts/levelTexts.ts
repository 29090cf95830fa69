import type { LevelDecision } from '../decideLevel.ts';
import type { LevelOfAssurance } from '../levelOfAssurance.ts';
import type { LevelReason } from '../levelReasons.ts';
import type { Locale, Texts } from '../locale.ts';
import { dayText } from './dayText.ts';

type Sentence<Kind extends LevelDecision['kind']> = (
  decision: Extract<LevelDecision, { kind: Kind }>,
) => string;

/** Sentences about the level that follows from what was chosen. */
export const levelTexts: Texts<{
  readonly outcomes: { readonly [Kind in LevelDecision['kind']]: Sentence<Kind> };
  readonly asks: (name: string, level: LevelOfAssurance, source: string, day: string) => string;
  readonly asksUnknown: (name: string) => string;
  readonly ofWhich: (services: readonly string[]) => string;
  readonly allServicesOf: (provider: string) => string;
}> = {
  nl: {
    outcomes: {
      upgrade: ({ floor, advised }) =>
        floor === advised
          ? `U hebt minstens ${floor} nodig.`
          : `De diensten vragen ${floor}. Dat niveau wordt niet meer uitgegeven, daarom hebt u ${advised} nodig.`,
      noUpgradeNeeded: ({ floor }) =>
        floor === null
          ? 'Uw inlogmiddel is hoog genoeg voor wat de meeste diensten vragen. Het niveau van deze dienst kennen wij niet: controleer het bij de dienstverlener.'
          : `Uw inlogmiddel is hoog genoeg: de diensten vragen ${floor}. Lukt inloggen niet? Dan mist u meestal een machtiging.`,
      outOfScope: ({ outside }) =>
        `EH4 kunt u niet met deze upgrade krijgen. Dit niveau is nodig voor: ${outside.map(({ providerName, serviceName }) => `${serviceName} (${providerName})`).join(', ')}.`,
      unknownLevel: ({ advised }) =>
        `Van niet alle diensten is bekend welk niveau ze vragen. Wij raden ${advised} aan. Controleer het bij de dienstverlener.`,
      unknownService: () => 'Een dienst die u koos, staat niet meer in onze lijst. Kies opnieuw.',
    },
    asks: (name, level, source, day) => `${name} vraagt ${level} (bron: ${source}, gelezen op ${day}).`,
    asksUnknown: (name) => `Welk niveau ${name} vraagt, is niet bekend.`,
    ofWhich: (services) => `Niet bekend is het niveau van: ${services.join(', ')}.`,
    allServicesOf: (provider) => `${provider} (alle diensten)`,
  },
  en: {
    outcomes: {
      upgrade: ({ floor, advised }) =>
        floor === advised
          ? `You need at least ${floor}.`
          : `The services ask for ${floor}. That level is no longer issued, so you need ${advised}.`,
      noUpgradeNeeded: ({ floor }) =>
        floor === null
          ? 'Your login means is high enough for what most services ask. We do not know the level of this service: please check with the service provider.'
          : `Your login means is high enough: the services ask for ${floor}. Cannot log in? Then a mandate is usually missing.`,
      outOfScope: ({ outside }) =>
        `You cannot get EH4 with this upgrade. These services need it: ${outside.map(({ providerName, serviceName }) => `${serviceName} (${providerName})`).join(', ')}.`,
      unknownLevel: ({ advised }) =>
        `For some services the level is not known. We advise ${advised}. Please check with the service provider.`,
      unknownService: () => 'A service you chose is no longer in our list. Please choose again.',
    },
    asks: (name, level, source, day) => `${name} asks for ${level} (source: ${source}, read on ${day}).`,
    asksUnknown: (name) => `Which level ${name} asks for is not known.`,
    ofWhich: (services) => `The level is not known of: ${services.join(', ')}.`,
    allServicesOf: (provider) => `${provider} (all services)`,
  },
};

/** The outcome in a sentence, then one sentence for each choice that led to it. */
export function levelText(decision: LevelDecision, locale: Locale): { outcome: string; because: string[] } {
  return {
    outcome: outcomeOf(decision, locale),
    because: decision.because.map((reason) => because(reason, locale)),
  };
}

function outcomeOf(decision: LevelDecision, locale: Locale): string {
  const { outcomes } = levelTexts[locale];
  switch (decision.kind) {
    case 'upgrade':
      return outcomes.upgrade(decision);
    case 'noUpgradeNeeded':
      return outcomes.noUpgradeNeeded(decision);
    case 'outOfScope':
      return outcomes.outOfScope(decision);
    case 'unknownLevel':
      return outcomes.unknownLevel(decision);
    case 'unknownService':
      return outcomes.unknownService(decision);
  }
}

function because(reason: LevelReason, locale: Locale): string {
  const texts = levelTexts[locale];
  const { providerName, serviceName, level, source, checkedAt, unknownServices } = reason;
  const name = serviceName === null ? texts.allServicesOf(providerName) : `${serviceName} (${providerName})`;
  if (level === null) return texts.asksUnknown(name);
  const sentence = texts.asks(name, level, source, dayText(checkedAt, locale));
  return unknownServices.length === 0 ? sentence : `${sentence} ${texts.ofWhich(unknownServices)}`;
}
