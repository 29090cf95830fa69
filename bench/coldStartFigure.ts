import type { Effort, Figure, Measurement } from './figure.ts';
import { withFreshFolder } from './freshFolder.ts';
import { startServer } from './serverProcess.ts';
import { startProduct } from './startProduct.ts';
import { median } from './statistics.ts';

/**
 * From starting the process until it answers: ours `GET /health/ready` with 200 (migrations checked, keys loaded, the reference backend
 * running beside it),
 * the SDK's sample anything at all, as it has nothing to get ready.
 */
export const coldStartFigure: Figure = {
  name: 'cold-start',
  unit: 'ms',
  bar: null,
  measure: (effort) => withFreshFolder((folder) => startBoth(folder, effort)),
};

async function startBoth(folder: string, { starts }: Effort): Promise<Measurement> {
  // The very first start also creates the store, its keys and the compile cache: told apart, not averaged in.
  const first = await oursStart(folder);
  const ours: number[] = [];
  const peer: number[] = [];
  for (let start = 0; start < starts; start++) {
    ours.push(await oursStart(folder));
    peer.push(await peerStart());
  }
  return {
    kind: 'measured',
    ours: median(ours),
    peer: median(peer),
    details: {
      firstStartMs: Math.round(first),
      oursStarts: ours.map(Math.round),
      peerStarts: peer.map(Math.round),
    },
    explanation: '',
  };
}

async function oursStart(folder: string): Promise<number> {
  const server = await startProduct(folder);
  await server.stop();
  return server.startMs;
}

async function peerStart(): Promise<number> {
  const server = await startServer('peers/sdkServer.ts', {}, '/', (status) => status > 0);
  await server.stop();
  return server.startMs;
}
