import type { HardClass } from './hardTerm.ts';
import type { ReadSentence } from './readSentence.ts';
import { sameValues } from './sameValues.ts';
import type { SupportUnit } from './supportUnits.ts';

const leastContent = 2;
const leastFromUnit = 0.6;
const leastOfSentence = 1 / 3;
/** Two sentences may become one, but half of the one and half of the other may not. */
const leastOfTwo = 3 / 4;
/** These may fall away or come in by checks of their own. */
const looseClasses: ReadonlySet<HardClass> = new Set(['modality', 'condition', 'yesNo', 'frequency']);

/**
 * Whether a sentence is mostly this stretch, and holds a fair part of it: a scrap says less than the whole. Where the
 * stretch hardly has words but those that decide ("Precies de helft is niet genoeg."), all of its words.
 */
export function saysMuchOf(sentence: ReadSentence, { read, from, to }: SupportUnit): boolean {
  const said = new Set(sentence.content);
  const known = new Set(read.content);
  if (known.size < leastContent)
    return sameValues(said, known) && sameValues(decisive(sentence), decisive(read));
  const common = [...said].filter((stem) => known.has(stem)).length;
  return (
    common >= leastContent &&
    common >= leastFromUnit * said.size &&
    common >= (from === to ? leastOfSentence : leastOfTwo) * known.size
  );
}

function decisive({ hard }: ReadSentence): ReadonlySet<string> {
  return new Set(
    hard.filter((term) => !looseClasses.has(term.class)).map((term) => `${term.class}:${term.value}`),
  );
}
