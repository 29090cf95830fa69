import { reopen } from '../rules/flow/corrections.ts';
import type { QuestionId } from '../rules/flow/dossier.ts';
import { mayChange, nextQuestion, previousQuestion } from '../rules/flow/nextQuestion.ts';
import { questionOf } from '../rules/flow/questions.ts';
import { showStatus } from './afterSending.ts';
import { answerPrompt, askPrompt } from './assistantPrompts.ts';
import type { Command } from './command.ts';
import type { Pending } from './conversationState.ts';
import { forgetQuestions, takeAside } from './faq/askFaq.ts';
import type { AnswerInput } from './flow.ts';
import type { FlowRunner } from './flowRunner.ts';
import { isQuestion } from './isQuestion.ts';
import { keepDraft } from './keptDraft.ts';
import { tellLevelNews } from './levelNews.ts';
import { showLevelReason } from './levelReason.ts';
import { isOver, leaveMenu, showMenu } from './menu.ts';
import { textMessage } from './message.ts';
import { openPage } from './openPage.ts';
import { handlers } from './questions/handlers.ts';
import { afterTexts } from './texts/afterTexts.ts';
import { conversationTexts } from './texts/conversationTexts.ts';
import { formatList } from './texts/formatValue.ts';
import { stepThreeTexts } from './texts/stepThreeTexts.ts';
import type { TurnUnit } from './turnUnit.ts';

/** Carries out the commands that work everywhere. */
export class CommandRunner {
  readonly #unit: TurnUnit;
  readonly #flowRunner: FlowRunner;

  constructor(unit: TurnUnit, flowRunner: FlowRunner) {
    this.#unit = unit;
    this.#flowRunner = flowRunner;
  }

  get #texts() {
    return conversationTexts[this.#unit.conversation.locale];
  }

  #say(text: string): void {
    this.#unit.send(textMessage(text, this.#unit.conversation.locale));
  }

  async run(command: Command): Promise<void> {
    keepDraft(this.#unit);
    if (command.kind !== 'change') leaveMenu(this.#unit, command.kind);
    // Whoever goes elsewhere leaves the prompt behind that a question back had pushed aside.
    if (command.kind !== 'back' && command.kind !== 'repeat') takeAside(this.#unit);
    switch (command.kind) {
      case 'upgrade':
      case 'continue':
        return await this.#upgrade(command.kind);
      case 'needs':
        return await askPrompt(this.#unit, 'needsLevel');
      case 'status':
        return await this.#status();
      case 'faq':
        return await askPrompt(this.#unit, 'faqQuestion');
      case 'staff':
        return this.#sayAndReturn(this.#texts.staff);
      case 'help':
        return this.#sayAndReturn(this.#texts.help);
      case 'why':
        return await this.#why();
      case 'repeat':
        return await this.#flowRunner.repeat();
      case 'stop':
        return this.#stop();
      case 'back':
        return await this.#back();
      case 'restart':
        return await this.#restart();
      case 'change':
        return await this.#change(command.questions);
      case 'signOut':
        return this.#signOut();
      case 'withdraw':
        return await this.#withdraw();
      case 'form':
      case 'transcript':
        return await openPage(this.#unit, command.kind);
      case 'receipt':
        return await this.#reasons();
    }
  }

  /** Takes an answer to one of the assistant's own prompts. */
  async answerPrompt(pending: Pending, input: AnswerInput): Promise<void> {
    await answerPrompt(this.#unit, pending, input, this.#flowRunner);
  }

  /** A side step: says something, then the same question stands again. */
  async #sayAndReturn(text: string): Promise<void> {
    this.#say(text);
    await this.#flowRunner.repeat();
  }

  async #upgrade(kind: 'upgrade' | 'continue'): Promise<void> {
    const { upgradeCase } = this.#unit;
    if (kind === 'upgrade' && isOver(upgradeCase)) this.#unit.detachCase();
    if (kind === 'continue' && upgradeCase === null) return this.#sayAndReturn(this.#texts.nothingToContinue);
    await this.#flowRunner.continueFlow();
  }

  async #status(): Promise<void> {
    const { signedIn, upgradeCase, conversation } = this.#unit;
    if (
      signedIn === null ||
      (upgradeCase !== null && upgradeCase.personId !== null && upgradeCase.personId !== signedIn.personId)
    ) {
      return await askPrompt(this.#unit, 'statusSignIn');
    }
    const flow = await this.#flowRunner.flow();
    if (flow === null) return;
    if (upgradeCase === null) this.#say(afterTexts[conversation.locale].statusNone);
    else {
      tellLevelNews(flow);
      showStatus(flow, { isAsking: conversation.mode === 'flow' });
    }
    if (conversation.mode === 'flow') return await this.#flowRunner.repeat();
    showMenu(this.#unit, { isFirst: false });
  }

  async #why(): Promise<void> {
    const { pending } = this.#unit.conversation;
    const flow = await this.#flowRunner.flow();
    if (flow === null) return;
    const why =
      pending !== null && isQuestion(pending.promptId)
        ? handlers[pending.promptId].why(flow)
        : this.#texts.menuWhy;
    await this.#sayAndReturn(why);
  }

  #stop(): void {
    this.#say(this.#texts.stopped);
    showMenu(this.#unit, { isFirst: false });
  }

  async #back(): Promise<void> {
    const { pending, mode } = this.#unit.conversation;
    const flow = await this.#flowRunner.flow();
    if (flow === null) return;
    const current = pending?.promptId;
    const draft = pending?.draft;
    // At a prompt of the assistant itself, "terug" goes back to the question beside it, or to the menu.
    const isPrompt = current !== undefined && current !== 'menu' && !isQuestion(current);
    const aside = takeAside(this.#unit);
    if (current === 'faqChoice' && aside !== null) return await askPrompt(this.#unit, aside);
    if (isPrompt && mode === 'flow') return await this.#flowRunner.continueFlow();
    if (isPrompt) return showMenu(this.#unit, { isFirst: false });
    if (mode !== 'flow' || current === undefined || !isQuestion(current) || this.#unit.upgradeCase === null) {
      return await this.#sayAndReturn(this.#texts.nothingBefore);
    }
    // Inside a question of several parts, "terug" first goes back to its beginning.
    if (isBegun(current, draft)) {
      this.#unit.conversation.kept = null;
      return await this.#flowRunner.continueFlow();
    }
    const before = previousQuestion(flow.upgradeCase, current, flow.context);
    if (before === null) return await this.#sayAndReturn(this.#texts.nothingBefore);
    flow.upgradeCase = reopen(flow.upgradeCase, [before.id]);
    this.#say(this.#texts.goingBack);
    await this.#flowRunner.continueFlow();
  }

  async #restart(): Promise<void> {
    const { upgradeCase } = this.#unit;
    if (upgradeCase?.submission != null) return await this.#sayAndReturn(this.#texts.restartRefused);
    if (upgradeCase === null) return await this.#flowRunner.continueFlow();
    await askPrompt(this.#unit, 'restart');
  }

  async #change(ids: readonly QuestionId[]): Promise<void> {
    const flow = await this.#flowRunner.flow();
    if (flow === null) return;
    const { upgradeCase } = this.#unit;
    if (upgradeCase === null) return await this.#sayAndReturn(this.#texts.nothingToContinue);
    if (!mayChange(upgradeCase)) {
      return await this.#sayAndReturn(this.#texts.cannotChangeNow);
    }
    if (ids.length === 0) return await this.#sayAndReturn(this.#texts.changeWhat);
    if (upgradeCase.personId !== null && !flow.context.isSignedIn)
      return await this.#flowRunner.continueFlow();
    const known = ids
      .map(questionOf)
      .filter((one) => one.applies(upgradeCase, flow.context) && one.isAnswered(upgradeCase, flow.context));
    if (known.length === 0) return await this.#sayAndReturn(this.#texts.notAsked);
    flow.upgradeCase = reopen(
      upgradeCase,
      known.map(({ id }) => id),
    );
    const next = nextQuestion(flow.upgradeCase, flow.context);
    if (next.kind !== 'question' || !known.includes(next.question)) {
      const { questionNames } = stepThreeTexts[flow.locale];
      this.#say(
        this.#texts.changeLater(
          formatList([...new Set(known.map(({ id }) => questionNames[id]))], flow.locale),
        ),
      );
    }
    await this.#flowRunner.continueFlow();
  }

  #signOut(): void {
    if (this.#unit.signedIn === null) {
      this.#say(this.#texts.notSignedIn);
    } else {
      this.#unit.signOut();
      forgetQuestions(this.#unit);
      this.#say(this.#texts.signedOut);
      this.#unit.send({ type: 'event', name: 'signedOut' });
    }
    showMenu(this.#unit, { isFirst: false });
  }

  async #withdraw(): Promise<void> {
    const { upgradeCase, signedIn, conversation } = this.#unit;
    const texts = afterTexts[conversation.locale];
    if (upgradeCase?.submission == null) return await this.#sayAndReturn(texts.withdrawNothing);
    if (signedIn === null || signedIn.personId !== upgradeCase.personId) {
      return await askPrompt(this.#unit, 'statusSignIn');
    }
    const { status, withdrawalRequested } = upgradeCase.submission;
    if (withdrawalRequested) return await this.#sayAndReturn(texts.withdrawUnderway);
    if (status === 'processed' || status === 'withdrawn')
      return await this.#sayAndReturn(texts.withdrawNothing);
    await askPrompt(this.#unit, 'withdraw');
  }

  /** Why this level: of a sent application everything that it rests on, before that the level as it is now. */
  async #reasons(): Promise<void> {
    if (this.#unit.upgradeCase?.submission != null) return await openPage(this.#unit, 'receipt');
    const flow = await this.#flowRunner.flow();
    if (flow !== null) await this.#sayAndReturn(showLevelReason(flow));
  }
}

/** Whether some parts of a question of several parts were given already. */
function isBegun(questionId: QuestionId, draft: unknown): boolean {
  if (typeof draft !== 'object' || draft === null) return false;
  if (questionId === 'selection')
    return 'matches' in draft && Array.isArray(draft.matches) && draft.matches.length > 0;
  return 'typed' in draft && typeof draft.typed === 'object' && Object.keys(draft.typed ?? {}).length > 0;
}
