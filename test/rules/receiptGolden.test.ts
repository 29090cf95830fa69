import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { env } from 'node:process';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadCatalogue } from '../../bot/commands/loadWorld.ts';
import { loadRuleBookFile } from '../../bot/loadRuleBook.ts';
import type { Catalogue } from '../../rules/catalogue.ts';
import { engineVersion } from '../../rules/receipts/engineVersion.ts';
import { type Receipt, type Stamped, stamped } from '../../rules/receipts/receipt.ts';
import { type Verification, verifyReceipt } from '../../rules/receipts/verifyReceipt.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { rulesFolder } from './currentRuleBook.ts';
import { receiptOf, samples, sampleWorld, sha256 } from './receiptSamples.ts';

// Receipts that were handed out must verify for ever, with the rule book and the catalogue of their day.
//
// Red here? When the same facts give another result on purpose: raise rules/engineVersion.ts. When a rule book or a
// catalogue was edited that nobody uses yet: RENEW_RECEIPTS=1 writes its receipts anew, and those that are missing
// (then `biome format --write test/rules/receipts`).
// A rule book or a catalogue that is in use is never edited: a change is a new file.
const folder = path.join(import.meta.dirname, 'receipts');

const books = new Map<string, Promise<Stamped<RuleBook>>>();
const catalogues = new Map<string, Promise<Stamped<Catalogue>>>();

async function ruleBookOf(version: string): Promise<Stamped<RuleBook>> {
  return stamped(await loadRuleBookFile(path.join(rulesFolder, `rulebook-${version}.yaml`)), sha256);
}

async function catalogueOf(version: string): Promise<Stamped<Catalogue>> {
  return stamped(await loadCatalogue(`backend/data/catalogue-${version}.yaml`), sha256);
}

async function verify(receipt: Receipt): Promise<Verification> {
  const { ruleBook, catalogue } = receipt;
  const book = books.get(ruleBook.version) ?? ruleBookOf(ruleBook.version);
  books.set(ruleBook.version, book);
  if (catalogue === null) return verifyReceipt(receipt, { ruleBook: await book, catalogue, sha256 });
  const services = catalogues.get(catalogue.version) ?? catalogueOf(catalogue.version);
  catalogues.set(catalogue.version, services);
  return verifyReceipt(receipt, { ruleBook: await book, catalogue: await services, sha256 });
}

const read = (name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Receipt;
const names = () => readdirSync(folder).filter((name) => name.endsWith('.json'));

/** Whether what changed is the data, not the code. */
function isEdited(verification: Verification): boolean {
  if (verification.kind === 'verified') return false;
  return verification.faults.some(({ code }) => code === 'ruleBookChanged' || code === 'catalogueChanged');
}

describe('receipts that were handed out', () => {
  beforeAll(async () => {
    if (env.RENEW_RECEIPTS !== '1') return;
    mkdirSync(folder, { recursive: true });
    const world = await sampleWorld();
    for (const name of Object.keys(samples)) {
      const isThere = names().includes(`${name}.json`);
      if (isThere && !isEdited(await verify(read(`${name}.json`)))) continue;
      writeFileSync(
        path.join(folder, `${name}.json`),
        `${JSON.stringify(receiptOf(name, world), null, 2)}\n`,
      );
    }
  });

  test('there is one for every sample', () => {
    expect(names()).toEqual(expect.arrayContaining(Object.keys(samples).map((name) => `${name}.json`)));
  });

  test('every one is decided again, byte for byte', async () => {
    const refused: unknown[] = [];
    for (const name of names()) {
      const receipt = read(name);
      const verification = await verify(receipt);
      if (verification.kind === 'verified') continue;
      // Other deciding code may come out otherwise, and says so; it may not say anything else.
      const isOlder = receipt.engine < engineVersion;
      const codes = verification.faults.map(({ code }) => code);
      if (isOlder && codes.every((code) => code === 'differs' || code === 'otherEngine')) continue;
      refused.push({ name, faults: verification.faults });
    }
    expect(refused).toEqual([]);
  });
});
