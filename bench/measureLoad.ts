import { type LoadJob, type LoadResult, loadMessage } from './loadJob.ts';
import { processUsage } from './processUsage.ts';
import type { Program } from './program.ts';
import { spawnNode } from './program.ts';

/** One round: what the client saw, and the processor time the server took for it (`null` outside Linux). */
export interface Round extends LoadResult {
  readonly turnsPerSecond: number;
  readonly serverCpuSeconds: number | null;
}

/** Thrown when the load process could not do its job: a wrong reply, no reply, a refused message. */
export class LoadFailed extends Error {
  override readonly name = 'LoadFailed';
}

/** Runs a job in a load process of its own against a server. */
export async function measureLoad(server: Program, job: Omit<LoadJob, 'url'>): Promise<Round> {
  const child = spawnNode('load.ts', [JSON.stringify({ ...job, url: server.url })]);
  let cpuBefore: Promise<number | null> = Promise.resolve(null);
  const result = await new Promise<LoadResult>((resolve, reject) => {
    child.on('message', (raw) => {
      const message = loadMessage.parse(raw);
      switch (message.kind) {
        case 'measuring':
          cpuBefore = cpuOf(server);
          return;
        case 'measured':
          resolve(message.result);
          return;
        case 'failed':
          reject(new LoadFailed(`${job.channel}: ${message.reason}`));
      }
    });
    child.once('exit', (code) =>
      reject(new LoadFailed(`the load process ended with ${code} without a figure`)),
    );
  });
  const [before, after] = [await cpuBefore, await cpuOf(server)];
  return {
    ...result,
    turnsPerSecond: result.turns / result.seconds,
    serverCpuSeconds: before === null || after === null ? null : after - before,
  };
}

async function cpuOf({ pid }: Program): Promise<number | null> {
  return (await processUsage(pid))?.cpuSeconds ?? null;
}
