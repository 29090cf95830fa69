import { checkActionCode } from '../../rules/price/actionCode.ts';
import { quote } from '../../rules/price/price.ts';
import { actionCodeText } from '../../rules/texts/priceTexts.ts';
import type { Answered, AnswerInput, Asked, Asking, Flow, QuestionHandler } from '../flow.ts';
import { stepThreeTexts } from '../texts/stepThreeTexts.ts';
import { askForm, refusedAnswer } from './formAnswer.ts';
import type { Field } from './formFields.ts';

/** An action code that the price list knows today, or none. */
export const actionCode: QuestionHandler = {
  why: (flow) => stepThreeTexts[flow.locale].codeWhy,
  ask: async (asking: Asking): Promise<Asked> => {
    const texts = stepThreeTexts[asking.flow.locale];
    return askForm(asking, [codeField(asking.flow)], {
      title: texts.codeTitle,
      saveLabel: texts.codeUse,
      otherButtons: [{ action: 'none', label: texts.codeNone }],
    });
  },
  answer: async ({ flow }, input): Promise<Answered> => {
    const texts = stepThreeTexts[flow.locale];
    const typed = typedCode(input);
    if (typed === null) return { kind: 'notUnderstood', hint: texts.codeHint };
    if (typed === '') {
      flow.set('actionCode', null);
      return { kind: 'answered', echo: texts.codeNoneEcho };
    }
    return await useCode(flow, typed, input);
  },
};

function codeField(flow: Flow): Field {
  const texts = stepThreeTexts[flow.locale];
  const known = flow.facts.actionCode?.value ?? null;
  return {
    name: 'code',
    label: texts.codeField,
    kind: 'text',
    isRequired: true,
    example: texts.codeExample,
    ...(known === null ? {} : { value: known }),
    parse: (typed) => ({ value: typed }),
  };
}

/** The code as typed, '' for none, `null` for something that is no answer. */
function typedCode(input: AnswerInput): string | null {
  if (input.kind === 'submit') return input.action === 'none' ? '' : (input.fields.code ?? null);
  if (input.kind === 'documents') return null;
  const text = input.text.trim();
  return /^(?:geen|nee|nee,? (?:dank u|bedankt)|none|no|ik heb geen code|geen code|no code)[.!]?$/i.test(text)
    ? ''
    : text;
}

async function useCode(flow: Flow, typed: string, input: AnswerInput): Promise<Answered> {
  const texts = stepThreeTexts[flow.locale];
  const { targetLevel, termYears } = flow.facts;
  const list = await flow.unit.world.priceList();
  if (list.kind === 'unavailable' || targetLevel === undefined) {
    return refusedAnswer(input, 'code', texts.codeUnavailable);
  }
  const check = checkActionCode(list.value, typed, targetLevel.value, flow.unit.today);
  if (check.kind !== 'valid') return refusedAnswer(input, 'code', actionCodeText(check, flow.locale));
  flow.set('actionCode', check.code);
  const quoted = quote({
    priceList: list.value,
    level: targetLevel.value,
    termYears: termYears?.value ?? 0,
    urgency: 'normal',
    actionCode: check.code,
    today: flow.unit.today,
  });
  if (quoted.kind !== 'price') flow.say(texts.codeNoPrice);
  return { kind: 'answered', echo: texts.codeEcho(check.code, check.percentOff) };
}
