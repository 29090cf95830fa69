import { reopen } from '../../rules/flow/corrections.ts';
import { parsePeopleCount } from '../../rules/formats/peopleCount.ts';
import { parseYesNo } from '../../rules/formats/yesNo.ts';
import { signingOf } from '../../rules/signatures/signing.ts';
import { readStatutes, type StatutesRoom, statutesRoomOf } from '../../rules/signatures/statutes.ts';
import type { Answered, AnswerInput, Asked, Asking, Flow, QuestionHandler } from '../flow.ts';
import { conversationTexts } from '../texts/conversationTexts.ts';
import { stepTwoTexts } from '../texts/stepTwoTexts.ts';
import { askForm, refusedAnswer } from './formAnswer.ts';
import type { Field } from './formFields.ts';

/** Whether the statutes let fewer people sign than the rules ask. Who does not know signs with the majority. */
export const statutes: QuestionHandler = {
  why: (flow) => stepTwoTexts[flow.locale].statutesWhy,
  ask: async (asking): Promise<Asked> => {
    const { flow } = asking;
    const texts = stepTwoTexts[flow.locale];
    const room = roomOf(flow);
    if (room === null) return { kind: 'settled' };
    return askForm(asking, [numberField(flow)], {
      title: texts.statutesTitle,
      intro: texts.statutesIntro(room.level, room.signatures, room.directors),
      otherButtons: [
        { action: 'none', label: texts.statutesNo },
        { action: 'unknown', label: texts.statutesUnknown },
      ],
    });
  },
  answer: async ({ flow }: Asking, input): Promise<Answered> => {
    const texts = stepTwoTexts[flow.locale];
    const room = roomOf(flow);
    if (room === null) return { kind: 'answered', echo: conversationTexts[flow.locale].kept };
    const said = saidIn(input);
    switch (said.kind) {
      case 'no':
        return take(flow, null, texts.statutesNo);
      case 'unknown':
        flow.say(texts.statutesUnknownSay(room.signatures));
        return take(flow, null, texts.statutesUnknown);
      case 'yes':
        return { kind: 'invalid', say: texts.statutesHowMany };
      case 'unclear':
        return input.kind === 'submit'
          ? refusedAnswer(input, 'allow', texts.errors.number)
          : { kind: 'notUnderstood', hint: texts.statutesHint };
      case 'number':
        return takeNumber(flow, said.number, room, input);
    }
  },
};

function roomOf(flow: Flow): StatutesRoom | null {
  return statutesRoomOf(flow.upgradeCase, flow.unit.ruleBook);
}

function numberField(flow: Flow): Field {
  const allow = flow.facts.statutes?.value.allow ?? null;
  return {
    name: 'allow',
    label: stepTwoTexts[flow.locale].statutesField,
    kind: 'number',
    isRequired: true,
    ...(allow === null ? {} : { value: String(allow) }),
    // One field with buttons beside it is read as a whole, by `saidIn`.
    parse: (typed) => ({ value: typed }),
  };
}

type Said =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'yes' | 'no' | 'unknown' | 'unclear' };

const unknown =
  /\b(?:weet (?:ik )?(?:het )?(?:echt |nog )?niet|geen idee|niet zeker|onbekend|(?:do not|don['’]?t) know|not sure|no idea|unknown)\b/i;
const noSuchThing =
  /\b(?:niet dat ik weet|staat (?:er )?niet(?: in)?|geen statuten|not that i know|no statutes)\b/i;

function saidIn(input: AnswerInput): Said {
  if (input.kind === 'documents') return { kind: 'unclear' };
  if (input.kind === 'submit' && input.action === 'none') return { kind: 'no' };
  if (input.kind === 'submit' && input.action === 'unknown') return { kind: 'unknown' };
  const text = input.kind === 'submit' ? (input.fields.allow ?? '') : input.text;
  const count = parsePeopleCount(text);
  if (count.kind === 'ok') return { kind: 'number', number: count.value };
  if (noSuchThing.test(text)) return { kind: 'no' };
  if (unknown.test(text)) return { kind: 'unknown' };
  // A number in a longer answer is not passed over: "nee, twee" says two things.
  if (count.why === 'unclear') return { kind: 'unclear' };
  const read = parseYesNo(text);
  return read.kind === 'ok' ? { kind: read.value ? 'yes' : 'no' } : { kind: 'unclear' };
}

function takeNumber(flow: Flow, allow: number, room: StatutesRoom, input: AnswerInput): Answered {
  const texts = stepTwoTexts[flow.locale];
  const read = readStatutes(allow, room);
  switch (read.kind) {
    case 'fewer':
      return take(flow, read.allow, texts.statutesAllow(read.allow));
    case 'same':
      flow.say(texts.statutesSame(room.signatures));
      return take(flow, null, texts.statutesAllow(allow));
    case 'nobody':
      return refusedAnswer(input, 'allow', texts.statutesWrong.nobody);
    case 'moreThanNeeded':
      return refusedAnswer(input, 'allow', texts.statutesWrong.moreThanNeeded(room.signatures));
    case 'moreThanDirectors':
      return refusedAnswer(
        input,
        'allow',
        texts.statutesWrong.moreThanDirectors(room.signatures, room.directors),
      );
  }
}

function take(flow: Flow, allow: number | null, echo: string): Answered {
  takeStatutes(flow, allow);
  return { kind: 'answered', echo };
}

/**
 * Takes what the statutes allow into the case. Those who were named stay; only when fewer are enough now, the customer
 * says again who of them signs.
 */
export function takeStatutes(flow: Flow, allow: number | null): void {
  flow.set('statutes', { allow });
  const named = flow.facts.representatives?.value.length ?? 0;
  const needed = signingOf(flow.upgradeCase, flow.unit.ruleBook)?.signatures ?? named;
  if (named > needed) flow.upgradeCase = reopen(flow.upgradeCase, ['representatives']);
}
