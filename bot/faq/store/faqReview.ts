import { z } from 'zod';
import type { FaqOutcome } from '../../../dialogs/faqReply.ts';
import type { Locale } from '../../../rules/locale.ts';
import type { KeyRing } from '../../store/keyRing.ts';
import { type Sql, SqlFailed, type Statement } from '../../store/sql.ts';
import { amsterdamDay } from '../../turn/amsterdamDay.ts';
import { addToCounter, dayBefore } from './faqCounters.ts';
import { keeping } from './keeping.ts';
import {
  type KeptQuestion,
  questionColumns,
  questionKeyOwner,
  readQuestionRow,
  saveQuestion,
} from './keptQuestion.ts';
import { knownWordsOnly } from './knownWordsOnly.ts';
import { type PassageFeedback, passageFeedback } from './passageFeedback.ts';
import { type ReviewGroup, reviewGroups } from './reviewGroups.ts';

/** A question with what came of it, as the pipeline hands it over. */
export interface AskedQuestion {
  /** Of the answer, made at random: it leads to no conversation. Feedback names it. */
  readonly id: string;
  readonly locale: Locale;
  readonly outcome: FaqOutcome;
  /** Masked. */
  readonly question: string;
  /** Whether everything personal is certainly masked. */
  readonly isSure: boolean;
  readonly candidates: KeptQuestion['candidates'];
  /** Ids of the passages that the answer cites. */
  readonly cited?: readonly string[];
  readonly rejected?: { readonly reasons: readonly string[]; readonly sentences: readonly string[] };
}

/** What a customer thinks of an answer. */
export interface AnswerFeedback {
  readonly answerId: string;
  readonly helpful: boolean;
  /** A code of a button, never what somebody typed. */
  readonly reason: string | null;
}

/** What the content editor works with: questions that went wrong, and what customers think of answers. */
export interface FaqReview {
  /**
   * Keeps a question that was not answered, or not with certainty. One that was answered waits for two days: it is
   * kept only when the customer says that the answer did not help. Others leave no trace.
   */
  keep(asked: AskedQuestion): Promise<void>;
  /**
   * Feedback on an answer of the last two days; again is instead. Counts it (`feedback.helpful`) when it is the first on
   * this answer. `unknownAnswer`: no such answer, or too late.
   */
  keepFeedback(given: AnswerFeedback): Promise<{ readonly kind: 'kept' | 'unknownAnswer' }>;
  /** The newest kept questions, grouped by what they are about; most frequent first. */
  groups(): Promise<readonly ReviewGroup[]>;
  /** What customers thought of the passages, in the last so many days; most often unhelpful first. */
  feedback(days: number): Promise<readonly PassageFeedback[]>;
  /** Housekeeping: erases what was kept for its time. */
  sweep(): Promise<void>;
}

export const keptDays = { review: 90, waiting: 2, feedback: 400, counters: 400 } as const;
const keptCounter = 'review.kept';
const mostGrouped = 2000;
const mostCharacters = 1000;
const reasonShape = /^[A-Za-z][A-Za-z0-9]{0,39}$/;
const idShape = /^[A-Za-z0-9][A-Za-z0-9.:_-]{0,99}$/;

const answerRow = z.object({
  locale: z.string(),
  outcome: z.string(),
  cited: z.string(),
  again: z.number(),
});

export function openFaqReview(parts: {
  readonly sql: Sql;
  readonly keys: KeyRing;
  /** Every word of the knowledge, in lower case. */
  readonly vocabulary: ReadonlySet<string>;
  readonly knowledgeVersion: string;
  readonly now: () => number;
}): FaqReview {
  const { sql, keys, vocabulary, knowledgeVersion, now } = parts;

  async function write(statements: readonly Statement[]): Promise<void> {
    const outcome = await sql.batch(statements);
    if (outcome.kind !== 'committed') throw new SqlFailed(`Keeping a question ended in ${outcome.kind}`);
  }

  return {
    async keep(asked) {
      const state = keeping[asked.outcome];
      if (state === 'never') return;
      const at = now();
      const shown = (text: string): string => {
        const line = shortLine(text);
        return asked.isSure ? line : knownWordsOnly(line, vocabulary);
      };
      const kept: KeptQuestion = {
        id: asked.id,
        at,
        locale: asked.locale,
        outcome: asked.outcome,
        question: shown(asked.question),
        candidates: asked.candidates.filter(({ id }) => idShape.test(id)).slice(0, 10),
        rejected:
          asked.rejected === undefined
            ? null
            : {
                reasons: asked.rejected.reasons.slice(0, 20).map((reason) => shown(reason)),
                sentences: asked.rejected.sentences.slice(0, 10).map((sentence) => shown(sentence)),
              },
      };
      const cited = (asked.cited ?? []).filter((id) => idShape.test(id)).slice(0, 10);
      const day = amsterdamDay(new Date(at));
      const where = { day, state, cited: cited.join(' '), knowledgeVersion };
      // The counter tells the sweep later that this day has a key, also when no question of it is left.
      await write([await saveQuestion(kept, where, keys), ...addToCounter(day, keptCounter, 1)]);
    },

    async keepFeedback({ answerId, helpful, reason }) {
      const [row] = await sql.query(
        `select locale, outcome, cited, 1 as again from faq_feedback where answer_id = $1
         union all select locale, outcome, cited, 0 as again from faq_question where id = $1
         order by again desc limit 1`,
        [answerId],
      );
      if (row === undefined) return { kind: 'unknownAnswer' };
      const { locale, outcome, cited, again } = answerRow.parse(row);
      const at = now();
      const day = amsterdamDay(new Date(at));
      const isAnswered = keeping[outcome as FaqOutcome] === 'waiting';
      const code = reason !== null && reasonShape.test(reason) ? reason : null;
      await write([
        {
          sql: `insert into faq_feedback (answer_id, at, day, helpful, reason, locale, outcome, cited)
                values ($1, $2, $3, $4, $5, $6, $7, $8)
                on conflict (answer_id) do update set at = $2, day = $3, helpful = $4, reason = $5`,
          params: [answerId, at, day, helpful ? 1 : 0, code, locale, outcome, cited],
          rows: 1,
        },
        // A reason after "no", or a change of mind, is about the same answer.
        ...(again === 1 ? [] : addToCounter(day, helpful ? 'feedback.helpful' : 'feedback.notHelpful', 1)),
        ...(isAnswered
          ? [
              {
                sql: 'update faq_question set state = $2 where id = $1',
                params: [answerId, helpful ? 'waiting' : 'review'],
              },
            ]
          : []),
      ]);
      return { kind: 'kept' };
    },

    async groups() {
      const rows = await sql.query(
        `select ${questionColumns} from faq_question where state = 'review' order by at desc limit $1`,
        [mostGrouped],
      );
      const kept = await Promise.all(rows.map((row) => readQuestionRow(row, keys)));
      return reviewGroups(kept.filter((one) => one !== null));
    },

    async feedback(days) {
      const rows = await sql.query(
        'select cited, helpful, reason from faq_feedback where day >= $1 order by answer_id',
        [dayBefore(now(), days - 1)],
      );
      return passageFeedback(rows);
    },

    async sweep() {
      const oldest = dayBefore(now(), keptDays.review);
      const days = await sql.query('select day from faq_counter where name = $1 and day < $2', [
        keptCounter,
        oldest,
      ]);
      // Keys first: what a crash leaves behind then cannot be read, and goes at the next sweep.
      for (const { day } of days) await keys.destroy(questionKeyOwner(String(day)));
      await write([
        { sql: 'delete from faq_question where day < $1', params: [oldest] },
        { sql: 'delete from faq_counter where name = $1 and day < $2', params: [keptCounter, oldest] },
        {
          sql: `delete from faq_question where state = 'waiting' and at < $1`,
          params: [now() - keptDays.waiting * 86_400_000],
        },
        {
          sql: 'delete from faq_feedback where day < $1',
          params: [dayBefore(now(), keptDays.feedback)],
        },
        { sql: 'delete from faq_counter where day < $1', params: [dayBefore(now(), keptDays.counters)] },
      ]);
    },
  };
}

/** One line without characters that cannot be seen. */
function shortLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, mostCharacters);
}
