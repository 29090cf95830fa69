import { ambiguousFirstNames, firstNames } from './firstNames.ts';
import { isNextTo, type NameSpan, particles, spanOf } from './nameSpan.ts';
import { ambiguousSurnames, surnames } from './surnames.ts';
import { looksLikeWord, type Word } from './words.ts';

/** Names of people: by a title, initials, a known name, particles or a place where a name stands; else what may be one. */
export function findPeople(words: readonly Word[]): readonly NameSpan[] {
  const spans: NameSpan[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const last = personAt(words, at);
    if (last !== undefined) {
      spans.push(...spanOf('personName', words, at, last));
      at = last;
    } else if (mayBeName(words, at)) spans.push(...spanOf('maybe', words, at, at));
  }
  return spans;
}

/** The last word of a name that begins at a word; `undefined` when none does. */
function personAt(words: readonly Word[], at: number): number | undefined {
  const word = words[at];
  if (word === undefined || isMark(word)) return undefined;
  return (
    initialsAt(words, at) ??
    firstNameAt(words, at) ??
    surnameWithParticlesAt(words, at) ??
    (isSurname(word, words[at - 1]) ? further(words, at) : undefined) ??
    placedAt(words, at) ??
    twoCapitalsAt(words, at)
  );
}

/** `J.P. van den Berg`, `J. Jansen`, `j. jansen`. */
function initialsAt(words: readonly Word[], at: number): number | undefined {
  const word = words[at];
  if (word === undefined || !/^(?:\p{L}\.)+\p{L}?$|^\p{Lu}$/u.test(word.text) || word.isField)
    return undefined;
  if (notInitials.has(word.lower)) return undefined;
  const next = words[at + 1];
  if (next !== undefined && isNextTo(next) && /^(?:\p{Lu}\.)+$|^\p{Lu}$/u.test(next.text)) {
    const further = initialsAt(words, at + 1);
    if (further !== undefined) return further;
  }
  const isSmall = /^\p{Ll}/u.test(word.text);
  const last = surnameFrom(words, at + 1, isSmall ? 'listed' : 'capital');
  return last;
}

/** `Piet`, `Piet de Boer`, `piet de boer`, `Anne-Marie`; words that are names too need a capital or a surname. */
function firstNameAt(words: readonly Word[], at: number): number | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const parts = word.lower.split('-');
  if (word.lower === 'jan' && isDay(words, at)) return undefined;
  if (
    parts.some((part) => firstNames.has(part)) &&
    parts.every((part) => firstNames.has(part) || !word.isKnown || part.length < 3)
  )
    return surnameFrom(words, at + 1, word.isCapital ? 'capital' : 'unknown') ?? at;
  if (!ambiguousFirstNames.has(word.lower)) return undefined;
  const isPlain = !word.isCapital || word.startsSentence;
  const last = surnameFrom(words, at + 1, isPlain ? 'listed' : 'capital');
  if (last !== undefined && (!isPlain || !particles.has(words[at + 1]?.lower ?? ''))) return last;
  return isPlain || word.isField ? undefined : at;
}

/** `van der Meulen`, `Van Dijk`, `de Boer`, `van den hulzebosch`: particles that do not open anything but a name. */
function surnameWithParticlesAt(words: readonly Word[], at: number): number | undefined {
  const word = words[at];
  if (word === undefined || !particles.has(word.lower) || word.lower.length < 2) return undefined;
  let next = at + 1;
  while (next < at + 3 && isNextTo(words[next]) && particles.has(words[next]?.lower ?? '')) next += 1;
  const name = words[next];
  if (!isNextTo(name) || isMark(name) || name.isField) return undefined;
  const isDouble = /^(?:van|von|op|in|uit) (?:der|den|'t)$/.test(
    words
      .slice(at, next)
      .map((one) => one.lower)
      .join(' '),
  );
  const isOpen =
    isDouble && !name.isKnown && !looksLikeWord(name.lower) && !/^dit|deze|die$/.test(name.lower);
  const isListed = surnames.has(name.lower) && !name.isKnown;
  const isCapitalListed = name.isCapital && (ambiguousSurnames.has(name.lower) || surnames.has(name.lower));
  const hasTwo = word.isCapital && !word.startsSentence && name.isCapital && !name.isKnown;
  const isDoubleCapital =
    next - at > 1 && !/^(?:in|uit|op|tot|te)$/.test(word.lower) && name.isCapital && !name.isKnown;
  return isOpen || isListed || isCapitalListed || hasTwo || isDoubleCapital
    ? further(words, next)
    : undefined;
}

/** After a title, a role, `ik heet` or `groeten` stands a name, in so far as it is no word. */
function placedAt(words: readonly Word[], at: number): number | undefined {
  const [word, before] = [words[at], words[at - 1]];
  if (word === undefined || before === undefined || word.isField) return undefined;
  const lead = leadBefore(words, at);
  const isNear = /^[ ,:.-]{0,3}$/.test(word.gap);
  if (!isNear || lead === undefined) return undefined;
  if (particles.has(word.lower)) {
    const last = surnameFrom(words, at, lead.isStrong ? 'unknown' : 'capital');
    return last;
  }
  if (
    word.isKnown &&
    !(word.isCapital && lead.takesCapital && !word.startsSentence && !commonAfterLead.has(word.lower))
  )
    return undefined;
  if (word.isCapital) return surnameFrom(words, at + 1, 'capital') ?? at;
  return lead.isStrong && !looksLikeWord(word.lower) && /^\p{L}{2}/u.test(word.text)
    ? (surnameFrom(words, at + 1, 'unknown') ?? at)
    : undefined;
}

/** Two words with capitals inside a sentence that the language does not know are a name. */
function twoCapitalsAt(words: readonly Word[], at: number): number | undefined {
  const [word, next] = [words[at], words[at + 1]];
  const isName = (one: Word | undefined): boolean =>
    one?.isCapital === true && !one.isKnown && /\p{Ll}/u.test(one.text) && !/\p{N}/u.test(one.text);
  if (!isName(word) || next === undefined) return undefined;
  const last = surnameFrom(words, at + 1, 'capital');
  if (last === undefined || !isName(words[last])) return undefined;
  return last;
}

/** Whether a word may be a name and nothing tells. */
function mayBeName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || isMark(word) || word.isKnown || /\p{N}/u.test(word.text)) return false;
  const isShort = /^[\p{Lu}.]{1,5}$/u.test(word.text);
  if (word.isCapital && !word.startsSentence && !isShort)
    return !beforePlace.test(words[at - 1]?.lower ?? '');
  if (looksLikeWord(word.lower) || !/^\p{L}{3}/u.test(word.text)) return false;
  // "Quintara tekent mee": who does something at the beginning may be somebody.
  if (word.isCapital && !isShort && doesSomething.test(words[at + 1]?.lower ?? '')) return true;
  return leadBefore(words, at) !== undefined && /^[ ,:]{0,2}$/.test(word.gap);
}

/**
 * The last word of a surname that begins at a word. `capital`: any word with a capital that is not of the subject;
 * `unknown`: also in small letters, when the language does not know it; `listed`: only surnames that we know.
 */
function surnameFrom(
  words: readonly Word[],
  at: number,
  how: 'capital' | 'unknown' | 'listed',
): number | undefined {
  let next = at;
  while (next < at + 3 && isNextTo(words[next]) && particles.has(words[next]?.lower ?? '')) next += 1;
  const name = words[next];
  if (!isNextTo(name) || isMark(name) || name.isField || name.startsSentence) return undefined;
  const hasParticle = next > at;
  const isListed =
    surnames.has(name.lower) || (ambiguousSurnames.has(name.lower) && (hasParticle || name.isCapital));
  const isCapital = name.isCapital && how !== 'listed' && !neverSurnames.has(name.lower);
  const isUnknown =
    how === 'unknown' && !name.isKnown && !looksLikeWord(name.lower) && /^\p{L}{3}/u.test(name.text);
  const isInitial = how === 'capital' && /^(?:\p{Lu}\.)+$/u.test(name.text);
  if (!(isListed || isCapital || isUnknown || isInitial)) return undefined;
  return further(words, next, how);
}

/** A name goes on with more names: `Maria Johanna van den Berg`, `Jansen - de Vries`. */
function further(
  words: readonly Word[],
  at: number,
  how: 'capital' | 'unknown' | 'listed' = 'capital',
): number {
  return surnameFrom(words, at + 1, how) ?? at;
}

function isSurname(word: Word, before: Word | undefined): boolean {
  if (surnames.has(word.lower)) return word.isCapital || !word.isKnown;
  const isOne = ambiguousSurnames.has(word.lower) && word.isCapital && !word.startsSentence && !word.isField;
  return isOne && before !== undefined && !before.isField;
}

interface Lead {
  /** Nothing but a name can follow, also in small letters. */
  readonly isStrong: boolean;
  /** After it a word with a capital is a name, also when the language knows it (`penningmeester Joke`). */
  readonly takesCapital: boolean;
}

function leadBefore(words: readonly Word[], at: number): Lead | undefined {
  const before = words
    .slice(Math.max(0, at - 3), at)
    .map((word) => word.lower)
    .join(' ');
  if (strongLead.test(before) && !/(?:^| )(?:hoe|wat) heet$/.test(before))
    return { isStrong: true, takesCapital: true };
  if (roleLead.test(before)) return { isStrong: false, takesCapital: true };
  return weakLead.test(before) ? { isStrong: false, takesCapital: false } : undefined;
}

const strongLead =
  /(?:^| )(?:mevrouw|mevr|mw|meneer|mijnheer|dhr|heer|drs|dr|prof|mr|mrs|ms|mister|naam is|naam was|heet|heten|heette|genaamd|name is|name's|named|groet|groeten|groetjes|mvg|regards)$/;
const weakLead = /(?:^| )(?:ik ben|i am|i'm|im|dit is|this is|wij zijn|we are|namens|called|on behalf of)$/;
const roleLead =
  /(?:^| )(?:(?:mijn|onze|ons|my|our|zijn|haar|de|the|collega|met) (?:baas|chef|manager|collega|directeur|bestuurder|voorzitter|penningmeester|secretaris|vader|moeder|zoon|dochter|broer|zus|zusje|man|vrouw|partner|compagnon|vennoot|accountant|boekhouder|zwager|oom|tante|neef|nicht|opa|oma|vriend|vriendin|eigenaar|boss|colleague|director|chairman|chairperson|treasurer|secretary|husband|wife|father|mother|son|daughter|brother|sister|owner|bookkeeper|friend)|bestuurder|bestuurders|directeur|voorzitter|penningmeester|collega)$/;

const doesSomething =
  /^(?:is|was|heeft|had|tekent|tekende|wil|mag|kan|moet|staat|werkt|zegt|zit|en|has|wants|signs|signed|says|works|can|may|must|and)$/;

/** What follows is a place, which points at nobody. */
const beforePlace = /^(?:in|te|uit|naar|nabij|from|near)$/;

const notInitials = new Set(
  'bv nv vof cv ua wa kvk zsm io dwz maw oa ivm tav nb ps aub svp bijv enz etc eg ie am pm mi tm nvt'.split(
    ' ',
  ),
);
const commonAfterLead = new Set(
  'de het een mijn onze ik wij we u hij zij is mag kan moet wil en of the a an my our if can may must is are i'.split(
    ' ',
  ),
);
const neverSurnames = commonAfterLead;

function isDay(words: readonly Word[], at: number): boolean {
  return [words[at - 1], words[at + 1]].some((word) => word !== undefined && /^\p{N}/u.test(word.text));
}

function isMark(word: Word): boolean {
  return /^[\ue000-\ue00f]/.test(word.text);
}
