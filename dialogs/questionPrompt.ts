import type { AdaptiveCard } from '../cards/adaptiveCard.ts';
import { cardButtons } from '../cards/cardButtons.ts';
import type { CardBinding } from '../cards/cardSubmit.ts';
import { answerButton } from '../cards/elements.ts';
import { answeredCard } from '../cards/noteCard.ts';
import { keepAnswer } from '../rules/flow/corrections.ts';
import type { QuestionId } from '../rules/flow/dossier.ts';
import { questionOf, questions } from '../rules/flow/questions.ts';
import type { Json, Pending } from './conversationState.ts';
import { askFaq } from './faq/askFaq.ts';
import { questionShape, speaksOfSigning } from './faq/questionShape.ts';
import type { Answered, AnswerInput, Flow } from './flow.ts';
import { flowTurnOf } from './flowTurn.ts';
import { takeKeptDraft } from './keptDraft.ts';
import { handlers } from './questions/handlers.ts';
import { Dialog, type DialogContext } from './sdk.ts';
import { conversationTexts } from './texts/conversationTexts.ts';
import { stepThreeTexts } from './texts/stepThreeTexts.ts';

/** The id of the prompt that asks every question of the flow. */
export const questionPromptId = 'question';

/** The questions that a file answers. */
const uploadQuestions: readonly QuestionId[] = [
  'userIdCopy',
  'statutesDocument',
  'registerExtract',
  'legalPersonalityDeclaration',
];

/** Answers that were meant as such are shorter than a story. */
const wordsOfAnAnswer = 3;

/** How often an answer may be misunderstood before the way out is named. */
const missesBeforeHelp = 2;

/**
 * Asks one question of the flow and takes its answer into the dossier. It stores only the id of the question: the
 * card is made again from the facts whenever it is needed, so that a deploy or a correction cannot outdate it.
 */
export class QuestionPrompt extends Dialog {
  constructor() {
    super(questionPromptId);
  }

  override async beginDialog(dc: DialogContext, options?: { readonly questionId: QuestionId }) {
    const questionId = options?.questionId;
    if (questionId === undefined) throw new Error('A question prompt begins with the id of its question.');
    if (dc.activeDialog !== undefined) dc.activeDialog.state = { questionId };
    const { flow } = flowTurnOf(dc.context);
    // The question is on the screen already: the stack was only rebuilt around it.
    if (flow.unit.conversation.pending?.promptId === questionId) return Dialog.EndOfTurn;
    return (await ask(flow, questionId, takeKeptDraft(flow.unit, questionId)))
      ? Dialog.EndOfTurn
      : await dc.endDialog();
  }

  override async continueDialog(dc: DialogContext) {
    const { flow, input } = flowTurnOf(dc.context);
    const pending = flow.unit.conversation.pending;
    const active = dc.activeDialog;
    if (input === null || pending === null || active === undefined) return Dialog.EndOfTurn;
    const { questionId } = active.state as { questionId: QuestionId };
    const answered = await takeAnswer(flow, questionId, pending, input);
    switch (answered.kind) {
      case 'answered':
        echo(flow, pending, answered.echo);
        flow.unit.conversation.pending = null;
        flow.settle();
        sayCleared(flow);
        return await dc.endDialog();
      case 'leave':
        echo(flow, pending, answered.echo);
        flow.unit.conversation.pending = null;
        flow.unit.conversation.mode = 'menu';
        return await dc.cancelAllDialogs();
      case 'goOn':
        if (answered.echo !== undefined) echo(flow, pending, answered.echo);
        if (answered.say !== undefined) flow.say(answered.say);
        return (await ask(flow, questionId, answered.draft))
          ? Dialog.EndOfTurn
          : await this.#settled(dc, flow);
      default:
        // What is no answer here and reads as a question is one.
        if (
          input.kind === 'text' &&
          answered.kind !== 'nextField' &&
          isForTheKnowledge(input.text, questionId)
        ) {
          askFaq(flow.unit, input.text);
        } else {
          await stay(flow, questionId, pending, answered);
        }
        return Dialog.EndOfTurn;
    }
  }

  async #settled(dc: DialogContext, flow: Flow) {
    flow.unit.conversation.pending = null;
    flow.settle();
    return await dc.endDialog();
  }
}

/** "Mijn directeur is op vakantie": no question, and no answer here either, but something that passages speak of. */
function isForTheKnowledge(text: string, questionId: QuestionId): boolean {
  const isStory = speaksOfSigning(text) && text.trim().split(/\s+/).length > wordsOfAnAnswer;
  // Words that the search does not find are a search all the same, unless they ask.
  const isSearch = questionId === 'selection' && !text.trim().endsWith('?');
  return isStory || (questionShape(text) !== 'none' && !isSearch);
}

/** Shows the question; `false` when its handler filled the fact in without asking. */
async function ask(flow: Flow, questionId: QuestionId, draft: Json): Promise<boolean> {
  flow.step = questionOf(questionId).step;
  const before = flow.cardBefore?.promptId === questionId ? flow.cardBefore.nonce : null;
  const binding = { caseId: flow.upgradeCase.id, questionId, nonce: before ?? flow.unit.newId() };
  const asked = await handlers[questionId].ask({ flow, binding, draft });
  if (asked.kind === 'settled') {
    flow.upgradeCase = keepAnswer(flow.upgradeCase, questionId);
    flow.settle();
    return false;
  }
  const card = withKeepButton(flow, questionId, binding, asked.card);
  flow.unit.conversation.pending = {
    promptId: questionId,
    title: card.speak,
    nonce: binding.nonce,
    draft: asked.draft ?? null,
    buttons: cardButtons(card),
    misses: 0,
    activityId: flow.show(card),
  };
  return true;
}

/** A question that comes again with an answer offers to leave that as it is. */
function withKeepButton(
  flow: Flow,
  questionId: QuestionId,
  binding: CardBinding,
  card: AdaptiveCard,
): AdaptiveCard {
  // "Klopt" at known data says the same already.
  const isConfirmed = cardButtons(card).some(({ value }) => value === 'right');
  if (isConfirmed || !mayKeep(flow, questionId)) return card;
  const keep = answerButton(conversationTexts[flow.locale].keep, binding, 'keep');
  return { ...card, actions: [...(card.actions ?? []), keep] };
}

function mayKeep(flow: Flow, questionId: QuestionId): boolean {
  const { upgradeCase, context } = flow;
  return upgradeCase.reopened.includes(questionId) && questionOf(questionId).isAnswered(upgradeCase, context);
}

async function takeAnswer(
  flow: Flow,
  questionId: QuestionId,
  pending: Pending,
  input: AnswerInput,
): Promise<Answered> {
  flow.step = questionOf(questionId).step;
  const texts = conversationTexts[flow.locale];
  if (mayKeep(flow, questionId) && isKeep(input, texts.keep)) {
    flow.upgradeCase = keepAnswer(flow.upgradeCase, questionId);
    return { kind: 'answered', echo: texts.kept };
  }
  if (input.kind === 'documents' && !uploadQuestions.includes(questionId)) {
    return { kind: 'invalid', say: texts.unexpectedDocument };
  }
  const binding = { caseId: flow.upgradeCase.id, questionId, nonce: pending.nonce };
  const answered = await handlers[questionId].answer({ flow, binding, draft: pending.draft }, input);
  if (answered.kind === 'answered') flow.upgradeCase = keepAnswer(flow.upgradeCase, questionId);
  return answered;
}

function isKeep(input: AnswerInput, label: string): boolean {
  if (input.kind === 'submit') return input.action === 'keep';
  if (input.kind === 'documents') return false;
  const typed = input.text.trim().toLowerCase();
  return (
    typed === label.toLowerCase() || /^(?:zo laten|laat (?:het )?zo|keep(?: it)?|ongewijzigd)$/.test(typed)
  );
}

/** Puts the answer in the place of the card. */
function echo(flow: Flow, pending: Pending, answer: string): void {
  if (pending.activityId === null) return;
  flow.replaceCard(pending.activityId, answeredCard(flow.locale, pending.title, answer));
}

/** The answer was not one: say what is wrong; a card with faults in it is shown again in its place. */
async function stay(
  flow: Flow,
  questionId: QuestionId,
  pending: Pending,
  answered: Extract<Answered, { kind: 'nextField' | 'invalid' | 'notUnderstood' }>,
): Promise<void> {
  const texts = conversationTexts[flow.locale];
  if (answered.kind === 'notUnderstood') {
    const misses = pending.misses + 1;
    flow.unit.conversation.pending = { ...pending, misses };
    flow.say(misses >= missesBeforeHelp ? texts.stuck : texts.notUnderstood(answered.hint));
    return;
  }
  if (answered.draft !== undefined) {
    const draft = answered.draft;
    flow.unit.conversation.pending = { ...pending, draft, misses: 0 };
    if (answered.kind === 'invalid') {
      const isShown = await showAgainInPlace(flow, questionId, pending, draft);
      if (isShown && answered.inCard === true) return;
    }
  }
  flow.say(answered.say);
}

/** Whether there was a card to show it in. */
async function showAgainInPlace(
  flow: Flow,
  questionId: QuestionId,
  pending: Pending,
  draft: Json,
): Promise<boolean> {
  const binding = { caseId: flow.upgradeCase.id, questionId, nonce: pending.nonce };
  const asked = await handlers[questionId].ask({ flow, binding, draft });
  if (asked.kind !== 'card' || pending.activityId === null) return false;
  flow.replaceCard(pending.activityId, withKeepButton(flow, questionId, binding, asked.card));
  flow.unit.conversation.pending = { ...pending, draft: asked.draft ?? draft, misses: 0 };
  return true;
}

/** Says which answers were lost by a correction and come again. */
function sayCleared(flow: Flow): void {
  const cleared = flow.takeCleared();
  const names = questions
    .filter(
      ({ facts, applies, group }) =>
        group !== null &&
        facts.some((name) => cleared.includes(name)) &&
        applies(flow.upgradeCase, flow.context),
    )
    .map(({ id }) => stepThreeTexts[flow.locale].questionNames[id]);
  if (names.length > 0) flow.say(conversationTexts[flow.locale].cleared([...new Set(names)]));
}
