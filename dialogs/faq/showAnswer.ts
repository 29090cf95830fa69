import type { CardAction } from '../../cards/adaptiveCard.ts';
import { answerCard } from '../../cards/answerCard.ts';
import { answerButton } from '../../cards/elements.ts';
import type { ShownAnswer } from '../conversationState.ts';
import { feedbackReasons } from '../effect.ts';
import type { FaqSource } from '../faqReply.ts';
import { cardMessage } from '../message.ts';
import { faqTexts } from '../texts/faqTexts.ts';
import { formatDay } from '../texts/formatValue.ts';
import type { OutgoingActivity, TurnUnit } from '../turnUnit.ts';

/** Tells the buttons that ask why from those that ask whether. */
export const whySuffix = '.why';

/** The card of an answer: what is asked of it, and what was said of it. */
export function answerMessage(
  unit: TurnUnit,
  shown: Omit<ShownAnswer, 'activityId' | 'feedback'>,
  state: ShownAnswer['feedback'] | 'helped' | 'not',
): OutgoingActivity {
  const { locale } = unit.conversation;
  const texts = faqTexts[locale];
  const { answer, own, kind, questionId } = shown;
  const sources = numberedSources(shown);
  const binding = { caseId: null, questionId: 'faqFeedback', nonce: questionId };
  // Another asking than yes or no: a page that drops a second press on one card must not drop the reason.
  const whyBinding = { ...binding, nonce: `${questionId}${whySuffix}` };
  const actions: Readonly<Record<typeof state, readonly CardAction[]>> = {
    open: [answerButton(texts.helpsYes, binding, 'yes'), answerButton(texts.helpsNo, binding, 'no')],
    asked: feedbackReasons.map((reason) =>
      answerButton(texts.reasons[reason], whyBinding, 'reason', { value: reason }),
    ),
    helped: [],
    not: [],
  };
  const feedback = {
    open: texts.helps,
    asked: texts.whyNot,
    helped: `✔ ${texts.thanks}`,
    not: texts.thanksNo,
  };
  const [only] = answer.citations;
  const card = answerCard(
    locale,
    {
      title: answer.citations.length === 1 && only !== undefined ? only.question : texts.answerTitle,
      lead: texts.leads[kind],
      sentences: answer.sentences.map(({ text, cites }) => ({
        text,
        marks: [...new Set(cites.flatMap((cite) => sources.marksOf(cite)))].sort((a, b) => a - b),
      })),
      links: answer.links,
      own: own === null ? null : { title: texts.ownTitle, text: own },
      sourcesTitle: texts.sources,
      sources: sources.list.map(({ title, address, readAt }) => ({
        label: title,
        href: hrefOf(address),
        note: texts.readOn(formatDay(readAt, locale)),
      })),
      feedback: feedback[state],
    },
    actions[state],
  );
  return cardMessage(card, locale);
}

/** Sources without repetition, and the numbers of each citation in that list, from 1. */
function numberedSources({ answer }: Pick<ShownAnswer, 'answer'>) {
  const list: FaqSource[] = [];
  const marks = answer.citations.map(({ sources }) =>
    sources.map((source) => {
      const place = list.findIndex(({ key }) => key === source.key);
      return place === -1 ? list.push(source) : place + 1;
    }),
  );
  return { list, marksOf: (cite: number): readonly number[] => marks[cite] ?? [] };
}

/** Some sources are written with words behind the address: those are named, not opened. */
function hrefOf(address: string): string | null {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[\w./%~-]*)?$/i.test(address) ? `https://${address}` : null;
}
