import type { LoadJob, LoadResult } from '../loadJob.ts';
import { percentile } from '../statistics.ts';
import type { BenchChannel, BenchConversation } from './channel.ts';

/**
 * Runs the turns of a job over its conversations: each sends its next message as soon as it has read the reply to
 * the last one. The warm-up runs on the same conversations just before and is thrown away.
 */
export async function runLoad(
  job: LoadJob,
  channel: BenchChannel,
  measuring: () => void,
): Promise<LoadResult> {
  const drivers: Driver[] = [];
  // One after the other: opening is not what is measured, and a burst of new tokens is.
  for (let i = 0; i < job.conversations; i++) drivers.push({ conversation: await channel.open(), step: 0 });

  await turnsOver(drivers, job.warmUpTurns, job, channel);
  measuring();
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  const latencies = await turnsOver(drivers, job.turns, job, channel);
  const seconds = (performance.now() - startedAt) / 1000;
  const cpu = process.cpuUsage(cpuBefore);

  for (const { conversation } of drivers) conversation.close();
  return {
    turns: latencies.length,
    seconds,
    p50Ms: percentile(latencies, 0.5),
    p95Ms: percentile(latencies, 0.95),
    p99Ms: percentile(latencies, 0.99),
    loadCpuSeconds: (cpu.user + cpu.system) / 1e6,
  };
}

/** A conversation and where it is in its lap. */
interface Driver {
  conversation: BenchConversation;
  step: number;
}

async function turnsOver(
  drivers: readonly Driver[],
  turns: number,
  { steps, freshPerLap }: LoadJob,
  channel: BenchChannel,
): Promise<readonly number[]> {
  const latencies: number[] = [];
  let left = turns;
  await Promise.all(
    drivers.map(async (driver) => {
      while (left-- > 0) {
        if (driver.step === steps.length) {
          driver.step = 0;
          if (freshPerLap) {
            driver.conversation.close();
            driver.conversation = await channel.open();
          }
        }
        const step = steps[driver.step++];
        if (step === undefined) return;
        const sentAt = performance.now();
        await driver.conversation.turn(step);
        latencies.push(performance.now() - sentAt);
      }
    }),
  );
  return latencies;
}
