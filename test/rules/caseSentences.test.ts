import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from 'node:process';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { plainWord, readWord, type Words } from '../../rules/authority/registerWords.ts';
import {
  applicantAuthorityWords,
  claimedAuthorityWords,
  executorWords,
  manualReasonWords,
  signatureKindWords,
  urgencyWords,
} from '../../rules/decisions/applicantWords.ts';
import { itemWords } from '../../rules/decisions/itemWords.ts';
import { priceInputSchema } from '../../rules/decisions/priceInput.ts';
import { requirementsInputSchema } from '../../rules/decisions/requirementsInput.ts';
import { routeInputSchema } from '../../rules/decisions/routeInput.ts';
import { locales } from '../../rules/locale.ts';
import { dayText } from '../../rules/texts/dayText.ts';
import { eurosText } from '../../rules/texts/eurosText.ts';
import { priceDecisionTexts } from '../../rules/texts/priceDecisionTexts.ts';
import { priceTexts } from '../../rules/texts/priceTexts.ts';
import { requirementsDecisionTexts } from '../../rules/texts/requirementsDecisionTexts.ts';
import { requirementTexts } from '../../rules/texts/requirementTexts.ts';
import { routeDecisionTexts } from '../../rules/texts/routeDecisionTexts.ts';
import { routeTexts } from '../../rules/texts/routeTexts.ts';
import { type Variants, writtenOut } from './writtenOut.ts';

const tables = {
  requirements: [
    requirementTexts,
    {
      'items.userIdCopy': [[{}], [{ months: 1 }], [{ months: 3 }]],
      'items.representativeIdCopy': [[{}], [{ months: 1 }], [{ months: 3 }]],
      'items.secondFactor': [[{}], [{ certificate: 1 }]],
      'items.signatures': [[{}], [{ signatures: 1 }], [{ signatures: 4 }]],
      'items.registerExtract': [[{}], [{ days: 7 }]],
      'items.identification': [[{}], [{ days: 10 }]],
    },
  ],
  requirementsDecision: [
    requirementsDecisionTexts,
    { outcomes: [['EH3']], counterfactuals: [['een uittreksel; een formulier']] },
  ],
  route: [
    routeTexts,
    {
      manualStep: [[{ phone: '085 - 44 44 250', days: 14 }]],
      identification: [[''], ['de gebruiker']],
      expected: [
        [0, 0],
        [0, 1],
        [0, 3],
        [1, 3],
      ],
    },
  ],
  routeDecision: [routeDecisionTexts, { administratorAtLevel: [['EH3']] }],
  price: [
    priceTexts,
    {
      upgrade: [['€ 1,00']],
      discount: [['€ 1,00', 'UPGRADE30', 30]],
      extraMandates: [['€ 1,00']],
      urgent: [['€ 1,00']],
      total: [
        ['€ 1,00', true],
        ['€ 1,00', false],
      ],
      'codes.valid': [[{ kind: 'valid', code: 'UPGRADE30', percentOff: 30 }]],
      'codes.expired': [[{ kind: 'expired', validUntil: '2026-08-31' }]],
      'codes.notYet': [[{ kind: 'notYet', validFrom: '2026-06-01' }]],
      'codes.notForLevel': [
        [{ kind: 'notForLevel', levels: ['EH3'] }],
        [{ kind: 'notForLevel', levels: ['EH2+', 'EH3'] }],
      ],
    },
  ],
  priceDecision: [
    priceDecisionTexts,
    {
      counterfactuals: [
        ['€ 1,00', 3],
        ['€ 1,00', 1],
      ],
    },
  ],
} as const satisfies Record<string, readonly [object, Variants]>;

const fileOf = (name: string) => path.join(import.meta.dirname, 'sentences', name);
const golden = (name: string) => readFile(fileOf(name), 'utf8');

/** Holds what is written now against the file that was read; RENEW_SENTENCES=1 writes the file. */
async function isGolden(name: string, written: string): Promise<void> {
  if (env.RENEW_SENTENCES === '1') await writeFile(fileOf(name), written);
  expect(written).toBe(await golden(name));
}

describe('de zinnen over wat nodig is, de route en de prijs', () => {
  // Read the file when it changes: that is what a domain expert reads.
  test.each(locales)('every sentence in %s is the one that was read', async (locale) => {
    const written = Object.entries(tables).map(([name, [texts, variants]]) =>
      [`# ${name}`, ...writtenOut(texts[locale], variants)].join('\n'),
    );
    await isGolden(`case.${locale}.txt`, `${written.join('\n\n')}\n`);
  });

  test('no sentence holds a hole, and Dutch says u', async () => {
    for (const locale of locales) {
      const text = await golden(`case.${locale}.txt`);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
      expect(text.split('\n').filter((line) => /: \s*$/.test(line))).toEqual([]);
    }
    expect(await golden('case.nl.txt')).not.toMatch(/\b(?:je|jij|jouw|jullie)\b/i);
  });

  test('days and amounts, in every month and size', async () => {
    const days = locales.flatMap((locale) =>
      Array.from({ length: 12 }, (_, month) =>
        dayText(`2026-${String(month + 1).padStart(2, '0')}-09`, locale),
      ),
    );
    expect(days).toEqual(
      locales.flatMap((locale) =>
        (locale === 'nl'
          ? [
              'januari',
              'februari',
              'maart',
              'april',
              'mei',
              'juni',
              'juli',
              'augustus',
              'september',
              'oktober',
              'november',
              'december',
            ]
          : [
              'January',
              'February',
              'March',
              'April',
              'May',
              'June',
              'July',
              'August',
              'September',
              'October',
              'November',
              'December',
            ]
        ).map((month) => `9 ${month} 2026`),
      ),
    );
    // What is no month is shown as it was given, so that nothing is invented.
    expect(dayText('2026-13-09', 'nl')).toBe('9 13 2026');
    expect([0, 5, 99, 100, 123456, 100000000].map((cents) => eurosText(cents, 'nl'))).toEqual([
      '€\u00a00,00',
      '€\u00a00,05',
      '€\u00a00,99',
      '€\u00a01,00',
      '€\u00a01.234,56',
      '€\u00a01.000.000,00',
    ]);
    expect([-5, 123456].map((cents) => eurosText(cents, 'en'))).toEqual(['-€0.05', '€1,234.56']);
    expect(eurosText(-123456, 'nl')).toBe('-€\u00a01.234,56');
  });
});

describe('de woorden van een invoer', () => {
  const vocabularies: Readonly<Record<string, Words<string>>> = {
    applicantAuthorityWords,
    claimedAuthorityWords,
    executorWords,
    urgencyWords,
    signatureKindWords,
    manualReasonWords,
    itemWords,
  };

  test('every word is the one that was read', async () => {
    const written = Object.entries(vocabularies).map(([name, words]) =>
      [`# ${name}`, ...Object.entries(words).map(([code, own]) => `${code}: ${own.join(' | ')}`)].join('\n'),
    );
    await isGolden('case.words.txt', `${written.join('\n\n')}\n`);
  });

  test.each(Object.entries(vocabularies))(
    '%s: every word and every code is read as one thing',
    (_name, words) => {
      const taken = new Map<string, string>();
      for (const [code, own] of Object.entries(words)) {
        for (const word of [code, ...own]) {
          expect(readWord(word, words)).toBe(code);
          const before = taken.get(plainWord(word));
          expect({ word, code: before ?? code }).toEqual({ word, code });
          taken.set(plainWord(word), code);
        }
      }
    },
  );

  test('the schema that people are shown is the one that was read', async () => {
    const schemas = {
      requirements: requirementsInputSchema,
      route: routeInputSchema,
      price: priceInputSchema,
    };
    const written = Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]),
    );
    await isGolden('case.schemas.json', `${JSON.stringify(written, null, 1)}\n`);
  });
});
