import type { Locale } from '../../../rules/locale.ts';
import { asksAboutNamed } from './asksAboutNamed.ts';
import { cleanText } from './cleanText.ts';
import type { InputState, InputStep, InputStepResult } from './inputStep.ts';
import { maskAddresses } from './maskAddresses.ts';
import { maskBsns } from './maskBsns.ts';
import { maskDates } from './maskDates.ts';
import { maskDocumentNumbers } from './maskDocumentNumbers.ts';
import { maskIbans } from './maskIbans.ts';
import { maskNames } from './maskNames.ts';
import { maskNumbers } from './maskNumbers.ts';
import { maskPhones } from './maskPhones.ts';
import { markedKinds, readMarks, showMarks } from './masks.ts';
import { plansDeceit } from './plansDeceit.ts';
import type { PersonalDataKind, ReadQuestion } from './readQuestion.ts';
import { steersAssistant } from './steersAssistant.ts';

/** Longer than any question: a story of two pages; what is beyond it is pasted, and costs time to no purpose. */
export const longestQuestion = 2000;

/** What is longer than this is not even cleaned: fifty times the longest question is no slip with invisible signs. */
export const longestTyped = 100_000;

/** What is done to a question before anything else sees it, in order; each step may stop it. */
export const inputSteps: readonly InputStep[] = [
  {
    name: 'readable length',
    run: (state) => (state.text.length > longestTyped ? stop({ kind: 'tooLong' }) : next(state)),
  },
  { name: 'clean', run: (state) => next({ ...state, ...cleanText(state.text) }) },
  {
    name: 'not empty',
    run: (state) => (/[\p{L}\p{N}]/u.test(state.text) ? next(state) : stop({ kind: 'empty' })),
  },
  {
    name: 'length',
    run: (state) => (state.text.length > longestQuestion ? stop({ kind: 'tooLong' }) : next(state)),
  },
  { name: 'honest', run: (state) => (isUnsafe(state) ? stop({ kind: 'unsafe' }) : next(state)) },
  { name: 'earlier masks', run: masking((text) => maskBsns(readMarks(text))) },
  { name: 'account numbers', run: masking(maskIbans) },
  { name: 'dates of birth', run: masking(maskDates) },
  { name: 'document numbers', run: masking(maskDocumentNumbers) },
  { name: 'addresses', run: masking(maskAddresses) },
  { name: 'phone numbers', run: masking(maskPhones) },
  { name: 'other numbers', run: masking(maskNumbers) },
  { name: 'no number of a person', run: (state) => stopFor(state, ['bsn', 'iban', 'documentNumber']) },
  {
    name: 'names',
    run: (state) => {
      const { text, isSure } = maskNames(state.text);
      return next({ ...state, text, isSure: state.isSure && isSure });
    },
  },
  {
    name: 'not about somebody by name',
    run: (state) =>
      asksAboutNamed(state.text) ? stopFor(state, ['personName', 'companyName']) : next(state),
  },
];

/** What one step did to a question. */
export interface ExplainedStep {
  readonly name: string;
  readonly result: 'unchanged' | 'changed' | 'stopped';
  /** The text after it, with masks as a reader sees them. */
  readonly text: string;
}

/** Reads a question for the FAQ: cleaned and masked, or why it stops. The same text always gives the same reading. */
export function readQuestion(text: string, locale: Locale): ReadQuestion {
  return explainInput(text, locale).reading;
}

/** Reads a question and tells what every step did, for whoever looks into one question. */
export function explainInput(
  text: string,
  locale: Locale,
): { readonly reading: ReadQuestion; readonly steps: readonly ExplainedStep[] } {
  let state: InputState = { locale, text, withMarkup: text, isSure: true };
  const steps: ExplainedStep[] = [];
  for (const step of inputSteps) {
    const result = step.run(state);
    if (result.kind === 'stop') {
      steps.push({ name: step.name, result: 'stopped', text: showMarks(state.text, locale) });
      return { reading: result.reading, steps };
    }
    const isChanged = result.state.text !== state.text;
    state = result.state;
    steps.push({
      name: step.name,
      result: isChanged ? 'changed' : 'unchanged',
      text: showMarks(state.text, locale),
    });
  }
  return { reading: readingOf(state), steps };
}

function readingOf(state: InputState): ReadQuestion {
  return {
    kind: 'question',
    text: showMarks(state.text, state.locale),
    masked: markedKinds(state.text),
    isSure: state.isSure,
  };
}

function isUnsafe(state: InputState): boolean {
  return [state.text, state.withMarkup].some((text) => steersAssistant(text) || plansDeceit(text));
}

function masking(mask: (text: string) => string): InputStep['run'] {
  return (state) => next({ ...state, text: mask(state.text) });
}

function stopFor(state: InputState, kinds: readonly PersonalDataKind[]): InputStepResult {
  const found = markedKinds(state.text).filter((kind) => kinds.includes(kind));
  return found.length > 0 ? stop({ kind: 'personalData', found }) : next(state);
}

function next(state: InputState): InputStepResult {
  return { kind: 'next', state };
}

function stop(reading: Extract<InputStepResult, { kind: 'stop' }>['reading']): InputStepResult {
  return { kind: 'stop', reading };
}
