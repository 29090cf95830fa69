import { z } from 'zod';
import type { KeyRing } from '../../store/keyRing.ts';
import { type Sql, SqlFailed } from '../../store/sql.ts';
import {
  type FaqModeEntry,
  type FaqModeNow,
  type FaqModeRecord,
  type FaqSwitch,
  faqModes,
} from './faqMode.ts';
import { type ChainHead, modeChain } from './modeChain.ts';

/** The kill switch of the answers. Every node reads it for every question: a switch counts at once, everywhere. */
export interface FaqModes {
  /** What counts now; one read of the store. */
  current(): Promise<FaqModeNow>;
  /** Switches, for good and in the history. Also when it is the same mode again: somebody confirmed it. */
  set(to: FaqSwitch): Promise<FaqModeNow>;
  /** The switches, newest first, and whether all of them are still there. */
  history(): Promise<{ readonly entries: readonly FaqModeEntry[]; readonly record: FaqModeRecord }>;
}

/** From the entry before the last one on: taken out entries leave gaps, so that is not always the last but one. */
const lastTwoFrom = '(select coalesce(max(n), 0) from faq_mode where n < (select max(n) from faq_mode))';
const head = 'faq';
const keyOwner = 'faq-modes';
const mostTries = 20;
const contextOf = (n: number): string => `faqMode|${n}`;

const entryRow = z.object({
  n: z.number(),
  at: z.number(),
  // `null`: somebody wrote in a mode that does not exist.
  mode: z.enum(faqModes).nullable().catch(null),
  key_id: z.string(),
  payload: z.custom<Uint8Array>((value) => ArrayBuffer.isView(value)),
  hash: z.string(),
});
type EntryRow = z.output<typeof entryRow>;
const headRow = z.object({ head_n: z.number(), seal: z.string() });
const secretPart = z.object({ reason: z.string(), operator: z.string() });

export function openFaqModes(parts: {
  readonly sql: Sql;
  readonly keys: KeyRing;
  /** Whether a model is configured on this node. */
  readonly hasModel: boolean;
  readonly now: () => number;
}): FaqModes {
  const { sql, keys, hasModel, now } = parts;
  const chain = modeChain(keys.derive('faq-mode-chain'));

  /**
   * Switches in order, with what seals the end of them. One read, so that a switch in between is seen whole or not.
   * `lastTwo`: what a question needs.
   */
  async function read(lastTwo: boolean): Promise<{ rows: EntryRow[]; sealed: ChainHead | null }> {
    const rows = await sql.query(
      `select h.n as head_n, h.seal, m.n, m.at, m.mode, m.key_id, m.payload, m.hash
       from (select 1 as one) o
       left join faq_mode_head h on h.name = $1
       left join faq_mode m on m.n >= ${lastTwo ? lastTwoFrom : '0'}
       order by m.n`,
      [head],
    );
    const sealed = rows[0]?.head_n == null ? null : headRow.parse(rows[0]);
    return {
      rows: rows.filter(({ n }) => n !== null).map((row) => entryRow.parse(row)),
      sealed: sealed === null ? null : { n: sealed.head_n, seal: sealed.seal },
    };
  }

  async function opened(row: EntryRow): Promise<z.output<typeof secretPart> | null> {
    const key = await keys.find(row.key_id);
    if (key === null) return null;
    try {
      const json = Buffer.from(key.open(row.payload, contextOf(row.n))).toString('utf8');
      return secretPart.parse(JSON.parse(json));
    } catch {
      // Damaged or moved: the record says so, and the history goes on without these two.
      return null;
    }
  }

  function nowOf(set: FaqModeNow['set'], rest: Partial<FaqModeNow>): FaqModeNow {
    const wanted = set ?? (hasModel ? 'model' : 'extractive');
    const isWithoutModel = wanted === 'model' && !hasModel;
    return {
      mode: isWithoutModel ? 'extractive' : wanted,
      set,
      since: null,
      reason: null,
      operator: null,
      note: isWithoutModel ? 'noModel' : null,
      ...rest,
    };
  }

  async function current(): Promise<FaqModeNow> {
    const { rows, sealed } = await read(true);
    const last = rows.at(-1);
    if (last === undefined && sealed === null) return nowOf(null, { note: 'neverSet' });
    const broken = nowOf(null, { mode: 'off', note: 'recordBroken' });
    if (last === undefined || sealed === null || !chain.isSealOf(sealed, last.n, last.hash)) return broken;
    const said = await opened(last);
    const { n, at, mode } = last;
    if (said === null || mode === null) return broken;
    if (!chain.isHashOf(last.hash, rows.at(-2)?.hash ?? '', { n, at, mode, ...said })) return broken;
    return nowOf(mode, { since: at, ...said });
  }

  return {
    current,
    async set({ mode, reason, operator }) {
      const key = await keys.keyFor(keyOwner);
      for (let tries = 0; tries < mostTries; tries += 1) {
        const { rows, sealed } = await read(true);
        const last = rows.at(-1);
        // After the higher of the two: who took the last entries out leaves a gap that no later switch fills.
        const n = Math.max(last?.n ?? 0, sealed?.n ?? 0) + 1;
        const at = now();
        const hash = chain.hash(last?.hash ?? '', { n, at, mode, reason, operator });
        const payload = key.seal(JSON.stringify({ reason, operator }), contextOf(n));
        const outcome = await sql.batch([
          {
            sql: 'insert into faq_mode (n, at, mode, key_id, payload, hash) values ($1, $2, $3, $4, $5, $6)',
            params: [n, at, mode, key.id, payload, hash],
            rows: 1,
          },
          {
            sql: `insert into faq_mode_head (name, n, seal) values ($1, $2, $3)
                  on conflict (name) do update set n = $2, seal = $3`,
            params: [head, n, chain.seal(n, hash)],
            rows: 1,
          },
        ]);
        if (outcome.kind === 'committed') return nowOf(mode, { since: at, reason, operator });
        // Another operator, or node, was first: their switch stands before this one.
      }
      throw new SqlFailed('The mode of the answers could not be set: others kept setting it');
    },
    async history() {
      const { rows, sealed } = await read(false);
      const entries = await Promise.all(
        rows.map(async (row) => {
          const { n, at, mode, hash } = row;
          const said = await opened(row);
          return { n, at, mode, hash, said };
        }),
      );
      return {
        entries: entries
          .map(({ n, at, mode, said }) => ({
            n,
            at,
            mode,
            reason: said?.reason ?? null,
            operator: said?.operator ?? null,
          }))
          .reverse(),
        record: chain.verify(
          entries.map(({ n, at, mode, hash, said }) => ({
            n,
            hash,
            entry: said === null || mode === null ? null : { n, at, mode, ...said },
          })),
          sealed,
        ),
      };
    },
  };
}
