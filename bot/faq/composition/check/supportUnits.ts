import type { Locale } from '../../../../rules/locale.ts';
import { leansOnBefore } from './leansOnBefore.ts';
import { type ReadSentence, readSentence } from './readSentence.ts';

/** A stretch of one passage on which a sentence may rest. */
export interface SupportUnit {
  readonly read: ReadSentence;
  /** The sentences that it spans, each by itself. */
  readonly parts: readonly ReadSentence[];
  /** Stems that may stand in a sentence that rests on it beside its own words. */
  readonly around: ReadonlySet<string>;
  /** The sentences of the passage that it spans, from 0, both included. */
  readonly from: number;
  readonly to: number;
  /** It can only be understood after what stands before it: the sentence before, or the question. */
  readonly leans: boolean;
}

/**
 * The stretches of a passage on which a sentence may rest: each sentence, each two that follow each other, and the parts
 * of a sentence that says something for each level ("Bij EH2+ …, bij EH3 …").
 */
export function supportUnits(
  sentences: readonly string[],
  question: string,
  locale: Locale,
): readonly SupportUnit[] {
  const around = new Set(
    [...sentences, question].flatMap((sentence) => readSentence(sentence, locale).content),
  );
  const unit = (texts: readonly string[], from: number): SupportUnit => ({
    read: readSentence(texts.join(' '), locale),
    parts: texts.map((text) => readSentence(text, locale)),
    around,
    from,
    to: from + texts.length - 1,
    leans: leansOnBefore(sentences[from] ?? '', locale),
  });
  return sentences.flatMap((sentence, at) => {
    const next = sentences[at + 1];
    return [
      unit([sentence], at),
      ...levelParts(sentence, locale).map((part) => unit([part], at)),
      ...(next === undefined ? [] : [unit([sentence, next], at)]),
    ];
  });
}

const joint = /[,;:]\s|\s(?:en|and|maar|but|terwijl|while)\s/i;

function levelParts(sentence: string, locale: Locale): readonly string[] {
  if (readSentence(sentence, locale).conditions > 0) return [];
  const parts = sentence.split(joint).filter((part) => part.trim() !== '');
  const hasOneLevel = (part: string) =>
    readSentence(part, locale).hard.filter(({ class: hardClass }) => hardClass === 'level').length === 1;
  return parts.length > 1 && parts.every(hasOneLevel) ? parts : [];
}
