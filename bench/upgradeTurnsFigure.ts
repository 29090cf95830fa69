import type { Effort, Figure, Measurement } from './figure.ts';
import { withFreshFolder } from './freshFolder.ts';
import { measureLoad, type Round } from './measureLoad.ts';
import { startProduct } from './startProduct.ts';
import { median } from './statistics.ts';
import { upgradeSteps } from './upgradeSteps.ts';

/**
 * The first turns of the real conversation on the product as its users start it: cards, rules, dossier and all.
 * There is no peer; a new conversation, with its greeting, is opened for every lap and counts as no turn.
 */
export const upgradeTurnsFigure: Figure = {
  name: 'upgrade-turns-sqlite',
  unit: 'turns/s',
  bar: null,
  measure: (effort) => withFreshFolder((folder) => measureUpgrade(folder, effort)),
};

async function measureUpgrade(folder: string, effort: Effort): Promise<Measurement> {
  const server = await startProduct(folder);
  const rounds: Round[] = [];
  try {
    for (let round = 0; round < effort.rounds; round++)
      rounds.push(
        await measureLoad(server, {
          channel: 'directLine',
          steps: [...upgradeSteps],
          freshPerLap: true,
          conversations: effort.conversations,
          warmUpTurns: effort.warmUpTurns,
          turns: effort.turns,
        }),
      );
  } finally {
    await server.stop();
  }
  return {
    kind: 'measured',
    ours: median(rounds.map(({ turnsPerSecond }) => turnsPerSecond)),
    peer: null,
    details: {
      p50Ms: tenth(median(rounds.map(({ p50Ms }) => p50Ms))),
      p95Ms: tenth(median(rounds.map(({ p95Ms }) => p95Ms))),
      p99Ms: tenth(median(rounds.map(({ p99Ms }) => p99Ms))),
      conversations: effort.conversations,
      rounds: rounds.map(({ turnsPerSecond }) => Math.round(turnsPerSecond)),
      stepsPerConversation: upgradeSteps.length,
    },
    explanation: '',
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
