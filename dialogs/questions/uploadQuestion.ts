import { paragraph } from '../../cards/elements.ts';
import { questionCard } from '../../cards/questionCard.ts';
import type { Answered, Asked, Flow, QuestionHandler } from '../flow.ts';
import { stepTwoTexts } from '../texts/stepTwoTexts.ts';

type DocumentFact = 'userIdCopy' | 'registerExtract' | 'legalPersonalityDeclaration';

interface UploadParts {
  readonly fact: DocumentFact;
  readonly title: (flow: Flow) => string;
  readonly intro: (flow: Flow) => readonly string[];
  readonly why: (flow: Flow) => string;
}

/** Asks for one file. The channel has stored it, encrypted, before this question sees it. */
function uploadQuestion({ fact, title, intro, why }: UploadParts): QuestionHandler {
  return {
    why,
    ask: async ({ flow }): Promise<Asked> => {
      const texts = stepTwoTexts[flow.locale];
      const frame = flow.frame(title(flow), intro(flow));
      return {
        kind: 'card',
        card: questionCard(frame, [paragraph(texts.uploadHow, { weight: 'Bolder' })], []),
      };
    },
    answer: async ({ flow }, input): Promise<Answered> => {
      const texts = stepTwoTexts[flow.locale];
      if (input.kind !== 'documents') return { kind: 'notUnderstood', hint: texts.uploadHint };
      const [document, ...others] = input.documents;
      if (document === undefined) return { kind: 'notUnderstood', hint: texts.uploadHint };
      flow.set(fact, document);
      if (others.length > 0) flow.say(texts.uploadOnlyOne);
      return { kind: 'answered', echo: texts.uploadReceived(document.name) };
    },
  };
}

/** A copy of the ID of a user from outside the organisation. */
export const userIdCopy = uploadQuestion({
  fact: 'userIdCopy',
  title: (flow) => stepTwoTexts[flow.locale].idCopyTitle(flow.facts.userIsApplicant?.value !== false),
  intro: (flow) => stepTwoTexts[flow.locale].idCopyIntro,
  why: (flow) => stepTwoTexts[flow.locale].idCopyWhy,
});

/** The extract of the trade register, when KVK does not settle the authority. */
export const registerExtract = uploadQuestion({
  fact: 'registerExtract',
  title: (flow) => stepTwoTexts[flow.locale].extractTitle,
  intro: (flow) => stepTwoTexts[flow.locale].extractIntro,
  why: (flow) => stepTwoTexts[flow.locale].extractWhy,
});

/** What a church gives instead of an extract. */
export const legalPersonalityDeclaration = uploadQuestion({
  fact: 'legalPersonalityDeclaration',
  title: (flow) => stepTwoTexts[flow.locale].declarationTitle,
  intro: (flow) => stepTwoTexts[flow.locale].declarationIntro,
  why: (flow) => stepTwoTexts[flow.locale].declarationWhy,
});
