import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { Catalogue } from '../../../backend/catalogue/catalogue.ts';
import { generateCatalogue } from '../../../backend/catalogue/generateCatalogue.ts';
import type { OfficialCatalogue } from '../../../backend/catalogue/officialCatalogue.ts';
import { toCatalogue } from '../../../backend/catalogue/toCatalogue.ts';
import { loadWords, sameName, type Words } from '../../../backend/catalogue/words.ts';
import { catalogueSchema } from '../../../rules/catalogue.ts';

const shipped = parse(
  readFileSync(new URL('../../../backend/data/catalogue-2026-11-24.yaml', import.meta.url), 'utf8'),
) as Catalogue;

describe('the words beside the official catalogue', () => {
  const words = loadWords();

  test('none dangles: each is of a provider and a service of the shipped catalogue, under the same id', () => {
    const named = words.providers.flatMap((provider) =>
      provider.services.map((service) => [provider.id, provider.name, service.id, service.name]),
    );
    const known = shipped.providers.flatMap((provider) =>
      provider.services.map((service) => [provider.id, provider.name, service.id, service.name]),
    );
    expect(known).toEqual(expect.arrayContaining(named));
    expect(words.providers.map((one) => one.id).sort()).toEqual(
      shipped.providers.map((one) => one.id).sort(),
    );
  });

  test('no two stand for the same name, id or OIN', () => {
    for (const keys of [
      words.providers.map((one) => sameName(one.name)),
      words.providers.map((one) => one.id),
      words.providers.flatMap((one) => one.oin ?? []),
      words.kinds.map((one) => one.prefix),
      words.topics.map((one) => one.word),
      ...words.providers.map((one) => one.services.map((service) => sameName(service.name))),
    ]) {
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test('abbreviations and topics are those that people use', () => {
    const aliases = words.providers.flatMap((one) => one.aliases);
    expect(aliases).toEqual(
      expect.arrayContaining(['BD', 'KvK', 'RWS', 'Rijksdienst voor Ondernemend Nederland']),
    );
    // A topic is looked for in a name without capitals and accents.
    for (const { word } of words.topics) expect(word).toBe(sameName(word));
  });
});

describe('a catalogue made of an official one', () => {
  const definition = {
    serviceUuid: '11111111-2222-4333-8444-555555555555',
    isPublic: true,
    names: { nl: 'Subsidie aanvragen' },
    descriptions: { nl: '' },
    level: 'EH3' as const,
    entityTypes: [],
    restrictions: [],
  };
  const provider = (oin: string, name: string, more: object = {}) => ({
    oin,
    isPublic: true,
    names: { nl: name, en: `${name} (en)` },
    definitions: [definition],
    instances: [],
    ...more,
  });
  const official = (...providers: OfficialCatalogue['providers']): OfficialCatalogue => ({
    version: 'urn:v',
    issuedAt: '2026-12-01T00:00:00Z',
    providers,
  });
  const words: Words = {
    providers: [
      {
        id: 'a',
        name: 'Dienst Á',
        aliases: ['DA'],
        services: [{ id: 's', name: 'subsidie  aanvragen', purposes: ['geld'], remark: 'Let op' }],
      },
      {
        id: 'b',
        name: 'anders',
        oin: '00000000000000000002',
        aliases: [],
        services: [{ id: 't', name: 'anders', serviceUuid: definition.serviceUuid, purposes: [] }],
      },
    ],
    kinds: [{ prefix: 'Gemeente ', aliases: ['gemeente'] }],
    topics: [{ word: 'subsidie', purposes: ['subsidie', 'geld'] }],
  };

  test('words are found by name whatever its capitals, accents and spaces, and by OIN and ServiceUUID', () => {
    const { providers } = toCatalogue(
      official(provider('00000000000000000001', 'DIENST A'), provider('00000000000000000002', 'Heet nu zo')),
      words,
    );
    expect(providers.map((one) => [one.id, one.services[0]?.id])).toEqual([
      ['a', 's'],
      ['b', 't'],
    ]);
    expect(providers[0]).toMatchObject({
      aliases: ['DA', 'DIENST A (en)'],
      services: [{ purposes: ['geld', 'subsidie'], remark: 'Let op', acceptsBranchRestriction: false }],
    });
  });

  test('two providers and two services of one name keep ids of their own', () => {
    const twin = { ...definition, serviceUuid: '99999999-2222-4333-8444-555555555555' };
    const { providers } = toCatalogue(
      official(
        provider('00000000000000000001', 'Dienst Á', { definitions: [definition, twin] }),
        provider('00000000000000000003', 'Dienst Á'),
      ),
      words,
    );
    expect(providers.map((one) => one.id)).toEqual(['a', '00000000000000000003']);
    expect(providers[0]?.services.map((one) => one.id)).toEqual(['s', twin.serviceUuid]);
    expect(providers[1]?.services.map((one) => one.id)).toEqual([definition.serviceUuid]);
  });

  test('a municipality goes by its place too', () => {
    const { providers } = toCatalogue(official(provider('00000000000000000009', 'Gemeente Zeist')), words);
    expect(providers[0]?.aliases).toEqual(['Zeist', 'gemeente', 'Gemeente Zeist (en)']);
  });

  test('what is not public is not there, nor a provider that has nothing else', () => {
    const { providers } = toCatalogue(
      official(
        provider('00000000000000000004', 'Verborgen', { isPublic: false }),
        provider('00000000000000000005', 'Leeg', { definitions: [{ ...definition, isPublic: false }] }),
        provider('00000000000000000006', 'Open'),
      ),
      words,
    );
    expect(providers.map((one) => one.name)).toEqual(['Open']);
  });
});

describe('a generated catalogue', () => {
  const made = generateCatalogue({ providers: 1_500, services: 6_000, seed: 1 });

  test('has the size that was asked, ids that are unique, and is what the assistant reads', () => {
    expect(catalogueSchema.parse(made)).toEqual(made);
    expect(made.providers).toHaveLength(1_500);
    expect(made.providers.flatMap((one) => one.services)).toHaveLength(6_000);
    expect(new Set(made.providers.map((one) => one.id)).size).toBe(1_500);
    expect(new Set(made.providers.map((one) => one.name)).size).toBe(1_500);
    for (const one of made.providers) {
      expect(new Set(one.services.map((service) => service.id)).size).toBe(one.services.length);
    }
  });

  test('is the same for the same seed and another for another', () => {
    const options = { providers: 100, services: 300, seed: 5 };
    expect(generateCatalogue(options)).toEqual(generateCatalogue(options));
    expect(generateCatalogue({ ...options, seed: 6 })).not.toEqual(generateCatalogue(options));
  });

  test('holds the known providers with their levels, every level, and shared ServiceUUIDs', () => {
    const tax = made.providers.find((one) => one.id === 'belastingdienst');
    expect(tax?.services.map((one) => [one.id, one.level])).toContainEqual([
      'mijn-belastingdienst-zakelijk',
      'EH3',
    ]);
    const services = made.providers.flatMap((one) => one.services);
    expect(new Set(services.map((one) => one.level))).toEqual(new Set(['EH1', 'EH2', 'EH2+', 'EH3', 'EH4']));
    expect(new Set(services.map((one) => one.serviceUuid)).size).toBeLessThan(services.length);
  });

  test('can be as small as one and larger than there are names', () => {
    expect(generateCatalogue({ providers: 1, services: 1, seed: 1 }).providers).toHaveLength(1);
    expect(
      generateCatalogue({ providers: 5_000, services: 5_000, seed: 1 }).providers.length,
    ).toBeGreaterThan(4_900);
  });
});
