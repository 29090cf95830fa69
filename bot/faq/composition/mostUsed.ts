import { locales } from '../../../rules/locale.ts';
import { longestQuestion } from '../input/inputSteps.ts';
import type { Knowledge } from '../passage.ts';
import { promptFor } from './promptFor.ts';

/** How often the model is tried for one question. */
export const mostTries = 2;
/** Tokens of an answer: six sentences and their JSON, with room to think for models that do. */
export const mostAnswerTokens = 2_000;
const mostPassages = 3;
/** Names and numbers make more tokens than sentences do, and a server puts words of its own around a prompt. */
const fewestCharactersPerToken = 2;

/** The most that one question uses of the model: the longest prompt there is and the longest answer, at every try. */
export function mostUsed({ passages }: Knowledge): {
  readonly promptTokens: number;
  readonly completionTokens: number;
} {
  const prompts = locales.map((locale) => {
    const ours = passages.filter((passage) => passage.locale === locale);
    const longest = ours.toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, mostPassages);
    const { system, user } = promptFor({ question: '?'.repeat(longestQuestion), locale, passages: longest });
    return system.length + user.length;
  });
  return {
    promptTokens: mostTries * Math.ceil(Math.max(...prompts) / fewestCharactersPerToken),
    completionTokens: mostTries * mostAnswerTokens,
  };
}

function lengthOf({ question, sentences }: Knowledge['passages'][number]): number {
  return question.length + sentences.reduce((sum, sentence) => sum + sentence.length, 0);
}
