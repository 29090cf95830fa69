import { parsePeopleCount } from '../../rules/formats/peopleCount.ts';
import { type AuthorityKind, authorityKindSchema } from '../../rules/profile.ts';
import type { Answered, Asked, Flow, QuestionHandler } from '../flow.ts';
import { conversationTexts } from '../texts/conversationTexts.ts';
import { stepTwoTexts } from '../texts/stepTwoTexts.ts';
import { askForm, readForm } from './formAnswer.ts';
import type { Field } from './formFields.ts';

/** What the extract says about authority, in the words of the applicant, when KVK does not settle it. */
export const claimedAuthority: QuestionHandler = {
  why: (flow) => stepTwoTexts[flow.locale].claimedWhy,
  ask: async (asking): Promise<Asked> => {
    const texts = stepTwoTexts[asking.flow.locale];
    return askForm(asking, fieldsOf(asking.flow), { title: texts.claimedTitle, intro: [texts.claimedIntro] });
  },
  answer: async (asking, input): Promise<Answered> => {
    const { flow } = asking;
    const read = readForm(asking, fieldsOf(flow), input);
    if (read.kind === 'asksOn') return read.answered;
    const kind = authorityKindSchema.parse(read.values.kind);
    flow.set('claimedAuthority', { kind, directors: Number(read.values.directors) });
    return { kind: 'answered', echo: stepTwoTexts[flow.locale].claimedKinds[kind] };
  },
};

function fieldsOf(flow: Flow): readonly Field[] {
  const texts = stepTwoTexts[flow.locale];
  const known = flow.facts.claimedAuthority?.value;
  const kinds = Object.entries(texts.claimedKinds).map(([value, label]) => ({ value, label }));
  return [
    {
      name: 'kind',
      label: texts.claimedKind,
      kind: 'choice',
      isRequired: true,
      example: conversationTexts[flow.locale].chooseOne,
      choices: kinds,
      ...(known === undefined ? {} : { value: known.kind }),
      parse: (value) => (isKind(value) ? { value } : { error: texts.errors.choice }),
    },
    {
      name: 'directors',
      label: texts.claimedDirectors,
      kind: 'number',
      isRequired: true,
      ...(known === undefined ? {} : { value: String(known.directors) }),
      parse: (typed) => {
        const read = parsePeopleCount(typed);
        return read.kind === 'ok' && read.value > 0
          ? { value: String(read.value) }
          : { error: texts.errors.number };
      },
    },
  ];
}

function isKind(value: string): value is AuthorityKind {
  return authorityKindSchema.safeParse(value).success;
}
