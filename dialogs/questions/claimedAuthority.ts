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
        const digits = directorsTyped(typed);
        return digits === undefined ? { error: texts.errors.number } : { value: digits };
      },
    },
  ];
}

function isKind(value: string): value is AuthorityKind {
  return authorityKindSchema.safeParse(value).success;
}

const numberWords = [
  ['een', 'één', 'one'],
  ['twee', 'two'],
  ['drie', 'three'],
  ['vier', 'four'],
  ['vijf', 'five'],
  ['zes', 'six'],
  ['zeven', 'seven'],
  ['acht', 'eight'],
  ['negen', 'nine'],
  ['tien', 'ten'],
];

/** A number from 1 to 99 as people type it: "3", "drie bestuurders". */
function directorsTyped(typed: string): string | undefined {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/\s+(?:bestuurders?|directors?)$/, '');
  if (/^[1-9][0-9]?$/.test(text)) return text;
  const place = numberWords.findIndex((words) => words.includes(text));
  return place < 0 ? undefined : String(place + 1);
}
