import type { CardElement } from '../../cards/adaptiveCard.ts';
import { type ChoiceOption, choiceCard } from '../../cards/choiceCard.ts';
import { parseChoice } from '../../rules/formats/choice.ts';
import type { Answered, Asked, Asking, Flow, QuestionHandler } from '../flow.ts';
import { conversationTexts } from '../texts/conversationTexts.ts';

/** A choice with what it does. `say` is said after it. */
export interface Choice extends ChoiceOption {
  /** Other words that mean this choice. */
  readonly synonyms?: readonly string[];
}

interface Asks {
  readonly title: string;
  readonly intro?: readonly string[];
  readonly body?: readonly CardElement[];
  /** What stands under the sentences of the choices. */
  readonly after?: readonly CardElement[];
  readonly choices: readonly Choice[];
}

interface ChoiceQuestionParts {
  /** What is asked now, or `settled` when the handler filled the fact in. */
  readonly asks: (flow: Flow) => Asks | 'settled' | Promise<Asks | 'settled'>;
  /** Takes the chosen value; the default echo is the label of the choice. */
  readonly take: (
    flow: Flow,
    value: string,
  ) => undefined | Partial<Answered> | Promise<undefined | Partial<Answered>>;
  readonly hint?: (flow: Flow) => string;
  readonly why: (flow: Flow) => string;
}

/** A question with a few choices: buttons, or typed words and numbers. */
export function choiceQuestion(parts: ChoiceQuestionParts): QuestionHandler {
  return {
    why: parts.why,
    ask: async ({ flow, binding }): Promise<Asked> => {
      const asks = await parts.asks(flow);
      if (asks === 'settled') return { kind: 'settled' };
      const frame = flow.frame(asks.title, asks.intro ?? []);
      const { next: confirmLabel, chooseOne: listLabel } = conversationTexts[flow.locale];
      const card = choiceCard(frame, binding, asks.choices, {
        confirmLabel,
        listLabel,
        ...(asks.body === undefined ? {} : { body: asks.body }),
        ...(asks.after === undefined ? {} : { after: asks.after }),
      });
      return { kind: 'card', card };
    },
    answer: async ({ flow }: Asking, input): Promise<Answered> => {
      const asks = await parts.asks(flow);
      if (asks === 'settled') return { kind: 'answered', echo: conversationTexts[flow.locale].kept };
      const hint = parts.hint?.(flow) ?? conversationTexts[flow.locale].pressAButton;
      const value = chosenValue(asks.choices, input);
      const choice = asks.choices.find((candidate) => candidate.value === value);
      if (choice === undefined) return { kind: 'notUnderstood', hint };
      const taken = await parts.take(flow, choice.value);
      return { kind: 'answered', echo: choice.label, ...taken } as Answered;
    },
  };
}

function chosenValue(
  choices: readonly Choice[],
  input: Parameters<QuestionHandler['answer']>[1],
): string | null {
  switch (input.kind) {
    case 'submit':
      return input.value ?? input.fields.choice ?? null;
    case 'text': {
      const read = parseChoice(input.text, choices);
      return read.kind === 'ok' ? read.value : null;
    }
    case 'documents':
      return null;
  }
}
