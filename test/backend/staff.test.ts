import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runCommand } from '../../backend/command.ts';
import type { UpgradeApplication } from '../../rules/flow/upgradeApplication.ts';
import { applicationOfBram } from './applications.ts';
import { openBackend, soon, type TestBackend, testScope } from './backendScope.ts';

const scope = testScope();
let backend: TestBackend;
beforeAll(async () => {
  backend = await openBackend(scope);
});
afterAll(() => scope.close());

async function handIn(application: UpgradeApplication = applicationOfBram()): Promise<string> {
  const key = application.caseId;
  const outcome = await backend.client.submit(application, { idempotencyKey: key, revises: null }, soon());
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
  return outcome.application.reference;
}
async function see(path: string): Promise<string> {
  return (
    await backend.fetch(`${backend.baseUrl}${path}`, { headers: { authorization: backend.staff } })
  ).text();
}
async function press(reference: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  return backend.fetch(`${backend.baseUrl}/staff/upgrades/${reference}/advance`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      authorization: backend.staff,
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    body: new URLSearchParams(form),
  });
}

describe('the staff page', () => {
  test('lists, filters and shows an application, without anything that runs', async () => {
    const reference = await handIn();
    expect(await see('/staff')).toContain(reference);
    expect(await see('/staff?q=noorderlicht')).toContain(reference);
    expect(await see('/staff?status=processed&q=')).not.toContain(reference);
    const page = await see(`/staff/upgrades/${reference}`);
    expect(page).toContain('Noorderlicht Techniek B.V. (KvK 00900102)');
    expect(page).toContain('Belastingdienst: Mijn Belastingdienst Zakelijk');
    expect(page).not.toMatch(/<script|1992-07-14|bram\.jansen@/);
  });

  test('a button moves the application on and comes back to the page', async () => {
    const reference = await handIn();
    const moved = await press(reference, { to: 'inProgress' });
    expect([moved.status, moved.headers.get('location')]).toEqual([303, `/staff/upgrades/${reference}`]);
    const page = await see(`/staff/upgrades/${reference}`);
    expect(page).toContain('in behandeling');
    expect(page).toContain('door Sanne');
  });

  test('the form for a rejection gives reasons per question, and empty ones are left out', async () => {
    const reference = await handIn();
    const form = {
      question1: 'userIdCopy',
      text1: ' Niet te lezen. ',
      question2: '',
      text2: 'Nog iets.',
      text3: '',
    };
    expect((await press(reference, { to: 'rejected', ...form })).status).toBe(303);
    const list = await see(`/staff/upgrades/${reference}`);
    expect(list).toContain('Kopie van het identiteitsbewijs:</span> Niet te lezen.');
    expect(list).toContain('<li>Nog iets.</li>');
  });

  test('a step that is not possible is explained on the page', async () => {
    const reference = await handIn();
    const refused = await press(reference, { to: 'processed' });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('Wel mogelijk: in behandeling, afgewezen.');
  });

  test.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 303],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
  ])('a form from another site does nothing: %j gives %d', async (headers, status) => {
    const reference = await handIn();
    expect((await press(reference, { to: 'inProgress' }, headers)).status).toBe(status);
  });

  test('what the customer wrote is text, not markup', async () => {
    const application = applicationOfBram();
    const reference = await handIn({
      ...application,
      representatives: [{ ...application.representatives[0], name: '<img src=x onerror=alert(1)>' }] as never,
    });
    expect(await see(`/staff/upgrades/${reference}`)).not.toContain('<img');
  });

  test('a number that does not exist is a page that says so', async () => {
    const missing = await backend.fetch(`${backend.baseUrl}/staff/upgrades/U-2020-999999`, {
      headers: { authorization: backend.staff },
    });
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('Deze aanvraag is er niet');
  });
});

describe('the command', () => {
  const run = (...words: string[]) => runCommand(words, { DATA_DIR: backend.dataDir });

  test('moves an application on by its usual next step and by a Dutch word', async () => {
    const reference = await handIn();
    expect(await run('advance', reference)).toEqual({
      exitCode: 0,
      output: `${reference} is nu: in behandeling (versie 2)\n`,
    });
    const waits = await run('advance', reference, '--to', 'wacht op formulier', '--deadline', '2099-02-01');
    expect(waits.output).toBe(`${reference} is nu: wacht op formulier, uiterlijk 2099-02-01 (versie 3)\n`);
    expect((await run('advance', reference, 'verwerkt')).output).toContain('is nu: verwerkt');
    expect((await run('list')).output).toMatch(new RegExp(`${reference}  verwerkt +EH3 +Noorderlicht`));
  });

  test('rejects with reasons', async () => {
    const application = applicationOfBram({
      personId: 'p-anna',
      loginMeansId: 'lm-anna-1',
      kvkNumber: '00900101',
      currentLevel: 'EH2+',
    });
    const reference = await handIn(application);
    const reasons = ['--reason', 'userIdCopy:Te vaag: maak een nieuwe foto.', '--reason', ':Bel ons.'];
    expect((await run('advance', reference, '--to', 'afgewezen', ...reasons)).exitCode).toBe(0);
    expect((await backend.client.application(application.caseId, soon()))?.reasons).toEqual([
      { question: 'userIdCopy', text: 'Te vaag: maak een nieuwe foto.' },
      { question: null, text: 'Bel ons.' },
    ]);
  });

  test.each<[string[], 1 | 2, RegExp]>([
    [[], 2, /Gebruik:/],
    [['advance'], 2, /Geef het nummer/],
    [['advance', '12'], 2, /"12" is geen nummer/],
    [['advance', 'U-2026-000001', '--to', 'klaar'], 2, /"klaar" is geen status/],
    [['advance', 'U-2026-000001', '--reason', 'kopie:x'], 2, /"kopie" is geen vraag/],
    [['advance', 'U-2026-000001', '--reason', 'userIdCopy'], 2, /heeft een tekst nodig/],
    [['advance', 'U-2026-000001', '--wat'], 2, /--wat/],
    [['advance', 'U-2026-000001', '--to', 'afgewezen'], 1, /minstens één reden|Van "|Daar verandert/],
    [['advance', 'U-2026-000001', '--deadline', 'morgen'], 1, /deadline/],
    [['advance', 'U-2020-999999'], 1, /geen aanvraag met dit nummer/],
  ])('%j says what is wrong', async (words, exitCode, output) => {
    const result = await run(...words);
    expect(result.output).toMatch(output);
    expect(result.exitCode).toBe(exitCode);
  });

  test('without a running backend it says how to start one', async () => {
    const result = await runCommand(['list'], { DATA_DIR: '/nonexistent' });
    expect(result).toMatchObject({
      exitCode: 1,
      output: expect.stringContaining('npm run backend -- start'),
    });
  });
});
