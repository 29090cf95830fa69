import { choiceCard } from '../../cards/choiceCard.ts';
import { facts } from '../../cards/elements.ts';
import { parseYesNo } from '../../rules/formats/yesNo.ts';
import type { Answered, Asked, Flow, QuestionHandler } from '../flow.ts';
import { stepTwoTexts } from '../texts/stepTwoTexts.ts';
import { askForm, emptyForm, formDraftOf, readForm } from './formAnswer.ts';
import type { Field } from './formFields.ts';

interface ConfirmOrFormParts<Value> {
  /** What is known already, or `null`: then the form comes at once. */
  readonly known: (flow: Flow) => Promise<Value | null>;
  readonly confirmTitle: (flow: Flow) => string;
  readonly formTitle: (flow: Flow) => string;
  readonly rows: (flow: Flow, value: Value) => readonly { readonly label: string; readonly value: string }[];
  readonly fields: (flow: Flow, known: Value | null) => readonly Field[];
  readonly valueOf: (values: Readonly<Record<string, string>>) => Value;
  /** Takes the value into the case; the echo is one line of it. `say` is said when it was changed. */
  readonly take: (
    flow: Flow,
    value: Value,
    origin: 'given' | 'known',
  ) => { readonly echo: string; readonly say?: string };
  readonly why: (flow: Flow) => string;
}

/** Known data to confirm; only who presses "Wijzigen", or has nothing known, fills in a form. */
export function confirmOrForm<Value>(parts: ConfirmOrFormParts<Value>): QuestionHandler {
  return {
    why: parts.why,
    ask: async (asking): Promise<Asked> => {
      const { flow, binding } = asking;
      const texts = stepTwoTexts[flow.locale];
      const known = await parts.known(flow);
      if (known === null || formDraftOf(asking.draft) !== null) {
        return askForm(asking, parts.fields(flow, known), { title: parts.formTitle(flow) });
      }
      const card = choiceCard(
        flow.frame(parts.confirmTitle(flow)),
        binding,
        [
          { value: 'right', label: texts.right, primary: true },
          { value: 'change', label: texts.change },
        ],
        { confirmLabel: texts.save, body: [facts(parts.rows(flow, known))] },
      );
      return { kind: 'card', card };
    },
    answer: async (asking, input): Promise<Answered> => {
      const { flow } = asking;
      const texts = stepTwoTexts[flow.locale];
      const known = await parts.known(flow);
      if (known !== null && formDraftOf(asking.draft) === null && !isSave(input)) {
        const isRight = readRight(input);
        if (isRight === null) return { kind: 'notUnderstood', hint: texts.confirmHint };
        if (!isRight) return { kind: 'goOn', draft: emptyForm, echo: texts.change };
        const { echo } = parts.take(flow, known, 'known');
        return { kind: 'answered', echo };
      }
      const read = readForm(asking, parts.fields(flow, known), input);
      if (read.kind === 'asksOn') return read.answered;
      const { echo, say } = parts.take(flow, parts.valueOf(read.values), 'given');
      if (say !== undefined) flow.say(say);
      return { kind: 'answered', echo };
    },
  };
}

function isSave(input: Parameters<QuestionHandler['answer']>[1]): boolean {
  return input.kind === 'submit' && input.action === 'save';
}

function readRight(input: Parameters<QuestionHandler['answer']>[1]): boolean | null {
  if (input.kind === 'submit') return input.value === null ? null : input.value === 'right';
  if (input.kind === 'documents') return null;
  if (/^(?:wijzig(?:en)?|aanpassen|change|edit)$/i.test(input.text.trim())) return false;
  const read = parseYesNo(input.text);
  return read.kind === 'ok' ? read.value : null;
}
