import type { RuleBook } from '../../rules/ruleBook.ts';
import { claimFaults } from './checkKnowledgeClaims.ts';
import { type KnowledgeLimits, referenceFaults } from './checkKnowledgeReferences.ts';
import { textFaultsOf } from './checkKnowledgeText.ts';
import { twinFaults } from './checkKnowledgeTwins.ts';
import { type KnowledgeDraft, readKnowledgeDraft } from './knowledgeDraft.ts';
import type { KnowledgeFault } from './knowledgeFault.ts';
import { filledIn } from './knowledgeText.ts';

const fewestSentences = 2;
const mostSentences = 6;
/** Longer sentences are no plain Dutch (B1) any more; English keeps to it as well. */
const mostWords = 25;

/**
 * Everything that an editor has to mend in a folder of knowledge, in the order of files and lines: what may not be
 * shown (as loadKnowledge throws it), twins, references, contradictions, questions asked twice, and what is hard to read.
 */
export async function checkKnowledge(
  folder: string,
  ruleBook: RuleBook,
  limits: KnowledgeLimits,
): Promise<readonly KnowledgeFault[]> {
  const draft = await readKnowledgeDraft(folder);
  return [
    ...draft.faults,
    ...textFaultsOf(draft, ruleBook),
    ...twinFaults(draft),
    ...referenceFaults(draft, ruleBook, limits),
    ...claimFaults(draft, ruleBook),
    ...askedTwice(draft),
    ...readingFaults(draft, ruleBook),
  ].toSorted((a, b) => compare(a.file, b.file) || a.line - b.line);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Questions that stand in two places: retrieval could not tell which one is meant. */
function askedTwice({ passages, neighbours }: KnowledgeDraft): KnowledgeFault[] {
  const asked = [
    ...passages.flatMap(({ id, locale, file, question, also, lineOf }) =>
      [question, ...also].map((text, index) => {
        return {
          id,
          locale,
          file,
          text,
          line: index === 0 ? lineOf(['question']) : lineOf(['also', index - 1]),
        };
      }),
    ),
    ...neighbours.flatMap(({ id, locale, file, asks, line }) =>
      asks.map((text) => ({ id, locale, file, text, line })),
    ),
  ];
  const first = new Map<string, (typeof asked)[number]>();
  return asked.flatMap((one) => {
    const key = `${one.locale} ${normalised(one.text)}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, one);
    if (other === undefined || other.id === one.id) return [];
    const what = `"${one.text}" also stands in ${other.file}:${other.line} (${other.id})`;
    return [{ kind: 'askedTwice', file: one.file, line: one.line, what } as const];
  });
}

function normalised(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

function readingFaults({ passages }: KnowledgeDraft, ruleBook: RuleBook): KnowledgeFault[] {
  return passages.flatMap(({ file, locale, sentences }): KnowledgeFault[] => {
    const { length } = sentences;
    const line = sentences[0]?.line ?? 1;
    const what = `${length} sentences, ${fewestSentences} to ${mostSentences} expected`;
    return [
      ...(length < fewestSentences || length > mostSentences
        ? [{ kind: 'sentenceCount', file, line, what } as const]
        : []),
      ...sentences
        .map((one) => ({ line: one.line, words: filledIn(one.text, ruleBook, locale).split(/\s+/).length }))
        .filter(({ words }) => words > mostWords)
        .map((one) => {
          return {
            kind: 'longSentence',
            file,
            line: one.line,
            what: `a sentence of ${one.words} words`,
          } as const;
        }),
    ];
  });
}
