import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const entry = join(import.meta.dirname, '../../bot/index.ts');

/** The real program in a process of its own, which can be killed and started again on the same folder and port. */
export interface Program {
  start(): Promise<void>;
  /** SIGKILL: nothing is finished, nothing is closed. */
  kill(): Promise<void>;
}

/** Makes the program with these settings. It does not run yet. */
export function programWith(env: Readonly<Record<string, string>>): Program {
  let child: ChildProcess | null = null;
  return {
    async start() {
      const started = spawn(process.execPath, [entry], {
        env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = started;
      let said = '';
      started.stderr?.on('data', (chunk) => {
        said += chunk;
      });
      const listens = Promise.withResolvers<void>();
      createInterface({ input: started.stdout }).on('line', (line) => {
        if (line.includes('Chat page')) listens.resolve();
      });
      started.once('exit', (code) => listens.reject(new Error(`The program ended with ${code}: ${said}`)));
      await listens.promise;
    },
    async kill() {
      if (child === null || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
