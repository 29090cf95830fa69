import type { Logger } from 'pino';
import type { UpgradeBackend } from '../../dialogs/ports/upgradeBackend.ts';
import type { Sql } from '../store/sql.ts';
import type { Turns } from '../turn/incoming.ts';

const quietForMs = 10 * 60_000;
const atOnce = 20;
const askWithinMs = 5_000;

/**
 * Asks after applications of which nothing was heard for a while, in case a webhook got lost. News that is known
 * already changes nothing: the turn recognises its version.
 */
export async function repairMissedNews(parts: {
  readonly sql: Sql;
  readonly backend: UpgradeBackend;
  readonly turns: Turns;
  readonly now: () => number;
  readonly log: Logger;
}): Promise<void> {
  const { sql, backend, turns, now, log } = parts;
  const rows = await sql.query(
    `SELECT id FROM upgrade_case WHERE state = 'submitted' AND updated_at < $1 ORDER BY updated_at LIMIT ${atOnce}`,
    [now() - quietForMs],
  );
  for (const row of rows) {
    const caseId = String(row.id);
    try {
      const news = await backend.application(caseId, AbortSignal.timeout(askWithinMs));
      if (news === null) continue;
      await turns.run({ kind: 'applicationChanged', caseId, incomingId: `poll:${news.version}`, news });
    } catch (error) {
      log.warn(
        { reason: Error.isError(error) ? error.message : 'unknown' },
        'could not ask after an application',
      );
      return;
    }
  }
}
