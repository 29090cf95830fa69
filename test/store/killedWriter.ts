import { openPostgresSql } from '../../bot/store/postgresSql.ts';
import { openSqliteSql } from '../../bot/store/sqliteSql.ts';

// Writes one batch after the other and prints each acknowledged id, until the test kills it.
const [engine, target = ''] = process.argv.slice(2);
const sql = engine === 'postgres' ? await openPostgresSql(target) : await openSqliteSql(target);
for (let n = 0; n < 100_000; n += 1) {
  const id = `killed-${n}`;
  const outcome = await sql.batch([{ sql: 'insert into thing (id) values ($1)', params: [id], rows: 1 }]);
  if (outcome.kind !== 'committed') throw new Error(outcome.kind);
  process.stdout.write(`${id}\n`);
}
