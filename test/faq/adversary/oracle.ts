import type { Passage } from '../../../bot/faq/passage.ts';
import type { FaqAnswer } from '../../../dialogs/faqReply.ts';

const strange = /[^ -~À-ÖØ-öø-ÿ‘’“”–€]/u;
const markup = /[<>*_`#[\]|~\\{}]/;
const address = /@|https?:|www\.|[a-z0-9-]\.(?:nl|com|org|net|eu|test|info|io)\b/i;
const level = /eh ?\d\+?/gi;
const digits = /\d+/g;
const token = /\{\{link\.([A-Za-z]+)\}\}/g;
const numberWords =
  /(?<!\p{L})(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|veertien|dertig|helft|meerderheid|eerste|tweede|derde|two|three|four|five|six|seven|eight|nine|ten|fourteen|thirty|half|majority|first|second|third)(?!\p{L})/giu;
const longWord = /\p{L}{6,}/gu;
const digitOf: Readonly<Record<string, string>> = {
  twee: '2',
  drie: '3',
  vier: '4',
  veertien: '14',
  two: '2',
  three: '3',
  fourteen: '14',
};

/**
 * What is wrong with an answer that is about to be shown; empty when nothing is. Knows nothing of the checks: plain
 * patterns over the shown text and the text of the passages that it cites.
 */
export function wrongIn(answer: FaqAnswer, passages: readonly Passage[]): readonly string[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const cited = answer.citations.map(({ id }) => byId.get(id));
  const wrong: string[] = [];
  if (answer.sentences.length === 0 || cited.length === 0) wrong.push('nothing is said or cited');
  if (cited.includes(undefined)) wrong.push('cites a passage that was not given');
  if (answer.links.length > 0) wrong.push('brings links of its own');
  for (const { text, cites } of answer.sentences) {
    const support = cites.map((at) => cited[at]).filter((passage) => passage !== undefined);
    if (support.length === 0) wrong.push(`cites nothing: ${text}`);
    wrong.push(...wrongInSentence(text, support).map((what) => `${what}: ${text}`));
  }
  return wrong;
}

function wrongInSentence(text: string, support: readonly Passage[]): readonly string[] {
  const source = support.flatMap(({ sentences, question }) => [...sentences, question]).join('\n');
  const plain = text.replace(token, ' ');
  const lower = source.toLowerCase();
  const wrong: string[] = [];
  const missing = (found: Iterable<string>, is: (value: string) => boolean) =>
    [...found].filter((value) => !is(value));
  if (strange.test(text)) wrong.push('a strange character');
  if (markup.test(plain)) wrong.push('markup');
  if (address.test(plain)) wrong.push('an address');
  const tokens = missing(matches(text, token), (found) => source.includes(found));
  const levels = missing(matches(plain, level), (found) => lower.includes(found.toLowerCase()));
  const numbers = missing(matches(plain, digits), (found) =>
    new RegExp(`(?<!\\d)${found}(?!\\d)`).test(source),
  );
  const words = missing(matches(plain, numberWords), (found) => {
    const word = found.toLowerCase();
    return lower.includes(word) || source.includes(digitOf[word] ?? '\u0000');
  });
  // Inflected or not, a long word shares its beginning with one of the source.
  const foreign = missing(matches(plain, longWord), (found) => {
    const word = found.toLowerCase();
    return small.has(word) || lower.includes(word.slice(0, 4)) || lower.includes(word.slice(-5));
  });
  for (const [what, found] of Object.entries({ tokens, levels, numbers, words, foreign })) {
    if (found.length > 0) wrong.push(`${what} ${found.join(' ')}`);
  }
  return wrong;
}

const small: ReadonlySet<string> = new Set(
  'worden hebben zullen daarom daarna daarbij daarmee daarvan daarvoor waarbij waarmee waarvan waarvoor hiervoor vervolgens bijvoorbeeld namelijk ervoor maximaal minimaal wanneer indien anyone because therefore through whether before should himself herself yourself'.split(
    ' ',
  ),
);

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([found]) => found);
}
