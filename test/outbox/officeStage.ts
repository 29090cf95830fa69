import { join } from 'node:path';
import { pino } from 'pino';
import { type RunningBackend, startBackend } from '../../backend/startBackend.ts';
import { httpUpgradeBackend } from '../../bot/backend/httpUpgradeBackend.ts';
import { contextFor } from '../../bot/compose.ts';
import { type CarryOutFaq, carryOutAt } from '../../bot/outbox/carryOut.ts';
import { type Outbox, openOutbox } from '../../bot/outbox/outbox.ts';
import type { Sql } from '../../bot/store/sql.ts';
import { openKeyv } from '../../bot/store/sqlKeyvStore.ts';
import type { Turns } from '../../bot/turn/incoming.ts';
import { TurnAdapter } from '../../bot/turn/turnAdapter.ts';
import { openWorlds } from '../../bot/world/worlds.ts';
import { upgradeAssistant } from '../../dialogs/upgradeAssistant.ts';
import { Customer, type Story } from '../dialogs/customer.ts';
import { emptyDatabase } from '../postgres.ts';
import { currentFieldWords } from '../rules/currentFieldWords.ts';
import { type Node, openStage, type Stage } from '../turn/stage.ts';
import { type FaultyBackend, openFaultyBackend } from './faultyBackend.ts';

/** The assistant and the real backend, with a way between them that can be broken. */
export interface Office {
  readonly stage: Stage;
  readonly node: Node;
  readonly way: FaultyBackend;
  readonly outbox: Outbox;
  readonly backend: RunningBackend;
  newCustomer(id: string, story: Story): Customer;
  /** A second outbox on the same store, as another node has it; whoever asks stops it. */
  anotherOutbox(): Outbox;
  /** The applications that the backend holds, as its employees see them. */
  applications(): Promise<readonly { readonly reference: string; readonly status: string }[]>;
  advance(reference: string, step: object): Promise<unknown>;
  close(): Promise<void>;
}

const serviceKey = 'service-key-of-the-tests';

export interface OfficeOptions {
  readonly callWithinMs?: number;
  readonly leaseMs?: number;
  /** A PostgreSQL database, emptied first; else SQLite. */
  readonly databaseUrl?: string | null;
  /** Who looks up questions; without it nobody does. */
  readonly faq?: CarryOutFaq;
  /** What the outbox talks to in the place of the store. */
  readonly sqlOfOutbox?: (sql: Sql) => Sql;
  /** What the outbox brings its results to in the place of the turns. */
  readonly turnsOfOutbox?: (turns: Turns) => Turns;
}

export async function openOffice(options: OfficeOptions = {}): Promise<Office> {
  const { databaseUrl = null, faq = nobodyAnswers, ...others } = options;
  const { sqlOfOutbox = (sql: Sql) => sql, turnsOfOutbox = (turns: Turns) => turns, ...waits } = others;
  if (databaseUrl !== null) await emptyDatabase(databaseUrl);
  const stage = await openStage(databaseUrl);
  const log = pino({ level: 'silent' });
  const now = () => Date.now() + stage.ahead;
  const backend = await startBackend({
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    dataDir: join(stage.folder, 'backend'),
    serviceKey,
    staffPassword: 'staff-password-of-the-tests',
    catalogueCertificate: null,
    webhook: null,
    mail: { smtpUrl: null, from: 'upgrade@example.nl' },
    oidcClient: {
      id: 'assistant',
      secret: 'client-secret-of-the-tests',
      redirectUris: ['http://localhost/x'],
    },
  });
  const way = await openFaultyBackend(backend.port);
  const client = httpUpgradeBackend({ baseUrl: way.url, serviceKey });
  const cache = openKeyv(stage.stores.sql, await stage.stores.keys.keyFor('cache'), 'test', now);
  const worlds = openWorlds({ backend: client, cache, fieldWords: currentFieldWords, now, log });
  const adapter = new TurnAdapter();
  const node = stage.node(
    upgradeAssistant((unit) => contextFor(adapter, unit)),
    {
      worldFor: () => worlds.worldFor(),
      onEffects: () => outbox.hint(),
    },
  );
  const openAnother = () =>
    openOutbox({
      sql: sqlOfOutbox(stage.stores.sql),
      keys: stage.stores.keys,
      turns: turnsOfOutbox(node.turns),
      carryOut: carryOutAt(client, stage.documents, faq),
      now,
      log,
      firstWaitMs: 20,
      ...waits,
    });
  const outbox = openAnother();
  outbox.start();
  const staff = async (path: string, init: RequestInit = {}) => {
    const headers = {
      authorization: `Bearer ${backend.credentials.staffKey}`,
      'content-type': 'application/json',
    };
    const answer = await fetch(`http://127.0.0.1:${backend.port}/staff/upgrades${path}`, {
      ...init,
      headers,
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return await answer.json();
  };
  return {
    stage,
    node,
    way,
    outbox,
    backend,
    newCustomer: (id, story) => new Customer(stage, node, id, story),
    applications: async () => (await staff('')) as { reference: string; status: string }[],
    anotherOutbox() {
      const another = openAnother();
      another.start();
      return another;
    },
    advance: (reference, step) =>
      staff(`/${reference}/advance`, { method: 'POST', body: JSON.stringify(step) }),
    async close() {
      way.release();
      await outbox.stop();
      await way.close();
      await backend.close();
      await stage.close();
    },
  };
}

const nobodyAnswers: CarryOutFaq = async () => {
  throw new Error('No question is asked in this test.');
};

/** Resolves when the customer was told something that fits. */
export function told(node: Node, conversationId: string, fits: RegExp, sessionId = 's1'): Promise<string> {
  return new Promise((resolve) => {
    const stop = node.log.follow(conversationId, 0, { sessionId }, ({ activities }) => {
      const found = activities.find(({ text }) => text !== undefined && fits.test(text));
      if (found?.text === undefined) return;
      resolve(found.text);
      queueMicrotask(() => stop());
    });
  });
}
