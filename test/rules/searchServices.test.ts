import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadYaml } from '../../bot/loadRuleBook.ts';
import { type Catalogue, catalogueSchema } from '../../rules/catalogue.ts';
import { editDistance } from '../../rules/editDistance.ts';
import { buildServiceIndex, type ServiceIndex, searchServices } from '../../rules/searchServices.ts';
import { stemOf } from '../../rules/searchWords.ts';

describe('searchServices', () => {
  let catalogue: Catalogue;
  let index: ServiceIndex;
  beforeAll(async () => {
    // The real catalogue: what people type must find the real names.
    catalogue = await loadYaml(path.resolve('backend/data/catalogue-2026-11-24.yaml'), catalogueSchema);
    index = buildServiceIndex(catalogue);
  });
  const first = (query: string) => {
    const match = searchServices(index, query)[0];
    return match === undefined ? null : `${match.providerId}/${match.serviceId ?? '*'}`;
  };

  test.each([
    ['an exact name', 'Belastingdienst', 'belastingdienst/*'],
    ['capitals, accents and signs', '«BELASTINGDÏENST!»', 'belastingdienst/*'],
    ['an alias', 'fiscus', 'belastingdienst/*'],
    ['the beginning of a name', 'belas', 'belastingdienst/*'],
    ['two letters while typing', 'be', 'belastingdienst/*'],
    ['a slip', 'belastingdinst', 'belastingdienst/*'],
    ['two neighbours swapped', 'belasitngdienst', 'belastingdienst/*'],
    ['its first two letters swapped', 'oduane', 'douane/*'],
    ['a part of a longer word', 'loonbelasting', 'belastingdienst/*'],
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
    ['a service', 'UBO-uittreksel', 'kvk/ubo-uittreksel'],
    ['a purpose with a verb', 'VOG aanvragen', 'justis/vog-klaarzetten'],
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
    expect(searchServices(index, query)).toEqual([]);
  });

  test('one common word among strangers is a coincidence, not a match', () => {
    expect(searchServices(index, 'gedicht over vergunning lente bloemen vogels zon maan sterren')).toEqual(
      [],
    );
  });

  test('says when a telling word is missing from what was found', () => {
    expect(searchServices(index, 'gemeente utrecht')[0]).toMatchObject({ isPartial: true });
    expect(searchServices(index, 'gemeente amersfoort')[0]).toMatchObject({ isPartial: false });
    expect(searchServices(index, 'ik wil btw-aangifte doen')[0]).toMatchObject({ isPartial: false });
  });

  test('every provider, service, alias and purpose finds itself', () => {
    const lost: string[] = [];
    for (const provider of catalogue.providers) {
      const phrases = [
        ...[provider.name, ...provider.aliases].map((phrase) => ({
          phrase,
          serviceId: null as string | null,
        })),
        ...provider.services.flatMap((service) =>
          [service.name, ...service.purposes].map((phrase) => ({ phrase, serviceId: service.id })),
        ),
      ];
      for (const { phrase, serviceId } of phrases) {
        const matches = searchServices(index, phrase, 60);
        const isFound = matches.some(
          (match) => match.providerId === provider.id && match.serviceId === serviceId,
        );
        if (!isFound) lost.push(`${provider.id}/${serviceId ?? '*'}: ${phrase}`);
      }
    }
    expect(lost).toEqual([]);
  });

  test('the best comes first, at most as many as asked, and each once', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 20 }), (query, limit) => {
        const matches = searchServices(index, query, limit);
        expect(matches.length).toBeLessThanOrEqual(limit);
        expect(matches.map(({ score }) => score)).toEqual(
          matches.map(({ score }) => score).toSorted((a, b) => b - a),
        );
        expect(new Set(matches.map(({ providerId, serviceId }) => `${providerId}/${serviceId}`)).size).toBe(
          matches.length,
        );
        expect(matches.every(({ score }) => score > 0 && score <= 1)).toBe(true);
      }),
    );
    expect(searchServices(index, 'subsidie', 5)).toHaveLength(5);
  });

  test('one slip in a long name still finds the provider first', () => {
    const names = ['belastingdienst', 'rijkswaterstaat', 'tenderned', 'kadaster', 'octrooicentrum'];
    for (const name of names) {
      for (let place = 1; place < name.length; place += 1) {
        const slip = `${name.slice(0, place)}q${name.slice(place + 1)}`;
        expect({ slip, found: first(slip) }).toEqual({ slip, found: `${name}/*` });
      }
    }
  });
});

describe('stemOf', () => {
  test.each([
    ['aangiften', 'aangifte'],
    ['aangiftes', 'aangifte'],
    ['subsidies', 'subsidie'],
    ['vergunningen', 'vergunning'],
    ['zaken', 'zaak'],
    ['bedrijven', 'bedrijf'],
    ['brieven', 'brief'],
    ['diensten', 'dienst'],
  ])('%s and %s meet', (a, b) => {
    expect(stemOf(a)).toBe(stemOf(b));
  });
});

describe('editDistance', () => {
  test.each([
    ['uwv', 'uwv', 0],
    ['amersfort', 'amersfoort', 1],
    ['belasitng', 'belasting', 1],
    ['kadastre', 'kadaster', 1],
    ['abc', 'xyz', 3],
  ])('%s to %s takes %i slips', (a, b, slips) => {
    expect(editDistance(a, b, 3)).toBe(slips);
  });

  test('is the same both ways and stops counting above the limit', () => {
    const word = fc.stringMatching(/^[a-d]{0,8}$/);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, max) => {
        const distance = editDistance(a, b, max);
        expect(editDistance(b, a, max)).toBe(distance);
        expect(distance).toBe(Math.min(editDistance(a, b, 20), max + 1));
      }),
    );
  });
});
