import { decided, type Rule, type RuleBook } from '../../rules/ruleBook.ts';
import { eurosText } from '../../rules/texts/eurosText.ts';
import { section, table } from './markdown.ts';
import { valueText } from './valueText.ts';

/** Deadlines, terms, prices and what else holds for every application. */
export function termSection(ruleBook: RuleBook): string {
  const { deadlines, terms, processing, mandates, levels, price } = ruleBook;
  const line = <Value>(label: string, rule: Rule<Value>, say: (value: Value) => string) => {
    const { value, source } = decided(rule);
    return [label, say(value), source];
  };
  const days = (value: number) => `${value} dagen`;
  return section('Niveaus, termijnen en looptijden', [
    table(
      ['Wat', 'Regel', 'Bron'],
      [
        line('Het niveau', levels.serviceDecides, () => 'de dienstverlener bepaalt het; het hoogste telt'),
        line('Laagste niveau dat nog wordt uitgegeven', levels.lowestIssued, valueText),
        line('Advies als het niveau niet bekend is', levels.adviceWhenUnknown, valueText),
        line('Niveaus waarmee niemand meer inlogt', levels.ended, valueText),
        line('Niveaus die langs een andere weg gaan', levels.outside, valueText),
        line(
          'Identificatie, na de uitnodiging',
          deadlines.identificationDays,
          (value) => `binnen ${days(value)}`,
        ),
        line(
          'KVK-uittreksel',
          deadlines.registerExtractMaxAgeDays,
          (value) => `hoogstens ${days(value)} oud`,
        ),
        line('Identiteitsbewijs', deadlines.idMinValidityMonths, (value) =>
          value === 1 ? 'nog minstens een maand geldig' : `nog minstens ${value} maanden geldig`,
        ),
        line(
          'Spoed: volgende werkdag klaar',
          deadlines.urgentBefore,
          (value) => `compleet voor ${value} uur`,
        ),
        line('Looptijd', terms.years, (value) => `${value.join(', ')} jaar`),
        line('Rol van machtigingenbeheerder', mandates.administratorRoleCents, (value) =>
          eurosText(value, 'nl'),
        ),
        line('Korting met een actiecode', price.discountOn, valueText),
        line('Verwerking, eenvoudig', processing.simple, valueText),
        line('Verwerking, meer mensen of met de hand', processing.complex, valueText),
        line('Verwerking door de machtigingenbeheerder', processing.byMandateAdministrator, valueText),
        line('Uitgifte na de identificatie', processing.afterIdentification, valueText),
      ],
    ),
  ]);
}
