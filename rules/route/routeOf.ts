import type { UpgradeCase } from '../flow/dossier.ts';
import type { RuleBook } from '../ruleBook.ts';
import { type Route, route } from './route.ts';
import { routeFactsOf } from './routeFactsOf.ts';

/** The route of this case: identification, form, manual check. `null` while the level is not known. */
export function routeOf(upgradeCase: UpgradeCase, ruleBook: RuleBook): Route | null {
  const facts = routeFactsOf(upgradeCase);
  return facts === null ? null : route({ ...facts, ruleBook });
}
