import type { FaqReply } from '../../dialogs/faqReply.ts';
import type { EvaluationItem } from './evaluation/readEvaluationSet.ts';

/** What a reply is worth against what was expected; evaluation/README.md says what the words mean. */
export interface Judged {
  readonly item: EvaluationItem;
  readonly reply: FaqReply;
  /** `silent`: no answer where one was expected; neither right nor wrong. */
  readonly verdict: 'right' | 'wrong' | 'silent';
  readonly isAnswer: boolean;
  /** A question back whose choices hold an expected topic. */
  readonly asksWell: boolean;
  /** For a refusal that was expected: whether the reason is the expected one; else `null`. */
  readonly hasReason: boolean | null;
}

/** Judges one reply. `topicsOf` tells the topics of a passage. */
export function judgeReply(
  item: EvaluationItem,
  reply: FaqReply,
  topicsOf: (passage: string) => readonly string[],
): Judged {
  const { expect } = item;
  const expected: readonly string[] = 'answer' in expect ? expect.answer : (expect.mayAnswer ?? []);
  const isExpected = (passage: string): boolean =>
    topicsOf(passage).some((topic) => expected.includes(topic));
  if ('answer' in reply) {
    const isRight = reply.answer.citations.some(({ id }) => isExpected(id));
    return {
      item,
      reply,
      verdict: isRight ? 'right' : 'wrong',
      isAnswer: true,
      asksWell: false,
      hasReason: null,
    };
  }
  const asksWell = reply.kind === 'clarified' && reply.choices.some(({ id }) => isExpected(id));
  if ('answer' in expect) {
    return { item, reply, verdict: 'silent', isAnswer: false, asksWell, hasReason: null };
  }
  return {
    item,
    reply,
    verdict: 'right',
    isAnswer: false,
    asksWell,
    hasReason: reasonOf(reply.kind) === reasonOf(expect.refuse),
  };
}

/** To the customer these two are the same. */
function reasonOf(kind: string): string {
  if (kind === 'notInKnowledge' || kind === 'outsideSubject') return 'noAnswer';
  return kind === 'clarified' ? 'clarify' : kind;
}
