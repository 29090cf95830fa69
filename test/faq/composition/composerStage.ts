import pino from 'pino';
import type { Composer } from '../../../bot/faq/composition/composer.ts';
import { type ComposerParts, openComposer } from '../../../bot/faq/composition/openComposer.ts';
import type { ModelUsage } from '../../../bot/faq/store/modelBudget.ts';
import { type ModelServer, startModelServer } from '../modelServer.ts';

/** A composer on a server of the test, and all that can be seen of it. */
export interface ComposerStage {
  readonly server: ModelServer;
  readonly spent: ModelUsage[];
  readonly logged: () => string;
  composer(parts?: Partial<ComposerParts>): Composer;
}

export const apiKey = 'sk-secret-of-the-test';

export async function openComposerStage(): Promise<ComposerStage> {
  const server = await startModelServer();
  const spent: ModelUsage[] = [];
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  return {
    server,
    spent,
    logged: () => lines.join(''),
    composer: (parts = {}) =>
      openComposer({
        baseUrl: server.baseUrl,
        apiKey,
        model: 'test-model',
        prices: { prompt: 2, completion: 8 },
        budget: { spend: async (used) => void spent.push(used) },
        log,
        now: () => performance.now(),
        ...parts,
      }),
  };
}
