import { conditionHolds } from '../../rules/requirements/requirementConditions.ts';
import { requirementFactsOf } from '../../rules/requirements/requirementFacts.ts';
import { conditionAt, requirementLevels } from '../../rules/requirements/requirementRules.ts';
import { requirementsFor, routesAt } from '../../rules/requirements/requirements.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { requirementTexts } from '../../rules/texts/requirementTexts.ts';
import { conditionLabels } from './labels.ts';
import { phrase, section, table } from './markdown.ts';

const nothingKnown = requirementFactsOf({});

/** Level × requirement: what each level asks, by which source. */
export function requirementSection(ruleBook: RuleBook): string {
  const { items } = requirementTexts.nl;
  const rows = requirementsFor('EH3', nothingKnown, ruleBook).map(({ item, reason: { params } }) => {
    const cells = requirementLevels.map((level) => {
      const cell = conditionAt(ruleBook.requirements[item], level);
      // A condition that no route fulfils at this level is no condition.
      const isNever =
        conditionHolds[cell.condition](nothingKnown, routesAt(level, nothingKnown, ruleBook)) === false;
      return { ...cell, label: conditionLabels[isNever ? 'never' : cell.condition] };
    });
    const sources = [...new Set(cells.map(({ source }) => source))];
    return [phrase(items[item](params)), ...cells.map(({ label }) => label), sources.join(', ')];
  });
  return section('Wat is nodig, per niveau', [
    'EH2 wordt niet meer uitgegeven en EH4 gaat langs een andere weg: een upgrade gaat naar EH2+ of EH3.',
    'Een vraagteken betekent: geen bron zegt het.',
    table(['Onderdeel', ...requirementLevels, 'Bron'], rows),
  ]);
}
