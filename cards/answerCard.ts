import type { Locale } from '../rules/locale.ts';
import type { AdaptiveCard, CardAction, CardElement } from './adaptiveCard.ts';
import { paragraph } from './elements.ts';
import { questionCard } from './questionCard.ts';

/** Where an answer comes from, one line. */
export interface AnswerSource {
  readonly label: string;
  /** Where it can be read, `null` when it cannot be opened. */
  readonly href: string | null;
  /** What stands behind it: when it was read. */
  readonly note: string;
}

/** An answer to a question, sentence by sentence, each with the numbers of its sources. */
export interface ShownAnswerText {
  readonly title: string;
  readonly lead: string | null;
  readonly sentences: readonly { readonly text: string; readonly marks: readonly number[] }[];
  readonly links: readonly { readonly shown: string; readonly href: string }[];
  /** What the rules say for the customer's own case; a block of its own, for it comes from somewhere else. */
  readonly own: { readonly title: string; readonly text: string } | null;
  readonly sourcesTitle: string;
  readonly sources: readonly AnswerSource[];
  /** "Helpt dit antwoord?" or the thanks for having said so. */
  readonly feedback: string | null;
}

/**
 * A card with an answer from the knowledge. Nothing in it is read as Markdown: links are elements of the card, made
 * only from addresses of ours.
 */
export function answerCard(
  locale: Locale,
  answer: ShownAnswerText,
  actions: readonly CardAction[],
): AdaptiveCard {
  const [first, ...more] = answer.sentences.map((sentence) => marked(sentence, answer.sentences));
  const body: CardElement[] = [
    ...(answer.lead === null ? [] : [paragraph(answer.lead, { isSubtle: true })]),
    // The first sentence is the answer; who knows enough reads no further.
    ...(first === undefined ? [] : [linked(first, answer.links)]),
    ...(more.length === 0 ? [] : [linked(more.join(' '), answer.links)]),
    ...(answer.own === null ? [] : [ownBlock(answer.own)]),
    paragraph(answer.sourcesTitle, { weight: 'Bolder', size: 'Small', spacing: 'Medium' }),
    ...answer.sources.map((source, place) =>
      sourceLine(source, answer.sources.length > 1 ? place + 1 : null),
    ),
    ...(answer.feedback === null ? [] : [paragraph(answer.feedback, { spacing: 'Medium' })]),
  ];
  const card = questionCard({ locale, title: answer.title }, body, actions);
  // A screen reader hears the answer, not only what it answers.
  return { ...card, speak: [answer.title, ...answer.sentences.map(({ text }) => text)].join(' ') };
}

type Sentence = ShownAnswerText['sentences'][number];

/** Where all sentences rest on the same sources, numbers behind each of them say nothing. */
function marked({ text, marks }: Sentence, all: readonly Sentence[]): string {
  const isSame = all.every((other) => other.marks.join() === marks.join());
  return isSame ? text : `${text} ${marks.map((mark) => `(${mark})`).join(' ')}`;
}

function ownBlock({ title, text }: { readonly title: string; readonly text: string }): CardElement {
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Medium',
    items: [paragraph(title, { weight: 'Bolder' }), paragraph(text, { spacing: 'Small' })],
  };
}

function sourceLine({ label, href, note }: AnswerSource, number: number | null): CardElement {
  const small = { size: 'Small', isSubtle: true };
  const spacing = number === null || number === 1 ? 'Small' : 'None';
  return runs(
    [
      ...(number === null ? [] : [run(`${number}. `, small)]),
      href === null ? run(label, small) : link(label, href, small),
      run(` ${note}`, small),
    ],
    { spacing },
  );
}

/** Running text in which the addresses of ours lead somewhere. */
function linked(text: string, links: ShownAnswerText['links']): CardElement {
  const { href: first } = links.find(({ shown }) => text.includes(shown)) ?? {};
  if (first === undefined) return paragraph(text);
  const parts = links.reduce<readonly (string | CardElement)[]>(
    (done, { shown, href }) =>
      done.flatMap((part) =>
        typeof part === 'string'
          ? part.split(shown).flatMap((piece, place) => (place === 0 ? [piece] : [link(shown, href), piece]))
          : [part],
      ),
    [text],
  );
  return runs(
    parts.filter((part) => part !== '').map((part) => (typeof part === 'string' ? run(part) : part)),
  );
}

const runs = (
  inlines: readonly CardElement[],
  options: Readonly<Record<string, unknown>> = {},
): CardElement => ({ type: 'RichTextBlock', inlines, ...options });

const run = (text: string, options: Readonly<Record<string, unknown>> = {}): CardElement => ({
  type: 'TextRun',
  text,
  ...options,
});

const link = (text: string, url: string, options: Readonly<Record<string, unknown>> = {}): CardElement =>
  run(text, { ...options, selectAction: { type: 'Action.OpenUrl', title: text, url } });
