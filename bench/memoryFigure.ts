import type { Effort, Figure, Measurement } from './figure.ts';
import { withFreshFolder } from './freshFolder.ts';
import type { LoadJob } from './loadJob.ts';
import { measureLoad } from './measureLoad.ts';
import { processUsage } from './processUsage.ts';
import { type Program, startProgram } from './program.ts';
import { startProduct } from './startProduct.ts';
import { twoPrompts } from './steps.ts';
import { upgradeSteps } from './upgradeSteps.ts';

const turns = 1000;

/** Resident memory after 1,000 turns: the product as its users start it (without the
 * reference backend beside it, a program of its own), and the SDK's sample. */
export const memoryFigure: Figure = {
  name: 'memory',
  unit: 'MB',
  bar: { kind: 'oursAtMost', value: 200 },
  measure: (effort) => withFreshFolder((folder) => measureBoth(folder, effort)),
};

async function measureBoth(folder: string, { conversations }: Effort): Promise<Measurement> {
  const common = { conversations, warmUpTurns: 0, turns };
  const ours = await memoryAfter(await startProduct(folder), {
    ...common,
    channel: 'directLine',
    steps: [...upgradeSteps],
    freshPerLap: true,
  });
  const peer = await memoryAfter(await startProgram('peers/sdkServer.ts'), {
    ...common,
    channel: 'connector',
    steps: [...twoPrompts],
    freshPerLap: false,
  });
  if (ours === null || peer === null)
    return { kind: 'skipped', reason: 'resident memory is read from /proc, which this system does not have' };
  return {
    kind: 'measured',
    ours: ours.afterMb,
    peer: peer.afterMb,
    details: { oursIdleMb: Math.round(ours.idleMb), peerIdleMb: Math.round(peer.idleMb), turns },
    explanation: `${Math.round(ours.idleMb)} MB are resident before the first turn, ${Math.round(ours.afterMb - ours.idleMb)} MB come with ${turns} turns`,
  };
}

async function memoryAfter(
  server: Program,
  job: Omit<LoadJob, 'url'>,
): Promise<{ readonly idleMb: number; readonly afterMb: number } | null> {
  try {
    const idle = await processUsage(server.pid);
    await measureLoad(server, job);
    const after = await processUsage(server.pid);
    return idle === null || after === null ? null : { idleMb: idle.residentMb, afterMb: after.residentMb };
  } finally {
    await server.stop();
  }
}
