import { readFileSync, writeFileSync } from 'node:fs';
import { env } from 'node:process';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { levelDecision } from '../../rules/decisions/levelDecision.ts';
import type { LevelInput } from '../../rules/decisions/levelInput.ts';
import { type Locale, locales } from '../../rules/locale.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { currentRuleBook } from './currentRuleBook.ts';
import { catalogueOf, smallCatalogue } from './levelCatalogue.ts';

const all = (...providers: readonly string[]) => providers.map((provider) => ({ provider }));
const unknown = catalogueOf([['EH3', null, null]]);
const many = catalogueOf([['EH3', 'EH3', 'EH3', 'EH3', 'EH3', 'EH2+'], ['EH3'], ['EH3', 'EH2+']]);

const cases: readonly (readonly [string, LevelInput, typeof smallCatalogue?])[] = [
  ['Een hogere dienst naast een lagere', { currentLevel: 'EH2+', services: all('BD', 'RVO') }],
  ['Een niveau dat niet meer uitgegeven wordt', { services: all('Provincie Utrecht') }],
  ['Hoog genoeg', { currentLevel: 'EH3', services: all('RVO') }],
  [
    'Hoog genoeg, met alle machtigingen',
    { currentLevel: 'EH3', services: all('RVO'), mandates: [{ provider: 'all', level: 'EH3' }] },
  ],
  [
    'Hoog genoeg, maar de machtigingen niet',
    {
      currentLevel: 'EH3',
      services: all('BD', 'RVO'),
      mandates: [
        { provider: 'BD', level: 'EH2+' },
        { provider: 'Weg', service: 'Ook weg', level: 'EH3' },
      ],
    },
  ],
  ['EH4 erbij', { currentLevel: 'EH2+', services: all('KVK', 'BD') }],
  ['Niets bekend', { services: all('Provincie Gelderland'), mandates: [{ provider: 'all', level: 'EH3' }] }],
  ['Niets bekend en geen machtiging', { services: all('Provincie Gelderland'), mandates: [] }],
  ['Niets bekend, en al EH3', { currentLevel: 'EH3', services: all('Provincie Gelderland', 'RVO') }],
  [
    'Van een dienstverlener is een dienst onbekend, het middel opent de rest',
    { currentLevel: 'EH4', services: all('KVK') },
  ],
  ['EH4 en een onbekend niveau', { services: all('KVK') }],
  ['Nog niets gekozen', { services: [], mandates: [] }],
  ['Onbekende dienst', { services: [...all('RVO'), { provider: 'Gemeente', service: 'Paspoort' }] }],
  ['Onbekende dienst naast EH4', { services: all('Xyz', 'KVK') }],
  ['Onbekende dienst die nergens op lijkt', { services: all('Xyz') }],
  ['Twee diensten met een onbekend niveau', { services: all('P0') }, unknown],
  ['Meer dan vijf diensten die weg moeten', { services: all('P0', 'P1', 'P2') }, many],
  [
    'Twee diensten die weg moeten',
    { currentLevel: 'EH2+', services: [{ provider: 'P2' }, { provider: 'P0', service: 's0' }] },
    many,
  ],
];

describe('the sentences of the level decision', () => {
  let ruleBook: RuleBook;
  beforeAll(async () => {
    ruleBook = await currentRuleBook();
  });

  const told = (locale: Locale): string =>
    cases
      .map(([title, input, catalogue = smallCatalogue]) => {
        const suggestServices = (name: string) =>
          name.startsWith('Gemeente')
            ? [
                { providerId: 'rvo', serviceId: 'eloket' },
                { providerId: 'kvk', serviceId: null },
              ]
            : [];
        const facts = levelDecision.prepare(input, {
          ruleBook,
          catalogue,
          priceList: null,
          today: '2026-11-24',
          suggestServices,
        });
        const reached = levelDecision.decide(facts, ruleBook);
        return [`# ${title}`, ...levelDecision.explain(facts, reached, ruleBook, locale), ''].join('\n');
      })
      .join('\n');

  // Read the file when it changes; RENEW_SENTENCES=1 writes it.
  test.each(locales)('in %s are those of the file', (locale) => {
    const file = `${import.meta.dirname}/sentences/level.${locale}.txt`;
    const now = told(locale);
    if (env.RENEW_SENTENCES === '1') writeFileSync(file, now);
    expect(now).toBe(readFileSync(file, 'utf8'));
  });
});
