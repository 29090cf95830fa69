import { z } from 'zod';
import { bestAuthority } from '../../rules/authority/bestAuthority.ts';
import { type Representative, representativeSchema } from '../../rules/flow/dossier.ts';
import { fullName } from '../../rules/flow/settle.ts';
import { parsePersonName } from '../../rules/formats/personName.ts';
import { signingOf } from '../../rules/signatures/signing.ts';
import { formatTexts } from '../../rules/texts/formatTexts.ts';
import type { Json } from '../conversationState.ts';
import type { Answered, Asked, Asking, Flow, QuestionHandler } from '../flow.ts';
import { formatList } from '../texts/formatValue.ts';
import { stepTwoTexts } from '../texts/stepTwoTexts.ts';
import { askForm, emptyForm, readForm, refusedAnswer } from './formAnswer.ts';
import { contactFields, contactOf, type Field } from './formFields.ts';

const draftSchema = z.looseObject({ given: z.array(representativeSchema) });

/** Who signs: as many as the rules ask, one after another, with the names that the register gives. */
export const representatives: QuestionHandler = {
  why: (flow) => stepTwoTexts[flow.locale].representativeWhy,

  ask: async (asking): Promise<Asked> => {
    const { flow } = asking;
    const texts = stepTwoTexts[flow.locale];
    const needed = signaturesOf(flow);
    const given = givenOf(asking);
    const you = given.find(({ isApplicant }) => isApplicant);
    if (you !== undefined && given.length >= needed) {
      flow.set('representatives', [...given]);
      flow.say(texts.representativeAlone(you.name));
      return { kind: 'settled' };
    }
    const asked = askForm(asking, fieldsOf(flow, given), {
      title: texts.representativeTitle(given.length + 1, needed),
      intro: [
        signingOf(flow.upgradeCase, flow.unit.ruleBook)?.byAdministrator === true
          ? texts.representativeByAdministrator
          : texts.representativeIntro(needed),
        ...(you === undefined ? [] : [texts.representativeYou(you.name)]),
      ],
    });
    return asked.kind === 'card' ? { ...asked, draft: withGiven(asked.draft ?? emptyForm, given) } : asked;
  },

  answer: async (asking, input): Promise<Answered> => {
    const { flow } = asking;
    const texts = stepTwoTexts[flow.locale];
    const given = givenOf(asking);
    const read = readForm(asking, fieldsOf(flow, given), input);
    if (read.kind === 'asksOn') return keepGiven(read.answered, given);
    const added: Representative = {
      name: read.values.name ?? '',
      isApplicant: isApplicantsName(flow, read.values.name ?? ''),
      contact: contactOf(read.values),
    };
    if (given.some(({ name }) => name.toLowerCase() === added.name.toLowerCase())) {
      return keepGiven(refusedAnswer(input, 'name', texts.representativeTwice), given);
    }
    if (
      given.some(
        ({ contact }) => contact.email === added.contact.email || contact.mobile === added.contact.mobile,
      )
    ) {
      return keepGiven(refusedAnswer(input, 'email', texts.representativeContactTwice), given);
    }
    const all = [...given, added];
    if (all.length < signaturesOf(flow)) {
      return { kind: 'goOn', draft: withGiven(emptyForm, all), echo: added.name };
    }
    flow.set('representatives', all);
    return {
      kind: 'answered',
      echo: formatList(
        all.map(({ name }) => name),
        flow.locale,
      ),
    };
  },
};

function signaturesOf(flow: Flow): number {
  return signingOf(flow.upgradeCase, flow.unit.ruleBook)?.signatures ?? 1;
}

/** Those who were given in this asking; an applicant who has to sign is one of them from the start. */
function givenOf({ flow, draft }: Asking): readonly Representative[] {
  const read = draftSchema.safeParse(draft);
  if (read.success) return read.data.given;
  const { applicant, applicantContact, representatives: before } = flow.facts;
  // More are needed than before: those who were given stay.
  if (before !== undefined && !flow.upgradeCase.reopened.includes('representatives')) return before.value;
  const signing = signingOf(flow.upgradeCase, flow.unit.ruleBook);
  // One of several may sign alone: who comes back to this may name another.
  const mayBeAnother = signing?.signatures === 1 && flow.upgradeCase.reopened.includes('representatives');
  const signs = signing?.applicantSigns === true && !mayBeAnother;
  if (!signs || applicant === undefined || applicantContact === undefined) return [];
  const registered = registeredNames(flow).find(({ isApplicant }) => isApplicant);
  return [
    {
      name: registered?.name ?? fullName(applicant.value),
      isApplicant: true,
      contact: applicantContact.value,
    },
  ];
}

/** Whether somebody who names the representatives names themselves. */
function isApplicantsName(flow: Flow, name: string): boolean {
  const { applicant } = flow.facts;
  const own = registeredNames(flow).find(({ isApplicant }) => isApplicant)?.name;
  const names = [own, applicant === undefined ? undefined : fullName(applicant.value)];
  return names.some((one) => one?.toLowerCase() === name.trim().toLowerCase());
}

function withGiven(draft: unknown, given: readonly Representative[]): Json {
  return { ...(draft as object), given } as unknown as Json;
}

function keepGiven(answered: Answered, given: readonly Representative[]): Answered {
  return 'draft' in answered && answered.draft !== undefined
    ? { ...answered, draft: withGiven(answered.draft, given) }
    : answered;
}

function registeredNames(flow: Flow) {
  const check = flow.facts.authorityCheck?.value;
  const best = check === undefined ? null : bestAuthority(check);
  return best?.kind === 'established' ? best.signers : [];
}

function fieldsOf(flow: Flow, given: readonly Representative[]): readonly Field[] {
  const texts = stepTwoTexts[flow.locale];
  const open = registeredNames(flow).filter(
    ({ name, isApplicant }) => !given.some((one) => one.name === name || (isApplicant && one.isApplicant)),
  );
  const before = flow.facts.representatives?.value[given.length];
  const known = before !== undefined && !before.isApplicant ? before : null;
  const common = { name: 'name', label: texts.representativeName, isRequired: true } as const;
  const nameField: Field =
    open.length > 0
      ? {
          ...common,
          kind: 'choice',
          choices: open.map(({ name }) => ({ value: name, label: name })),
          value: known?.name ?? open[0]?.name ?? '',
          parse: (typed) =>
            open.some(({ name }) => name === typed) ? { value: typed } : { error: texts.errors.choice },
        }
      : {
          ...common,
          kind: 'text',
          ...(known === null ? {} : { value: known.name }),
          parse: (typed) => {
            const read = parsePersonName(typed);
            return read.kind === 'ok'
              ? { value: read.value }
              : { error: formatTexts[flow.locale].personName[read.why] };
          },
        };
  return [nameField, ...contactFields(flow, known?.contact ?? null)];
}
