import type { Locale } from '../../../../rules/locale.ts';
import type { Passage } from '../../passage.ts';
import { type ReadSentence, readSentence } from './readSentence.ts';
import type { RejectionReason } from './rejection.ts';
import { restsOn } from './restsOn.ts';
import { type SupportUnit, supportUnits } from './supportUnits.ts';

/** Where in which passage a sentence of an answer stands. */
export interface Support {
  readonly passage: string;
  readonly from: number;
  readonly to: number;
  /** Word for word. */
  readonly isQuote: boolean;
}

export type FoundSupport =
  | { readonly kind: 'found'; readonly support: Support }
  /** What is wrong beside the stretch that comes nearest. */
  | { readonly kind: 'none'; readonly reasons: readonly RejectionReason[] };

interface Context {
  readonly locale: Locale;
  readonly passages: readonly Passage[];
}

/**
 * The stretch of a cited passage on which a sentence rests. One that leans on what stands before it ("Dan …") counts
 * only right after that, and one that opens with yes or no only when its passage is the one that answers the question.
 */
export function findSupport(
  text: string,
  cited: readonly Passage[],
  before: Support | null,
  { locale, passages }: Context,
): FoundSupport {
  let nearest: readonly RejectionReason[] = ['notSupported'];
  let fewest = Number.POSITIVE_INFINITY;
  for (const passage of cited) {
    const quoted = unitsOf(passage).find((unit) => isQuoteOf(text, unit, passage));
    if (quoted === undefined) continue;
    if (isUnderstood(quoted, passage, before, passage.id === passages[0]?.id))
      return found(quoted, passage, true);
  }
  const sentence = readSentence(text, locale);
  for (const passage of cited) {
    for (const unit of unitsOf(passage)) {
      if (overlap(sentence, unit) < leastOverlap && unit.read.content.length > 1) continue;
      const reasons = [
        ...restsOn(sentence, unit),
        ...(isUnderstood(unit, passage, before, passage.id === passages[0]?.id)
          ? []
          : (['context'] as const)),
      ];
      if (reasons.length === 0) return found(unit, passage, isQuoteOf(text, unit, passage));
      const distance = reasons.length - overlap(sentence, unit);
      if (distance < fewest) [fewest, nearest] = [distance, reasons];
    }
  }
  return { kind: 'none', reasons: nearest };
}

function found({ from, to }: SupportUnit, passage: Passage, isQuote: boolean): FoundSupport {
  return { kind: 'found', support: { passage: passage.id, from, to, isQuote } };
}

function isQuoteOf(text: string, { from, to }: SupportUnit, { sentences }: Passage): boolean {
  return from === to && sameText(text, sentences[from]);
}

function isUnderstood(unit: SupportUnit, passage: Passage, before: Support | null, opens: boolean): boolean {
  if (!unit.leans) return true;
  if (unit.from === 0) return opens;
  return before !== null && before.passage === passage.id && before.to >= unit.from - 1;
}

/** With less in common a stretch is not what was meant; looking closer only takes time. */
const leastOverlap = 0.9;

/** How near a stretch comes to a sentence, in reasons: only to tell which one was meant. */
function overlap(sentence: ReadSentence, { read }: SupportUnit): number {
  const known = new Set(read.content);
  const common = sentence.content.filter((stem) => known.has(stem)).length;
  return (3 * common) / Math.max(1, sentence.content.length);
}

function sameText(text: string, sentence: string | undefined): boolean {
  return sentence !== undefined && spaced(text) === spaced(sentence);
}

function spaced(text: string): string {
  // No other blank: some of them cannot be seen.
  return text.replace(/ +/g, ' ');
}

const units = new WeakMap<Passage, readonly SupportUnit[]>();

/** Passages do not change while they are known; reading one takes longer than comparing with it. */
function unitsOf(passage: Passage): readonly SupportUnit[] {
  const known = units.get(passage);
  if (known !== undefined) return known;
  const fresh = supportUnits(passage.sentences, passage.question, passage.locale);
  units.set(passage, fresh);
  return fresh;
}
