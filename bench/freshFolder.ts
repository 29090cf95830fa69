import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * Runs `work` with a data folder of its own and removes it afterwards. It lies where the product's own data lies:
 * the temporary folder of a machine is often in memory, where making a commit durable costs nothing.
 */
export async function withFreshFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const dataDir = fileURLToPath(new URL('../.data/', import.meta.url));
  await mkdir(dataDir, { recursive: true });
  const folder = await mkdtemp(`${dataDir}bench-`);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
