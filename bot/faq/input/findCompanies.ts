import { businessWords, formsAfter, formsBefore, wordsAfter } from './businessWords.ts';
import { ambiguousFirstNames, firstNames } from './firstNames.ts';
import { isNextTo, type NameSpan, particles, spanOf } from './nameSpan.ts';
import { ambiguousSurnames, surnames } from './surnames.ts';
import { looksLikeWord, type Word } from './words.ts';

/** Names of organisations: before or after their legal form, after their kind of business, and in quotes after those. */
export function findCompanies(words: readonly Word[], text: string): readonly NameSpan[] {
  return words.flatMap((word, at) => [
    ...(formsAfter.has(word.lower) || wordsAfter.has(word.lower) ? beforeForm(words, at) : []),
    ...(formsBefore.has(word.lower) || businessWords.has(word.lower)
      ? [...quotedAfter(words, at, text), ...afterForm(words, at)]
      : []),
  ]);
}

/** `Bakkerij Jansen BV`, `jansen bv`, `Jansen & Zonen v.o.f.`: as far back as words can belong to a name. */
function beforeForm(words: readonly Word[], at: number): readonly NameSpan[] {
  let first = at;
  for (let from = at - 1; from >= 0 && isJoined(words[from + 1]); from -= 1) {
    const word = words[from];
    if (word === undefined) break;
    if (belongs(word)) first = from;
    // "Xyloband Nederland BV": a place belongs to the name before it.
    else if (word.isCapital && word.isField && !formsBefore.has(word.lower)) continue;
    else if (!(isConnector(word) && (first < at || wordsAfter.has(word.lower)))) break;
  }
  while (first < at && isPlainOpening(words, first, at)) first += 1;
  // "Holding Pietersen BV": that it is a holding says something, and stays.
  if (first < at - 1 && formsBefore.has(words[first]?.lower ?? '')) first += 1;
  const taken = words.slice(first, at);
  const isWeak = wordsAfter.has(words[at]?.lower ?? '');
  const says = taken.some((word) => !isGeneric(word) && (!isWeak || word.isCapital || !word.isKnown));
  return says ? spanOf('companyName', words, first, at - 1) : [];
}

/** Whether a word before a legal form can be part of the name. */
function belongs(word: Word): boolean {
  if (isMark(word)) return false;
  if (businessWords.has(word.lower) || wordsAfter.has(word.lower)) return true;
  if (isAName(word)) return true;
  if (word.isField) return false;
  if (word.isCapital) return !(word.startsSentence && word.isKnown) && !neverInNames.has(word.lower);
  return !word.isKnown && !looksLikeWord(word.lower) && /\p{L}{2}/u.test(word.text);
}

/** A connector or a general word in front of the taken words, that says nothing without a name before it. */
function isPlainOpening(words: readonly Word[], first: number, at: number): boolean {
  const word = words[first];
  if (word === undefined || first >= at) return false;
  return !belongs(word) && !(word.isCapital && isConnector(word) && !word.startsSentence);
}

/** `Stichting De Regenboog`, `vve parkzicht`, `gemeente Zwolle`, `Bakkerij de Zon`. */
function afterForm(words: readonly Word[], at: number): readonly NameSpan[] {
  let next = at + 1;
  while (next <= at + 3 && isNextTo(words[next]) && isConnector(words[next])) next += 1;
  const name = words[next];
  if (!isNextTo(name) || !opensName(name, next - at - 1, words[next - 1], words[at + 1])) return [];
  let last = next;
  for (let to = next + 1; to <= next + 8 && isJoined(words[to]); to += 1) {
    const word = words[to];
    if (word === undefined || word.isField || isMark(word)) break;
    if (word.isCapital || (!word.isKnown && !looksLikeWord(word.lower) && !name.isCapital)) last = to;
    else if (!isConnector(word)) break;
  }
  const isKind = businessWords.has(words[at]?.lower ?? '');
  return spanOf('companyName', words, isKind ? at : at + 1, last);
}

function opensName(
  name: Word,
  connectors: number,
  before: Word | undefined,
  first: Word | undefined,
): boolean {
  // "Een stichting in Hengelo" names a place.
  if (connectors > 0 && /^(?:in|op|uit|tot)$/.test(first?.lower ?? '')) return false;
  if (
    isMark(name) ||
    formsAfter.has(name.lower) ||
    (name.isField && !(places.test(before?.lower ?? '') && name.isCapital))
  )
    return false;
  // "De bakkerij van Piet" names a person.
  if (before?.lower === 'van' && firstNames.has(name.lower)) return false;
  if (name.isCapital) return !neverInNames.has(name.lower);
  if (isAName(name) && !ambiguousFirstNames.has(name.lower)) return !name.isKnown;
  return !name.isKnown && connectors <= 1 && !looksLikeWord(name.lower) && /^\p{L}{3}/u.test(name.text);
}

/** What stands in quotes straight after a word for an organisation is its name, whatever it says. */
function quotedAfter(words: readonly Word[], at: number, text: string): readonly NameSpan[] {
  const end = words[at]?.end ?? text.length;
  const quoted = /^(?: (?:heet|genaamd|called|named))?,? ?(["'])([^"']{2,80})\1/.exec(
    text.slice(end, end + 100),
  );
  if (quoted === null) return [];
  const start = end + quoted[0].length - (quoted[2]?.length ?? 0) - 1;
  return [{ kind: 'companyName', start, end: end + quoted[0].length - 1 }];
}

/** After these a place is the name of the organisation. */
const places = /^(?:gemeente|provincie|waterschap|parochie|municipality|of)$/;

const neverInNames = new Set(
  'is zijn mag kan moet wil hoe wie wat waar wanneer waarom ik wij we u heeft hebben als mijn onze ons een en of maar want the my our we is are can may must who what how if when a an and or but'.split(
    ' ',
  ),
);

function isAName(word: Word): boolean {
  if (firstNames.has(word.lower) || surnames.has(word.lower)) return true;
  return (
    word.isCapital &&
    (ambiguousSurnames.has(word.lower) || ambiguousFirstNames.has(word.lower)) &&
    !word.startsSentence
  );
}

function isGeneric(word: Word): boolean {
  return (
    businessWords.has(word.lower) ||
    wordsAfter.has(word.lower) ||
    formsBefore.has(word.lower) ||
    isConnector(word)
  );
}

function isConnector(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (particles.has(word.lower) || ['en', 'and', 'of', 'the', 'voor', 'aan'].includes(word.lower))
  );
}

function isJoined(word: Word | undefined): boolean {
  return word !== undefined && /^(?: | ?& ?| ?- ?| ?\+ ?|)$/.test(word.gap);
}

function isMark(word: Word): boolean {
  return /^[\ue000-\ue00f]/.test(word.text);
}
