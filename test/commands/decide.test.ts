import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decisionNames } from '../../rules/decisions/decision.ts';
import { runCommand } from './runCommand.ts';

const decide = (words: readonly string[], input?: string) => runCommand('decide', words, input);

describe('npm run decide', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'decide-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const file = async (name: string, content: unknown): Promise<string> => {
    const at = path.join(folder, name);
    await writeFile(at, typeof content === 'string' ? content : JSON.stringify(content));
    return at;
  };

  test.each([
    [
      'level',
      { currentLevel: 'EH2+', services: [{ provider: 'Belastingdienst', service: null }] },
      { level: 'EH3', outcome: 'upgrade' },
    ],
    [
      'signatures',
      { level: 'EH3', authority: 'joint', directors: 5, statutesAllow: null },
      { signatures: 3 },
    ],
    [
      'authority',
      {
        legalForm: 'BV',
        officers: [
          {
            name: { givenNames: 'Anna', familyName: 'Jansen' },
            function: 'bestuurder',
            authority: 'alleen/zelfstandig bevoegd',
            birthDate: '1980-05-03',
          },
        ],
        person: { givenNames: 'Anna', familyName: 'Jansen', birthDate: '1980-05-03' },
      },
      { authority: 'yes' },
    ],
    ['requirements', { level: 'EH3' }, { level: 'EH3' }],
    ['route', { level: 'EH3', authority: 'sole' }, { way: 'self' }],
    ['price', { level: 'EH3', termYears: 3 }, { currency: 'EUR' }],
    ['preflight', {}, {}],
  ] as const)('%s: JSON erin, de beslissing met haar bon eruit', async (name, input, expected) => {
    const { code, out, err } = await decide([name, '--json', '-'], JSON.stringify(input));
    expect(err).toBe('');
    const answer: unknown = JSON.parse(out);
    expect(answer).toMatchObject({
      ...expected,
      receipt: { decision: name, ruleBook: {}, trace: expect.any(Array) },
    });
    expect(code).toBe(0);
    const checked = await runCommand('receipt', ['verify', '-'], out);
    expect(checked.out).toMatch(
      new RegExp(`^ok {4}${name}: same result from rule book \\d{4}-\\d\\d-\\d\\d`),
    );
    expect(checked.code).toBe(0);
  });

  test('a file, a list, and what cannot be read in its place', async () => {
    const at = await file('list.json', [
      { services: [{ provider: 'RVO' }] },
      { services: [{ provder: 'RVO' }], x: 1 },
      { currentLevel: 'EH9', services: [] },
    ]);
    const { code, out, err } = await decide(['level', '--json', at]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      { outcome: 'upgrade', receipt: {} },
      {
        error: {
          path: 'services[0].provider',
          others: [
            { path: 'services[0].provder', expected: 'provider | service' },
            { path: 'x', expected: 'currentLevel | services | mandates' },
          ],
        },
      },
      { error: { path: 'currentLevel', expected: 'EH1 | EH2 | EH2+ | EH3 | EH4' } },
    ]);
    expect(err).toContain('item 2, currentLevel: not a level of assurance: "EH9"');
  });

  test('one that cannot be read: an error as JSON, the words on standard error, exit code 1', async () => {
    const { code, out, err } = await decide(['level', '--json=-'], '{"services": 3}');
    expect(JSON.parse(out)).toEqual({
      error: { path: 'services', message: 'Invalid input', expected: '"all" | array' },
    });
    expect(err).toBe('services: Invalid input (expected: "all" | array)\n');
    expect(code).toBe(1);
  });

  test.each([
    ['not JSON', '{"services":', 'not JSON: '],
    ['nothing at all', '', 'not JSON: '],
  ])('%s is said', async (_what, input, message) => {
    const { code, out, err } = await decide(['level', '--json', '-'], input);
    expect(JSON.parse(out)).toMatchObject({ error: { path: '', message: expect.stringContaining(message) } });
    expect(err).toContain(message);
    expect(code).toBe(1);
  });

  test('without --json it is told in Dutch, with --locale en in English', async () => {
    const input = JSON.stringify([
      { services: [{ provider: 'TenderNed' }] },
      { services: [{ provider: 'UWV' }] },
    ]);
    const dutch = await decide(['level', '-'], input);
    expect(dutch.out).toMatch(
      /^U hebt minstens EH2\+ nodig\.\nTenderNed \(alle diensten\) vraagt EH2\+ .*\n\nEH4 /,
    );
    const english = await decide(['level', '-', '--locale', 'en'], input);
    expect(english.out).toMatch(/^You need at least EH2\+\./);
    expect([dutch.code, english.code, dutch.err, english.err]).toEqual([0, 0, '', '']);
  });

  test('the schema of every decision is JSON Schema, and the usage names them all', async () => {
    const { out } = await decide(['--help']);
    for (const name of decisionNames) {
      expect(out).toContain(name);
      const schema = await decide(['schema', name]);
      expect(schema.code).toBe(0);
      expect(JSON.parse(schema.out)).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
        properties: {},
      });
    }
  });

  test('other files and another day take the place of those that ship', async () => {
    const service = {
      id: 's',
      name: 'S',
      level: 'EH2+',
      purposes: [],
      remark: null,
      source: 'x',
      checkedAt: '2026-01-01',
    };
    const catalogue = await file('catalogue.json', {
      version: 'mine',
      providers: [{ id: 'p', name: 'Mijn dienstverlener', aliases: [], services: [service] }],
    });
    const level = await decide(
      ['level', '--json', '-', '--catalogue', catalogue],
      '{"services":[{"provider":"mijn dienstverlener"}]}',
    );
    expect(JSON.parse(level.out)).toMatchObject({
      level: 'EH2+',
      receipt: { catalogue: { version: 'mine' } },
    });
    const unheld = await runCommand('receipt', ['verify', '-'], level.out);
    expect(unheld.out).toContain('catalogue mine is not at hand, its excerpt was not checked');
    const held = await runCommand('receipt', ['verify', '-', '--catalogue', catalogue], level.out);
    expect(held.out).toBe('ok    level: same result from rule book 2026-11-24, catalogue mine\n');

    const prices = await file(
      'prices.yaml',
      `version: mine
currency: EUR
includesVat: true
upgrades: [{ level: EH3, termYears: 1, cents: 1234 }]
urgentCents: null
actionCodes: [{ code: OUD, percentOff: 10, validFrom: "2020-01-01", validUntil: "2020-12-31", levels: [EH3] }]
`,
    );
    const priceOf = async (today: string) => {
      const words = ['price', '--json', '-', '--prices', prices, '--today', today];
      return JSON.parse((await decide(words, '{"level":"EH3","termYears":1,"actionCode":"OUD"}')).out);
    };
    expect(await priceOf('2020-12-31')).toMatchObject({ outcome: 'price', totalCents: 1111 });
    expect(await priceOf('2021-01-01')).not.toMatchObject({ outcome: 'price' });

    const shipped = await readFile('rules/data/rulebook-2026-11-24.yaml', 'utf8');
    const rules = await file(
      'rulebook-2030-01-01.yaml',
      shipped.replace(/^version: .*$/m, 'version: 2030-01-01'),
    );
    const signatures = '{"level":"EH3","authority":"sole"}';
    const other = await decide(['signatures', '--json', '-', '--rules', rules], signatures);
    expect(JSON.parse(other.out)).toMatchObject({ receipt: { ruleBook: { version: '2030-01-01' } } });
    expect((await runCommand('receipt', ['verify', '-'], other.out)).out).toBe(
      'fault rule book 2030-01-01 is not at hand\n',
    );
    expect((await runCommand('receipt', ['verify', '-', '--rules', folder], other.out)).code).toBe(0);
  });

  test.each([
    ['no name', [], /^$/, /npm run decide -- NAME FILE/],
    ['an unknown name', ['weather', '-'], /no decision is called "weather"/, /^$/],
    ['a schema of nothing', ['schema'], /no decision is called ""/, /^$/],
    ['no file', ['level', '--json'], /name the FILE/, /^$/],
    ['two files', ['level', 'a', 'b'], /too much: b/, /^$/],
    ['an unknown option', ['level', '-', '--colour'], /--colour/, /^$/],
    ['another language', ['level', '-', '--locale', 'fr'], /--locale is nl or en/, /^$/],
    ['a day that does not exist', ['price', '-', '--today', '2026-02-30'], /--today is a day/, /^$/],
    [
      'a rule book that is not there',
      ['level', '-', '--rules', 'nowhere.yaml'],
      /nowhere.yaml: cannot be read/,
      /^$/,
    ],
    ['a catalogue that is not there', ['level', '-', '--catalogue', 'no.json'], /no.json: ENOENT/, /^$/],
    [
      'a catalogue that is none',
      ['level', '-', '--catalogue', 'package.json'],
      /package.json providers: /,
      /^$/,
    ],
  ])('%s is a wrong command: exit code 2', async (_what, words, err, out) => {
    const ran = await decide(words, '{"services":"all"}');
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(err);
    expect(ran.out).toMatch(out);
  });

  test('ten thousand questions through a pipe', async () => {
    const question = { level: 'EH3', authority: 'joint', directors: 5 };
    const input = JSON.stringify(Array.from({ length: 10_000 }, () => question));
    const { code, out } = await decide(['signatures', '--json', '-'], input);
    expect(code).toBe(0);
    const answers = JSON.parse(out) as readonly { readonly signatures: number }[];
    expect(answers).toHaveLength(10_000);
    expect(new Set(answers.map(({ signatures }) => signatures))).toEqual(new Set([3]));
  });

  test('whoever reads only the beginning is no fault', async () => {
    const question = '{"level":"EH3","authority":"joint","directors":5}';
    const at = await file('many.json', `[${Array.from({ length: 3000 }, () => question).join(',')}]`);
    const child = spawn(process.execPath, ['bot/commands/decide.ts', 'signatures', '--json', at]);
    const complaints = text(child.stderr);
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(await complaints).toBe('');
  });
});
