import { z } from 'zod';
import { type FaqOutcome, faqAnswerKinds, faqRefusalKinds } from '../../../dialogs/faqReply.ts';
import { type Locale, locales } from '../../../rules/locale.ts';
import type { KeyRing } from '../../store/keyRing.ts';
import type { Row, Statement } from '../../store/sql.ts';

/** A question that the content editor may read. */
export interface KeptQuestion {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly locale: Locale;
  readonly outcome: FaqOutcome;
  /** Masked, and without unknown words when it might hold personal data. */
  readonly question: string;
  /** What came nearest, passages and neighbours, best first; `null`: it was found or chosen, and no score was kept. */
  readonly candidates: readonly { readonly id: string; readonly score: number | null }[];
  /** What the model said and why it was not shown. */
  readonly rejected: { readonly reasons: readonly string[]; readonly sentences: readonly string[] } | null;
}

export const faqOutcomes = [...faqAnswerKinds, 'clarified', ...faqRefusalKinds] as const;

const columns = z.object({
  id: z.string(),
  at: z.number(),
  locale: z.enum(locales),
  outcome: z.enum(faqOutcomes),
  key_id: z.string(),
  payload: z.custom<Uint8Array>((value) => ArrayBuffer.isView(value)),
});

const secretPart = z.object({
  question: z.string(),
  candidates: z.array(z.object({ id: z.string(), score: z.number().nullable() })),
  rejected: z.object({ reasons: z.array(z.string()), sentences: z.array(z.string()) }).nullable(),
});

const contextOf = (id: string): string => `faqQuestion|${id}`;

/** Questions of one day share a key: destroying it erases them from every backup too. */
export const questionKeyOwner = (day: string): string => `faq-review:${day}`;

/** Keeps a question; one that is kept already stays as it is. */
export async function saveQuestion(
  kept: KeptQuestion,
  where: {
    readonly day: string;
    readonly state: 'review' | 'waiting';
    readonly cited: string;
    readonly knowledgeVersion: string;
  },
  keys: KeyRing,
): Promise<Statement> {
  const { id, at, locale, outcome, question, candidates, rejected } = kept;
  const key = await keys.keyFor(questionKeyOwner(where.day));
  const payload = key.seal(JSON.stringify({ question, candidates, rejected }), contextOf(id));
  return {
    sql: `insert into faq_question
            (id, at, day, state, locale, outcome, cited, knowledge_version, key_id, payload)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
          on conflict (id) do nothing`,
    params: [
      id,
      at,
      where.day,
      where.state,
      locale,
      outcome,
      where.cited,
      where.knowledgeVersion,
      key.id,
      payload,
    ],
  };
}

export const questionColumns = 'id, at, locale, outcome, key_id, payload';

/** A kept question as it was; `null` when its key was destroyed or its text does not open. */
export async function readQuestionRow(row: Row, keys: KeyRing): Promise<KeptQuestion | null> {
  const { id, at, locale, outcome, key_id: keyId, payload } = columns.parse(row);
  const key = await keys.find(keyId);
  if (key === null) return null;
  try {
    const json = Buffer.from(key.open(payload, contextOf(id))).toString('utf8');
    return { id, at, locale, outcome, ...secretPart.parse(JSON.parse(json)) };
  } catch {
    // Damaged or moved: the editor reads the other questions all the same.
    return null;
  }
}
