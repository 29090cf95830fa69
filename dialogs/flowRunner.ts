import { nextQuestion } from '../rules/flow/nextQuestion.ts';
import type { Question } from '../rules/flow/question.ts';
import { showStatus } from './afterSending.ts';
import { askPrompt } from './assistantPrompts.ts';
import { type AnswerInput, Flow } from './flow.ts';
import type { FlowMoves } from './flowMoves.ts';
import { foldPending } from './foldPending.ts';
import { isQuestion } from './isQuestion.ts';
import { keepDraft } from './keptDraft.ts';
import { announceLevelNews, tellLevelNews } from './levelNews.ts';
import { showMenu } from './menu.ts';
import { textMessage } from './message.ts';
import { type ContextFor, runFlow } from './runFlow.ts';
import { conversationTexts } from './texts/conversationTexts.ts';
import type { TurnUnit } from './turnUnit.ts';

/** Thrown when the catalogue that a turn is about cannot be read: the turn is run again later. */
export class CatalogueNotRead extends Error {
  override readonly name = 'CatalogueNotRead';
}

/** Moves through the questions of the upgrade: takes an answer, asks what comes next, puts a question again. */
export class FlowRunner implements FlowMoves {
  readonly #unit: TurnUnit;
  readonly #contextFor: ContextFor;

  constructor(unit: TurnUnit, contextFor: ContextFor) {
    this.#unit = unit;
    this.#contextFor = contextFor;
  }

  get #texts() {
    return conversationTexts[this.#unit.conversation.locale];
  }

  #say(text: string): void {
    this.#unit.send(textMessage(text, this.#unit.conversation.locale));
  }

  /** Takes an answer to the pending question of the flow. */
  async answerFlow(input: AnswerInput): Promise<void> {
    const flow = await this.flow();
    if (flow === null) return;
    const { pending } = this.#unit.conversation;
    const told = this.#unit.upgradeCase === null ? 'nothing' : tellLevelNews(flow);
    const next = this.#unit.upgradeCase === null ? null : nextQuestion(flow.upgradeCase, flow.context);
    // Another device, a colleague or the supplier may have moved the case on since the question was put.
    if (
      next?.kind !== 'question' ||
      next.question.id !== pending?.promptId ||
      // What was answered was shown with other levels.
      (told === 'told' && restsOnLevels(next.question))
    ) {
      if (next?.kind === 'question' && next.question.id === 'signIn') this.#say(this.#texts.signInNeeded);
      else if (told === 'nothing') this.#say(this.#texts.alreadyAnswered);
      return await this.continueFlow();
    }
    await this.#runFlow(flow, input);
  }

  /** Begins an upgrade with words that somebody typed: they are the first search. */
  async beginWith(input: AnswerInput): Promise<void> {
    this.#unit.openCase();
    await this.continueFlow();
    if (this.#unit.conversation.pending?.promptId === 'selection') await this.answerFlow(input);
  }

  /** Asks what is to be asked now, from the facts; shows where the case stands when nothing is. */
  async continueFlow({ sameCard = false }: { readonly sameCard?: boolean } = {}): Promise<void> {
    const { conversation } = this.#unit;
    const before = conversation.pending;
    foldPending(this.#unit);
    conversation.stack = null;
    const flow = await this.flow();
    if (flow === null) return;
    if (this.#unit.upgradeCase === null) this.#unit.openCase();
    tellLevelNews(flow);
    flow.settle();
    if (nextQuestion(flow.upgradeCase, flow.context).kind !== 'question') {
      showStatus(flow);
      return showMenu(this.#unit, { isFirst: false });
    }
    conversation.mode = 'flow';
    if (sameCard && before !== null) flow.cardBefore = { promptId: before.promptId, nonce: before.nonce };
    await this.#runFlow(flow, null);
  }

  async #runFlow(flow: Flow, input: AnswerInput | null): Promise<void> {
    await runFlow(flow, this.#contextFor, input);
    if (this.#unit.conversation.pending !== null) return;
    // On its way to the supplier: the menu follows with the word that it arrived, or that it takes longer.
    if (this.#unit.upgradeCase?.submission?.acknowledged === false) this.#unit.conversation.mode = 'menu';
    else showMenu(this.#unit, { isFirst: false });
  }

  /**
   * Puts the pending question again, word for word, as a fresh card. With `sameCard` the one before still counts: nobody
   * asked for the fresh one, and somebody may just be pressing a button of the other.
   */
  async repeat(options: { readonly sameCard?: boolean } = {}): Promise<void> {
    const { pending, mode } = this.#unit.conversation;
    if (pending !== null && !isQuestion(pending.promptId) && pending.promptId !== 'menu') {
      return await askPrompt(this.#unit, pending.promptId);
    }
    if (mode === 'flow' && this.#unit.upgradeCase !== null) {
      keepDraft(this.#unit);
      return await this.continueFlow(options);
    }
    showMenu(this.#unit, { isFirst: false });
  }

  /** The flow of this turn; says so and shows the menu when the catalogue cannot be read. */
  async flow(): Promise<Flow | null> {
    const catalogue = await this.#unit.world.catalogue();
    if (catalogue.kind === 'read') return new Flow(this.#unit, catalogue.value);
    this.#say(this.#texts.catalogueUnavailable);
    showMenu(this.#unit, { isFirst: false });
    return null;
  }

  /**
   * The catalogue changed: tells what that means for the case, or that there is news to who may not see it, and asks
   * again what it made open.
   */
  async takeLevelNews(): Promise<void> {
    if (this.#unit.upgradeCase === null) return;
    const flow = await this.#knownFlow();
    const { conversation, isElsewhere } = this.#unit;
    if (isElsewhere) return;
    if (tellLevelNews(flow) === 'nothing') return announceLevelNews(flow);
    if (conversation.mode !== 'flow') return;
    const next = nextQuestion(flow.upgradeCase, flow.context);
    const isSame = next.kind === 'question' && next.question.id === conversation.pending?.promptId;
    // A question about the services shows levels: put again, it shows the new ones.
    if (isSame && !restsOnLevels(next.question)) return;
    keepDraft(this.#unit);
    await this.continueFlow();
  }

  /** Tells what changed since the customer was last here and signed in. */
  async tellLevelNews(): Promise<void> {
    const catalogue = await this.#unit.world.catalogue();
    if (this.#unit.upgradeCase === null || catalogue.kind !== 'read') return;
    tellLevelNews(new Flow(this.#unit, catalogue.value));
  }

  async #knownFlow(): Promise<Flow> {
    const catalogue = await this.#unit.world.catalogue();
    // Whoever ran this turn has just read it; without it nothing may be noted as told.
    if (catalogue.kind !== 'read') throw new CatalogueNotRead('The catalogue that changed cannot be read.');
    return new Flow(this.#unit, catalogue.value);
  }

  /** Shows where the case stands. */
  async showStatus(): Promise<void> {
    const flow = await this.flow();
    if (flow === null || this.#unit.upgradeCase === null) return;
    tellLevelNews(flow);
    showStatus(flow);
  }
}

/** Whether a question shows levels of services, so that other levels make it another question. */
function restsOnLevels({ id, group }: Question): boolean {
  return group === 'services' || id === 'outsideRoute' || id === 'review';
}
