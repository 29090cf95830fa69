import { bullets } from '../cards/elements.ts';
import { noteCard } from '../cards/noteCard.ts';
import { reopen } from '../rules/flow/corrections.ts';
import type { QuestionId, RejectionReason, Submission, UpgradeCase } from '../rules/flow/dossier.ts';
import { sendDone } from './afterSending.ts';
import type { FlowMoves } from './flowMoves.ts';
import type { EffectResult } from './incoming.ts';
import { isOver, refreshMenu, showMenu } from './menu.ts';
import { cardMessage, textMessage } from './message.ts';
import type { ApplicationState, SubmitOutcome } from './ports/upgradeBackend.ts';
import { afterTexts } from './texts/afterTexts.ts';
import { formatDay } from './texts/formatValue.ts';
import type { TurnUnit } from './turnUnit.ts';

/** What came back about an application. */
export type ChangeNews =
  | { readonly from: 'effect'; readonly effect: string; readonly result: EffectResult }
  | { readonly from: 'supplier'; readonly application: ApplicationState };

/** Brings the case up to what the supplier says, and tells the customer. */
export async function takeNews(unit: TurnUnit, news: ChangeNews, commands: FlowMoves): Promise<void> {
  const { upgradeCase } = unit;
  if (upgradeCase === null || upgradeCase.submission === null) return;
  const teller = new NewsTeller(unit, upgradeCase, upgradeCase.submission, commands);
  if (news.from === 'supplier') return await teller.changed(news.application);
  if (news.result.kind === 'delayed') return teller.delayed();
  if (news.result.kind === 'failed') return teller.failed(news.effect);
  if (news.effect === 'withdrawUpgrade') return await teller.withdrawn(news.result.outcome);
  await teller.submitted(news.result.outcome);
}

class NewsTeller {
  readonly #unit: TurnUnit;
  readonly #case: UpgradeCase;
  readonly #submission: Submission;
  readonly #commands: FlowMoves;
  /** Personal news waits behind sign-in; until then only that there is news. */
  readonly #maySpeak: boolean;

  constructor(unit: TurnUnit, upgradeCase: UpgradeCase, submission: Submission, commands: FlowMoves) {
    this.#unit = unit;
    this.#case = upgradeCase;
    this.#submission = submission;
    this.#commands = commands;
    this.#maySpeak = unit.signedIn !== null && unit.signedIn.personId === upgradeCase.personId;
  }

  get #texts() {
    return afterTexts[this.#unit.conversation.locale];
  }

  #say(text: string): void {
    const said = this.#maySpeak ? text : this.#texts.newsAnonymous;
    this.#unit.send(textMessage(said, this.#unit.conversation.locale));
  }

  delayed(): void {
    if (this.#submission.acknowledged) return;
    this.#say(this.#texts.delayed);
    this.#menuIfFree();
  }

  /** An error of ours or of the supplier's: the application is a draft again, so that it can be sent later. */
  failed(effect: string): void {
    this.#unit.audit(`${effect} failed`);
    const submission =
      effect === 'withdrawUpgrade'
        ? { ...this.#submission, withdrawalRequested: false }
        : this.#submission.reference === null
          ? null
          : { ...this.#submission, acknowledged: true };
    this.#unit.upgradeCase = { ...this.#case, submission };
    this.#say(effect === 'withdrawUpgrade' ? this.#texts.withdrawFailed : this.#texts.failed);
    this.#menuIfFree();
  }

  async submitted(outcome: SubmitOutcome): Promise<void> {
    if (outcome.kind === 'refused') return await this.#refused(outcome.reasons);
    const { application } = outcome;
    // The supplier's webhook was faster than its answer: what it told is not told again, nor taken back.
    if (this.#submission.acknowledged) return await this.changed(application);
    this.#keep(application, { acknowledged: true });
    if (outcome.kind === 'versionConflict') {
      // The supplier went on meanwhile and did not take this one: where it stands now is what counts.
      this.#unit.audit('version conflict');
      return await this.#tell(application);
    }
    this.#unit.audit('acknowledged');
    this.#sayReceived(application);
    if (application.status !== 'received') return await this.#tell(application);
    this.#menuIfFree();
  }

  async withdrawn(outcome: SubmitOutcome): Promise<void> {
    if (outcome.kind === 'refused') {
      this.#unit.upgradeCase = {
        ...this.#case,
        submission: { ...this.#submission, withdrawalRequested: false },
      };
      this.#say(this.#texts.withdrawRefused);
      return this.#menuIfFree();
    }
    if (outcome.application.version <= this.#submission.backendVersion) return;
    await this.changed(outcome.application);
  }

  /** News of the supplier; older than what is known already is ignored. */
  async changed(application: ApplicationState): Promise<void> {
    const isFirst = !this.#submission.acknowledged;
    if (application.version <= this.#submission.backendVersion) return;
    // A revision that is on its way supersedes news about the version it was made from.
    if (isFirst && this.#submission.revision > 1 && application.status === 'rejected') return;
    this.#keep(application, { acknowledged: true });
    if (isFirst) this.#sayReceived(application);
    if (application.status !== 'received') await this.#tell(application);
    else this.#menuIfFree();
  }

  #sayReceived({ reference }: ApplicationState): void {
    const isAgain = this.#submission.revision > 1;
    this.#say(isAgain ? this.#texts.receivedAgain(reference) : this.#texts.received(reference));
  }

  async #tell(application: ApplicationState): Promise<void> {
    const { status, deadline } = application;
    this.#unit.audit(`status ${status}`);
    if (status === 'rejected') return await this.#rejected(application.reasons);
    if (status === 'processed' && this.#maySpeak) {
      sendDone(this.#unit);
      return this.#menuIfFree();
    }
    const until =
      deadline === null
        ? ''
        : ` ${this.#texts.statusDeadline(formatDay(deadline, this.#unit.conversation.locale))}`;
    this.#say(
      `${this.#texts.statusChanged(this.#texts.statuses[status])} ${this.#texts.statusSays[status]}${until}`,
    );
    this.#menuIfFree();
  }

  /** The supplier turned it down for good reasons: the questions that mend it are open again. */
  async #rejected(reasons: readonly RejectionReason[]): Promise<void> {
    this.#reopenFor(reasons);
    this.#showReasons(this.#texts.rejectedTitle, reasons);
    await this.#mend(reasons);
  }

  /** The application breaks a rule of the supplier: as a draft again, with what is wrong. */
  async #refused(reasons: readonly RejectionReason[]): Promise<void> {
    const wasRejected = this.#submission.revision > 1 && this.#submission.reference !== null;
    this.#unit.upgradeCase = {
      ...this.#case,
      submission: wasRejected
        ? { ...this.#submission, acknowledged: true, status: 'rejected', reasons: [...reasons] }
        : null,
    };
    this.#unit.audit('refused');
    this.#reopenFor(reasons);
    this.#showReasons(this.#texts.refusedTitle, reasons);
    await this.#mend(reasons);
  }

  #reopenFor(reasons: readonly RejectionReason[]): void {
    const ids = reasons.flatMap(({ question }): QuestionId[] => (question === null ? [] : [question]));
    if (this.#unit.upgradeCase !== null) this.#unit.upgradeCase = reopen(this.#unit.upgradeCase, ids);
  }

  #showReasons(title: string, reasons: readonly RejectionReason[]): void {
    const { locale } = this.#unit.conversation;
    if (!this.#maySpeak) {
      this.#unit.send(textMessage(this.#texts.newsAnonymous, locale));
      return;
    }
    const isMendable = reasons.some(({ question }) => question !== null);
    const card = noteCard(locale, {
      title,
      intro: [isMendable ? this.#texts.rejectedIntro : this.#texts.rejectedNoMend],
      body: bullets(reasons.map(({ text }) => text)),
    });
    this.#unit.send(cardMessage(card, locale));
  }

  async #mend(reasons: readonly RejectionReason[]): Promise<void> {
    if (!this.#maySpeak) return;
    if (!reasons.some(({ question }) => question !== null)) return this.#menuIfFree();
    this.#unit.send(textMessage(this.#texts.mendStart, this.#unit.conversation.locale));
    await this.#commands.continueFlow();
  }

  #keep(application: ApplicationState, change: { readonly acknowledged: boolean }): void {
    const { reference, status, version, reasons, deadline } = application;
    this.#unit.upgradeCase = {
      ...this.#case,
      submission: {
        ...this.#submission,
        ...change,
        reference,
        status,
        backendVersion: version,
        reasons: [...reasons],
        deadline,
        withdrawalRequested: status === 'withdrawn' ? false : this.#submission.withdrawalRequested,
      },
    };
  }

  /**
   * The menu again, with what fits now; not in the middle of something else. It stays where it stands under news of
   * the way; when the application is over, what can be done next stands under the last word.
   */
  #menuIfFree(): void {
    if (this.#unit.conversation.mode !== 'menu') return;
    if (isOver(this.#unit.upgradeCase)) showMenu(this.#unit, { isFirst: false });
    else refreshMenu(this.#unit);
  }
}
