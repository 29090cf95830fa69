import type { Logger } from 'pino';
import { type UpgradeBackend, UpgradeBackendFailed } from '../../dialogs/ports/upgradeBackend.ts';
import type { Sql } from '../store/sql.ts';
import type { Turns } from '../turn/incoming.ts';

const quietForMs = 10 * 60_000;
const atOnce = 50;
const askWithinMs = 5_000;

/**
 * Asks after applications of which nothing was heard for a while, in case a webhook got lost: some at every call,
 * and all of them in turn. News that is known already changes nothing: the turn recognises its version.
 */
export function repairMissedNews(parts: {
  readonly sql: Sql;
  readonly backend: Pick<UpgradeBackend, 'application'>;
  readonly turns: Turns;
  readonly now: () => number;
  readonly log: Logger;
}): () => Promise<void> {
  const { sql, backend, turns, now, log } = parts;
  /** Where the next call goes on: an application that stays quiet for weeks must not keep out the others. */
  let after = '';

  return async () => {
    const rows = await sql.query(
      `SELECT id FROM upgrade_case WHERE state = 'submitted' AND updated_at < $1 AND id > $2
       ORDER BY id LIMIT ${atOnce}`,
      [now() - quietForMs, after],
    );
    for (const row of rows) {
      const caseId = String(row.id);
      after = caseId;
      try {
        const news = await backend.application(caseId, AbortSignal.timeout(askWithinMs));
        if (news === null) continue;
        await turns.run({ kind: 'applicationChanged', caseId, incomingId: `poll:${news.version}`, news });
      } catch (error) {
        const reason = Error.isError(error) ? error.message : 'unknown';
        log.warn({ reason }, 'could not ask after an application');
        // A backend that is down is so for the others, too; what is wrong with one application is not.
        if (error instanceof UpgradeBackendFailed && error.retryable) return;
      }
    }
    if (rows.length < atOnce) after = '';
  };
}
