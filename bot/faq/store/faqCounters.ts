import { z } from 'zod';
import { type Sql, SqlFailed, type Statement } from '../../store/sql.ts';
import { amsterdamDay } from '../../turn/amsterdamDay.ts';

/** What is counted, per day in Amsterdam. No personal data: a name says what happened, never to whom. */
export interface FaqCounters {
  /** Adds to a counter of today. Names are ours: `outcome.answered`, `model.calls`, `passage.extractAge`. */
  count(name: string, n?: number): Promise<void>;
  /** Adds to several at once: all of them or none. */
  countAll(added: Readonly<Record<string, number>>): Promise<void>;
  /** The counters of the last so many days, today included, oldest day first. */
  of(days: number): Promise<readonly DayCounts[]>;
}

export const dayCountsSchema = z.object({
  /** `YYYY-MM-DD` */
  day: z.string(),
  counts: z.record(z.string(), z.number()),
});
export type DayCounts = z.output<typeof dayCountsSchema>;

const nameShape = /^[a-z][A-Za-z0-9.-]{0,99}$/;
const counterRow = z.object({ day: z.string(), name: z.string(), n: z.number() });

export function openFaqCounters(sql: Sql, now: () => number): FaqCounters {
  async function countAll(added: Readonly<Record<string, number>>): Promise<void> {
    const day = amsterdamDay(new Date(now()));
    // In one order everywhere, so that two nodes never wait for each other crosswise.
    const names = Object.keys(added).sort();
    const statements = names.flatMap((name) => addToCounter(day, name, added[name] ?? 0));
    if (statements.length === 0) return;
    const outcome = await sql.batch(statements);
    if (outcome.kind !== 'committed') throw new SqlFailed(`Counting ended in ${outcome.kind}`);
  }
  return {
    count: (name, n = 1) => countAll({ [name]: n }),
    countAll,
    async of(days) {
      const rows = await sql.query(
        'select day, name, n from faq_counter where day >= $1 order by day, name',
        [dayBefore(now(), days - 1)],
      );
      const byDay = new Map<string, Record<string, number>>();
      for (const row of rows) {
        const { day, name, n } = counterRow.parse(row);
        const counts = byDay.get(day) ?? {};
        counts[name] = n;
        byDay.set(day, counts);
      }
      return [...byDay].map(([day, counts]) => ({ day, counts }));
    },
  };
}

/** The statement that adds to a counter, whatever other nodes add at the same time. */
export function addToCounter(day: string, name: string, n: number): readonly Statement[] {
  if (!nameShape.test(name)) throw new RangeError('A counter has a name of letters, digits and dots');
  if (!Number.isSafeInteger(n)) throw new RangeError('A counter counts whole numbers');
  if (n === 0) return [];
  return [
    {
      sql: `insert into faq_counter (day, name, n) values ($1, $2, $3)
            on conflict (day, name) do update set n = faq_counter.n + $3`,
      params: [day, name, n],
      rows: 1,
    },
  ];
}

/** The day so many days before the day of this instant. At noon: a day of 23 or 25 hours does not skip one. */
export function dayBefore(instant: number, days: number): string {
  const noon = Date.parse(`${amsterdamDay(new Date(instant))}T12:00:00Z`);
  return new Date(noon - days * 86_400_000).toISOString().slice(0, 10);
}
