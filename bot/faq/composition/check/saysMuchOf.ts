import type { HardClass } from './hardTerm.ts';
import type { ReadSentence } from './readSentence.ts';
import { sameValues } from './sameValues.ts';
import type { SupportUnit } from './supportUnits.ts';

const leastContent = 2;
const leastFromUnit = 0.75;
const leastOfSentence = 1 / 2;
/** These may fall away or come in by checks of their own. */
const looseClasses: ReadonlySet<HardClass> = new Set(['modality', 'condition', 'yesNo', 'frequency']);

/**
 * Whether a sentence is mostly this stretch, and holds a fair part of it: a scrap says less than the whole. Two sentences
 * may become one, but half of the one and half of the other may not. Where a stretch hardly has words but those that
 * decide ("Precies de helft is niet genoeg."), all of its words.
 */
export function saysMuchOf(sentence: ReadSentence, { read, parts }: SupportUnit): boolean {
  const said = new Set(sentence.content);
  const known = new Set(read.content);
  if (known.size < leastContent) {
    return sameValues(said, known) && sameValues(decisive(sentence), decisive(read));
  }
  const common = [...said].filter((stem) => known.has(stem)).length;
  const isMostlyThis = common >= leastContent && common >= leastFromUnit * said.size;
  return isMostlyThis && parts.every((part) => holdsPart(said, part, parts));
}

/** Whether enough was said of what only this part says. */
function holdsPart(said: ReadonlySet<string>, part: ReadSentence, parts: readonly ReadSentence[]): boolean {
  const others = new Set(parts.filter((other) => other !== part).flatMap(({ content }) => content));
  const own = [...new Set(part.content)].filter((stem) => !others.has(stem));
  if (own.length === 0) return false;
  return own.filter((stem) => said.has(stem)).length >= leastOfSentence * own.length;
}

function decisive({ hard }: ReadSentence): ReadonlySet<string> {
  return new Set(
    hard.filter((term) => !looseClasses.has(term.class)).map((term) => `${term.class}:${term.value}`),
  );
}
