import { describe, expect, test } from '@jest/globals';
import { catalogueSchema, findProvider, findService, selectedServiceSchema } from '../../rules/catalogue.ts';
import {
  compareLevels,
  highestLevel,
  levelOfAssuranceSchema,
  levelsOfAssurance,
  levelsUpTo,
  upgradeLevelSchema,
} from '../../rules/levelOfAssurance.ts';
import { smallCatalogue } from './levelCatalogue.ts';

const service = {
  id: 's',
  name: 'S',
  level: null,
  purposes: ['doel'],
  remark: null,
  source: 'bron',
  checkedAt: '2026-11-24',
};
const provider = { id: 'p', name: 'P', aliases: ['a'], services: [service] };
const catalogue = { version: 'v', providers: [provider] };
const withService = (change: object) => ({
  ...catalogue,
  providers: [{ ...provider, services: [{ ...service, ...change }] }],
});
const withProvider = (change: object) => ({ ...catalogue, providers: [{ ...provider, ...change }] });

describe('a catalogue', () => {
  test('is read as it is', () => {
    expect(catalogueSchema.parse(catalogue)).toEqual(catalogue);
    expect(catalogueSchema.parse(withService({ level: 'EH2+', remark: 'let op' }))).toEqual(
      withService({ level: 'EH2+', remark: 'let op' }),
    );
    expect(catalogueSchema.parse(smallCatalogue)).toEqual(smallCatalogue);
    const official = {
      ...withProvider({
        oin: '00000001001299992000',
        services: [{ ...service, serviceUuid: 'uuid', acceptsBranchRestriction: false }],
      }),
      issuedAt: '2026-11-24T10:00:00+01:00',
    };
    expect(catalogueSchema.parse(official)).toEqual(official);
  });

  test.each([
    ['no version', { ...catalogue, version: '' }],
    ['a service without an id', withService({ id: '' })],
    ['a service without a name', withService({ name: '' })],
    ['a service without a source', withService({ source: '' })],
    ['a level that does not exist', withService({ level: 'EH5' })],
    ['a day that does not exist', withService({ checkedAt: '2026-02-30' })],
    ['purposes that are no texts', withService({ purposes: [1] })],
    ['a remark that is no text', withService({ remark: 1 })],
    ['a provider without an id', withProvider({ id: '' })],
    ['a provider without a name', withProvider({ name: '' })],
    ['aliases that are no texts', withProvider({ aliases: [1] })],
    ['a provider without services', withProvider({ services: [] })],
    ['an entitlement without a name', withService({ serviceUuid: '' })],
    ['a branch restriction that is no yes or no', withService({ acceptsBranchRestriction: 'ja' })],
    ['an OIN of nineteen digits', withProvider({ oin: '1'.repeat(19) })],
    ['an OIN of twenty-one digits', withProvider({ oin: '1'.repeat(21) })],
    ['an OIN with more before it', withProvider({ oin: `x${'1'.repeat(20)}` })],
    ['a moment without an offset', { ...catalogue, issuedAt: '2026-11-24T10:00:00' }],
    ['no providers', { version: 'v' }],
  ])('cannot have %s', (_what, value) => {
    expect(catalogueSchema.safeParse(value).success).toBe(false);
  });

  test('finds by id', () => {
    expect(findProvider(smallCatalogue, 'rvo')?.name).toBe('RVO');
    expect(findProvider(smallCatalogue, 'RVO')).toBeUndefined();
    // Made once: a catalogue is never changed, and a turn looks dozens up.
    let read = 0;
    const counted = {
      version: 'v',
      get providers() {
        read += 1;
        return smallCatalogue.providers;
      },
    };
    expect(findProvider(counted, 'rvo')?.id).toBe('rvo');
    expect(findProvider(counted, 'kvk')?.id).toBe('kvk');
    expect(read).toBe(1);
    expect(findService(smallCatalogue, 'rvo', 'eloket')?.name).toBe('eLoket');
    expect(findService(smallCatalogue, 'rvo', 'mijn')).toBeUndefined();
    expect(findService(smallCatalogue, 'weg', 'mijn')).toBeUndefined();
  });

  test('a choice is a provider, with a service or all of them', () => {
    for (const serviceId of ['s', null]) {
      expect(selectedServiceSchema.parse({ providerId: 'p', serviceId })).toEqual({
        providerId: 'p',
        serviceId,
      });
    }
    for (const wrong of [{ providerId: 'p' }, { serviceId: null }, { providerId: 1, serviceId: null }]) {
      expect(selectedServiceSchema.safeParse(wrong).success).toBe(false);
    }
  });
});

describe('de niveaus', () => {
  test('zijn in deze volgorde hoger', () => {
    expect(levelsOfAssurance).toEqual(['EH1', 'EH2', 'EH2+', 'EH3', 'EH4']);
    expect(levelOfAssuranceSchema.options).toEqual([...levelsOfAssurance]);
    expect(upgradeLevelSchema.options).toEqual(['EH2+', 'EH3']);
    expect(compareLevels('EH2', 'EH2+')).toBeLessThan(0);
    expect(compareLevels('EH4', 'EH3')).toBeGreaterThan(0);
    expect(compareLevels('EH3', 'EH3')).toBe(0);
  });

  test('hebben een hoogste, als er een is', () => {
    expect(highestLevel(['EH2', 'EH3', 'EH2+'])).toBe('EH3');
    expect(highestLevel([])).toBeNull();
  });

  test('openen wat lager is', () => {
    expect(levelsUpTo('EH2+')).toEqual(['EH1', 'EH2', 'EH2+']);
    expect(levelsUpTo('EH4')).toEqual(levelsOfAssurance);
    expect(levelsUpTo(null)).toEqual([]);
  });
});
