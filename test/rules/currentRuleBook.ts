import path from 'node:path';
import { loadRuleBook } from '../../bot/loadRuleBook.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';

/** The folder with the rule data that the program reads. */
export const rulesFolder = path.resolve('rules/data');

/** The rule book that counts now, as the program loads it. */
export function currentRuleBook(): Promise<RuleBook> {
  return loadRuleBook(rulesFolder);
}
