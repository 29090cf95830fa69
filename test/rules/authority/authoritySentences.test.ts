import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from 'node:process';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { registerFieldNames } from '../../../rules/authority/registerFieldNames.ts';
import {
  actWords,
  authorityWords,
  functionWords,
  jointlyWithWords,
  legalFormWords,
  powerWords,
  restrictionWords,
  situationWords,
} from '../../../rules/authority/registerWords.ts';
import { authorityDecision } from '../../../rules/decisions/authorityDecision.ts';
import { signaturesDecision } from '../../../rules/decisions/signaturesDecision.ts';
import { locales } from '../../../rules/locale.ts';
import { authorityTexts } from '../../../rules/texts/authorityTexts.ts';
import { signaturesTexts } from '../../../rules/texts/signaturesTexts.ts';
import { type Variants, writtenOut } from '../writtenOut.ts';

const tables = {
  authority: [
    authorityTexts,
    {
      about: [[null], ['Holding BV']],
      situations: [['De organisatie']],
      ofFunction: [['bestuurder']],
      organisation: [[null], ['12345678']],
      actsWith: [[''], ['Anna Smit en Piet Bakker']],
      throughLegalPerson: [['Holding BV']],
      extracts: [['Holding BV en STAK']],
      letTrusteeCall: [['curator', '085 - 44 44 250']],
      signers: [['Jan de Vries']],
    },
  ],
  signatures: [
    signaturesTexts,
    {
      counted: [[1], [3]],
      outcomes: [['EH3']],
      signers: [['EH3']],
      majority: [[5, 3]],
      statutesNotHere: [['EH2+']],
      source: [['een pagina', '24 november 2026']],
      otherSource: [['een pagina', '24 november 2026']],
      changes: [[1], [2]],
      enough: [[1], [2]],
    },
  ],
} as const satisfies Record<string, readonly [object, Variants]>;

const words = {
  legalFormWords,
  functionWords,
  authorityWords,
  powerWords,
  situationWords,
  restrictionWords,
  jointlyWithWords,
  actWords,
  ...registerFieldNames,
};

const fileOf = (name: string) => path.join(import.meta.dirname, '..', 'sentences', name);
const golden = (name: string) => readFile(fileOf(name), 'utf8');

/** Holds what is written now against the file that was read; RENEW_SENTENCES=1 writes the file. */
async function isGolden(name: string, written: string): Promise<void> {
  if (env.RENEW_SENTENCES === '1') await writeFile(fileOf(name), written);
  expect(written).toBe(await golden(name));
}

describe('de zinnen over bevoegdheid en handtekeningen, zoals een deskundige ze leest', () => {
  test.each(locales)('elke zin in %s is de zin die gelezen is', async (locale) => {
    const written = Object.entries(tables).map(([name, [texts, variants]]) =>
      [`# ${name}`, ...writtenOut(texts[locale], variants)].join('\n'),
    );
    await isGolden(`authority.${locale}.txt`, `${written.join('\n\n')}\n`);
  });

  test('geen zin heeft een gat, en het Nederlands zegt u', async () => {
    for (const locale of locales) {
      const text = (await golden(`authority.${locale}.txt`)).replaceAll('[null]', '');
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
      expect(text.split('\n').filter((line) => /: \s*$/.test(line))).toEqual([]);
    }
    expect(await golden('authority.nl.txt')).not.toMatch(/\b(?:je|jij|jouw|jullie)\b/i);
  });

  test('elk woord van het handelsregister staat in de lijst', async () => {
    const written = Object.entries(words).map(([name, table]) =>
      [`# ${name}`, ...Object.entries(table).map(([code, called]) => `${code}: ${called.join(' | ')}`)].join(
        '\n',
      ),
    );
    await isGolden('authority.words.txt', `${written.join('\n\n')}\n`);
  });

  test('de schemas die worden afgedrukt, zijn zoals ze zijn vastgelegd', async () => {
    const written = [authorityDecision, signaturesDecision].map(({ name, inputSchema }) => [
      name,
      z.toJSONSchema(inputSchema as z.ZodType, { io: 'input', unrepresentable: 'any' }),
    ]);
    await isGolden('authority.schemas.json', `${JSON.stringify(Object.fromEntries(written), null, 2)}\n`);
  });
});
