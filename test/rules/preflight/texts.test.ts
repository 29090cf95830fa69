import { beforeAll, describe, expect, test } from '@jest/globals';
import { preflightDecision } from '../../../rules/decisions/preflightDecision.ts';
import { locales } from '../../../rules/locale.ts';
import { preflightCodes } from '../../../rules/preflight/preflightRules.ts';
import type { RuleBook } from '../../../rules/ruleBook.ts';
import { preflightText, preflightTexts } from '../../../rules/texts/preflightTexts.ts';
import { currentRuleBook } from '../currentRuleBook.ts';
import { askPreflight } from './askPreflight.ts';
import { cleanApplication } from './cleanApplication.ts';
import { type Draft, faults } from './faults.ts';

let ruleBook: RuleBook;
beforeAll(async () => {
  ruleBook = await currentRuleBook();
});

function reached(...codes: readonly string[]) {
  const draft = structuredClone(cleanApplication) as Draft;
  for (const fault of faults) if (codes.includes(fault.code)) fault.makes(draft);
  return askPreflight(draft, ruleBook);
}

const explained = (codes: readonly string[], locale: 'nl' | 'en') =>
  preflightDecision.explain(null as never, reached(...codes), ruleBook, locale);

describe('wat de klant leest', () => {
  test.each(locales.flatMap((locale) => faults.map((fault) => [locale, fault.code] as const)))(
    '%s: %s in een of twee zinnen, met alles ingevuld',
    (locale, code) => {
      const [finding] = reached(code).output.findings;
      if (finding === undefined) throw new Error('nothing found');
      const text = preflightText(finding, locale);
      expect(text).toMatch(/^\p{Lu}|^\d/u);
      expect(text).toMatch(/\.$|\?.*\.$/);
      expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}|\{|\}|\d{4}-\d{2}-\d{2}/);
      for (const word of [
        'givenNames',
        'familyName',
        'advanced ',
        'drivingLicence',
        'emergencyPassport',
        'bsn',
      ])
        if (locale === 'nl') expect(text).not.toContain(word);
      if (finding.person !== null) expect(text).toContain(finding.person);
      for (const value of Object.values(finding.params)) {
        if (typeof value === 'number' && value !== 1) expect(text).toContain(String(value));
      }
      const sentences = text
        .replace(/\b[A-Z]\.(?=[A-Z]|\s)/g, '')
        .split(/[.?](?:\s|$)/)
        .filter((part) => part !== '');
      expect(sentences.length).toBeLessThanOrEqual(3);
      for (const sentence of sentences) expect(sentence.split(' ').length).toBeLessThanOrEqual(28);
      if (locale === 'nl') expect(text).not.toMatch(/\b(?:je|jij|jouw|jullie)\b/i);
    },
  );

  test('beide talen zeggen alles, en van elke controle wat er niet is nagegaan', () => {
    for (const locale of locales) {
      const { findings, notChecked, words } = preflightTexts[locale];
      expect(Object.keys(findings)).toEqual([...preflightCodes]);
      expect(Object.keys(notChecked)).toEqual([...preflightCodes]);
      expect(new Set(Object.values(notChecked)).size).toBe(preflightCodes.length);
      for (const text of Object.values(notChecked))
        expect(text).toMatch(/^(?:of|van|whether|which) .{8,}[^.]$/);
      for (const text of Object.values(words)) expect(text.length).toBeGreaterThan(2);
    }
    expect(Object.keys(preflightTexts.en.words)).toEqual(Object.keys(preflightTexts.nl.words));
  });

  test('een lijst van codes leest als een zin', () => {
    const of = (parts: readonly string[]) =>
      preflightText({ code: 'nameNotAsOnId', person: 'A', params: { document: 'B', parts } }, 'nl');
    expect(of(['infix'])).toContain('(verschil: tussenvoegsel)');
    expect(of(['givenNames', 'infix'])).toContain('(verschil: voornamen en tussenvoegsel)');
    expect(of(['givenNames', 'infix', 'familyName'])).toContain(
      '(verschil: voornamen, tussenvoegsel en achternaam)',
    );
    expect(of(['iets'])).toContain('(verschil: iets)');
  });

  test('een naam die op een code lijkt, blijft een naam', () => {
    const text = preflightText(
      { code: 'emailShared', person: 'photo', params: { other: 'other', role: 'user' } },
      'nl',
    );
    expect(text).toContain('photo en other hebben');
  });

  test('alleen een hele datum wordt uitgeschreven', () => {
    const of = (service: string) =>
      preflightText({ code: 'mandateMissing', person: null, params: { service } }, 'nl');
    expect(of('2026-01-02')).toContain('Voor 2 januari 2026 is');
    expect(of('Dienst 2026-01-02')).toContain('Voor Dienst 2026-01-02 is');
    expect(of('2026-01-02 nieuw')).toContain('Voor 2026-01-02 nieuw is');
  });

  test('getallen: enkelvoud en meervoud', () => {
    const signers = (needed: number, given: number, locale: 'nl' | 'en') =>
      preflightText({ code: 'tooFewSigners', person: null, params: { needed, given } }, locale);
    expect(signers(1, 0, 'nl')).toContain('Er is 1 handtekening nodig en er tekenen 0 mensen.');
    expect(signers(2, 1, 'nl')).toContain('Er zijn 2 handtekeningen nodig en er tekent 1 persoon.');
    expect(signers(1, 0, 'en')).toContain('1 signature is needed and 0 people sign.');
    expect(signers(2, 1, 'en')).toContain('2 signatures are needed and 1 person signs.');
    const months = (value: number, locale: 'nl' | 'en') =>
      preflightText(
        { code: 'idValidTooShort', person: 'A', params: { validUntil: '2026-12-01', months: value } },
        locale,
      );
    expect(months(1, 'nl')).toContain(
      'nog geldig tot 1 december 2026. Reconi vraagt dat het nog minstens een maand geldig is',
    );
    expect(months(3, 'nl')).toContain('minstens 3 maanden geldig');
    expect(months(1, 'en')).toContain('at least one month:');
    expect(months(3, 'en')).toContain('at least 3 months:');
    const days = (value: number, locale: 'nl' | 'en') =>
      preflightText(
        {
          code: 'extractTooOld',
          person: null,
          params: { kvkNumber: '00900101', issuedOn: '2026-11-01', days: value },
        },
        locale,
      );
    expect(days(1, 'nl')).toContain('ouder is dan 1 dag:');
    expect(days(14, 'nl')).toContain('ouder is dan 14 dagen:');
    expect(days(1, 'en')).toContain('older than 1 day:');
    expect(days(14, 'en')).toContain('older than 14 days:');
  });
});

describe('de beslissing in woorden', () => {
  test('niets gevonden en alles gecontroleerd: één zin', () => {
    expect(explained([], 'nl')).toEqual(['Wij zien niets waarom deze aanvraag zou worden geweigerd.']);
    expect(explained([], 'en')).toEqual(['We see no reason why this application would be refused.']);
  });

  test('één fout: de uitkomst, de fout, en wat er van verbeteren komt', () => {
    expect(explained(['formOutdated'], 'nl')).toEqual([
      'Zo wordt de aanvraag geweigerd. Verbeter eerst het volgende.',
      expect.stringMatching(/^Wordt geweigerd: De gegevens zijn veranderd/),
      'Is dit ene punt verbeterd, dan zien wij niets meer.',
    ]);
  });

  test('een fout naast een waarschuwing', () => {
    expect(explained(['formOutdated', 'idKindDoubtful'], 'en')).toEqual([
      'Like this the application will be refused. Please correct the following first.',
      expect.stringMatching(/^Please note: The driving licence of Anna Maria de Vries/),
      expect.stringMatching(/^Will be refused: The details have changed/),
      'Once the point at "Will be refused" is corrected, nothing holds the application back.',
    ]);
  });

  test('alleen waarschuwingen, en meer dan een', () => {
    expect(explained(['signerTwice', 'idKindDoubtful'], 'nl')).toEqual([
      'De aanvraag kan door, maar let op het volgende.',
      expect.stringMatching(/^Let op: Het rijbewijs/),
      expect.stringMatching(/^Let op: Anna Maria de Vries tekent twee keer/),
    ]);
  });

  test('wat niet gecontroleerd is, staat in één zin achteraan', () => {
    const draft = structuredClone(cleanApplication) as Draft;
    delete draft.currentHash;
    draft.loginMeans.supplier = null;
    const sentences = preflightDecision.explain(null as never, askPreflight(draft, ruleBook), ruleBook, 'nl');
    expect(sentences).toEqual([
      'Wij zien niets waarom deze aanvraag zou worden geweigerd.',
      'Niet gecontroleerd, omdat er gegevens ontbreken: of het formulier nog gelijk is aan de aanvraag; van welke leverancier het inlogmiddel is.',
    ]);
  });
});
