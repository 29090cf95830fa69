import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { runningFile } from '../startBackend.ts';

export type Env = Readonly<Record<string, string | undefined>>;

export type AskOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  /** `sentence` says in Dutch what is the matter. */
  | { readonly kind: 'notRunning' | 'noAnswer'; readonly sentence: string };

const runningSchema = z.object({ url: z.url(), staffKey: z.string() });
const problemSchema = z.object({
  title: z.string(),
  detail: z.string().optional(),
  faults: z.array(z.string()).optional(),
});

/** The data folder of the backend that a command is about. */
export function dataFolder(env: Env): string {
  return env.DATA_DIR || '.data/backend';
}

/** Asks the running backend over HTTP, with the key from its data folder. */
export async function askBackend(
  env: Env,
  request: {
    readonly method: 'GET' | 'POST';
    readonly path: string;
    readonly body?: { readonly type: string; readonly content: string | Uint8Array<ArrayBuffer> };
    readonly patienceMs?: number;
  },
): Promise<AskOutcome> {
  const dataDir = dataFolder(env);
  let running: z.infer<typeof runningSchema>;
  try {
    running = runningSchema.parse(JSON.parse(readFileSync(join(dataDir, runningFile), 'utf8')));
  } catch {
    const sentence = `In ${dataDir} draait geen backend. Start die met: npm run backend -- start\n`;
    return { kind: 'notRunning', sentence };
  }
  const { body } = request;
  try {
    const response = await fetch(`${running.url}${request.path}`, {
      method: request.method,
      headers: {
        authorization: `Bearer ${running.staffKey}`,
        'content-type': body?.type ?? 'application/json',
      },
      redirect: 'error',
      signal: AbortSignal.timeout(request.patienceMs ?? 10_000),
      ...(body === undefined ? {} : { body: body.content }),
    });
    return {
      kind: 'answered',
      status: response.status,
      body: await response.json().catch(() => null),
    };
  } catch {
    const sentence = `De backend op ${running.url} antwoordt niet. Draait die nog?\n`;
    return { kind: 'noAnswer', sentence };
  }
}

/** What the backend said that is wrong, for a terminal. */
export function problemText(status: number, body: unknown): string {
  const said = problemSchema.safeParse(body).data;
  const sentence =
    said?.detail ?? [said?.title ?? `De backend antwoordde ${status}`, ...(said?.faults ?? [])].join('\n- ');
  return `${sentence}\n`;
}
