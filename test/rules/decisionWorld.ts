import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { DecisionWorld } from '../../rules/decisions/decision.ts';
import { type PriceList, priceListSchema } from '../../rules/profile.ts';
import { currentRuleBook } from './currentRuleBook.ts';

/** The prices of the reference backend. */
export async function demoPriceList(): Promise<PriceList> {
  const text = await readFile(path.resolve('backend/data/prices-2026-11-24.yaml'), 'utf8');
  return priceListSchema.parse(parse(text));
}

/** What decisions are made in: the current rules, an empty catalogue, the prices of the reference backend. */
export async function decisionWorld(change: Partial<DecisionWorld> = {}): Promise<DecisionWorld> {
  return {
    ruleBook: await currentRuleBook(),
    catalogue: { version: 'test', providers: [] },
    priceList: await demoPriceList(),
    today: '2026-11-24',
    ...change,
  };
}
