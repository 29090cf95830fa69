import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Catalogue, SelectedService } from '../../rules/catalogue.ts';
import type { ApplicationStatus, Submission, UpgradeCase } from '../../rules/flow/dossier.ts';
import { nextQuestion } from '../../rules/flow/nextQuestion.ts';
import {
  afterCatalogueNews,
  announcedCatalogueNews,
  type CatalogueNews,
  catalogueNews,
  changeOf,
  choiceChangeKinds,
} from '../../rules/level/catalogueNews.ts';
import { basedChoices, type ChoiceLevel, newsVerdicts } from '../../rules/level/levelBasis.ts';
import { basisKey, withLevelBasis } from '../../rules/level/withLevelBasis.ts';
import { levelsOfAssurance, type UpgradeLevel } from '../../rules/levelOfAssurance.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { currentRuleBook } from './currentRuleBook.ts';

let ruleBook: RuleBook;
beforeAll(async () => {
  ruleBook = await currentRuleBook();
});

const at = '2026-11-24T09:00:00.000Z';
const later = '2026-12-01T09:00:00.000Z';
const everyLevel: readonly ChoiceLevel[] = [...levelsOfAssurance, 'unknown', 'gone'];

/** A catalogue of one provider; `gone` leaves the service out. */
function catalogueOf(version: string, levels: Readonly<Record<string, ChoiceLevel>>): Catalogue {
  const services = Object.entries(levels).flatMap(([id, level]) =>
    level === 'gone'
      ? []
      : [
          {
            id,
            name: `Dienst ${id} (${version})`,
            level: level === 'unknown' ? null : level,
            purposes: [],
            remark: null,
            source: 'test',
            checkedAt: '2026-11-24',
          },
        ],
  );
  return { version, providers: [{ id: 'p', name: `Aanbieder (${version})`, aliases: [], services }] };
}

const one = (serviceId: string | null): SelectedService => ({ providerId: 'p', serviceId });

function caseOn(
  catalogue: Catalogue,
  selection: SelectedService[],
  target: UpgradeLevel | null,
  status: ApplicationStatus | null = null,
): UpgradeCase {
  const empty: UpgradeCase = {
    id: 'c',
    createdAt: at,
    personId: null,
    facts: {
      selection: { value: selection, origin: 'given', at },
      mandates: { value: { scope: 'perProvider', allServicesOf: [] }, origin: 'given', at },
      ...(target === null ? {} : { targetLevel: { value: target, origin: 'given', at } as const }),
    },
    reopened: [],
    submission: status === null ? null : ({ acknowledged: true, status } as unknown as Submission),
  };
  return withLevelBasis(empty, catalogue, at);
}

/** The news of one service that changes, as a table tells it. */
function newsOf(from: ChoiceLevel, to: ChoiceLevel, target: UpgradeLevel | null): CatalogueNews {
  const before = caseOn(catalogueOf('oud', { a: from }), [one('a')], target);
  return catalogueNews(before, { catalogue: catalogueOf('nieuw', { a: to }), ruleBook });
}

function changed(news: CatalogueNews) {
  if (news.kind !== 'changed') throw new Error('The case was not touched.');
  return news;
}

describe('Wat een nieuwe catalogus van een gekozen dienst maakt', () => {
  test.each<[string, ChoiceLevel, ChoiceLevel, string]>([
    ['hoger', 'EH2+', 'EH3', 'levelRaised'],
    ['hoger, beide oud', 'EH1', 'EH2', 'levelRaised'],
    ['lager', 'EH3', 'EH2+', 'levelLowered'],
    ['van EH4 terug', 'EH4', 'EH3', 'levelLowered'],
    ['nu EH4: een andere weg', 'EH3', 'EH4', 'nowOutside'],
    ['van onbekend naar EH4', 'unknown', 'EH4', 'nowOutside'],
    ['nu bekend', 'unknown', 'EH2+', 'nowKnown'],
    ['niet meer bekend', 'EH3', 'unknown', 'nowUnknown'],
    ['weg', 'EH3', 'gone', 'serviceGone'],
    ['weg, niveau was onbekend', 'unknown', 'gone', 'serviceGone'],
    ['terug', 'gone', 'EH3', 'serviceBack'],
    ['terug, niveau onbekend', 'gone', 'unknown', 'serviceBack'],
    ['terug, met EH4', 'gone', 'EH4', 'serviceBack'],
  ])('%s: %s wordt %s', (_what, from, to, kind) => {
    expect(changeOf(from, to, ruleBook)).toBe(kind);
  });

  test('elke overgang heeft precies één naam, en alleen gelijk blijven heeft er geen', () => {
    const named = new Set<string>();
    for (const from of everyLevel) {
      for (const to of everyLevel) {
        const kind = changeOf(from, to, ruleBook);
        expect({ from, to, isNone: kind === null }).toEqual({ from, to, isNone: from === to });
        if (kind !== null) named.add(kind);
      }
    }
    expect(named).toEqual(new Set(choiceChangeKinds));
  });
});

describe('Wat het voor het gekozen niveau betekent', () => {
  test.each<[string, ChoiceLevel, ChoiceLevel, UpgradeLevel | null, string, UpgradeLevel | null]>([
    ['EH2+ gekozen, dienst vraagt nu EH3', 'EH2+', 'EH3', 'EH2+', 'tooLow', 'EH3'],
    ['EH3 bewust hoger gekozen, dienst vraagt nu EH3', 'EH2+', 'EH3', 'EH3', 'suffices', 'EH3'],
    ['EH3 moest, EH2+ is nu genoeg', 'EH3', 'EH2+', 'EH3', 'mayBeLower', 'EH2+'],
    ['EH3 bewust hoger gekozen, dienst zakt van EH2+', 'EH2+', 'EH2', 'EH3', 'suffices', 'EH2+'],
    ['EH2+ gekozen, dienst stijgt van EH1 naar EH2', 'EH1', 'EH2', 'EH2+', 'suffices', 'EH2+'],
    ['EH3 geadviseerd, nu blijkt EH2+ genoeg', 'unknown', 'EH2+', 'EH3', 'mayBeLower', 'EH2+'],
    ['EH3 geadviseerd, en het is EH3', 'unknown', 'EH3', 'EH3', 'suffices', 'EH3'],
    ['EH2+ tegen het advies, en het is EH3', 'unknown', 'EH3', 'EH2+', 'tooLow', 'EH3'],
    ['EH2+ gekozen, niveau niet meer bekend', 'EH2+', 'unknown', 'EH2+', 'belowAdvice', 'EH3'],
    ['EH3 gekozen, niveau niet meer bekend', 'EH3', 'unknown', 'EH3', 'suffices', 'EH3'],
    ['dienst vraagt nu EH4', 'EH3', 'EH4', 'EH3', 'otherRoute', null],
    ['dienst bestaat niet meer', 'EH3', 'gone', 'EH3', 'chooseAgain', null],
    ['dienst is terug', 'gone', 'EH3', 'EH3', 'suffices', 'EH3'],
    ['dienst is terug en vraagt minder dan gekozen', 'gone', 'EH2+', 'EH3', 'suffices', 'EH2+'],
    ['van EH4 terug naar EH2+, EH3 gekozen', 'EH4', 'EH2+', 'EH3', 'mayBeLower', 'EH2+'],
    ['nog geen niveau gekozen', 'EH2+', 'EH3', null, 'undecided', 'EH3'],
    ['nog geen niveau gekozen, dienst weg', 'EH2+', 'gone', null, 'chooseAgain', null],
  ])('%s', (_what, from, to, target, verdict, needed) => {
    const news = changed(newsOf(from, to, target));
    expect({ verdict: news.verdict, needed: news.needed, target: news.target }).toEqual({
      verdict,
      needed,
      target,
    });
  });

  test('elke combinatie heeft precies één uitkomst, en elke uitkomst komt voor', () => {
    const seen = new Set<string>();
    for (const from of everyLevel) {
      for (const to of everyLevel) {
        for (const target of ['EH2+', 'EH3', null] as const) {
          const news = newsOf(from, to, target);
          expect({ from, to, kind: news.kind }).toEqual({
            from,
            to,
            kind: from === to ? 'unchanged' : 'changed',
          });
          if (news.kind === 'changed') seen.add(news.verdict);
        }
      }
    }
    expect(seen).toEqual(new Set(newsVerdicts));
  });

  test('een andere gekozen dienst houdt het niveau hoog: dan is lager niet genoeg', () => {
    const before = caseOn(catalogueOf('oud', { a: 'EH3', b: 'EH3' }), [one('a'), one('b')], 'EH3');
    const catalogue = catalogueOf('nieuw', { a: 'EH2+', b: 'EH3' });
    const news = changed(catalogueNews(before, { catalogue, ruleBook }));
    expect(news.verdict).toBe('suffices');
    expect(news.changes.map(({ serviceId, kind }) => [serviceId, kind])).toEqual([['a', 'levelLowered']]);
  });
});

describe('Meer wijzigingen tegelijk', () => {
  test('lager mag, ook als een andere dienst tegelijk stijgt tot waar het nu op uitkomt', () => {
    const before = caseOn(catalogueOf('oud', { a: 'EH3', b: 'EH2' }), [one('a'), one('b')], 'EH3');
    const catalogue = catalogueOf('nieuw', { a: 'EH2+', b: 'EH2+' });
    const news = changed(catalogueNews(before, { catalogue, ruleBook }));
    expect(news.verdict).toBe('mayBeLower');
    expect(news.changes.map(({ kind }) => kind)).toEqual(['levelLowered', 'levelRaised']);
  });
});

describe('Wie ervan hoort', () => {
  const before = catalogueOf('oud', { a: 'EH2+', b: 'EH2+', c: 'unknown' });

  test('wie iets anders koos, niet', () => {
    const catalogue = catalogueOf('nieuw', { a: 'EH2+', b: 'EH3', c: 'EH3', d: 'EH4' });
    expect(catalogueNews(caseOn(before, [one('a')], 'EH2+'), { catalogue, ruleBook })).toEqual({
      kind: 'unchanged',
    });
  });

  test('wie alle diensten koos, als het hoogste niveau verandert; de naam is die van nu', () => {
    const whole = caseOn(before, [one(null)], 'EH2+');
    const quiet = catalogueOf('nieuw', { a: 'EH2', b: 'EH2+', c: 'EH2' });
    expect(catalogueNews(whole, { catalogue: quiet, ruleBook }).kind).toBe('unchanged');
    const raised = catalogueOf('nieuw', { a: 'EH2+', b: 'EH2+', d: 'EH3' });
    expect(catalogueNews(whole, { catalogue: raised, ruleBook })).toEqual({
      kind: 'changed',
      changes: [
        {
          providerId: 'p',
          serviceId: null,
          kind: 'levelRaised',
          providerName: 'Aanbieder (nieuw)',
          serviceName: null,
          from: 'EH2+',
          to: 'EH3',
        },
      ],
      verdict: 'tooLow',
      target: 'EH2+',
      needed: 'EH3',
    });
  });

  test('wie alle diensten koos van een aanbieder die er niet meer is; de naam is die van toen', () => {
    const whole = caseOn(before, [one(null)], 'EH2+');
    const news = changed(catalogueNews(whole, { catalogue: { version: 'leeg', providers: [] }, ruleBook }));
    expect(news.changes[0]).toMatchObject({
      kind: 'serviceGone',
      providerName: 'Aanbieder (oud)',
      serviceName: null,
    });
  });

  test('wie een dienst koos die er niet meer is, met de naam van toen', () => {
    const news = changed(
      catalogueNews(caseOn(before, [one('a')], 'EH2+'), {
        catalogue: catalogueOf('nieuw', { b: 'EH2+' }),
        ruleBook,
      }),
    );
    expect(news.changes[0]).toMatchObject({
      kind: 'serviceGone',
      providerName: 'Aanbieder (oud)',
      serviceName: 'Dienst a (oud)',
    });
  });

  test.each<[ApplicationStatus | null, string]>([
    [null, 'changed'],
    ['received', 'changed'],
    ['inProgress', 'changed'],
    ['awaitingIdentification', 'changed'],
    ['awaitingForm', 'changed'],
    ['rejected', 'changed'],
    ['processed', 'unchanged'],
    ['withdrawn', 'unchanged'],
  ])('bij status %s: %s', (status, kind) => {
    const catalogue = catalogueOf('nieuw', { a: 'EH3' });
    const upgradeCase = caseOn(before, [one('a')], 'EH2+', status);
    expect(catalogueNews(upgradeCase, { catalogue, ruleBook }).kind).toBe(kind);
  });

  test('niet wie net iets anders koos, en niet een dossier van vóór dit werd bijgehouden', () => {
    const catalogue = catalogueOf('nieuw', { a: 'EH3' });
    const upgradeCase = caseOn(before, [one('a')], 'EH2+');
    const { levelBasis: _none, ...old } = upgradeCase;
    expect(catalogueNews(old, { catalogue, ruleBook }).kind).toBe('unchanged');
    const facts = {
      ...upgradeCase.facts,
      targetLevel: { value: 'EH3', origin: 'given', at: later } as const,
    };
    expect(catalogueNews({ ...upgradeCase, facts }, { catalogue, ruleBook }).kind).toBe('unchanged');
  });
});

describe('Waar een niveau op rust', () => {
  test('wordt opgeschreven bij elk nieuw antwoord en anders niet', () => {
    const [old, fresh] = [catalogueOf('oud', { a: 'EH2+' }), catalogueOf('nieuw', { a: 'EH3' })];
    const upgradeCase = caseOn(old, [one('a')], null);
    expect(upgradeCase.levelBasis).toEqual({
      of: `${at} -`,
      catalogueVersion: 'oud',
      at,
      choices: [
        {
          providerId: 'p',
          serviceId: 'a',
          providerName: 'Aanbieder (oud)',
          serviceName: 'Dienst a (oud)',
          level: 'EH2+',
        },
      ],
    });
    expect(withLevelBasis(upgradeCase, fresh, later)).toBe(upgradeCase);
    const facts = {
      ...upgradeCase.facts,
      targetLevel: { value: 'EH3', origin: 'given', at: later } as const,
    };
    const chosen = withLevelBasis({ ...upgradeCase, facts }, fresh, later);
    expect(chosen.levelBasis).toMatchObject({ of: `${at} ${later}`, catalogueVersion: 'nieuw', at: later });
    expect(chosen.levelBasis?.choices).toMatchObject([{ level: 'EH3' }]);
  });

  test('vervalt met de keuze, en is er niet zonder', () => {
    const upgradeCase = caseOn(catalogueOf('oud', { a: 'EH2+' }), [one('a')], 'EH2+');
    const { selection: _gone, ...facts } = upgradeCase.facts;
    expect(basisKey(facts)).toBeNull();
    expect(withLevelBasis({ ...upgradeCase, facts }, catalogueOf('nieuw', {}), later).levelBasis).toBeNull();
    const { levelBasis: _none, ...never } = { ...upgradeCase, facts };
    expect(withLevelBasis(never, catalogueOf('nieuw', {}), later)).toBe(never);
  });

  test('een aanbieder zonder bekend niveau is onbekend, een vreemde keuze is weg en heet naar haar sleutel', () => {
    const catalogue = catalogueOf('oud', { a: 'unknown', b: 'EH2', c: 'EH3' });
    const levels = (selection: SelectedService[]) =>
      basedChoices(selection, catalogue).map((one) => one.level);
    expect(levels([one(null), one('a'), one('b'), one('x')])).toEqual(['EH3', 'unknown', 'EH2', 'gone']);
    expect(basedChoices([one('x'), { providerId: 'q', serviceId: null }], catalogue)).toEqual([
      {
        providerId: 'p',
        serviceId: 'x',
        providerName: 'Aanbieder (oud)',
        serviceName: 'x',
        level: 'gone',
      },
      { providerId: 'q', serviceId: null, providerName: 'q', serviceName: null, level: 'gone' },
    ]);
    expect(basedChoices([one(null)], catalogueOf('oud', { a: 'unknown' }))).toMatchObject([
      { level: 'unknown' },
    ]);
  });
});

describe('Na het vertellen', () => {
  const [old, fresh] = [catalogueOf('oud', { a: 'EH3' }), catalogueOf('nieuw', { a: 'EH2+' })];

  test('rust het dossier op de nieuwe catalogus: hetzelfde wordt nooit twee keer verteld', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...everyLevel),
        fc.constantFrom(...everyLevel),
        fc.constantFrom<UpgradeLevel | null>('EH2+', 'EH3', null),
        fc.constantFrom<ApplicationStatus | null>(null, 'received', 'rejected'),
        (from, to, target, status) => {
          const before = caseOn(catalogueOf('oud', { a: from }), [one('a')], target, status);
          const catalogue = catalogueOf('nieuw', { a: to });
          const news = catalogueNews(before, { catalogue, ruleBook });
          if (news.kind === 'unchanged') return;
          const after = afterCatalogueNews(before, news, catalogue, later);
          expect(catalogueNews(after, { catalogue, ruleBook })).toEqual({ kind: 'unchanged' });
          expect(after.facts).toBe(before.facts);
          // And back again it is news again, the other way round.
          const back = catalogueNews(after, { catalogue: catalogueOf('oud', { a: from }), ruleBook });
          expect(changed(back).changes[0]).toMatchObject({ from: to, to: from });
        },
      ),
    );
  });

  test('staat erbij wat het was, en wanneer het verteld is', () => {
    const before = caseOn(old, [one('a')], 'EH3');
    const news = changed(catalogueNews(before, { catalogue: fresh, ruleBook }));
    const told = afterCatalogueNews(before, news, fresh, later);
    expect(told.levelNews).toEqual({ catalogueVersion: 'nieuw', verdict: 'mayBeLower', toldAt: later });
    expect(told.levelBasis).toMatchObject({
      catalogueVersion: 'nieuw',
      at: later,
      of: before.levelBasis?.of,
    });
    const announced = announcedCatalogueNews(before, news, fresh);
    expect(announced).toEqual({
      ...before,
      levelNews: { catalogueVersion: 'nieuw', verdict: 'mayBeLower', toldAt: null },
    });
  });

  test('zonder grondslag verandert er niets', () => {
    const before = caseOn(old, [one('a')], 'EH3');
    const news = changed(catalogueNews(before, { catalogue: fresh, ruleBook }));
    const { levelBasis: _none, ...without } = before;
    expect(afterCatalogueNews(without, news, fresh, later)).toBe(without);
  });

  test('houdt een dienst die weg is haar naam, ook voor als ze terugkomt', () => {
    const before = caseOn(old, [one('a'), one(null)], 'EH3');
    const empty: Catalogue = { version: 'leeg', providers: [] };
    const news = changed(catalogueNews(before, { catalogue: empty, ruleBook }));
    const told = afterCatalogueNews(before, news, empty, later);
    expect(told.levelBasis?.choices).toEqual([
      {
        providerId: 'p',
        serviceId: 'a',
        providerName: 'Aanbieder (oud)',
        serviceName: 'Dienst a (oud)',
        level: 'gone',
      },
      {
        providerId: 'p',
        serviceId: null,
        providerName: 'Aanbieder (oud)',
        serviceName: null,
        level: 'gone',
      },
    ]);
  });

  test.each<[string, ChoiceLevel, ChoiceLevel, UpgradeLevel, ApplicationStatus | null, readonly string[]]>([
    ['lager mag: de vraag komt weer', 'EH3', 'EH2+', 'EH3', null, ['targetLevel']],
    ['onbekend: de vraag komt weer', 'EH2+', 'unknown', 'EH2+', null, ['targetLevel']],
    ['afgewezen wordt verbeterd: de vraag komt weer', 'EH3', 'EH2+', 'EH3', 'rejected', ['targetLevel']],
    ['genoeg: er wordt niets gevraagd', 'EH2+', 'EH3', 'EH3', null, []],
    ['te laag: de vraag is vanzelf open', 'EH2+', 'EH3', 'EH2+', null, []],
    ['verstuurd: er wordt niets gevraagd', 'EH3', 'EH2+', 'EH3', 'inProgress', []],
  ])('%s', (_what, from, to, target, status, reopened) => {
    const before = caseOn(catalogueOf('oud', { a: from }), [one('a')], target, status);
    const catalogue = catalogueOf('nieuw', { a: to });
    const news = changed(catalogueNews(before, { catalogue, ruleBook }));
    expect(afterCatalogueNews(before, news, catalogue, later).reopened).toEqual(reopened);
  });

  test.each<[string, ChoiceLevel, UpgradeLevel, string]>([
    ['een niveau dat te laag is geworden, wordt opnieuw gevraagd', 'EH3', 'EH2+', 'targetLevel'],
    ['een niveau dat genoeg is, niet', 'EH3', 'EH3', 'signIn'],
    ['een niveau dat hoger is dan nodig, niet', 'EH2+', 'EH3', 'signIn'],
    ['een onbekend niveau laat EH2+ toe', 'unknown', 'EH2+', 'signIn'],
    ['een dienst die weg is, wordt opnieuw gekozen', 'gone', 'EH3', 'selection'],
    ['EH4 gaat langs de andere weg', 'EH4', 'EH3', 'outsideRoute'],
  ])('%s', (_what, level, target, question) => {
    const upgradeCase = caseOn(catalogueOf('oud', { a: 'EH2+' }), [one('a')], target);
    const catalogue = catalogueOf('nieuw', { a: level });
    expect(nextQuestion(upgradeCase, { catalogue, ruleBook, isSignedIn: false })).toMatchObject({
      kind: 'question',
      question: { id: question },
    });
  });
});
