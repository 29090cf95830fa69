import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Catalogue } from '../../rules/catalogue.ts';
import { levelDecision } from '../../rules/decisions/levelDecision.ts';
import { levelsOfAssurance } from '../../rules/levelOfAssurance.ts';
import { type Locale, locales } from '../../rules/locale.ts';
import { requirements } from '../../rules/requirements/requirements.ts';
import { route } from '../../rules/route/route.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { dayText } from '../../rules/texts/dayText.ts';
import { eurosText } from '../../rules/texts/eurosText.ts';
import { formatTexts } from '../../rules/texts/formatTexts.ts';
import { levelTexts } from '../../rules/texts/levelTexts.ts';
import { priceText, priceTexts } from '../../rules/texts/priceTexts.ts';
import { requirementText, requirementTexts } from '../../rules/texts/requirementTexts.ts';
import { routeText, routeTexts } from '../../rules/texts/routeTexts.ts';
import { currentRuleBook } from './currentRuleBook.ts';

const tables = { formatTexts, levelTexts, priceTexts, requirementTexts, routeTexts };

/** Every path to a sentence in a table: strings, and functions by name. */
function paths(node: unknown, at = ''): string[] {
  if (typeof node === 'string' || typeof node === 'function') return [at];
  return Object.entries(node as object).flatMap(([key, child]) => paths(child, `${at}.${key}`));
}

function sentences(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(sentences) : [];
}

describe('the texts of the rules', () => {
  let ruleBook: RuleBook;
  beforeAll(async () => {
    ruleBook = await currentRuleBook();
  });

  test.each(Object.entries(tables))('%s has the same sentences in both languages', (_name, table) => {
    expect(paths(table.en)).toEqual(paths(table.nl));
    for (const sentence of [...sentences(table.nl), ...sentences(table.en)])
      expect(sentence.trim()).not.toBe('');
  });

  test('Dutch says u, not je', () => {
    for (const table of Object.values(tables)) {
      for (const sentence of sentences(table.nl)) expect(sentence).not.toMatch(/\b(?:je|jij|jouw|jullie)\b/i);
    }
  });

  const render = (locale: Locale): string[] => {
    const levels = [...levelsOfAssurance, null];
    const catalogue: Catalogue = {
      version: 'test',
      providers: levels.map((level, index) => ({
        id: `p${index}`,
        name: `P${index}`,
        aliases: [],
        services: [level, null].map((own, s) => ({
          id: `s${s}`,
          name: `S${s}`,
          level: own,
          purposes: [],
          remark: null,
          source: 'x.nl',
          checkedAt: '2026-11-24',
        })),
      })),
    };
    const said: string[] = [];
    for (const index of [...levels.keys(), 99]) {
      for (const serviceId of ['s0', null]) {
        for (const currentLevel of levels) {
          const services = [{ provider: `p${index}`, service: serviceId }];
          const world = { ruleBook, catalogue, priceList: null, today: '2026-11-24' };
          const facts = levelDecision.prepare({ currentLevel, services, mandates: [] }, world);
          said.push(...levelDecision.explain(facts, levelDecision.decide(facts, ruleBook), ruleBook, locale));
        }
      }
    }
    for (const level of ['EH2+', 'EH3'] as const) {
      for (const requirement of requirements({ level, facts: null, ruleBook })) {
        said.push(...Object.values(requirementText(requirement, locale)));
      }
      for (const applicantAuthority of ['sole', 'joint', 'limited', 'none'] as const) {
        for (const executor of ['applicant', 'mandateAdministrator'] as const) {
          const so = route({
            level,
            applicantAuthority,
            executor,
            userIsApplicant: true,
            authorityEstablished: false,
            legalForm: 'bv',
            ruleBook,
          });
          said.push(...Object.values(routeText(so, true, locale)).flatMap((text) => text ?? []));
        }
      }
    }
    return said;
  };

  test.each(locales)('no sentence in %s holds a hole', (locale) => {
    const said = render(locale);
    expect(said.length).toBeGreaterThan(100);
    for (const sentence of said) {
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\$\{| {2}|\(\)/);
      expect(sentence.trim()).not.toBe('');
    }
  });

  test('a price is said in whole sentences with the total last', () => {
    const price = {
      kind: 'price',
      currency: 'EUR',
      baseCents: 123450,
      discountCents: 37035,
      extraMandatesCents: 0,
      urgentCents: 5000,
      totalCents: 91415,
      includesVat: false,
      code: 'UPGRADE30',
      percentOff: 30,
    } as const;
    expect(priceText(price, 'nl')).toEqual([
      'De upgrade kost €\u00a01.234,50.',
      'Met actiecode UPGRADE30 (30%) gaat daar €\u00a0370,35 van af.',
      'Voor spoed komt er €\u00a050,00 bij.',
      'Samen: €\u00a0914,15, exclusief btw.',
    ]);
    expect(priceText({ kind: 'noPrice', missing: 'upgrade' }, 'nl').join(' ')).not.toMatch(/[0-9€]/);
  });

  test('amounts and days are written as people read them', () => {
    expect(eurosText(5, 'nl')).toBe('€\u00a00,05');
    expect(eurosText(123456789, 'en')).toBe('€1,234,567.89');
    expect(dayText('2026-03-01', 'nl')).toBe('1 maart 2026');
    expect(dayText('2026-03-01', 'en')).toBe('1 March 2026');
  });
});
