import type { RuleBook } from '../../rules/ruleBook.ts';
import { section, table } from './markdown.ts';
import { rulesIn } from './rulesIn.ts';
import { valueText } from './valueText.ts';

/** All rules by id, so that a rule on a receipt can be found; and the sources they come from. */
export function ruleSection(ruleBook: RuleBook): string {
  const rules = rulesIn(ruleBook).map(({ id, claims: [first] }) => [
    `\`${id}\``,
    valueText(first?.value),
    first?.source ?? '',
  ]);
  return section('Alle regels op naam', [
    'De naam van een regel staat op het bewijs van een beslissing.',
    table(['Regel', 'Zegt', 'Bron'], rules),
  ]);
}

/** Where the rules come from, and when each page was read. */
export function sourceSection(ruleBook: RuleBook): string {
  const rows = Object.entries(ruleBook.sources).map(([key, { title, address, readAt }]) => [
    key,
    title,
    address,
    readAt,
  ]);
  return section('Bronnen', [table(['Bron', 'Titel', 'Adres', 'Gelezen op'], rows)]);
}
