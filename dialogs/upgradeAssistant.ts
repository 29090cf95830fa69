import { typedButton } from '../cards/cardButtons.ts';
import { parseCardSubmit } from '../cards/cardSubmit.ts';
import { parseChoice } from '../rules/formats/choice.ts';
import { bsnMask } from '../rules/formats/maskBsn.ts';
import { searchServices } from '../rules/search/searchServices.ts';
import { type ChangeNews, takeNews } from './applicationNews.ts';
import { askPrompt } from './assistantPrompts.ts';
import { type Command, readCommand } from './command.ts';
import { CommandRunner } from './commandRunner.ts';
import { askFaq, forgetQuestions, takeAside } from './faq/askFaq.ts';
import { asksForExplanation, questionShape, speaksOfSigning } from './faq/questionShape.ts';
import { takeFeedback } from './faq/takeFeedback.ts';
import { takeReply } from './faq/takeReply.ts';
import type { AnswerInput } from './flow.ts';
import { FlowRunner } from './flowRunner.ts';
import { foldPending } from './foldPending.ts';
import type { CustomerActivity, Incoming, SignedInPerson } from './incoming.ts';
import { isQuestion } from './isQuestion.ts';
import { keepDraft } from './keptDraft.ts';
import { menuEntries, showMenu } from './menu.ts';
import { textMessage } from './message.ts';
import type { ContextFor } from './runFlow.ts';
import { adopt } from './signedIn.ts';
import { conversationTexts } from './texts/conversationTexts.ts';
import type { TurnUnit } from './turnUnit.ts';

const longestMessage = 4000;

/**
 * The assistant: decides what an incoming means in this conversation and runs it on the unit of work. It holds no
 * state of its own.
 */
export function upgradeAssistant(
  contextFor: ContextFor,
): (unit: TurnUnit, incoming: Incoming) => Promise<void> {
  return async (unit, incoming) => {
    const turn = new AssistantTurn(unit, contextFor);
    switch (incoming.kind) {
      case 'conversationStarted':
        return turn.start();
      case 'sessionResumed':
        return await turn.resume(incoming.sessionId);
      case 'signedIn':
        return await turn.signedIn(incoming.person);
      case 'activity':
        return await turn.activity(incoming.activity);
      case 'effectResult':
        return await turn.news({ from: 'effect', effect: incoming.effect, result: incoming.result });
      case 'questionAnswered':
        return await takeReply(unit, incoming, () => turn.goBack());
      case 'applicationChanged':
        return await turn.news({ from: 'supplier', application: incoming.news });
      case 'catalogueChanged':
        return await turn.catalogueChanged();
    }
  };
}

class AssistantTurn {
  readonly #unit: TurnUnit;
  readonly #flow: FlowRunner;
  readonly #commands: CommandRunner;

  constructor(unit: TurnUnit, contextFor: ContextFor) {
    this.#unit = unit;
    this.#flow = new FlowRunner(unit, contextFor);
    this.#commands = new CommandRunner(unit, this.#flow);
  }

  get #texts() {
    return conversationTexts[this.#unit.conversation.locale];
  }

  #say(text: string): void {
    this.#unit.send(textMessage(text, this.#unit.conversation.locale));
  }

  start(): void {
    this.#say(this.#texts.welcome);
    showMenu(this.#unit, { isFirst: true });
  }

  /** The customer is back in a new browser session: they see again where they were, nothing personal before sign-in. */
  async resume(sessionId: string): Promise<void> {
    const { conversation, upgradeCase } = this.#unit;
    keepDraft(this.#unit);
    conversation.sessionId = sessionId;
    conversation.signedIn = null;
    forgetQuestions(this.#unit);
    const isPersonal = upgradeCase !== null && upgradeCase.personId !== null;
    if (conversation.mode === 'flow') {
      this.#say(isPersonal ? this.#texts.welcomeBackPersonal : this.#texts.welcomeBackFlow);
      await this.#flow.continueFlow();
      return;
    }
    this.#say(isPersonal ? this.#texts.welcomeBackPersonal : this.#texts.welcomeBack);
    showMenu(this.#unit, { isFirst: false });
  }

  async signedIn(person: SignedInPerson): Promise<void> {
    this.#unit.signIn(person);
    this.#say(this.#texts.signedInAs(person.name));
    // What was hidden until now may be shown again: the page reads the conversation anew.
    this.#unit.send({ type: 'event', name: 'signedIn' });
    const wantsStatus = this.#unit.conversation.pending?.promptId === 'statusSignIn';
    const adopted = await adopt(this.#unit, person);
    if (adopted === 'asks') return;
    if (wantsStatus) return await this.#commands.run({ kind: 'status' });
    await this.#flow.tellLevelNews();
    // A rejection that came while nobody was signed in is told first; its questions follow.
    if (this.#unit.upgradeCase?.submission?.status === 'rejected') await this.#flow.showStatus();
    if (this.#unit.conversation.mode === 'flow' || adopted === 'other')
      return await this.#flow.continueFlow();
    showMenu(this.#unit, { isFirst: false });
  }

  async news(news: ChangeNews): Promise<void> {
    await takeNews(this.#unit, news, this.#flow);
  }

  /** After a question in between: what was being asked stands again, word for word. */
  async goBack(): Promise<void> {
    const { pending } = this.#unit.conversation;
    const aside = pending === null ? takeAside(this.#unit) : null;
    if (aside === null) return await this.#flow.repeat({ sameCard: true });
    await askPrompt(this.#unit, aside);
  }

  async catalogueChanged(): Promise<void> {
    await this.#flow.takeLevelNews();
  }

  async activity(activity: CustomerActivity): Promise<void> {
    if (activity.type !== 'message') return;
    if (this.#unit.signInExpired) this.#say(this.#texts.signInExpired);
    if (activity.value !== undefined && activity.value !== null) return await this.#submitted(activity);
    if (activity.documents.length > 0)
      return await this.#answer({ kind: 'documents', documents: activity.documents });
    const text = (activity.text ?? '').trim();
    if (text.includes(bsnMask)) this.#say(this.#texts.bsnTyped);
    if (text.length > longestMessage) return this.#say(this.#texts.messageTooLong);
    if (text === '') return await this.#commands.run({ kind: 'repeat' });
    await this.#typed(text);
  }

  async #submitted(activity: CustomerActivity): Promise<void> {
    const parsed = parseCardSubmit(activity.value);
    if (parsed.kind === 'tooLong') return this.#say(this.#texts.tooLong);
    if (parsed.kind === 'foreign') {
      const text = (activity.text ?? '').trim();
      return text === '' ? this.#say(this.#texts.pressAButton) : await this.#typed(text);
    }
    const { submit } = parsed;
    // The buttons of the menu are commands: they mean the same at any time.
    if (submit.questionId === 'menu') {
      const command = menuEntries(this.#unit).find((entry) => entry.command === submit.value);
      return command === undefined ? this.#stale() : await this.#commands.run({ kind: command.command });
    }
    if (submit.questionId === 'faqFeedback') return takeFeedback(this.#unit, submit);
    const { pending } = this.#unit.conversation;
    if (pending === null || submit.nonce !== pending.nonce || submit.questionId !== pending.promptId) {
      return this.#stale();
    }
    const { action, value, fields } = submit;
    await this.#answer({ kind: 'submit', action, value, fields });
  }

  /** A card of an earlier asking: say so kindly, and show what is asked now. */
  #stale(): void | Promise<void> {
    const isFlow = this.#unit.conversation.mode === 'flow' && this.#unit.conversation.pending !== null;
    this.#say(isFlow ? this.#texts.staleCard : this.#texts.staleCardNoQuestion);
    if (isFlow) return this.#commands.run({ kind: 'repeat' });
  }

  async #typed(text: string): Promise<void> {
    const { pending } = this.#unit.conversation;
    if (pending?.promptId === 'signIn' || pending?.promptId === 'statusSignIn') {
      const isDone = await this.#typedCode(text);
      if (isDone) return;
    }
    // What stands on a button of the card goes before a command of the same name.
    const button =
      pending === null || pending.promptId === 'menu' ? null : typedButton(pending.buttons, text);
    if (button !== null) {
      return await this.#answer({ kind: 'submit', action: button.action, value: button.value, fields: {} });
    }
    const command = readCommand(text) ?? this.#menuChoice(text);
    if (command !== null) return await this.#commands.run(command);
    const asked = pending === null || pending.promptId === 'menu' ? null : pending.promptId;
    if (asked === null && questionShape(text) === 'aboutSigning') return this.#ask(text);
    if (asked !== null && this.#isAsked(text, asked)) {
      // "Waarom wilt u mijn e-mailadres?": the question on the screen explains itself.
      if (isQuestion(asked) && asksForExplanation(text)) {
        return await this.#commands.run({ kind: 'why' });
      }
      return this.#ask(text);
    }
    await this.#answer({ kind: 'text', text });
  }

  /** What is asked is never taken for an answer: "moet ik akkoord gaan?" agrees to nothing. */
  #isAsked(text: string, promptId: string): boolean {
    // The search for services takes sentences, too, and what it does not find is looked up after it.
    if (promptId === 'selection') return questionShape(text) === 'aboutSigning' && speaksOfSigning(text);
    return questionShape(text) !== 'none';
  }

  /** A question is looked up beside what is being asked; a prompt that asked for it has had its answer. */
  #ask(text: string): void {
    const { pending } = this.#unit.conversation;
    if (pending?.promptId === 'faqQuestion' || pending?.promptId === 'faqChoice') foldPending(this.#unit);
    askFaq(this.#unit, text);
  }

  async #typedCode(text: string): Promise<boolean> {
    const outcome = await this.#unit.redeemTypedCode(text);
    switch (outcome.kind) {
      case 'signedIn':
        await this.signedIn(outcome.person);
        return true;
      case 'wrong':
        this.#say(this.#texts.codeWrong);
        return true;
      case 'tooMany':
        this.#say(this.#texts.codeTooMany);
        return true;
      case 'notACode':
        return false;
    }
  }

  #menuChoice(text: string): Command | null {
    if (this.#unit.conversation.pending?.promptId !== 'menu') return null;
    const entries = menuEntries(this.#unit);
    const options = entries.map(({ command, label }) => ({ value: command, label }));
    const read = parseChoice(text, options);
    return read.kind === 'ok' ? { kind: read.value } : null;
  }

  async #answer(input: AnswerInput): Promise<void> {
    const { pending, mode } = this.#unit.conversation;
    // Nothing is asked while an answer is being looked up: what was asked before comes again.
    if (pending === null && mode === 'flow') return await this.#flow.repeat();
    if (pending === null || pending.promptId === 'menu') return await this.#outsideFlow(input);
    if (isQuestion(pending.promptId)) return await this.#flow.answerFlow(input);
    await this.#commands.answerPrompt(pending, input);
  }

  /** Something was said while nothing is asked: perhaps the name of a service, which is how an upgrade begins. */
  async #outsideFlow(input: AnswerInput): Promise<void> {
    if (input.kind === 'documents') return this.#say(this.#texts.unexpectedDocument);
    if (input.kind === 'submit') return this.#stale();
    const catalogue = await this.#unit.world.catalogue();
    const isService =
      this.#unit.upgradeCase === null &&
      catalogue.kind === 'read' &&
      searchServices(catalogue.value.index, input.text, 1).kind !== 'nothing';
    if (isService) return await this.#flow.beginWith(input);
    if (questionShape(input.text) !== 'none' || speaksOfSigning(input.text)) return this.#ask(input.text);
    this.#say(this.#texts.notUnderstood(this.#texts.pressAButton));
    showMenu(this.#unit, { isFirst: false });
  }
}
