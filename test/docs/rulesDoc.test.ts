import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isRulesPageStale } from '../../bot/commands/rulesDoc.ts';
import { loadRuleBook } from '../../bot/loadRuleBook.ts';
import { merged } from '../../bot/rulesDoc/combinations.ts';
import { rulesIn } from '../../bot/rulesDoc/rulesIn.ts';
import { rulesPage } from '../../bot/rulesDoc/rulesPage.ts';
import { valueText } from '../../bot/rulesDoc/valueText.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { runCommand } from '../commands/runCommand.ts';

const rulesFolder = path.resolve('rules/data');

describe('the reference page of the rules', () => {
  let ruleBook: RuleBook;
  let page: string;
  let scratch: string;
  beforeAll(async () => {
    ruleBook = await loadRuleBook(rulesFolder);
    page = rulesPage(ruleBook);
    scratch = await mkdtemp(path.join(os.tmpdir(), 'rules-doc-'));
  });
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  test('docs/rules.md is what npm run rules:doc writes', async () => {
    expect(await isRulesPageStale(rulesFolder, path.resolve('docs/rules.md'))).toBe(false);
  });

  test('--help prints help, and an option that is not known writes nothing either', async () => {
    const page = path.resolve('docs/rules.md');
    const { mtimeMs } = await stat(page);
    for (const word of ['--help', '-h']) {
      const { code, out } = await runCommand('rulesDoc', [word]);
      expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('--check') });
    }
    expect((await runCommand('rulesDoc', ['--chek'])).code).not.toBe(0);
    expect((await stat(page)).mtimeMs).toBe(mtimeMs);
  });

  test('a page that is not there, or that somebody changed, is stale', async () => {
    const file = path.join(scratch, 'rules.md');
    expect(await isRulesPageStale(rulesFolder, file)).toBe(true);
    await copyFile(path.resolve('docs/rules.md'), file);
    expect(await isRulesPageStale(rulesFolder, file)).toBe(false);
    await writeFile(file, `${await readFile(file, 'utf8')} `);
    expect(await isRulesPageStale(rulesFolder, file)).toBe(true);
  });

  test('every rule is on the page by name, every source with its address and day, and all that lost', () => {
    const rules = rulesIn(ruleBook);
    expect(rules.length).toBeGreaterThan(120);
    for (const { id } of rules) expect(page).toContain(`| \`${id}\` | `);
    for (const [key, { title, address, readAt }] of Object.entries(ruleBook.sources)) {
      expect(page).toContain(`| ${key} | ${title} | ${address} | ${readAt} |`);
    }
    const lost = page.slice(page.indexOf('## Wat niet is gekozen'), page.indexOf('## Alle regels op naam'));
    // Of the table of requirements only what differs at a level has lost.
    const { requirements, ...others } = ruleBook;
    const expected = rulesIn(others).flatMap(({ claims }) => claims.slice(1)).length;
    expect(lost.split('\n').filter((line) => /^\| `(?!requirement\.)/.test(line))).toHaveLength(expected);
    expect(lost).toContain(
      '| `requirement.identification` | EH3: volgt uit de route (upg) | EH3: ja | ehLevels | 2026-11-24 |',
    );
    expect(Object.keys(requirements)).toHaveLength(25);
  });

  test('what a rule says is Dutch: no code of the program stands in a table', () => {
    for (const { id, claims } of rulesIn(ruleBook)) {
      for (const { value } of claims) {
        const text = valueText(value).replaceAll('BSN', '').replaceAll('KVK', '');
        expect({ id, text, isCode: /[a-z][A-Z]/.test(text) }).toEqual({ id, text, isCode: false });
        expect(text).not.toMatch(/undefined|\[object/);
      }
    }
  });

  test('the number of signatures is that of the rule, also for one director, and the page says who is asked', () => {
    expect(page).toMatch(/^\| gezamenlijk[^|]* \| EH2\+ \| [^|]+ \| 2 \| 2 \| 2 /m);
    expect(page).toContain(
      'Het gesprek vraagt bij gezamenlijke bevoegdheid nooit meer mensen dan er bestuurders zijn',
    );
  });

  test('tables have as many cells in each row as in their head', () => {
    const tables = page
      .trimEnd()
      .split('\n\n')
      .filter((part) => part.startsWith('|'));
    expect(tables.length).toBeGreaterThanOrEqual(10);
    for (const table of tables) {
      const widths = table.split('\n').map((line) => line.replaceAll('\\|', '').split('|').length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  test('the page follows the data: another choice between sources gives another page', () => {
    const rule = ruleBook.registrationForm.registrationFormAtEH2Plus;
    const turned = { ...rule, claims: rule.claims.toReversed() };
    const registrationForm = { ...ruleBook.registrationForm, registrationFormAtEH2Plus: turned };
    const other = rulesPage({ ...ruleBook, registrationForm });
    expect(page).toContain('| nee: niet bij dit niveau |');
    expect(other).toContain('| ja: ook bij dit niveau |');
    expect(rulesPage({ ...ruleBook })).toBe(page);
  });
});

describe('combinations with the same outcome', () => {
  const dimensions = [
    ['a', 'b', 'c'],
    ['x', 'y'],
    ['1', '2', '3', '4'],
  ] as const;
  const all = dimensions[0].flatMap((one) =>
    dimensions[1].flatMap((two) => dimensions[2].map((three) => [one, two, three])),
  );

  test('are put together without losing, doubling or changing one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 24, maxLength: 24 }), (outcomes) => {
        const cells = all.map((facts, index) => ({ facts, outcome: outcomes[index] ?? 0 }));
        const back = merged(cells, String).flatMap(({ facts, outcome }) => {
          const [ones = [], twos = [], threes = []] = facts;
          return ones.flatMap((one) =>
            twos.flatMap((two) => threes.map((three) => ({ facts: [one, two, three], outcome }))),
          );
        });
        const sorted = (list: typeof back) => list.map((cell) => JSON.stringify(cell)).toSorted();
        expect(sorted(back)).toEqual(sorted(cells));
      }),
    );
  });

  test('all the same is one row, and nothing is none', () => {
    const cells = all.map((facts) => ({ facts, outcome: 'same' }));
    expect(merged(cells, String)).toEqual([{ facts: dimensions, outcome: 'same' }]);
    expect(merged([], String)).toEqual([]);
  });
});
