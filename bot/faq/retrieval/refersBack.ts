import type { Token } from './words/reader.ts';

const opening = new Set(['en', 'maar', 'and', 'but']);

/** What is said of anybody and anything; it does not tell who or what is meant. */
const general = new Set(
  [
    'sign',
    'signature',
    'mayAsk',
    'needed',
    'self',
    'isNot',
    'whoAsk',
    'all',
    'other',
    'alone',
    'number',
    'howMany',
    'where',
    'whatIs',
    'meaning',
    'absent',
    'anyone',
    'ownMeansNeeded',
    'onBehalf',
    'apply',
    'always',
    'register',
    'change',
    'become',
    'difference',
  ].map((name) => `c:${name}`),
);

/**
 * Whether a question leans on something said before, which is not looked at: `en moet hij dan ook tekenen`. It opens with
 * `en` or `maar` and names nobody and nothing.
 */
export function refersBack(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  if (first === undefined || !opening.has(first.word)) return false;
  return tokens.every(({ how, concepts }) => {
    if (how === 'stop') return true;
    return concepts.length > 0 && concepts.every((concept) => general.has(concept));
  });
}
