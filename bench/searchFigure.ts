import path from 'node:path';
import { z } from 'zod';
import { generateCatalogue } from '../backend/catalogue/generateCatalogue.ts';
import { loadFieldWords } from '../bot/loadFieldWords.ts';
import { loadYaml } from '../bot/loadRuleBook.ts';
import { type Catalogue, catalogueSchema } from '../rules/catalogue.ts';
import { searchServices } from '../rules/search/searchServices.ts';
import { buildServiceIndex } from '../rules/search/serviceIndex.ts';
import type { Effort, Figure, Measurement } from './figure.ts';
import { scanServices } from './peers/scanServices.ts';
import { percentile } from './statistics.ts';
import { usedBytes } from './usedBytes.ts';

const size = { providers: 1500, services: 6000, seed: 1 };
const root = path.resolve(import.meta.dirname, '..');
const halfSchema = z.object({ find: z.array(z.array(z.string())), nothing: z.array(z.string()) });

/** The slowest search but five of a hundred, over the questions of the evaluation, in 6,000 services. */
export const searchFigure: Figure = {
  name: 'search',
  unit: 'ms',
  bar: { kind: 'oursAtMost', value: 5 },
  measure,
};

async function measure({ rounds }: Effort): Promise<Measurement> {
  const catalogue = catalogueSchema.parse(generateCatalogue(size));
  const fieldWords = await loadFieldWords(path.join(root, 'rules/data'));
  const queries = await questions();
  const before = usedBytes();
  const index = buildServiceIndex(catalogue, fieldWords);
  const indexMb = (usedBytes() - before) / 1e6;
  const builtAt = performance.now();
  buildServiceIndex(catalogue, fieldWords);
  const buildMs = performance.now() - builtAt;
  const ours = (query: string) => searchServices(index, query);
  const peer = scanOf(catalogue);
  // Warm both up; the first searches are compiled.
  for (const search of [ours, ours]) timesOf(search, queries);
  // The peer takes about half a second a question: one in ten of them says enough.
  const few = queries.filter((_, place) => place % 10 === 0);
  const taken = Array.from({ length: rounds }, () => ({
    ours: timesOf(ours, queries),
    peer: timesOf(peer, few),
  }));
  // A question counts by its fastest round: what other programs on this machine did is not part of it.
  const times = {
    ours: queries.map((_, place) => Math.min(...taken.map((round) => round.ours[place] ?? 0))),
    peer: few.map((_, place) => Math.min(...taken.map((round) => round.peer[place] ?? 0))),
  };
  const p95 = (side: 'ours' | 'peer') => percentile(times[side], 0.95);
  const p50 = (side: 'ours' | 'peer') => percentile(times[side], 0.5);
  return {
    kind: 'measured',
    ours: p95('ours'),
    peer: p95('peer'),
    details: {
      services: size.services,
      queries: queries.length,
      peerQueries: few.length,
      oursP50: rounded(p50('ours')),
      peerP50: rounded(p50('peer')),
      indexBuildMs: Math.round(buildMs),
      indexMb: rounded(indexMb),
    },
    explanation: `the middle search takes ${p50('ours').toFixed(1)} ms; another program on this machine may have been busy`,
  };
}

async function questions(): Promise<readonly string[]> {
  const file = path.join(root, 'test/rules/search-evaluation.yaml');
  const { seen, unseen } = await loadYaml(file, z.object({ seen: halfSchema, unseen: halfSchema }));
  return [seen, unseen].flatMap(({ find, nothing }) => [...find.map(([query = '']) => query), ...nothing]);
}

function scanOf(catalogue: Catalogue) {
  return (query: string) => scanServices(catalogue, query);
}

function timesOf(search: (query: string) => unknown, queries: readonly string[]): readonly number[] {
  return queries.map((query) => {
    const startedAt = performance.now();
    search(query);
    return performance.now() - startedAt;
  });
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
