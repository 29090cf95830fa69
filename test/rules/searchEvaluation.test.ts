import { createHash } from 'node:crypto';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { generateCatalogue } from '../../backend/catalogue/generateCatalogue.ts';
import { loadYaml } from '../../bot/loadRuleBook.ts';
import { type Catalogue, catalogueSchema } from '../../rules/catalogue.ts';
import { searchServices } from '../../rules/search/searchServices.ts';
import { buildServiceIndex, type ServiceIndex } from '../../rules/search/serviceIndex.ts';
import { currentFieldWords } from './currentFieldWords.ts';

const halfSchema = z.strictObject({
  find: z.array(z.tuple([z.string(), z.string()], z.string())),
  nothing: z.array(z.string()),
});
const evaluationSchema = z.strictObject({ seen: halfSchema, unseen: halfSchema });
type Half = z.infer<typeof halfSchema>;

/** The questions as they were written before anything was tuned. A better search changes no question. */
const frozen = {
  seen: 'd3ee281d21ed945e',
  unseen: '8b68d651f367ad45',
} as const;

describe('zoeken in een catalogus van 1500 dienstverleners en 6000 diensten', () => {
  let halves: z.infer<typeof evaluationSchema>;
  let index: ServiceIndex;
  let names: ReadonlyMap<string, string>;
  beforeAll(async () => {
    halves = await loadYaml(path.resolve('test/rules/search-evaluation.yaml'), evaluationSchema);
    const catalogue = catalogueSchema.parse(generateCatalogue({ providers: 1500, services: 6000, seed: 1 }));
    index = buildServiceIndex(catalogue, currentFieldWords);
    names = namesIn(catalogue);
  });
  const topOf = (query: string) => {
    const search = searchServices(index, query, 3);
    if (search.kind === 'nothing') return [];
    return search.matches.map(({ providerId, serviceId }) => names.get(`${providerId}/${serviceId}`) ?? '');
  };
  const missesOf = ({ find }: Half) =>
    find.filter(
      ([query, ...right]) => !topOf(query).some((name) => askedAs(name).some((one) => right.includes(one))),
    );
  const shareFound = (half: Half) => 1 - missesOf(half).length / half.find.length;
  const shareNothing = ({ nothing }: Half) =>
    nothing.filter((query) => searchServices(index, query).kind === 'nothing').length / nothing.length;

  test.each(['seen', 'unseen'] as const)(
    'de vragen van %s zijn niet naar de antwoorden toe geschreven',
    (half) => {
      const hash = createHash('sha256').update(JSON.stringify(halves[half])).digest('hex').slice(0, 16);
      expect(hash).toBe(frozen[half]);
      const known = new Set([...names.values()].flatMap(askedAs));
      const missing = halves[half].find.flatMap(([, ...right]) => right.filter((one) => !known.has(one)));
      expect(missing).toEqual([]);
    },
  );

  test('er zijn genoeg vragen', () => {
    expect(halves.seen.find.length + halves.unseen.find.length).toBeGreaterThanOrEqual(120);
    expect(halves.seen.nothing.length + halves.unseen.nothing.length).toBeGreaterThanOrEqual(20);
  });

  test('waarop is afgesteld: in 95 van de 100 staat het bij de eerste drie, en onzin vindt niets', () => {
    expect(missesOf(halves.seen).length / halves.seen.find.length).toBeLessThanOrEqual(0.05);
    expect(shareNothing(halves.seen)).toBeGreaterThanOrEqual(0.95);
  });

  test('waarop niet is afgesteld: in 90 van de 100 staat het bij de eerste drie, en onzin vindt niets', () => {
    process.stderr.write(
      `zoeken, niet eerder gezien: ${(100 * shareFound(halves.unseen)).toFixed(1)} % bij de eerste drie, ${(100 * shareNothing(halves.unseen)).toFixed(1)} % van de onzin vindt niets\n`,
    );
    expect(shareFound(halves.unseen)).toBeGreaterThanOrEqual(0.9);
    expect(shareNothing(halves.unseen)).toBeGreaterThanOrEqual(0.9);
  });

  test.each([
    ['gemeente amersfoort', 'Gemeente Amersfoort'],
    ['amersfoort', 'Gemeente Amersfoort'],
    ['gem. Utrecht', 'Gemeente Utrecht'],
    ['waterschap rivierenland', 'Waterschap Rivierenland'],
    ['pf zorg en welzijn', 'Pensioenfonds Zorg en Welzijn'],
    ['ijsselstein', 'Gemeente IJsselstein'],
    ['Ysselstein', 'Gemeente IJsselstein'],
  ])('het woord dat het zegt, wint van het woord dat velen hebben: %s', (query, expected) => {
    expect(topOf(query)[0]).toBe(expected);
  });

  test('van wat er heel veel is, komen er enkele, met hoeveel het er zijn', () => {
    const search = searchServices(index, 'subsidie', 10);
    expect(search).toMatchObject({ kind: 'found' });
    if (search.kind === 'nothing') return;
    expect(search.matches).toHaveLength(10);
    expect(search.total).toBeGreaterThan(50);
    // Not ten times the same form of ten municipalities.
    const shown = search.matches.map(({ providerId, serviceId }) => names.get(`${providerId}/${serviceId}`));
    expect(shown.filter((name) => name?.endsWith(' – Subsidie aanvragen')).length).toBeLessThan(5);
  });

  test('een tikfout in de naam van een dienstverlener: hij staat bij de eerste drie', () => {
    const providers = [...names].filter(([key, name]) => key.endsWith('/null') && name.length >= 12);
    const sample = providers.filter((_, place) => place % 20 === 0);
    const misses = sample.flatMap(([, name], number) => {
      const place = 1 + ((number * 5) % (name.length - 2));
      const slips = [
        name.slice(0, place) + name.slice(place + 1),
        `${name.slice(0, place)}${name[place]}${name.slice(place)}`,
        `${name.slice(0, place)}${name[place + 1]}${name[place]}${name.slice(place + 2)}`,
      ];
      return slips.filter((slip) => !topOf(slip).includes(name));
    });
    expect(sample.length).toBeGreaterThan(50);
    expect(misses.length / (3 * sample.length)).toBeLessThanOrEqual(0.05);
  });
});

function namesIn({ providers }: Catalogue): ReadonlyMap<string, string> {
  return new Map(
    providers.flatMap(({ id, name, services }) => [
      [`${id}/null`, name] as const,
      ...services.map((service) => [`${id}/${service.id}`, `${name} – ${service.name}`] as const),
    ]),
  );
}

/** How a name may be written in the evaluation. */
function askedAs(name: string): readonly string[] {
  const [provider, service] = name.split(' – ', 2);
  return service === undefined ? [name] : [name, `${provider} – iedere`, `iedere – ${service}`];
}
