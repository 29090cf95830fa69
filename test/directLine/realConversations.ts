import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { DirectLineParts } from '../../bot/channels/directLine/directLine.ts';
import { openSqlDocumentStore } from '../../bot/documents/sqlDocumentStore.ts';
import { loadRuleBook } from '../../bot/loadRuleBook.ts';
import { keyMigrations } from '../../bot/store/keyMigrations.ts';
import { openKeyRing } from '../../bot/store/keyRing.ts';
import { migrate } from '../../bot/store/migrate.ts';
import { migrations } from '../../bot/store/migrations.ts';
import { openSqliteSql } from '../../bot/store/sqliteSql.ts';
import { createTurns, type TurnLogic } from '../../bot/turn/createTurns.ts';
import { Followers } from '../../bot/turn/followers.ts';
import { sqlConversationLog } from '../../bot/turn/sqlConversationLog.ts';
import type { World } from '../../dialogs/turnUnit.ts';

export interface RealConversations {
  readonly parts: Pick<DirectLineParts, 'turns' | 'conversationLog' | 'documents'>;
  close(): Promise<void>;
}

/** Greets, and repeats what it hears in two messages. */
const echo: TurnLogic = async (unit, incoming) => {
  if (incoming.kind === 'conversationStarted') {
    unit.send({ type: 'message', text: 'welkom' });
  } else if (incoming.kind === 'activity') {
    unit.send({ type: 'message', text: `echo: ${incoming.activity.text}` });
    unit.send({ type: 'message', text: `bestanden: ${incoming.activity.documents.length}` });
  }
};

/** The product's own turns, log, keys and documents on SQLite in `folder`, with a small echo for logic. */
export async function openRealConversations(folder: string): Promise<RealConversations> {
  const log = pino({ level: 'silent' });
  const sql = await openSqliteSql(join(folder, 'assistant.db'));
  const keysSql = await openSqliteSql(join(folder, 'keys.db'));
  await migrate(sql, migrations);
  await migrate(keysSql, keyMigrations);
  const keys = openKeyRing(keysSql, new Uint8Array(32).fill(9));
  const personKey = keys.derive('person-hash');
  const hashPerson = (id: string): string => createHmac('sha256', personKey).update(id).digest('hex');
  const followers = new Followers();
  const documents = openSqlDocumentStore(sql, keys);
  const unavailable = async () => ({ kind: 'unavailable' as const });
  const world: World = {
    catalogue: unavailable,
    priceList: unavailable,
    profile: unavailable,
    checkAuthority: unavailable,
  };
  const turns = createTurns({
    sql,
    keys,
    documents,
    followers,
    logic: echo,
    worldFor: () => world,
    redeemTypedCode: async () => ({ kind: 'notACode' }),
    ruleBook: await loadRuleBook(fileURLToPath(new URL('../../rules/data/', import.meta.url))),
    publicUrl: 'http://127.0.0.1',
    hashPerson,
    maskText: (text) => text,
    now: () => new Date(),
    onEffects: () => undefined,
    log,
  });
  const conversationLog = sqlConversationLog({ sql, keys, followers, hashPerson, now: Date.now, log });
  return {
    parts: { turns, conversationLog, documents },
    async close() {
      await turns.drain();
      await sql.close();
      await keysSql.close();
    },
  };
}
