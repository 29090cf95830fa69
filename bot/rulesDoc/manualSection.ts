import { type ManualWhy, manualReasons, manualWhys } from '../../rules/route/routeRules.ts';
import { decided, type RuleBook } from '../../rules/ruleBook.ts';
import { manualStepsText } from '../../rules/texts/routeTexts.ts';
import { legalFormLabels, reasonLabels } from './labels.ts';
import { section, table } from './markdown.ts';

/** When an employee of the supplier looks at an application, and what the customer does then. */
export function manualSection(ruleBook: RuleBook): string {
  const rows = manualWhys.map((why) => {
    const { when, sources } = whenOf(why, ruleBook);
    const steps = decided(ruleBook.manual.steps[why]);
    return [
      when.join('; '),
      manualStepsText(steps.value, ruleBook, 'nl').join(' '),
      [...new Set([...sources, steps.source])].join(', '),
    ];
  });
  return section('Wat met de hand gaat', [
    'Dan kijkt een medewerker van de leverancier naar de aanvraag.',
    table(['Wanneer', 'Wat de klant dan doet', 'Bron'], rows),
  ]);
}

function whenOf(
  why: ManualWhy,
  { manual }: RuleBook,
): { when: readonly string[]; sources: readonly string[] } {
  const forms = Object.keys(legalFormLabels) as (keyof typeof legalFormLabels)[];
  const found = [
    ...forms.flatMap((form) => {
      const rule = manual.byLegalForm[form];
      return rule === undefined ? [] : [{ label: `rechtsvorm ${legalFormLabels[form]}`, ...decided(rule) }];
    }),
    ...manualReasons.map((reason) => ({ label: reasonLabels[reason], ...decided(manual.byReason[reason]) })),
  ].filter(({ value }) => value === why);
  return { when: found.map(({ label }) => label), sources: found.map(({ source }) => source) };
}
