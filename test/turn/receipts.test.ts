import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from '@jest/globals';
import { receiptPage } from '../../bot/pages/receiptPage.ts';
import { ruleBookShelf } from '../../bot/ruleBookShelf.ts';
import { sha256 } from '../../bot/sha256.ts';
import { loadReceipts } from '../../bot/turn/receiptRow.ts';
import { type Receipt, stamped } from '../../rules/receipts/receipt.ts';
import { verifyReceipt } from '../../rules/receipts/verifyReceipt.ts';
import { assistantNode, Customer, stories } from '../dialogs/customer.ts';
import { supplierWorld } from '../dialogs/supplierWorld.ts';
import { emptyDatabase, withPostgres } from '../postgres.ts';
import { currentRuleBook, rulesFolder } from '../rules/currentRuleBook.ts';
import { openStage, type Stage } from './stage.ts';

const databaseUrl = await withPostgres();
const ruleBook = await currentRuleBook();
const engines: [string, string | null][] = [['SQLite', null]];
if (databaseUrl !== null) engines.push(['PostgreSQL', databaseUrl]);

let stage: Stage | null = null;
let folder: string | null = null;
afterEach(async () => {
  await stage?.close();
  stage = null;
  if (folder !== null) await rm(folder, { recursive: true, force: true });
  folder = null;
});

async function confirmed(story: (typeof stories)[number], url: string | null = null) {
  if (url !== null) await emptyDatabase(url);
  stage ??= await openStage(url);
  const customer = new Customer(stage, assistantNode(stage, supplierWorld()), `c-${story.personId}`, story);
  await customer.begin();
  await customer.type('upgraden');
  await customer.answerUntil('review');
  await customer.press('confirm');
  const caseId = await stage.caseIdOf(customer.id);
  const receipts = await loadReceipts(stage.stores.sql, stage.stores.keys, caseId);
  return { stage, customer, caseId, receipts: receipts ?? [] };
}

const anna = stories[0] as (typeof stories)[number];
const bram = stories[1] as (typeof stories)[number];

function pageOf({ stores }: Stage, ruleBookOf = ruleBookShelf(rulesFolder, ruleBook)) {
  return receiptPage({ sql: stores.sql, keys: stores.keys, now: () => Date.now(), ruleBookOf });
}

const viewer = (customer: Customer, sessionId = 's1') =>
  ({ conversationId: customer.id, sessionId, locale: 'nl', nonce: 'n' }) as const;

describe.each(engines)('the receipts of an application, on %s', (_engine, url) => {
  test('are kept when it is confirmed: what it rests on, each reached again from what it holds', async () => {
    const { receipts } = await confirmed(bram, url);
    expect(receipts.map(({ decision }) => decision)).toEqual([
      'level',
      'requirements',
      'signatures',
      'route',
      'price',
    ]);
    for (const receipt of receipts) {
      const checked = verifyReceipt(receipt, {
        ruleBook: stamped(ruleBook, sha256),
        catalogue: null,
        sha256,
      });
      expect({ decision: receipt.decision, kind: checked.kind }).toEqual({
        decision: receipt.decision,
        kind: 'verified',
      });
    }
  });

  test('are gone when the key of the case is destroyed, and nothing of them is anywhere else', async () => {
    const { stage, caseId, receipts } = await confirmed(bram, url);
    expect(receipts.length).toBeGreaterThan(0);
    const { sql, keys } = stage.stores;
    // What a receipt cannot hide: its format, and a hash of its own.
    const marks = ['eherkenning-upgrade-receipt', ...receipts.map((receipt) => receipt.sha256)];
    for (const table of [
      'conversation',
      'activity',
      'upgrade_case',
      'outbox',
      'receipt',
      'audit',
      'kv',
      'incoming',
    ]) {
      const text = (await sql.query(`SELECT * FROM ${table}`))
        .flatMap((row) => Object.values(row))
        .map((value) =>
          ArrayBuffer.isView(value) ? Buffer.from(value as Uint8Array).toString('latin1') : String(value),
        )
        .join('\n');
      for (const mark of marks)
        expect({ table, holds: text.includes(mark) }).toEqual({ table, holds: false });
    }
    await keys.destroy(`case:${caseId}`);
    expect(await loadReceipts(sql, keys, caseId)).toBeNull();
    if (url !== null) return;
    for (const name of await readdir(stage.folder)) {
      const bytes = await readFile(join(stage.folder, name)).catch(() => Buffer.alloc(0));
      for (const mark of marks) expect({ name, holds: bytes.includes(mark) }).toEqual({ name, holds: false });
    }
  });
});

describe('the receipts of an application', () => {
  test.each(stories.map((story) => [story.name, story] as const))(
    'of %s are complete and hold nobody’s name, birth date or address',
    async (_name, story) => {
      const { stage, customer, caseId, receipts } = await confirmed(story);
      const { facts } = await customer.dossier();
      const text = JSON.stringify(receipts);
      const people = [facts.applicant?.value, facts.user?.value].flatMap((one) => one ?? []);
      const personal = [
        ...people.flatMap(({ familyName, birthDate, birthPlace }) => [familyName, birthDate, birthPlace]),
        facts.applicantContact?.value.email,
        facts.applicantContact?.value.mobile,
        facts.loginMeans?.value.organisation.kvkNumber,
        facts.loginMeans?.value.organisation.name,
        ...(facts.representatives?.value ?? []).map(({ name }) => name),
      ].filter((one) => one !== undefined);
      for (const one of personal)
        expect({ one, isThere: text.includes(one) }).toEqual({ one, isThere: false });
      const audits = await stage.stores.sql.query('SELECT what FROM audit WHERE case_id = $1', [caseId]);
      expect(audits.filter(({ what }) => String(what).startsWith('no receipt'))).toEqual([]);
      expect(receipts.length).toBeGreaterThanOrEqual(4);
    },
  );

  test('are those of the newest revision', async () => {
    const { stage, customer, caseId } = await confirmed(anna);
    const node = assistantNode(stage, supplierWorld());
    const reasons = [{ question: 'termYears' as const, text: 'Kies een andere looptijd.' }];
    const news = {
      caseId,
      reference: 'U-1',
      status: 'rejected' as const,
      version: 1,
      reasons,
      deadline: null,
    };
    await node.turns.run({ kind: 'applicationChanged', caseId, incomingId: 'v1', news });
    await customer.press('choose', '1');
    await customer.answerUntil('review');
    await customer.press('confirm');
    const { sql, keys } = stage.stores;
    const rows = await sql.query('SELECT revision FROM receipt WHERE case_id = $1 ORDER BY revision', [
      caseId,
    ]);
    expect(rows.map(({ revision }) => revision)).toEqual([1, 2]);
    const price = (await loadReceipts(sql, keys, caseId))?.find(({ decision }) => decision === 'price');
    expect(price?.facts).toMatchObject({ termYears: 1 });
  });

  test('are replaced when the same revision is confirmed again, because it could not be sent', async () => {
    const { stage, customer, caseId } = await confirmed(anna);
    const node = assistantNode(stage, supplierWorld());
    await node.turns.run({
      kind: 'effectResult',
      caseId,
      incomingId: 'failed',
      effect: 'submitUpgrade',
      result: { kind: 'failed' },
    });
    await customer.type('wijzig termijn');
    await customer.press('choose', '5');
    await customer.answerUntil('review');
    await customer.press('confirm');
    const { sql, keys } = stage.stores;
    const price = (await loadReceipts(sql, keys, caseId))?.find(({ decision }) => decision === 'price');
    expect(price?.facts).toMatchObject({ termYears: 5 });
    expect((await sql.query('SELECT revision FROM receipt WHERE case_id = $1', [caseId])).length).toBe(1);
  });
});

describe('the page with the reasons', () => {
  test('tells every decision in words with its sources, and holds a file that npm run receipt accepts', async () => {
    const { stage, customer } = await confirmed(bram);
    const page = await pageOf(stage)(viewer(customer));
    const html = String(page?.body);
    for (const title of ['Het niveau', 'Wat er nodig is', 'De handtekeningen', 'De prijs'])
      expect(html).toContain(`<h2>${title}</h2>`);
    expect(html).toContain('Reconi: eHerkenning upgraden, het gehele stappenplan');
    expect(html).not.toContain('kan nu niet opnieuw worden berekend');
    const file = await downloadFrom(html);
    const verified = await runReceipt('verify', file);
    expect(
      verified.stdout
        .trim()
        .split('\n')
        .map((line) => line.slice(0, 2)),
    ).toEqual(Array(5).fill('ok'));
    expect((await runReceipt('show', file)).stdout).toContain('U hebt minstens EH3 nodig.');
    const receipts = JSON.parse(await readFile(file, 'utf8')) as Receipt[];
    await writeFile(file, JSON.stringify(receipts).replace('"level":"EH3"', '"level":"EH2+"'));
    expect(await runReceipt('verify', file).catch(({ code }) => ({ code }))).toEqual({ code: 1 });
  }, 30_000);

  test('is in English for who chats in English', async () => {
    const { stage } = await confirmed(anna);
    const node = assistantNode(stage, supplierWorld());
    const customer = new Customer(stage, node, 'en', { personId: 'p-chantal' });
    await customer.begin('en');
    await customer.type('upgrade');
    await customer.answerUntil('review');
    await customer.press('confirm');
    const html = String((await pageOf(stage)(viewer(customer)))?.body);
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('You need at least EH3.');
  });

  test('is for nobody else: not for another session, not after signing out, not before sending', async () => {
    const { stage, customer } = await confirmed(anna);
    const page = pageOf(stage);
    expect(await page(viewer(customer, 's2'))).toBeNull();
    expect(await page({ ...viewer(customer), conversationId: 'nobody' })).toBeNull();
    await customer.type('uitloggen');
    expect(await page(viewer(customer))).toBeNull();
    const draft = new Customer(stage, assistantNode(stage, supplierWorld()), 'draft', bram);
    await draft.begin();
    await draft.type('upgraden');
    await draft.answerUntil('review');
    expect(await page(viewer(draft))).toBeNull();
  });

  test('says what it cannot work out again, when the rules of then are gone or were changed', async () => {
    const { stage, customer } = await confirmed(anna);
    const gone = String((await pageOf(stage, async () => null)(viewer(customer)))?.body);
    expect(gone.match(/kan nu niet opnieuw worden berekend/g)?.length).toBeGreaterThanOrEqual(4);
    const changed = { ...ruleBook, sources: { ...ruleBook.sources, nieuw: ruleBook.sources.upg as never } };
    const other = String((await pageOf(stage, async () => stamped(changed, sha256))(viewer(customer)))?.body);
    expect(other).toContain('kan nu niet opnieuw worden berekend');
    expect(other).toContain('data:application/json;base64,');
  });
});

describe('rule books by version', () => {
  test('the current one is at hand, an unknown one is not, and a file is read once', async () => {
    const older = { ...ruleBook, version: '2020-01-01' };
    const shelf = ruleBookShelf(rulesFolder, older);
    expect((await shelf('2020-01-01'))?.content).toBe(older);
    expect(await shelf('1999-01-01')).toBeNull();
    expect((await shelf(ruleBook.version))?.content.version).toBe(ruleBook.version);
    expect(shelf(ruleBook.version)).toBe(shelf(ruleBook.version));
  });
});

async function downloadFrom(html: string): Promise<string> {
  const [, name, json] = /download="([^"]+)" href="data:application\/json;base64,([^"]+)"/.exec(html) ?? [];
  expect(name).toMatch(/^onderbouwing-[\w-]+\.json$/);
  folder = await mkdtemp(join(tmpdir(), 'receipts-'));
  const file = join(folder, name ?? '');
  await writeFile(file, Buffer.from(json ?? '', 'base64'));
  return file;
}

function runReceipt(action: string, file: string) {
  return promisify(execFile)(process.execPath, ['bot/commands/receipt.ts', action, file]);
}
