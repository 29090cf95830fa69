/** A sentence of a passage as it is written, and the line of the body (from 0) on which it begins. */
export interface WrittenSentence {
  readonly text: string;
  readonly line: number;
}

// After these a point does not end the sentence, also not before a capital.
const abbreviations =
  /(?:^|[\s("'])(?:[A-Za-z]\.)*[A-Za-z]\.$|(?:^|[\s(])(?:bijv|nr|nrs|art|mr|dr|drs|ing|ir|incl|excl|ca|resp|jl|vs|inc|ltd|approx)\.$/i;

/**
 * Cuts a body into its sentences. A point after an initial or an abbreviation (`B.V.`, `bijv.`, `o.a.`, `e.g.`) ends
 * none: where in doubt two sentences stay one, which the check of long sentences then finds.
 */
export function sentencesOf(body: string): WrittenSentence[] {
  const sentences: WrittenSentence[] = [];
  let from = 0;
  const add = (to: number) => {
    const written = body.slice(from, to);
    const text = written.trim().replaceAll(/\s+/g, ' ');
    const start = from + (written.length - written.trimStart().length);
    if (text !== '') sentences.push({ text, line: body.slice(0, start).split('\n').length - 1 });
    from = to;
  };
  for (const { index, 0: end } of body.matchAll(/[.!?…]+["'’”)]*(?=\s)|\n(?=\s*\n|\s*(?:[-+*>]|#+) )/g)) {
    const to = index + end.length;
    // A list or a heading has no place here, but must be found as one.
    const isParagraph = end === '\n';
    const beginsSentence = /^\s+["'‘“(]*(?:\p{Lu}|\{\{|\d)/u.test(body.slice(to));
    if (isParagraph || (beginsSentence && !abbreviations.test(body.slice(from, to).trimEnd()))) add(to);
  }
  add(body.length);
  return sentences;
}
