import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const content = z.record(z.string(), z.string());

/** Per user, readable by that user only: it holds what takes up a conversation. */
export const defaultResumeFile = join(homedir(), '.local', 'state', 'eherkenning-chat.json');

/** Remembers, per server, with which token its last conversation is resumed. */
export interface ResumeFile {
  get(origin: string): Promise<string | null>;
  put(origin: string, token: string): Promise<void>;
}

export function resumeFile(path: string): ResumeFile {
  async function read(): Promise<Readonly<Record<string, string>>> {
    try {
      return content.parse(JSON.parse(await readFile(path, 'utf8')));
    } catch {
      // Absent or damaged: there is nothing to resume, and the next conversation writes it anew.
      return {};
    }
  }
  return {
    get: async (origin) => (await read())[origin] ?? null,
    async put(origin, token) {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const next = `${path}.${process.pid}`;
      await writeFile(next, `${JSON.stringify({ ...(await read()), [origin]: token })}\n`, { mode: 0o600 });
      await chmod(next, 0o600);
      await rename(next, path);
    },
  };
}
