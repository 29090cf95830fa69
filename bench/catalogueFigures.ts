import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { catalogueXml } from '../backend/catalogue/catalogueXml.ts';
import { generateFromShipped } from '../backend/catalogue/generateCatalogue.ts';
import type { Effort, Figure, Measurement } from './figure.ts';
import { withFreshFolder } from './freshFolder.ts';
import { median } from './statistics.ts';

interface Usage {
  readonly ms: number;
  readonly peakMb: number;
  readonly idleMb: number;
  readonly services: number;
}

const run = promisify(execFile);
const size = { providers: 1_500, services: 6_000, seed: 1 };

/**
 * Taking in an official catalogue of realistic size: read piece by piece, every service held against its schema, the
 * catalogue of the contract made. The peer only parses the same file into a DOM (xmldom). Each round is a process.
 */
export const catalogueFigures: readonly Figure[] = [
  {
    name: 'catalogue-import',
    unit: 'ms',
    bar: null,
    measure: (effort) => compare(effort, (usage) => usage.ms),
  },
  {
    name: 'catalogue-import-memory',
    unit: 'MB',
    bar: null,
    measure: (effort) => compare(effort, (usage) => usage.peakMb),
  },
];

function compare({ starts }: Effort, value: (usage: Usage) => number): Promise<Measurement> {
  return withFreshFolder(async (folder) => {
    const file = join(folder, 'catalogue.xml');
    const xml = catalogueXml(generateFromShipped(size));
    writeFileSync(file, xml);
    const ours: Usage[] = [];
    const peer: Usage[] = [];
    for (let round = 0; round < starts; round += 1) {
      ours.push(await usageOf('readOurs.ts', file));
      peer.push(await usageOf('readWithDom.ts', file));
    }
    return {
      kind: 'measured',
      ours: median(ours.map(value)),
      peer: median(peer.map(value)),
      details: {
        fileMb: Math.round(Buffer.byteLength(xml) / 1e5) / 10,
        services: ours[0]?.services ?? 0,
        peerServices: peer[0]?.services ?? 0,
        oursIdleMb: Math.round(median(ours.map((one) => one.idleMb))),
        peerIdleMb: Math.round(median(peer.map((one) => one.idleMb))),
        oursRounds: ours.map((one) => Math.round(value(one))),
        peerRounds: peer.map((one) => Math.round(value(one))),
      },
      explanation: '',
    };
  });
}

async function usageOf(program: string, file: string): Promise<Usage> {
  const path = fileURLToPath(new URL(`./catalogue/${program}`, import.meta.url));
  const { stdout } = await run(process.execPath, [path, file]);
  return JSON.parse(stdout) as Usage;
}
