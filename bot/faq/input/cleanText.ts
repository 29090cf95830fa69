import { cleanCharacters } from './cleanCharacters.ts';
import { squeezeRepeats } from './squeezeRepeats.ts';
import { stripMarkup } from './stripMarkup.ts';
import { unmixLetters } from './unmixLetters.ts';

/** A question as plain text, and the same text with its markup still in it. */
export interface CleanedText {
  readonly text: string;
  /** A role header or a tag says something about the question, so the check for unsafe ones reads it too. */
  readonly withMarkup: string;
}

/**
 * Makes plain text of what somebody typed or pasted: only visible characters, letters of one alphabet per word, no
 * markup, no endless repeats, single spaces. What it gives, it leaves as it is when it gets it again.
 */
export function cleanText(typed: string): CleanedText {
  const withMarkup = squeezeRepeats(unmixLetters(cleanCharacters(typed).slice(0, longestPlain)));
  return { text: settle(withMarkup), withMarkup };
}

/** One sign may become eighteen (ligatures of whole words); what grows beyond this is too long whatever follows. */
const longestPlain = 100_000;

/** Markup may hide in markup (`&lt;b&gt;`), so it is taken off until nothing changes; four layers is more than honest. */
function settle(text: string, layers = 4): string {
  const next = squeezeRepeats(unmixLetters(cleanCharacters(stripMarkup(text))));
  return next === text || layers === 0 ? next : settle(next, layers - 1);
}
