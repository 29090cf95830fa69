import type { Knowledge } from '../../bot/faq/passage.ts';
import { renderLinks } from '../../bot/faq/renderLinks.ts';
import type { ShownAnswer } from '../../dialogs/conversationState.ts';
import type { Locale } from '../../rules/locale.ts';

const telling = [
  /\d+/g,
  /EH ?\d\+?/gi,
  /(?:https?:\/\/|www\.)\S+/gi,
  /[\w.+-]+@[\w.-]+/g,
  /[<>*_`#[\]|{}\\]/g,
  // Names, and other words that a sentence does not begin with.
  /(?<=[\p{Ll},;:] )\p{Lu}[\p{L}]+/gu,
];
const words = /\p{L}{6,}/gu;

/** What an answer on the screen says that the passages it cites do not; empty when all of it stands there. */
export function unsupported(shown: ShownAnswer, knowledge: Knowledge, locale: Locale): readonly string[] {
  const cited = shown.answer.citations.map(({ id }) =>
    knowledge.passages.find((passage) => passage.id === id && passage.locale === locale),
  );
  if (cited.length === 0 || cited.includes(undefined)) return ['cites what is not in the knowledge'];
  const passages = cited.filter((passage) => passage !== undefined);
  const source = passages
    .flatMap(({ sentences }) => sentences.map((text) => renderLinks(text, knowledge, locale).text))
    .join('\n');
  const links = new Set([...knowledge.links.values()].map(({ href }) => href));
  return [
    ...shown.answer.links.filter(({ href }) => !links.has(href)).map(({ href }) => href),
    ...shown.answer.sentences.flatMap(({ text, cites }) => [
      ...(cites.length === 0 ? [`no citation: ${text}`] : []),
      ...telling
        .flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => found))
        .filter((found) => !source.includes(found)),
      ...[...text.matchAll(words)]
        .map(([found]) => found.toLowerCase())
        .filter((found) => !source.toLowerCase().includes(found.slice(0, 5))),
    ]),
  ];
}
