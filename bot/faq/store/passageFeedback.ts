import { z } from 'zod';
import type { Row } from '../../store/sql.ts';

/** What customers thought of the answers that rest on a passage. */
export interface PassageFeedback {
  readonly id: string;
  readonly helpful: number;
  readonly notHelpful: number;
  readonly reasons: Readonly<Record<string, number>>;
}

const feedbackRow = z.object({ cited: z.string(), helpful: z.number(), reason: z.string().nullable() });

/** Sums the rows of feedback per passage that an answer cited. */
export function passageFeedback(rows: readonly Row[]): readonly PassageFeedback[] {
  const passages = new Map<
    string,
    { helpful: number; notHelpful: number; reasons: Record<string, number> }
  >();
  for (const { cited, helpful, reason } of rows.map((one) => feedbackRow.parse(one))) {
    for (const id of cited.split(' ').filter((one) => one !== '')) {
      const sums = passages.get(id) ?? { helpful: 0, notHelpful: 0, reasons: {} };
      passages.set(id, sums);
      if (helpful === 1) sums.helpful += 1;
      else sums.notHelpful += 1;
      if (reason !== null) sums.reasons[reason] = (sums.reasons[reason] ?? 0) + 1;
    }
  }
  return [...passages]
    .map(([id, sums]) => ({ id, ...sums }))
    .sort((a, b) => b.notHelpful - a.notHelpful || b.helpful - a.helpful || a.id.localeCompare(b.id));
}
