import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Authority, authorityOf } from '../../../rules/authority/authorityOf.ts';
import { authorityAnswers } from '../../../rules/authority/authorityRules.ts';
import { registerLegalForms } from '../../../rules/authority/registerEntry.ts';
import {
  authorityKinds,
  powersOfAttorney,
  registerFunctions,
} from '../../../rules/authority/registerFunctions.ts';
import {
  authorityWords,
  functionWords,
  legalFormWords,
  powerWords,
} from '../../../rules/authority/registerWords.ts';
import type { RuleBook } from '../../../rules/ruleBook.ts';
import { currentRuleBook } from '../currentRuleBook.ts';
import { entryWith, readAuthority, today } from './askAuthority.ts';

const golden = path.resolve('test/rules/authority/authority-table.md');
/** `UPDATE=1`: writes the table as it is now; the difference is for a domain expert to judge. */
const isUpdating = process.env.UPDATE === '1';
const kinds = [...authorityKinds, null];
const powers = [...powersOfAttorney, null];
const shown = { yes: 'ja', no: 'nee', notEstablished: 'niet vastgesteld' } as const;

let ruleBook: RuleBook;
beforeAll(async () => {
  ruleBook = await currentRuleBook();
});

/** What every kind of authority with every power of attorney comes to, for one function in one legal form. */
function gridOf(
  decide: (
    legalForm: string,
    held: string,
    kind: string | null,
    power: string | null,
  ) => Authority['authority'],
) {
  const tables = new Map<string, Map<string, string[]>>();
  for (const legalForm of registerLegalForms) {
    const byGrid = new Map<string, string[]>();
    for (const held of registerFunctions) {
      const grid = kinds
        .map((kind) => {
          const cells = powers.map((power) => shown[decide(legalForm, held, kind, power)]);
          return `| ${kind === null ? 'staat er niet' : authorityWords[kind][0]} | ${cells.join(' | ')} |`;
        })
        .join('\n');
      byGrid.set(grid, [...(byGrid.get(grid) ?? []), functionWords[held][0]]);
    }
    for (const [grid, functions] of byGrid) {
      const forms = tables.get(grid) ?? new Map<string, string[]>();
      const key = functions.join(', ');
      forms.set(key, [...(forms.get(key) ?? []), legalFormWords[legalForm][0]]);
      tables.set(grid, forms);
    }
  }
  return tables;
}

function pageOf(tables: ReturnType<typeof gridOf>): string {
  const head = powers.map((power) => (power === null ? 'volmacht staat er niet' : powerWords[power][0]));
  const pages = [...tables].map(([grid, forms], index) => {
    const who = [...forms].map(([functions, legalForms]) => `- ${legalForms.join(', ')}: ${functions}.`);
    return `## Tabel ${index + 1}\n\n${who.join('\n')}\n\n| bevoegdheid | ${head.join(' | ')} |\n|${' --- |'.repeat(powers.length + 1)}\n${grid}\n`;
  });
  return `# Mag deze persoon alleen tekenen?\n\nElke rechtsvorm, functie, soort bevoegdheid en volmacht, zonder bijzondere situatie. Gemaakt door test/rules/authority/authorityTable.test.ts (UPDATE=1).\n\n${pages.join('\n')}`;
}

describe('elke rechtsvorm met elke functie, bevoegdheid en volmacht', () => {
  test('heeft precies één uitkomst, en de tabel is zoals hij is vastgelegd', async () => {
    const { entry, person } = readAuthority(entryWith({}, { authority: 'azb' }));
    const [officer] = entry.officers;
    const unsaid: unknown[] = [];
    const counts = { yes: 0, no: 0, notEstablished: 0 };
    const tables = gridOf((legalForm, held, kind, power) => {
      const asked = { ...officer, function: held, authority: kind, powerOfAttorney: power };
      const question = { entry: { ...entry, legalForm, officers: [asked] }, person, today } as Parameters<
        typeof authorityOf
      >[0];
      const { authority, reasons } = authorityOf(question, ruleBook);
      const isSaid = authorityAnswers.includes(authority) && reasons.some(({ says }) => says === authority);
      if (!isSaid) unsaid.push([legalForm, held, kind, power]);
      counts[authority] += 1;
      return authority;
    });
    expect(unsaid).toEqual([]);
    expect(counts.yes + counts.no + counts.notEstablished).toBe(
      registerLegalForms.length * registerFunctions.length * kinds.length * powers.length,
    );
    const page = pageOf(tables);
    if (isUpdating) await writeFile(golden, page);
    expect(page).toBe(await readFile(golden, 'utf8'));
  });
});
