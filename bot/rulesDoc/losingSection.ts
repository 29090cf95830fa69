import {
  type RequirementRules,
  requirementItems,
  requirementLevels,
} from '../../rules/requirements/requirementRules.ts';
import type { Rule, RuleBook } from '../../rules/ruleBook.ts';
import { conditionLabels } from './labels.ts';
import { section, table } from './markdown.ts';
import { rulesIn } from './rulesIn.ts';
import { valueText } from './valueText.ts';

/** Something that a source says and that was not selected. */
interface Lost {
  readonly rule: string;
  readonly holds: string;
  readonly by: string;
  readonly lost: string;
  readonly source: string;
}

/** What was not selected: every rule on which sources differ, with what lost and when it was read. */
export function losingSection(ruleBook: RuleBook): string {
  const { requirements, ...others } = ruleBook;
  const all = [...lostIn(requirements), ...rulesIn(others).flatMap(lostBy)];
  const rows = all.map(({ rule, holds, by, lost, source }) => [
    `\`${rule}\``,
    `${holds} (${by})`,
    lost,
    source,
    ruleBook.sources[source]?.readAt ?? '',
  ]);
  return section('Wat niet is gekozen', [
    'Waar bronnen verschillen, gaat het stappenplan van de leverancier voor, daarna zijn nieuwste pagina. Bij een tabel per niveau geldt voor elk niveau de bovenste bron die ervan spreekt.',
    table(['Regel', 'Geldt', 'Zegt iets anders', 'Bron', 'Gelezen op'], rows),
  ]);
}

function lostBy({ id, claims: [first, ...others] }: Rule<unknown>): readonly Lost[] {
  if (first === undefined) return [];
  return others.map(({ source, value }) => ({
    rule: id,
    holds: valueText(first.value),
    by: first.source,
    lost: valueText(value),
    source,
  }));
}

/** Of the table of requirements: the levels of which two sources speak differently. */
function lostIn(requirements: RequirementRules): readonly Lost[] {
  return requirementItems.flatMap((item) =>
    requirementLevels.flatMap((level) => {
      const { id, claims } = requirements[item];
      const [first, ...others] = claims.flatMap(({ source, value }) => {
        const condition = value[level];
        return condition === undefined ? [] : [{ source, condition }];
      });
      if (first === undefined) return [];
      return others
        .filter(({ condition }) => condition !== first.condition)
        .map(({ source, condition }) => ({
          rule: id,
          holds: `${level}: ${conditionLabels[first.condition]}`,
          by: first.source,
          lost: `${level}: ${conditionLabels[condition]}`,
          source,
        }));
    }),
  );
}
