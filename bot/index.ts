// The entry: settles the Node version, the heap and the compile cache, then loads the program. Nothing heavy is imported here.
import { mkdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { startSmallHeap } from './smallHeap.ts';

const neededMajor = 24;

if (Number(process.versions.node.split('.', 1)[0]) < neededMajor) {
  process.stderr.write(
    `This program needs Node ${neededMajor} and got ${process.versions.node}. "npm start" brings the right one after "npm ci".\n`,
  );
  process.exit(1);
}
startSmallHeap();
const cacheFolder = join(process.env.DATA_DIR ?? '.data', 'compile-cache');
mkdirSync(cacheFolder, { recursive: true, mode: 0o700 });
enableCompileCache(cacheFolder);
const { main } = await import('./main.ts');
process.exitCode = await main(process.env);
