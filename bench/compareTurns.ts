import { loadavg } from 'node:os';
import type { Effort, Measurement } from './figure.ts';
import type { LoadJob } from './loadJob.ts';
import { measureLoad, type Round } from './measureLoad.ts';
import type { Program } from './program.ts';
import { median } from './statistics.ts';
import { twoPrompts } from './steps.ts';

/**
 * Turns a second of both servers on the same steps: ours, peer, ours, peer, so that what else the machine does
 * meets both. The median round counts.
 */
export async function compareTurns(
  ours: Program,
  peer: Program,
  peerChannel: 'connector' | 'expectReplies',
  effort: Effort,
): Promise<Measurement> {
  const busyBefore = loadavg()[0] ?? 0;
  const oursRounds: Round[] = [];
  const peerRounds: Round[] = [];
  for (let round = 0; round < effort.rounds; round++) {
    oursRounds.push(await measureLoad(ours, jobFor('directLine', effort)));
    peerRounds.push(await measureLoad(peer, jobFor(peerChannel, effort)));
  }
  return {
    kind: 'measured',
    ours: median(oursRounds.map((round) => round.turnsPerSecond)),
    peer: median(peerRounds.map((round) => round.turnsPerSecond)),
    details: {
      oursRounds: oursRounds.map(({ turnsPerSecond }) => Math.round(turnsPerSecond)),
      peerRounds: peerRounds.map(({ turnsPerSecond }) => Math.round(turnsPerSecond)),
      turnsPerRound: effort.turns,
      conversations: effort.conversations,
      oursP50Ms: tenth(median(oursRounds.map(({ p50Ms }) => p50Ms))),
      oursP99Ms: tenth(median(oursRounds.map(({ p99Ms }) => p99Ms))),
      peerP50Ms: tenth(median(peerRounds.map(({ p50Ms }) => p50Ms))),
      peerP99Ms: tenth(median(peerRounds.map(({ p99Ms }) => p99Ms))),
    },
    explanation: [
      `processor time a turn: ours ${costOf(oursRounds)}, peer ${costOf(peerRounds)}`,
      `load average before the first round ${busyBefore.toFixed(1)} (other programs on the machine hit the side that uses more than one core)`,
    ].join('; '),
  };
}

function jobFor(channel: LoadJob['channel'], effort: Effort): Omit<LoadJob, 'url'> {
  const { conversations, warmUpTurns, turns } = effort;
  return { channel, steps: [...twoPrompts], freshPerLap: false, conversations, warmUpTurns, turns };
}

function costOf(rounds: readonly Round[]): string {
  const load = median(rounds.map((round) => (1e6 * round.loadCpuSeconds) / round.turns));
  const servers = rounds.flatMap((round) =>
    round.serverCpuSeconds === null ? [] : [(1e6 * round.serverCpuSeconds) / round.turns],
  );
  const server = servers.length === 0 ? 'unknown' : `${Math.round(median(servers))} µs`;
  return `server ${server} + client ${Math.round(load)} µs`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
