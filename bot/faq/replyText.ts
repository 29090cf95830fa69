import type { FaqReply } from '../../dialogs/faqReply.ts';
import { faqTexts } from '../../dialogs/texts/faqTexts.ts';
import type { Locale } from '../../rules/locale.ts';

/** What the customer reads, as one text: the answer, the choices, or why there is none. */
export function replyText(reply: FaqReply, locale: Locale): string {
  if ('answer' in reply) return reply.answer.sentences.map(({ text }) => text).join(' ');
  const texts = faqTexts[locale];
  if (reply.kind === 'clarified') {
    return [texts.chooseTitle, ...reply.choices.map(({ question }) => `- ${question}`)].join('\n');
  }
  return reply.advice ?? texts.refusals[reply.kind];
}

/** The passages that an answer rests on, a line for each of their sources. */
export function citationsOf(reply: FaqReply): readonly { readonly id: string; readonly source: string }[] {
  if (!('answer' in reply)) return [];
  return reply.answer.citations.flatMap(({ id, sources }) =>
    sources.map(({ title, address, readAt }) => ({ id, source: `${title}, ${address} (${readAt})` })),
  );
}
