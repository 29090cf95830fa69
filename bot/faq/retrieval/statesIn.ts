import type { Reader, Token } from './words/reader.ts';

/** What an organisation or an authority is or is in: who denies it does not ask about it. */
const states: ReadonlySet<string> = new Set(
  [
    'limited',
    'full',
    'sole',
    'minorPerson',
    'heirs',
    'died',
    'suspended',
    'vof',
    'cv',
    'maatschap',
    'rederij',
    'supervisory',
    'foundation',
    'association',
    'cooperative',
    'vve',
    'church',
    'government',
    'foreign',
    'european',
    'bankrupt',
    'liquidate',
    'deregistered',
    'chain',
    'administrator',
    'branchManager',
  ].map((name) => `c:${name}`),
);

/** Said of an authority, and of it alone: `niet alleen bevoegd` is a state, `niet alleen tekenen` is a question. */
const kindsOfAuthority: ReadonlyMap<string, string> = new Map([
  ...['alleen', 'zelfstandig', 'zelfstandige', 'onbeperkt', 'onbeperkte', 'sole', 'solely', 'unlimited'].map(
    (word) => [word, 'soleAuthority'] as const,
  ),
  ...['gezamenlijk', 'gezamenlijke', 'gezamelijk', 'samen', 'joint', 'jointly'].map(
    (word) => [word, 'jointAuthority'] as const,
  ),
]);

const denials = new Set(['niet', 'geen', 'zonder', 'not', 'no', 'without']);
const articles = new Set(['de', 'het', 'een', 'a', 'an', 'the']);
/** How many words a denial reaches, articles not counted. */
const reach = 2;
/** How many words may stand between what kind of authority it is and the authority. */
const toAuthority = 2;

/** The states that a text names. */
export type States = ReadonlyMap<string, { readonly isDenied: boolean }>;

/** Every state that a text names, and whether it denies it wherever it does: of `geen holding` the holding. */
export function statesIn(text: string, reader: Reader): States {
  return statesOfClauses(text.split(/[,.;:?!()\n]+/u).map((clause) => reader.read(clause)));
}

/** The same for a text that was read: it is read again, by clauses, only when it denies anything. */
export function statesRead(tokens: readonly Token[], text: string, reader: Reader): States {
  return tokens.some(({ word }) => denials.has(word)) ? statesIn(text, reader) : statesOfClauses([tokens]);
}

function statesOfClauses(clauses: readonly (readonly Token[])[]): States {
  const found = new Map<string, { isDenied: boolean }>();
  for (const clause of clauses) {
    const tokens = placed(clause);
    const denied = tokens.filter(({ token }) => denials.has(token.word)).map(({ place }) => place);
    for (const { token, place } of tokens) {
      const isDenied = denied.some((at) => at < place && place - at <= reach);
      for (const state of statesOf(token, place, tokens)) {
        found.set(state, { isDenied: isDenied && (found.get(state)?.isDenied ?? true) });
      }
    }
  }
  return found;
}

/**
 * Whether what an answer is about is denied: `niet beperkt bevoegd` is no question for the answer on limited authority.
 * Unless its nearest phrasing denies the same. An answer on several states stands until all of them are denied.
 */
export function isAboutDenied(said: States, about: string, nearest: string, reader: Reader): boolean {
  if (![...said.values()].some(({ isDenied }) => isDenied)) return false;
  const asked = statesIn(nearest, reader);
  const own = [...statesIn(about, reader).keys()];
  return (
    own.length > 0 &&
    own.every((state) => said.get(state)?.isDenied === true) &&
    !own.some((state) => asked.get(state)?.isDenied === true)
  );
}

/** Said of many organisations without a word about it; every other state must be named before an answer on it is offered. */
const unsaid = new Set(['c:limited', 'c:full', 'c:administrator', 'soleAuthority', 'jointAuthority']);

/** Whether an answer is about a state, and the question names none of it: no church comes up where nobody said church. */
export function assumesOther(said: States, about: string, reader: Reader): boolean {
  const own = [...statesIn(about, reader).keys()];
  return own.length > 0 && own.every((state) => !unsaid.has(state) && !said.has(state));
}

interface Placed {
  readonly token: Token;
  /** Which word of the clause it is; an expression stands where its first word does. */
  readonly place: number;
}

function placed(tokens: readonly Token[]): readonly Placed[] {
  let next = 0;
  let before: Token | undefined;
  return tokens.map((token) => {
    const isSameWord = before?.word === token.word && before.how === 'split' && token.how === 'split';
    const place = isSameWord ? next - 1 : next;
    if (!isSameWord && token.how !== 'several' && !articles.has(token.word)) next += 1;
    before = token;
    return { token, place };
  });
}

function statesOf({ word, concepts }: Token, place: number, tokens: readonly Placed[]): readonly string[] {
  const named = concepts.filter((concept) => states.has(concept));
  const kind = kindsOfAuthority.get(word);
  const isOfAuthority = tokens.some(
    (other) =>
      other.place > place &&
      other.place - place <= toAuthority &&
      other.token.concepts.includes('c:authority'),
  );
  return kind !== undefined && isOfAuthority ? [...named, kind] : named;
}
