import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createDirectLine } from '../bot/channels/directLine/directLine.ts';
import { openSqlDocumentStore } from '../bot/documents/sqlDocumentStore.ts';
import { loadRuleBook } from '../bot/loadRuleBook.ts';
import { createServer } from '../bot/server.ts';
import { keyMigrations } from '../bot/store/keyMigrations.ts';
import { openKeyRing } from '../bot/store/keyRing.ts';
import { loadMasterKey } from '../bot/store/masterKey.ts';
import { migrate } from '../bot/store/migrate.ts';
import { migrations } from '../bot/store/migrations.ts';
import { openSqliteSql } from '../bot/store/sqliteSql.ts';
import { createTurns } from '../bot/turn/createTurns.ts';
import { Followers } from '../bot/turn/followers.ts';
import { sqlConversationLog } from '../bot/turn/sqlConversationLog.ts';
import type { World } from '../dialogs/turnUnit.ts';
import { maskBsn } from '../rules/formats/maskBsn.ts';
import { readyFor } from './readyFor.ts';
import { twoPromptsLogic } from './twoPromptsLogic.ts';

/*
 * Our side: the product's own server, channel, turn, keys and store with the two-prompt waterfall where the upgrade
 * dialogs stand. `DATA_DIR` and `DATABASE_URL` as for the product; only the rate limits are off.
 */

const dataDir = process.env.DATA_DIR ?? '';
const databaseUrl = process.env.DATABASE_URL ?? '';
const log = pino({ level: 'warn' }, pino.destination(2));
const now = () => Date.now();

const sql = await openStore();
const keysSql = databaseUrl === '' ? await openSqliteSql(join(dataDir, 'keys.db')) : sql;
await migrate(sql, migrations);
await migrate(keysSql, keyMigrations);
const keys = openKeyRing(keysSql, await loadMasterKey({ dataDir, value: null }));
await keys.check();

const personKey = keys.derive('person-hash');
const hashPerson = (personId: string) => createHmac('sha256', personKey).update(personId).digest('hex');
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
  logic: twoPromptsLogic(),
  worldFor: () => world,
  redeemTypedCode: async () => ({ kind: 'notACode' }),
  ruleBook: await loadRuleBook(fileURLToPath(new URL('../rules/data/', import.meta.url))),
  publicUrl: 'http://127.0.0.1',
  hashPerson,
  maskText: maskBsn,
  now: () => new Date(now()),
  onEffects: () => {},
  log,
});
const directLine = createDirectLine({
  turns,
  conversationLog: sqlConversationLog({ sql, keys, followers, hashPerson, now, log }),
  documents,
  tokenKey: keys.derive('directline-token'),
  log,
  secret: null,
  allowedOrigins: [],
  publicUrl: null,
  rates: { newTokens: null, activities: null, reads: null, perAddress: null },
});
const server = createServer({
  log,
  routes: [directLine.routes],
  upgrades: [directLine.upgrade],
  readiness: async () => ({ ready: true, parts: {} }),
});
readyFor(await server.listen(0), async () => {
  await server.close();
  await turns.drain();
  await sql.close();
  if (keysSql !== sql) await keysSql.close();
});

async function openStore() {
  if (databaseUrl === '') return await openSqliteSql(join(dataDir, 'assistant.db'));
  const { openPostgresSql } = await import('../bot/store/postgresSql.ts');
  return await openPostgresSql(databaseUrl);
}
