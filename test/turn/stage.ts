import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { DocumentStore } from '../../bot/documents/documentStore.ts';
import { openSqlDocumentStore } from '../../bot/documents/sqlDocumentStore.ts';
import { openStores, type Stores } from '../../bot/openStores.ts';
import type { Sql } from '../../bot/store/sql.ts';
import { dossierOf, loadCase } from '../../bot/turn/caseRow.ts';
import type { ConversationLog } from '../../bot/turn/conversationLog.ts';
import { loadConversation, stateOf } from '../../bot/turn/conversationRow.ts';
import { createTurns, type TurnLogic } from '../../bot/turn/createTurns.ts';
import { Followers } from '../../bot/turn/followers.ts';
import type { Turns } from '../../bot/turn/incoming.ts';
import { sqlConversationLog } from '../../bot/turn/sqlConversationLog.ts';
import type { ConversationState } from '../../dialogs/conversationState.ts';
import type { TypedCodeOutcome, World } from '../../dialogs/turnUnit.ts';
import type { UpgradeCase } from '../../rules/flow/dossier.ts';
import { maskBsn } from '../../rules/formats/maskBsn.ts';
import { currentRuleBook } from '../rules/currentRuleBook.ts';

/** One node: turns and transcript over the shared store. */
export interface Node {
  readonly turns: Turns & { drain(): Promise<void> };
  readonly log: ConversationLog;
}

/** A real store with nodes on it. */
export interface Stage {
  readonly stores: Stores;
  readonly folder: string;
  readonly documents: DocumentStore;
  /** Milliseconds that the clock is ahead; tests move it. */
  ahead: number;
  /** Another node on the same store: its queue and its followers know nothing of the others. */
  node(
    logic: TurnLogic,
    more?: {
      readonly sql?: Sql;
      readonly world?: World;
      readonly worldFor?: () => World;
      readonly onEffects?: () => void;
      readonly codes?: TypedCodes;
    },
  ): Node;
  conversation(id: string): Promise<ConversationState>;
  dossier(caseId: string): Promise<UpgradeCase>;
  caseIdOf(conversationId: string): Promise<string>;
  outboxRows(caseId: string): Promise<number>;
  close(): Promise<void>;
}

type TypedCodes = (code: { readonly text: string }) => Promise<TypedCodeOutcome>;

const unavailable = async () => ({ kind: 'unavailable' as const });
export const noWorld: World = {
  catalogue: unavailable,
  priceList: unavailable,
  profile: unavailable,
  checkAuthority: unavailable,
};

/** Opens a store in a folder of its own, or on a PostgreSQL database. */
export async function openStage(databaseUrl: string | null = null): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'turn-'));
  const masterKey = Buffer.alloc(32, 5).toString('base64');
  const stores = await openStores({ dataDir: folder, databaseUrl, keysDatabaseUrl: null, masterKey });
  const { sql, keys } = stores;
  const ruleBook = await currentRuleBook();
  const log = pino({ level: 'silent' });
  const now = () => new Date(Date.now() + stage.ahead);
  const documents = openSqlDocumentStore(sql, keys, () => now().getTime());
  const personKey = keys.derive('person-hash');
  const hashPerson = (id: string) => createHmac('sha256', personKey).update(id).digest('base64url');
  const nodes: Node[] = [];
  const stage: Stage = {
    stores,
    folder,
    documents,
    ahead: 0,
    node(logic, more = {}) {
      const followers = new Followers();
      const nodeSql = more.sql ?? sql;
      const turns = createTurns({
        sql: nodeSql,
        keys,
        documents,
        followers,
        logic,
        worldFor: more.worldFor ?? (() => more.world ?? noWorld),
        redeemTypedCode: more.codes ?? (async () => ({ kind: 'notACode' })),
        ruleBook,
        publicUrl: 'http://localhost',
        hashPerson,
        maskText: maskBsn,
        now,
        onEffects: more.onEffects ?? (() => undefined),
        log,
      });
      const conversationLog = sqlConversationLog({
        sql: nodeSql,
        keys,
        followers,
        hashPerson,
        now: () => now().getTime(),
        log,
      });
      const node = { turns, log: conversationLog };
      nodes.push(node);
      return node;
    },
    async conversation(id) {
      const row = await loadConversation(sql, keys, id);
      if (row === null) throw new Error(`There is no conversation ${id}`);
      return stateOf(row);
    },
    async dossier(caseId) {
      const row = await loadCase(sql, keys, caseId);
      if (row === null) throw new Error(`There is no case ${caseId}`);
      return dossierOf(row);
    },
    async caseIdOf(conversationId) {
      const [row] = await sql.query('SELECT case_id FROM conversation WHERE id = $1', [conversationId]);
      return String(row?.case_id);
    },
    async outboxRows(caseId) {
      return (await sql.query('SELECT id FROM outbox WHERE scope = $1', [caseId])).length;
    },
    async close() {
      for (const { turns } of nodes) await turns.drain();
      await stores.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return stage;
}
