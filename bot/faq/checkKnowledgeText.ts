import type { RuleBook } from '../../rules/ruleBook.ts';
import { type KnowledgeDraft, sourceOf } from './knowledgeDraft.ts';
import type { KnowledgeFault } from './knowledgeFault.ts';
import { textFaults } from './knowledgeText.ts';

/** Faults in what the sentences, advice and sources say, with their places. */
export function textFaultsOf(draft: KnowledgeDraft, ruleBook: RuleBook): KnowledgeFault[] {
  const { links } = draft;
  const inPassages = draft.passages.flatMap(
    ({ file, locale, sentences, sources, question, also, lineOf }) => [
      ...sentences.flatMap(({ text, line }) =>
        textFaults(text, { locale, links }).map((fault) => ({ ...fault, file, line })),
      ),
      ...[question, ...also]
        .map((text, index) => ({
          text,
          line: index === 0 ? lineOf(['question']) : lineOf(['also', index - 1]),
        }))
        .filter(({ text }) => /[{}]/.test(text))
        .map(({ line }) => {
          return { kind: 'unknownPlaceholder', file, line, what: 'a question has no placeholders' } as const;
        }),
      ...sources
        .filter((key) => sourceOf(key, draft, ruleBook) === null)
        .map((key) => {
          return {
            kind: 'unknownSource',
            file,
            line: lineOf(['sources']),
            what: `no source ${key}`,
          } as const;
        }),
    ],
  );
  const inAdvice = draft.neighbours.flatMap(({ file, line, locale, id, advice }) =>
    textFaults(advice ?? '', { locale, links }).map(({ kind, what }) => {
      return { kind, file, line, what: `advice of ${id}: ${what}` };
    }),
  );
  return [...inPassages, ...inAdvice];
}
