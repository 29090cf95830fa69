import { beforeAll, describe, expect, test } from '@jest/globals';
import { authorityChanges } from '../../../rules/authority/authorityCounterfactual.ts';
import { matchDoubts } from '../../../rules/authority/authorityMatch.ts';
import { authorityMissing } from '../../../rules/authority/authorityMissing.ts';
import { authorityReasonCodes } from '../../../rules/authority/authorityReason.ts';
import { authorityAnswers, authoritySituations } from '../../../rules/authority/authorityRules.ts';
import { registerFunctions } from '../../../rules/authority/registerFunctions.ts';
import { locales } from '../../../rules/locale.ts';
import type { RuleBook } from '../../../rules/ruleBook.ts';
import { authorityText, authorityTexts, reasonText } from '../../../rules/texts/authorityTexts.ts';
import { currentRuleBook } from '../currentRuleBook.ts';
import { entryWith, jan, piet, sayAuthority, type Typed } from './askAuthority.ts';

let ruleBook: RuleBook;
beforeAll(async () => {
  ruleBook = await currentRuleBook();
});

function sentencesOf(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (typeof node === 'function')
    return [String(node('Xyz', 'Xyz')), String(node(null, 'Xyz'))].map((said) => said.replace('null', 'Xyz'));
  return Object.values(node as object).flatMap(sentencesOf);
}
const keysOf = (node: unknown): unknown =>
  typeof node === 'object' && node !== null
    ? Object.fromEntries(Object.entries(node).map(([key, child]) => [key, keysOf(child)]))
    : typeof node;

describe('de zinnen over bevoegdheid', () => {
  test('zijn er in beide talen, zonder gaten, en in het Nederlands met u', () => {
    expect(keysOf(authorityTexts.en)).toEqual(keysOf(authorityTexts.nl));
    for (const locale of locales) {
      for (const sentence of sentencesOf(authorityTexts[locale])) {
        expect(sentence.trim()).not.toBe('');
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\$\{| {2}/);
      }
    }
    for (const sentence of sentencesOf(authorityTexts.nl))
      expect(sentence).not.toMatch(/\b(?:je|jij|jouw)\b/i);
  });

  test.each(locales)('elke reden heeft in %s een eigen zin, voor wie het ook gaat', (locale) => {
    const texts = authorityTexts[locale];
    const base = { says: 'no', rule: 'r', source: 's', notSelected: [] } as const;
    const said = new Set<string>();
    for (const code of authorityReasonCodes) {
      const abouts = authoritySituations.some((one) => one === code)
        ? ['organisation', 'person', 'legalPerson']
        : [null];
      for (const of of abouts) {
        const params = {
          ...(of === null ? {} : { of }),
          function: 'director',
          why: 'initials',
          ...(of === 'legalPerson' ? { through: 'Holding BV' } : {}),
        };
        const sentence = reasonText({ ...base, code, params }, texts);
        expect(sentence).not.toMatch(/undefined|null/);
        expect(said).not.toContain(sentence);
        said.add(sentence);
      }
    }
    expect(said.size).toBe(authorityReasonCodes.length + 2 * authoritySituations.length);
  });

  test.each(locales)('elke code van de uitkomst heeft in %s een zin', (locale) => {
    const texts = authorityTexts[locale];
    expect(Object.keys(texts.answers).toSorted()).toEqual([...authorityAnswers].toSorted());
    expect(Object.keys(texts.missing).toSorted()).toEqual([...authorityMissing].toSorted());
    expect(Object.keys(texts.doubts).toSorted()).toEqual([...matchDoubts].toSorted());
    expect(Object.keys(texts.functions).toSorted()).toEqual([...registerFunctions].toSorted());
    expect([...Object.keys(texts.changes), 'withoutSituation'].toSorted()).toEqual(
      [...authorityChanges].toSorted(),
    );
  });

  const holding = (entry: Typed = {}, officer: Typed = {}): Typed => ({
    function: 'bestuurder',
    authority: 'azb',
    ...officer,
    legalPerson: {
      legalForm: 'BV',
      kvkNumber: '12345678',
      name: 'Holding BV',
      officers: [{ ...jan, function: 'bestuurder', authority: 'azb' }],
      ...entry,
    },
  });

  test.each<[string, Typed, readonly string[], readonly string[]]>([
    [
      'ja',
      entryWith({}, { authority: 'azb' }),
      [
        'Deze persoon mag alleen tekenen.',
        'Bij de functie bestuurder staat: alleen/zelfstandig bevoegd.',
        'Als bij KVK gezamenlijk bevoegd staat, is het niet vast te stellen.',
      ],
      [
        'This person may sign alone.',
        'With the function director KVK says: sole authority.',
        'If KVK said joint authority, it cannot be established.',
      ],
    ],
    [
      'nee, want failliet',
      entryWith({ specialLegalSituation: 'FAIL' }, { authority: 'azb' }),
      [
        'Deze persoon mag niet tekenen.',
        'De organisatie is failliet. Een curator regelt de zaken.',
        'Bij de functie bestuurder staat: alleen/zelfstandig bevoegd.',
        'Zonder die bijzondere situatie mag deze persoon wel alleen tekenen.',
      ],
      [
        'This person may not sign.',
        'The organisation is bankrupt. A receiver looks after its affairs.',
        'With the function director KVK says: sole authority.',
        'Without that special situation, this person may sign alone.',
      ],
    ],
    [
      'samen met de andere bestuurders',
      entryWith(
        {},
        { authority: 'gb', jointlyWith: 'nee' },
        { ...piet, function: 'bestuurder', authority: 'gb' },
        { name: 'Anna Smit', function: 'bestuurder', authority: 'gb' },
        { name: 'Kees Boer', function: 'bestuurder', authority: 'gb' },
      ),
      [
        'Uit het handelsregister blijkt niet dat deze persoon alleen mag tekenen.',
        'Bij de functie bestuurder staat: gezamenlijk bevoegd. Er moet iemand meetekenen.',
        'Deze persoon mag tekenen samen met de andere bestuurders: Anna Smit, Kees Boer en Piet Bakker.',
        'Laat ook de anderen tekenen die nodig zijn.',
        'Met een volledige volmacht bij KVK mag deze persoon wel alleen tekenen.',
      ],
      [
        'The trade register does not show that this person may sign alone.',
        'With the function director KVK says: joint authority. Somebody else has to sign too.',
        'This person may sign together with the other directors: Anna Smit, Kees Boer and Piet Bakker.',
        'Have the others who are needed sign too.',
        'With a full power of attorney at KVK, this person may sign alone.',
      ],
    ],
    [
      'door de organisatie erboven',
      { legalForm: 'BV', officers: [holding()], person: jan },
      [
        'Uit het handelsregister blijkt niet dat deze persoon alleen mag tekenen.',
        'Deze persoon staat bij KVK bij Holding BV, een bestuurder van deze organisatie.',
        'Nodig is een nieuw KVK-uittreksel van Holding BV.',
        'Daar kunnen tekenen: Jan de Vries.',
        'Stuur ook een nieuw KVK-uittreksel mee van elke organisatie erboven.',
        'Als deze persoon zelf bij KVK staat als bestuurder die alleen/zelfstandig bevoegd is, mag deze persoon wel alleen tekenen.',
      ],
      [
        'The trade register does not show that this person may sign alone.',
        'KVK has this person at Holding BV, a director of this organisation.',
        'A recent KVK register extract of Holding BV is needed.',
        'Who can sign there: Jan de Vries.',
        'Also send a recent KVK register extract of every organisation above.',
        'If KVK had this person as a director with sole authority, this person may sign alone.',
      ],
    ],
  ])('gezegd: %s', (_title, input, nl, en) => {
    expect(sayAuthority(input, ruleBook, 'nl')).toEqual(nl);
    expect(sayAuthority(input, ruleBook, 'en')).toEqual(en);
  });

  test.each<[string, Typed, string]>([
    [
      'ieder ander, niemand bekend',
      entryWith({}, { authority: 'gb', jointlyWith: 'ja' }),
      'Deze persoon mag tekenen samen met iemand anders die bevoegd is.',
    ],
    [
      'ieder ander, met namen',
      entryWith(
        {},
        { authority: 'gb', jointlyWith: 'ja' },
        { ...piet, function: 'bestuurder', authority: 'gb' },
      ),
      'Deze persoon mag tekenen samen met iemand anders die bevoegd is, zoals Piet Bakker.',
    ],
    [
      'de andere bestuurders, niemand',
      entryWith({}, { authority: 'gb', jointlyWith: 'nee' }),
      'Er is nu niemand anders ingeschreven met wie deze persoon mag tekenen.',
    ],
    [
      'genoemd',
      entryWith({}, { authority: 'gb', jointlyWith: ['Piet Bakker', 'Anna Smit'] }),
      'Deze persoon mag tekenen samen met Anna Smit en Piet Bakker.',
    ],
    [
      'statuten, niemand bekend',
      entryWith({}, { authority: 'gb' }),
      'Met wie deze persoon mag tekenen, staat in de statuten.',
    ],
    [
      'statuten, met namen',
      entryWith({}, { authority: 'gb' }, { ...piet, function: 'bestuurder', authority: 'gb' }),
      'Met wie deze persoon mag tekenen, staat in de statuten. Andere bestuurders zijn: Piet Bakker.',
    ],
    [
      'een keten met alleen een nummer',
      { legalForm: 'BV', officers: [holding({ name: undefined, officers: undefined })], person: jan },
      'Nodig is een nieuw KVK-uittreksel van de organisatie met KVK-nummer 12345678.',
    ],
    [
      'een keten zonder naam of nummer',
      { legalForm: 'BV', officers: [holding({ name: undefined, kvkNumber: undefined })], person: jan },
      'Deze persoon staat bij KVK bij de organisatie erboven, een bestuurder van deze organisatie.',
    ],
    [
      'een organisatie erboven die failliet is',
      { legalForm: 'BV', officers: [holding({ specialLegalSituation: 'FAIL' })], person: jan },
      'Holding BV is failliet. Een curator regelt de zaken.',
    ],
    [
      'een organisatie zonder naam erboven die failliet is',
      {
        legalForm: 'BV',
        officers: [holding({ name: undefined, specialLegalSituation: 'FAIL' })],
        person: jan,
      },
      'De organisatie met KVK-nummer 12345678 is failliet. Een curator regelt de zaken.',
    ],
    [
      'een organisatie erboven die niet bevoegd is',
      { legalForm: 'BV', officers: [holding({}, { authority: 'nb' })], person: jan },
      'Bij de functie bestuurder (Holding BV) staat: niet bevoegd.',
    ],
  ])('gezegd: %s', (_title, input, sentence) => {
    expect(sayAuthority(input, ruleBook)).toContain(sentence);
  });

  test.each(['curator', 'bewindvoerder'])(
    'de %s van een failliete organisatie belt, zoals bij de route',
    (held) => {
      const said = sayAuthority(
        entryWith({ specialLegalSituation: 'FAIL' }, { function: held, authority: 'azb' }),
        ruleBook,
      );
      expect(said[0]).toBe('Deze persoon mag niet tekenen.');
      expect(said).toContain(`Laat de ${held} bellen met Reconi: 085 - 44 44 250.`);
    },
  );

  test.each([
    ['een bestuurder van een failliete organisatie', { specialLegalSituation: 'FAIL' }, {}],
    ['een curator zonder faillissement', {}, { function: 'curator' }],
    ['een curator die zelf failliet is', {}, { function: 'curator', specialLegalSituation: 'FAIL' }],
  ])('%s hoeft niet te bellen', (_title, entry, officer) => {
    expect(sayAuthority(entryWith(entry, officer), ruleBook).join(' ')).not.toContain('bellen');
  });

  test('een keten waar niemand tekent, noemt niemand', () => {
    const said = sayAuthority(
      { legalForm: 'BV', officers: [holding({ officers: undefined })], person: jan },
      ruleBook,
    );
    expect(said.join(' ')).not.toMatch(/Daar kunnen tekenen/);
  });

  test('zonder ander antwoord blijft de laatste zin weg', () => {
    const authority = {
      authority: 'no',
      reasons: [],
      roles: [],
      actsWith: null,
      chain: [],
      signers: [],
      missing: [],
    } as const;
    expect(authorityText(authority, null, ruleBook, 'nl')).toEqual(['Deze persoon mag niet tekenen.']);
    expect(authorityText({ ...authority, missing: ['parentExtracts'] }, null, ruleBook, 'nl')).toHaveLength(
      2,
    );
  });
});
