import { type Sql, SqlFailed } from './sql.ts';

const AT_ONCE = 500;

/** Deletes the expiring values whose time is over at `now`, a few hundred at a time; returns how many. */
export async function sweepExpired(sql: Sql, now: number): Promise<number> {
  for (let swept = 0; ; ) {
    const outcome = await sql.batch([
      {
        sql: 'delete from kv where id in (select id from kv where expires_at <= $1 order by id limit $2) returning id',
        params: [now, AT_ONCE],
      },
    ]);
    if (outcome.kind !== 'committed') throw new SqlFailed(`Sweeping expired values ended in ${outcome.kind}`);
    const deleted = outcome.results[0]?.length ?? 0;
    swept += deleted;
    if (deleted < AT_ONCE) return swept;
  }
}
