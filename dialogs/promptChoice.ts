import { parseChoice } from '../rules/formats/choice.ts';
import { parseYesNo } from '../rules/formats/yesNo.ts';
import type { AnswerInput } from './flow.ts';
import type { Choice } from './questions/choiceQuestion.ts';

/** The choice whose words were typed, and nothing else; or yes or no. */
export function exactValue(choices: readonly Choice[], typed: string): string | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '');
  const named = choices.find(({ label, synonyms = [] }) =>
    [label, ...synonyms].some((name) => name.toLowerCase() === text),
  );
  if (named !== undefined) return named.value;
  const place = choices[Number(text) - 1];
  if (place !== undefined) return place.value;
  const read = parseYesNo(typed);
  return read.kind === 'ok' ? (read.value ? 'yes' : 'no') : null;
}

/** The value of the choice that was pressed, or that the words fit. */
export function chosenValue(choices: readonly Choice[], input: AnswerInput): string | null {
  if (input.kind === 'submit') return input.value ?? input.fields.choice ?? null;
  if (input.kind === 'documents') return null;
  const read = parseChoice(input.text, choices);
  return read.kind === 'ok' ? read.value : null;
}
