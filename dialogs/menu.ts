import type { AdaptiveCard, CardAction, CardElement } from '../cards/adaptiveCard.ts';
import { cardActions, cardButtons } from '../cards/cardButtons.ts';
import { answerButton, openButton } from '../cards/elements.ts';
import { answeredCard } from '../cards/noteCard.ts';
import { questionCard } from '../cards/questionCard.ts';
import type { UpgradeCase } from '../rules/flow/dossier.ts';
import { mayChange } from '../rules/flow/nextQuestion.ts';
import { routeOf } from '../rules/route/routeOf.ts';
import type { PlainCommandKind } from './command.ts';
import { foldPending } from './foldPending.ts';
import { cardMessage } from './message.ts';
import type { ConversationTexts } from './texts/conversationTexts.ts';
import { conversationTexts } from './texts/conversationTexts.ts';
import type { TurnUnit } from './turnUnit.ts';

interface MenuEntry {
  readonly command: PlainCommandKind;
  readonly label: (texts: ConversationTexts) => string;
  readonly isShown: (unit: TurnUnit, upgradeCase: UpgradeCase | null) => boolean;
}

const isSent = (upgradeCase: UpgradeCase | null) => upgradeCase?.submission != null;
/** Something to go on with: a draft, or an application that came back with something to mend. */
const isBusy = (upgradeCase: UpgradeCase | null) =>
  upgradeCase !== null && mayChange(upgradeCase) && !isTurnedDown(upgradeCase);
/** Rejected, and nothing in it that the customer can mend. */
const isTurnedDown = (upgradeCase: UpgradeCase | null) =>
  upgradeCase?.submission?.status === 'rejected' &&
  upgradeCase.submission.acknowledged &&
  !upgradeCase.submission.reasons.some(({ question }) => question !== null);
/** Nothing more happens to it: a new upgrade may begin. */
export const isOver = (upgradeCase: UpgradeCase | null) =>
  upgradeCase?.submission?.status === 'processed' ||
  upgradeCase?.submission?.status === 'withdrawn' ||
  isTurnedDown(upgradeCase);

/** What the assistant offers between tasks. Its entries are commands: they work typed, too. */
const entries: readonly MenuEntry[] = [
  { command: 'continue', label: (texts) => texts.menuContinue, isShown: (_unit, one) => isBusy(one) },
  {
    command: 'upgrade',
    label: (texts) => texts.menuUpgrade,
    isShown: (_unit, one) => one === null || isOver(one),
  },
  { command: 'needs', label: (texts) => texts.menuNeeds, isShown: (_unit, one) => !isSent(one) },
  { command: 'status', label: (texts) => texts.menuStatus, isShown: () => true },
  { command: 'faq', label: (texts) => texts.menuFaq, isShown: (_unit, one) => !isSent(one) },
  { command: 'staff', label: (texts) => texts.menuStaff, isShown: () => true },
  {
    command: 'withdraw',
    label: (texts) => texts.menuWithdraw,
    isShown: (unit, one) =>
      unit.signedIn !== null && isSent(one) && !isOver(one) && one?.submission?.withdrawalRequested !== true,
  },
  { command: 'signOut', label: (texts) => texts.menuSignOut, isShown: (unit) => unit.signedIn !== null },
];

/** The menu entries that fit now, with what they are called. */
export function menuEntries(
  unit: TurnUnit,
): readonly { readonly command: PlainCommandKind; readonly label: string }[] {
  const texts = conversationTexts[unit.conversation.locale];
  return entries
    .filter(({ isShown }) => isShown(unit, unit.upgradeCase))
    .map(({ command, label }) => ({ command, label: label(texts) }));
}

/** Shows the menu and waits there. */
export function showMenu(unit: TurnUnit, options: { readonly isFirst: boolean }): void {
  const { locale } = unit.conversation;
  const texts = conversationTexts[locale];
  const title = options.isFirst ? texts.menuTitle : texts.menuAgain;
  const nonce = unit.newId();
  foldPending(unit);
  const card = menuCard(unit, title, nonce);
  const activityId = unit.send(cardMessage(card, locale));
  unit.conversation.mode = 'menu';
  unit.conversation.stack = null;
  unit.conversation.pending = {
    promptId: 'menu',
    title,
    nonce,
    draft: labelsOf(card),
    buttons: cardButtons(card),
    misses: 0,
    activityId,
  };
}

/** Brings the menu that is on the screen up to what fits now; shows one where there is none. */
export function refreshMenu(unit: TurnUnit): void {
  const { pending, locale } = unit.conversation;
  if (pending?.promptId !== 'menu' || pending.activityId === null) {
    showMenu(unit, { isFirst: false });
    return;
  }
  const card = menuCard(unit, pending.title, pending.nonce);
  const labels = labelsOf(card);
  if (JSON.stringify(labels) === JSON.stringify(pending.draft)) return;
  unit.replace(pending.activityId, cardMessage(card, locale));
  unit.conversation.pending = { ...pending, draft: labels, buttons: cardButtons(card) };
}

/** What can be chosen in a menu, to see whether it changed. */
function labelsOf(card: AdaptiveCard): readonly string[] {
  return cardActions(card).map(({ title }) => title);
}

function menuCard(unit: TurnUnit, title: string, nonce: string): AdaptiveCard {
  const { locale } = unit.conversation;
  const binding = { caseId: null, questionId: 'menu', nonce };
  const shown = menuEntries(unit);
  const button = (command: PlainCommandKind, label: string, primary: boolean) =>
    answerButton(label, binding, 'choose', { value: command, ...(primary ? { primary } : {}) });
  const choices = shown.filter(({ command }) => command !== 'signOut');
  const signOut = shown.filter(({ command }) => command === 'signOut');
  // Two rows: what to do, and below it what can be opened and the way out. A channel shows five or six in one row.
  const toDo: CardElement = {
    type: 'ActionSet',
    actions: choices.map(({ command, label }, place) => button(command, label, place === 0)),
  };
  return questionCard(
    { locale, title },
    [toDo],
    [...openable(unit), ...signOut.map(({ command, label }) => button(command, label, false))],
  );
}

/** The menu has been used: what was chosen stands in its place. */
export function leaveMenu(unit: TurnUnit, command: PlainCommandKind): void {
  const { pending, locale } = unit.conversation;
  const entry = menuEntries(unit).find((candidate) => candidate.command === command);
  if (pending?.promptId !== 'menu' || pending.activityId === null || entry === undefined) return;
  unit.replace(pending.activityId, cardMessage(answeredCard(locale, pending.title, entry.label), locale));
  unit.conversation.pending = null;
}

/** What can be opened of a sent application: the form, the reasons and the conversation, each with a one-time address. */
function openable(unit: TurnUnit): readonly CardAction[] {
  const { upgradeCase, signedIn, publicUrl, ruleBook } = unit;
  if (upgradeCase === null || signedIn === null || upgradeCase.submission === null) return [];
  const texts = conversationTexts[unit.conversation.locale];
  const needsForm = routeOf(upgradeCase, ruleBook)?.form.need === true && !isOver(upgradeCase);
  return [
    ...(needsForm ? [openButton(texts.menuForm, `${publicUrl}/chat/open/form`)] : []),
    openButton(texts.menuReceipt, `${publicUrl}/chat/open/receipt`),
    openButton(texts.menuTranscript, `${publicUrl}/chat/open/transcript`),
  ];
}
