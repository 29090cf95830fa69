import { caseReceipts } from '../rules/receipts/caseReceipts.ts';
import { type ContentStamp, contentStamp } from '../rules/receipts/receipt.ts';
import type { Flow } from './flow.ts';
import type { TurnUnit } from './turnUnit.ts';

/** A stamp is taken over megabytes: once for each rule book and catalogue in memory, not for each application. */
const stamps = new WeakMap<object, ContentStamp>();

function stampOf(content: { readonly version: string }, unit: TurnUnit): ContentStamp {
  const known = stamps.get(content);
  if (known !== undefined) return known;
  const stamp = contentStamp(content, (text) => unit.digest(text));
  stamps.set(content, stamp);
  return stamp;
}

/** Keeps the receipts of what the application that is confirmed in this turn rests on. */
export async function keepReceipts(flow: Flow): Promise<void> {
  const { unit, catalogue, upgradeCase } = flow;
  const { ruleBook, today } = unit;
  const prices = await unit.world.priceList();
  const { receipts, failed } = caseReceipts(upgradeCase, {
    world: { ruleBook, catalogue, today, priceList: prices.kind === 'read' ? prices.value : null },
    ruleBook: stampOf(ruleBook, unit),
    catalogue: stampOf(catalogue, unit),
    sha256: (text) => unit.digest(text),
  });
  unit.keepReceipts(receipts);
  // An application is not held up by a reason that cannot be written down; the audit chain says which.
  for (const name of failed) unit.audit(`no receipt of ${name}`);
}
