import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config, readConfig } from '../../config.ts';
import { deriveSecrets } from '../../deriveSecrets.ts';
import {
  FaqOperatorKeyRefused,
  FaqOperatorRefused,
  FaqOperatorUnreachable,
  faqOperatorClient,
} from '../../faq/operatorClient.ts';
import { type FaqOperatorDesk, faqOperatorDesk } from '../../faq/operatorDesk.ts';
import { faqOperatorKey } from '../../faq/operatorKey.ts';
import { openFaqStore } from '../../faq/store/openFaqStore.ts';
import { FolderIsInUse } from '../../store/folderLock.ts';

export type Env = Readonly<Record<string, string | undefined>>;

export type DeskOutcome<T> =
  /** `where`: the address of the running program, or `null` when it was done in the store itself. */
  | { readonly kind: 'done'; readonly value: T; readonly where: string | null }
  /** Nothing was done; the sentence says why and what mends it. */
  | { readonly kind: 'cannot'; readonly why: string };

/**
 * Does something at the operator's desk of the running program, found by the settings; when nothing runs there, in
 * the store itself. An operator must be able to switch the answers off whether the program listens or not.
 */
export async function atDesk<T>(
  env: Env,
  url: string | undefined,
  work: (desk: FaqOperatorDesk) => Promise<T>,
): Promise<DeskOutcome<T>> {
  const settings = readConfig(env);
  if (settings.kind === 'faults') return { kind: 'cannot', why: settings.faults.join('\n') };
  const { config } = settings;
  if (url !== undefined && !/^https?:\/\//.test(url)) {
    return { kind: 'cannot', why: '--url is an address: http://localhost:3978' };
  }
  const key = await operatorKey(env, config);
  if (key.kind === 'cannot') return key;
  const missed: string[] = [];
  for (const where of url === undefined ? addresses(config) : [url]) {
    try {
      return { kind: 'done', value: await work(faqOperatorClient({ url: where, key: key.value })), where };
    } catch (error) {
      if (error instanceof FaqOperatorUnreachable) {
        missed.push(error.message);
        continue;
      }
      if (error instanceof FaqOperatorKeyRefused) {
        return {
          kind: 'cannot',
          why: `${error.message}. Set FAQ_OPERATOR_KEY to what the program has, or give this command its MASTER_KEY or DATA_DIR.`,
        };
      }
      if (error instanceof FaqOperatorRefused) return { kind: 'cannot', why: error.message };
      throw error;
    }
  }
  // Who names an address means the program there, not whatever store lies here.
  if (url !== undefined) return { kind: 'cannot', why: missed.join('\n') };
  return await inStore(env, config, work, missed);
}

/** The machine itself first: there the key need not travel. */
function addresses(config: Config): readonly string[] {
  const anywhere: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };
  const host = anywhere[config.host] ?? (config.host.includes(':') ? `[${config.host}]` : config.host);
  const here = `http://${host}:${config.port}`;
  return config.publicUrl === null ? [here] : [here, config.publicUrl];
}

async function operatorKey(
  env: Env,
  config: Config,
): Promise<
  { readonly kind: 'key'; readonly value: string } | { readonly kind: 'cannot'; readonly why: string }
> {
  const set = env.FAQ_OPERATOR_KEY ?? '';
  if (set !== '') return { kind: 'key', value: set };
  // Deriving would make a new master key where there is none, and that one opens nothing.
  if (config.masterKey === null && !(await exists(join(config.dataDir, 'master.key')))) {
    return {
      kind: 'cannot',
      why: `There is no key: ${config.dataDir} has no master.key. Set FAQ_OPERATOR_KEY, or run this where the program runs, with its DATA_DIR or MASTER_KEY.`,
    };
  }
  try {
    return { kind: 'key', value: faqOperatorKey(null, await deriveSecrets(config)) };
  } catch (error) {
    return { kind: 'cannot', why: reasonOf(error) };
  }
}

async function inStore<T>(
  env: Env,
  config: Config,
  work: (desk: FaqOperatorDesk) => Promise<T>,
  missed: readonly string[],
): Promise<DeskOutcome<T>> {
  const cannot = (why: string): DeskOutcome<T> => ({ kind: 'cannot', why: [...missed, why].join('\n') });
  if (config.databaseUrl === null && !(await exists(join(config.dataDir, 'assistant.db')))) {
    return cannot(
      `${config.dataDir} holds no store. Start the program, or set DATA_DIR or DATABASE_URL as it has them.`,
    );
  }
  // Engines are heavy, and most often the program runs.
  const { openStores } = await import('../../openStores.ts');
  let stores: Awaited<ReturnType<typeof openStores>>;
  try {
    stores = await openStores(config);
  } catch (error) {
    if (error instanceof FolderIsInUse) {
      return cannot(
        `${error.message}, so the program runs, but does not answer there. Name its address with --url, or set PORT.`,
      );
    }
    return cannot(reasonOf(error));
  }
  try {
    const { sql, keys } = stores;
    // The words and the version of the knowledge are for keeping questions; an operator only reads them.
    const store = openFaqStore({
      sql,
      keys,
      hasModel: (env.OPENAI_API_KEY ?? '') !== '' || (env.OPENAI_BASE_URL ?? '') !== '',
      vocabulary: new Set(),
      knowledgeVersion: '',
      now: Date.now,
    });
    return { kind: 'done', value: await work(faqOperatorDesk(store)), where: null };
  } catch (error) {
    return cannot(reasonOf(error));
  } finally {
    await stores.close();
  }
}

function reasonOf(error: unknown): string {
  if (!Error.isError(error)) return 'An unknown fault.';
  const mend = 'mend' in error && typeof error.mend === 'string' ? `. ${error.mend}` : '';
  return `${error.message}${mend}`;
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
