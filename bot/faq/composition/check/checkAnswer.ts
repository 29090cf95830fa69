import type { FaqAnswer, FaqSentence } from '../../../../dialogs/faqReply.ts';
import type { Locale } from '../../../../rules/locale.ts';
import { citationOf } from '../../extractAnswer.ts';
import type { Passage } from '../../passage.ts';
import { answerSchema, type ModelAnswer } from '../answerSchema.ts';
import { hasOnlyAllowedCharacters } from './allowedCharacters.ts';
import { findSupport, type Support } from './findSupport.ts';
import { forbiddenTalk } from './forbiddenTalk.ts';
import { isInLanguage } from './isInLanguage.ts';
import { fromModel } from './linkToken.ts';
import type { Rejection, RejectionReason } from './rejection.ts';

/** What an answer is checked against. */
export interface CheckRequest {
  readonly locale: Locale;
  /** The passages that the model was given, in the order of their numbers; the first is the one that answers. */
  readonly passages: readonly Passage[];
}

export type CheckedAnswer =
  /** Link tokens still stand in it as `{{link.KEY}}`. */
  | { readonly kind: 'ok'; readonly answer: FaqAnswer }
  /** The model says that the passages do not answer the question. */
  | { readonly kind: 'declined' }
  | { readonly kind: 'rejected'; readonly reasons: readonly Rejection[] };

const longestSentence = 300;
const longestAnswer = 1_200;

/**
 * What of a model's output may be shown: all of it or nothing. Pure. A sentence that stands word for word in a passage
 * it cites needs no further check; any other must pass each one.
 */
export function checkAnswer(output: unknown, request: CheckRequest): CheckedAnswer {
  const parsed = answerSchema.safeParse(output);
  if (!parsed.success) return rejected([{ reason: 'schema', sentence: null }]);
  if (parsed.data.declined) return { kind: 'declined' };
  const { sentences, reasons } = checkSentences(parsed.data, request);
  const reasonsOfAll = [...wholeReasons(parsed.data), ...reasons];
  return reasonsOfAll.length > 0
    ? rejected(reasonsOfAll)
    : { kind: 'ok', answer: answerOf(sentences, request) };
}

interface CheckedSentence {
  readonly text: string;
  readonly support: Support;
}

function checkSentences(answer: ModelAnswer, request: CheckRequest) {
  const sentences: CheckedSentence[] = [];
  const reasons: Rejection[] = [];
  let before: Support | null = null;
  for (const [index, { text: written, cites }] of answer.sentences.entries()) {
    const text = fromModel(written.trim());
    const wrong = [...citationReasons(cites, request)];
    const found = findSupport(
      text,
      cites.flatMap((cite) => request.passages[cite - 1] ?? []),
      before,
      request,
    );
    if (found.kind === 'none') wrong.push(...found.reasons);
    if (found.kind === 'none' || !found.support.isQuote) wrong.push(...textReasons(text, request.locale));
    if (found.kind === 'found') sentences.push({ text, support: found.support });
    before = found.kind === 'found' ? found.support : null;
    reasons.push(...[...new Set(wrong)].map((reason) => ({ reason, sentence: index })));
  }
  return { sentences, reasons };
}

function wholeReasons({ sentences }: ModelAnswer): readonly Rejection[] {
  if (sentences.length === 0) return [{ reason: 'schema', sentence: null }];
  const length = sentences.reduce((sum, { text }) => sum + text.length + 1, 0);
  return length > longestAnswer ? [{ reason: 'tooLong', sentence: null }] : [];
}

function citationReasons(cites: readonly number[], { passages }: CheckRequest): readonly RejectionReason[] {
  if (cites.length === 0) return ['noCitation'];
  return cites.some((cite) => cite > passages.length) ? ['unknownCitation'] : [];
}

/** Checks of a sentence by itself, in the order in which they are told. */
const textChecks: readonly ((text: string, locale: Locale) => readonly RejectionReason[])[] = [
  (text) => (text.length > longestSentence ? ['tooLong'] : []),
  (text) => (hasOnlyAllowedCharacters(text) ? [] : ['characters']),
  (text, locale) => (isInLanguage(text, locale) ? [] : ['otherLanguage']),
  (text) => forbiddenTalk(text),
];

function textReasons(text: string, locale: Locale): readonly RejectionReason[] {
  return textChecks.flatMap((check) => check(text, locale));
}

/** Only passages that carry a sentence are shown as its source, in the order in which they come up. */
function answerOf(sentences: readonly CheckedSentence[], { passages }: CheckRequest): FaqAnswer {
  const cited = [...new Set(sentences.map(({ support }) => support.passage))];
  const shown = new Map<string, FaqSentence>();
  for (const { text, support } of sentences) {
    shown.set(text, { text, cites: [cited.indexOf(support.passage)] });
  }
  return {
    sentences: [...shown.values()],
    citations: cited.flatMap((passage) => {
      const found = passages.find(({ id }) => id === passage);
      return found === undefined ? [] : [citationOf(found)];
    }),
    links: [],
  };
}

function rejected(reasons: readonly Rejection[]): CheckedAnswer {
  return { kind: 'rejected', reasons };
}
