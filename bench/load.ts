import type { BenchChannel } from './load/channel.ts';
import { openConnectorChannel } from './load/connectorChannel.ts';
import { openDirectLineChannel } from './load/directLineChannel.ts';
import { openExpectRepliesChannel } from './load/expectRepliesChannel.ts';
import { runLoad } from './load/runLoad.ts';
import { type LoadJob, type LoadMessage, loadJob } from './loadJob.ts';

/*
 * The load generator: a process of its own, so that its work is not counted as the server's. Takes one job as its
 * argument and reports over the channel of the process that started it.
 */

async function openChannel({ channel, url }: LoadJob): Promise<BenchChannel> {
  switch (channel) {
    case 'directLine':
      return openDirectLineChannel(url);
    case 'connector':
      return await openConnectorChannel(url);
    case 'expectReplies':
      return openExpectRepliesChannel(url);
  }
}

function report(message: LoadMessage): Promise<void> {
  return new Promise((resolve) => process.send?.(message, undefined, undefined, () => resolve()));
}

try {
  const job = loadJob.parse(JSON.parse(process.argv[2] ?? ''));
  const channel = await openChannel(job);
  const result = await runLoad(job, channel, () => void report({ kind: 'measuring' }));
  await channel.close();
  await report({ kind: 'measured', result });
} catch (failure) {
  await report({ kind: 'failed', reason: Error.isError(failure) ? failure.message : String(failure) });
}
process.exit(0);
