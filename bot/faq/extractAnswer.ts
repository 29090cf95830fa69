import type { FaqAnswer, FaqCitation } from '../../dialogs/faqReply.ts';
import type { Knowledge, Passage } from './passage.ts';
import { renderLinks } from './renderLinks.ts';

/** The answer word for word as it stands in the knowledge, with its source. */
export function extractAnswer(passage: Passage, knowledge: Pick<Knowledge, 'links'>): FaqAnswer {
  const rendered = passage.sentences.map((sentence) => renderLinks(sentence, knowledge, passage.locale));
  return {
    sentences: rendered.map(({ text }) => ({ text, cites: [0] })),
    citations: [citationOf(passage)],
    links: rendered.flatMap(({ links }) => links),
  };
}

/** How a passage is cited. */
export function citationOf({ id, question, sources, rules }: Passage): FaqCitation {
  return { id, question, sources, rules };
}
