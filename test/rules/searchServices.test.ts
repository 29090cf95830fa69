import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadYaml } from '../../bot/loadRuleBook.ts';
import { type Catalogue, catalogueSchema } from '../../rules/catalogue.ts';
import { type ServiceMatch, searchServices } from '../../rules/search/searchServices.ts';
import { buildServiceIndex, type ServiceIndex } from '../../rules/search/serviceIndex.ts';
import { currentFieldWords } from './currentFieldWords.ts';

const keyOf = ({ providerId, serviceId }: Pick<ServiceMatch, 'providerId' | 'serviceId'>) =>
  `${providerId}/${serviceId ?? '*'}`;

describe('searchServices in the catalogue that ships', () => {
  let catalogue: Catalogue;
  let index: ServiceIndex;
  beforeAll(async () => {
    // The real catalogue: what people type must find the real names.
    catalogue = await loadYaml(path.resolve('backend/data/catalogue-2026-11-24.yaml'), catalogueSchema);
  });
  beforeEach(() => {
    index = buildServiceIndex(catalogue, currentFieldWords);
  });
  const matchesOf = (query: string, limit = 10): readonly ServiceMatch[] => {
    const search = searchServices(index, query, limit);
    return search.kind === 'nothing' ? [] : search.matches;
  };
  const first = (query: string) => matchesOf(query).map(keyOf)[0] ?? null;

  test.each([
    ['an exact name', 'Belastingdienst', 'belastingdienst/*'],
    ['capitals, accents and signs', '«BELASTINGDÏENST!»', 'belastingdienst/*'],
    ['an alias', 'fiscus', 'belastingdienst/*'],
    ['the beginning of a name', 'belas', 'belastingdienst/*'],
    ['two letters while typing', 'be', 'belastingdienst/*'],
    ['a slip', 'belastingdinst', 'belastingdienst/*'],
    ['two neighbours swapped', 'belasitngdienst', 'belastingdienst/*'],
    ['its first two letters swapped', 'oduane', 'douane/*'],
    ['a part of a longer word', 'loonbelasting', 'belastingdienst/mijn-belastingdienst-zakelijk'],
    ['a purpose with a common verb', 'ziekmeldingen doorgeven', 'uwv/verzuimgegevens-zw-wazo'],
    ['a slip in a short name', 'amersfort', 'gemeente-amersfoort/*'],
    [
      'a purpose in a sentence',
      'ik wil graag btw-aangifte doen',
      'belastingdienst/mijn-belastingdienst-zakelijk',
    ],
    ['a compound written as one word', 'btwaangifte', 'belastingdienst/mijn-belastingdienst-zakelijk'],
    ['a compound written apart', 'loon aangifte', 'belastingdienst/mijn-belastingdienst-zakelijk'],
    ['a provider with a purpose', 'uwv ziekmelding', 'uwv/verzuimgegevens-zw-wazo'],
    ['a plural', 'pensioenaangiften', 'bpfbouw/pensioenaangifte'],
    ['an abbreviation', 'kvk', 'kvk/*'],
    ['an abbreviation with dots', 'K.v.K.', 'kvk/*'],
    ['an abbreviation with its letters swapped', 'uvw', 'uwv/*'],
    ['a service', 'UBO-uittreksel', 'kvk/ubo-uittreksel'],
    ['a purpose with a verb', 'VOG aanvragen', 'justis/vog-klaarzetten'],
    ['what people call it', 'medewerker ontslaan', 'uwv/ontslagaanvraag'],
  ])('finds by %s: %p', (_title, query, expected) => {
    expect(first(query)).toBe(expected);
  });

  test.each([
    'pizza bestellen',
    'wat voor weer wordt het morgen',
    'xqzw',
    'eherkenning',
    'ik wil inloggen',
    '',
    '   ',
    '💥',
    '123456',
  ])('says honestly that nothing fits %p', (query) => {
    expect(searchServices(index, query)).toEqual({ kind: 'nothing' });
  });

  test('one common word among strangers is a coincidence, not a match', () => {
    const query = 'gedicht over vergunning lente bloemen vogels zon maan sterren';
    expect(searchServices(index, query)).toEqual({ kind: 'nothing' });
  });

  test('says when a telling word is missing from what was found', () => {
    expect(searchServices(index, 'gemeente utrecht')).toMatchObject({ kind: 'partly' });
    expect(searchServices(index, 'gemeente amersfoort')).toMatchObject({ kind: 'found' });
    expect(searchServices(index, 'ik wil btw-aangifte doen')).toMatchObject({ kind: 'found' });
  });

  test('every provider, service, alias and purpose finds itself', () => {
    const lost: string[] = [];
    for (const provider of catalogue.providers) {
      const named = [
        ...[provider.name, ...provider.aliases].map((phrase) => ({ phrase, serviceId: null })),
        ...provider.services.flatMap(({ id, name, purposes }) =>
          [name, ...purposes].map((phrase) => ({ phrase, serviceId: id })),
        ),
      ];
      for (const { phrase, serviceId } of named) {
        const key = keyOf({ providerId: provider.id, serviceId });
        if (!matchesOf(phrase, 60).map(keyOf).includes(key)) lost.push(`${key}: ${phrase}`);
      }
    }
    expect(lost).toEqual([]);
  });

  test('the best comes first, at most as many as asked, and each once', () => {
    const words = fc.constantFrom('subsidie', 'gemeente', 'uwv', 'pensioen', 'vergunning', 'bezwaar', 'x');
    const queries = fc.oneof(
      fc.string(),
      fc.array(words).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(queries, fc.integer({ min: 0, max: 20 }), (query, limit) => {
        const search = searchServices(index, query, limit);
        if (search.kind === 'nothing') return;
        const scores = search.matches.map(({ score }) => score);
        expect(scores.length).toBe(Math.min(limit, search.total));
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(new Set(search.matches.map(keyOf)).size).toBe(scores.length);
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
      }),
    );
    expect(searchServices(index, 'subsidie', 5)).toMatchObject({ kind: 'found', total: 9 });
    expect(matchesOf('subsidie', 5)).toHaveLength(5);
  });

  test('one slip in a long name still finds the provider first', () => {
    const names = ['belastingdienst', 'rijkswaterstaat', 'tenderned', 'kadaster', 'octrooicentrum'];
    for (const name of names) {
      for (let place = 0; place < name.length; place += 1) {
        const slip = `${name.slice(0, place)}q${name.slice(place + 1)}`;
        expect({ slip, found: first(slip) }).toEqual({ slip, found: `${name}/*` });
      }
    }
  });
});
