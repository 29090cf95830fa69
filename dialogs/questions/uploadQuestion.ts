import { answerButton, paragraph } from '../../cards/elements.ts';
import { questionCard } from '../../cards/questionCard.ts';
import { parseYesNo } from '../../rules/formats/yesNo.ts';
import { signingOf } from '../../rules/signatures/signing.ts';
import type { Answered, AnswerInput, Asked, Flow, QuestionHandler } from '../flow.ts';
import { stepTwoTexts } from '../texts/stepTwoTexts.ts';
import { takeStatutes } from './statutes.ts';

type DocumentFact = 'userIdCopy' | 'statutesDocument' | 'registerExtract' | 'legalPersonalityDeclaration';

interface UploadParts {
  readonly fact: DocumentFact;
  readonly title: (flow: Flow) => string;
  readonly intro: (flow: Flow) => readonly string[];
  readonly why: (flow: Flow) => string;
  /** The way on for who does not have the file, where there is one. */
  readonly without?: {
    readonly label: (flow: Flow) => string;
    readonly take: (flow: Flow) => void;
  };
}

/** Asks for one file. The channel has stored it, encrypted, before this question sees it. */
function uploadQuestion({ fact, title, intro, why, without }: UploadParts): QuestionHandler {
  return {
    why,
    ask: async ({ flow, binding }): Promise<Asked> => {
      const texts = stepTwoTexts[flow.locale];
      const frame = flow.frame(title(flow), intro(flow));
      const buttons = without === undefined ? [] : [answerButton(without.label(flow), binding, 'none')];
      return {
        kind: 'card',
        card: questionCard(frame, [paragraph(texts.uploadHow, { weight: 'Bolder' })], buttons),
      };
    },
    answer: async ({ flow }, input): Promise<Answered> => {
      const texts = stepTwoTexts[flow.locale];
      if (without !== undefined && saysWithout(input, without.label(flow))) {
        without.take(flow);
        return { kind: 'answered', echo: without.label(flow) };
      }
      if (input.kind !== 'documents') return { kind: 'notUnderstood', hint: texts.uploadHint };
      const [document, ...others] = input.documents;
      if (document === undefined) return { kind: 'notUnderstood', hint: texts.uploadHint };
      flow.set(fact, document);
      if (others.length > 0) flow.say(texts.uploadOnlyOne);
      return { kind: 'answered', echo: texts.uploadReceived(document.name) };
    },
  };
}

function saysWithout(input: AnswerInput, label: string): boolean {
  if (input.kind === 'submit') return input.action === 'none';
  if (input.kind === 'documents') return false;
  const text = input.text.trim().toLowerCase();
  if (text === label.toLowerCase() || doesNotHaveIt.test(text)) return true;
  const read = parseYesNo(input.text);
  return read.kind === 'ok' && !read.value;
}

const doesNotHaveIt =
  /^(?:(?:die |dat |deze )?heb ik (?:\S+ )?niet(?: bij de hand)?|ik heb (?:ze|die|het|deze) (?:nu )?niet|i (?:do not|don['’]?t) have (?:it|them))[.!]?$/;

/** A copy of the ID of a user from outside the organisation. */
export const userIdCopy = uploadQuestion({
  fact: 'userIdCopy',
  title: (flow) => stepTwoTexts[flow.locale].idCopyTitle(flow.facts.userIsApplicant?.value !== false),
  intro: (flow) => stepTwoTexts[flow.locale].idCopyIntro,
  why: (flow) => stepTwoTexts[flow.locale].idCopyWhy,
});

/** The statutes that are said to let fewer people sign; without them the number of the rules stands. */
export const statutesDocument = uploadQuestion({
  fact: 'statutesDocument',
  title: (flow) => stepTwoTexts[flow.locale].statutesDocumentTitle,
  intro: (flow) => stepTwoTexts[flow.locale].statutesDocumentIntro,
  why: (flow) => stepTwoTexts[flow.locale].statutesDocumentWhy,
  without: {
    label: (flow) => stepTwoTexts[flow.locale].statutesDocumentNone,
    take: (flow) => {
      takeStatutes(flow, null);
      const signatures = signingOf(flow.upgradeCase, flow.unit.ruleBook)?.signatures ?? 1;
      flow.say(stepTwoTexts[flow.locale].statutesDocumentNoneSay(signatures));
    },
  },
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
