import { cardButtons } from '../cards/cardButtons.ts';
import { choiceCard } from '../cards/choiceCard.ts';
import { answeredCard } from '../cards/noteCard.ts';
import type { UpgradeLevel } from '../rules/levelOfAssurance.ts';
import type { Pending, PromptId } from './conversationState.ts';
import { askFaq, askPassage } from './faq/askFaq.ts';
import type { AnswerInput } from './flow.ts';
import type { FlowMoves } from './flowMoves.ts';
import { foldPending } from './foldPending.ts';
import { showMenu } from './menu.ts';
import { cardMessage, textMessage } from './message.ts';
import { needsCard } from './needs.ts';
import { noteSignInCard } from './noteSignInCard.ts';
import { chosenValue, exactValue } from './promptChoice.ts';
import type { Choice } from './questions/choiceQuestion.ts';
import { afterTexts } from './texts/afterTexts.ts';
import { conversationTexts } from './texts/conversationTexts.ts';
import { faqTexts } from './texts/faqTexts.ts';
import { formatDay } from './texts/formatValue.ts';
import { stepTwoTexts } from './texts/stepTwoTexts.ts';
import type { TurnUnit } from './turnUnit.ts';

/** A prompt of the assistant itself, beside the questions of the flow. */
interface AssistantPrompt {
  readonly title: (unit: TurnUnit) => string;
  readonly intro?: (unit: TurnUnit) => string;
  readonly choices: (unit: TurnUnit) => Promise<readonly Choice[]>;
  readonly take: (unit: TurnUnit, value: string, commands: FlowMoves) => Promise<void>;
  /** What cannot be undone: only its words, or yes and no, are an answer. */
  readonly isFinal?: true;
  /** Takes words that are none of the choices; absent where only a choice is an answer. */
  readonly takeText?: (unit: TurnUnit, text: string) => void;
}

type AskedPromptId = Extract<
  PromptId,
  'restart' | 'withdraw' | 'adoptCase' | 'needsLevel' | 'faqQuestion' | 'faqChoice'
>;

const somethingElse = 'somethingElse';

const say = (unit: TurnUnit, text: string): void => {
  unit.send(textMessage(text, unit.conversation.locale));
};

const prompts: Readonly<Record<AskedPromptId, AssistantPrompt>> = {
  needsLevel: {
    title: ({ conversation }) => stepTwoTexts[conversation.locale].needsLevelTitle,
    choices: async ({ conversation }) => [
      { value: 'EH2+', label: 'EH2+', synonyms: ['2+'] },
      { value: 'EH3', label: 'EH3', synonyms: ['3'] },
      {
        value: 'unknown',
        label: stepTwoTexts[conversation.locale].needsLevelUnknown,
        synonyms: ['geen idee'],
      },
    ],
    take: async (unit, value, commands) => {
      const { locale } = unit.conversation;
      if (value === 'unknown') {
        say(unit, stepTwoTexts[locale].needsStart);
        return await commands.continueFlow();
      }
      const card = needsCard({ locale, unit, overline: () => undefined }, value as UpgradeLevel);
      unit.send(cardMessage(card, locale));
      await returnToTask(unit, commands);
    },
  },
  restart: {
    isFinal: true,
    title: ({ conversation }) => conversationTexts[conversation.locale].restartTitle,
    intro: ({ conversation }) => conversationTexts[conversation.locale].restartIntro,
    choices: async ({ conversation }) => {
      const texts = conversationTexts[conversation.locale];
      return [
        { value: 'no', label: texts.restartNo, synonyms: ['nee', 'no', 'verder'] },
        { value: 'yes', label: texts.restartYes, synonyms: ['ja', 'yes', 'opnieuw'] },
      ];
    },
    take: async (unit, value, commands) => {
      if (value === 'yes') {
        const { upgradeCase, signedIn } = unit;
        const isOwn = upgradeCase?.personId == null || upgradeCase.personId === signedIn?.personId;
        // Who is not signed in may begin anew here, but not throw away what somebody else gave on this computer.
        if (isOwn) {
          unit.audit('restarted');
          unit.closeCase();
        } else unit.detachCase();
        say(unit, conversationTexts[unit.conversation.locale].restarted);
      }
      await commands.continueFlow();
    },
  },
  withdraw: {
    isFinal: true,
    title: ({ conversation }) => afterTexts[conversation.locale].withdrawTitle,
    intro: ({ conversation }) => afterTexts[conversation.locale].withdrawIntro,
    choices: async ({ conversation }) => {
      const texts = afterTexts[conversation.locale];
      return [
        { value: 'no', label: texts.withdrawNo, synonyms: ['nee', 'no'] },
        { value: 'yes', label: texts.withdrawYes, synonyms: ['ja', 'yes', 'intrekken'] },
      ];
    },
    take: async (unit, value) => {
      const texts = afterTexts[unit.conversation.locale];
      const { upgradeCase } = unit;
      if (value === 'yes' && upgradeCase !== null && upgradeCase.submission !== null) {
        unit.upgradeCase = {
          ...upgradeCase,
          submission: { ...upgradeCase.submission, withdrawalRequested: true },
        };
        unit.audit('withdrawal requested');
        unit.request({
          kind: 'withdrawUpgrade',
          caseId: upgradeCase.id,
          idempotencyKey: `${upgradeCase.id}:withdraw:${unit.now.getTime()}`,
        });
        say(unit, texts.withdrawSent);
      } else {
        say(unit, texts.withdrawKept);
      }
      showMenu(unit, { isFirst: false });
    },
  },
  adoptCase: {
    title: ({ conversation }) => conversationTexts[conversation.locale].adoptTitle,
    choices: async (unit) => {
      const { locale } = unit.conversation;
      const texts = conversationTexts[locale];
      const others = (await unit.openCasesOf(unit.signedIn?.personId ?? '')).filter(
        ({ id }) => id !== unit.upgradeCase?.id,
      );
      const existing = others.slice(0, 4).map((other) => ({
        value: other.id,
        label:
          other.submission?.reference == null
            ? texts.adoptExistingOpen(formatDay(other.createdAt, locale))
            : texts.adoptExistingSent(other.submission.reference),
        synonyms: ['eerdere', 'oude', 'bestaande', 'earlier'],
      }));
      return [...existing, { value: 'new', label: texts.adoptNew, synonyms: ['nieuwe', 'nieuw', 'new'] }];
    },
    take: async (unit, value, commands) => {
      const { locale } = unit.conversation;
      const { upgradeCase, signedIn } = unit;
      if (value !== 'new') {
        await unit.switchCase(value, { closeCurrent: true });
        say(unit, conversationTexts[locale].adopted);
      } else if (upgradeCase !== null && signedIn !== null) {
        unit.upgradeCase = { ...upgradeCase, personId: signedIn.personId };
        say(unit, conversationTexts[locale].adoptedNew);
      }
      await commands.continueFlow();
    },
  },
  faqQuestion: {
    title: ({ conversation }) => faqTexts[conversation.locale].askTitle,
    intro: ({ conversation }) => faqTexts[conversation.locale].askIntro,
    choices: async ({ conversation }) =>
      faqTexts[conversation.locale].examples.map(({ id, question }) => ({
        value: id,
        label: question,
        synonyms: [],
      })),
    take: async (unit, value) => {
      const { examples } = faqTexts[unit.conversation.locale];
      const chosen = examples.find(({ id }) => id === value);
      if (chosen !== undefined) askPassage(unit, chosen);
    },
    takeText: askFaq,
  },
  faqChoice: {
    title: ({ conversation }) => faqTexts[conversation.locale].chooseTitle,
    intro: ({ conversation }) => faqTexts[conversation.locale].chooseIntro,
    choices: async ({ conversation }) => [
      ...(conversation.faq?.choices ?? []).map(({ id, question }) => ({
        value: id,
        label: question,
        synonyms: [],
      })),
      {
        value: somethingElse,
        label: faqTexts[conversation.locale].chooseOther,
        synonyms: ['geen van beide', 'geen van deze', 'anders', 'none', 'other'],
      },
    ],
    take: async (unit, value) => {
      const { conversation } = unit;
      if (value === somethingElse) {
        say(unit, faqTexts[conversation.locale].chooseOtherHint);
        return await askPrompt(unit, 'faqQuestion');
      }
      const chosen = conversation.faq?.choices.find(({ id }) => id === value);
      if (chosen !== undefined) askPassage(unit, chosen);
    },
    takeText: askFaq,
  },
};

/** Puts one of the assistant's own prompts. */
export async function askPrompt(unit: TurnUnit, promptId: PromptId): Promise<void> {
  const { conversation } = unit;
  const { locale } = conversation;
  const nonce = unit.newId();
  foldPending(unit);
  conversation.stack = null;
  if (promptId === 'statusSignIn') {
    const title = afterTexts[locale].statusSignIn;
    const activityId = unit.send(
      cardMessage(noteSignInCard(unit, { title, intro: [afterTexts[locale].statusSignInIntro] }), locale),
    );
    conversation.pending = { promptId, title, nonce, draft: null, buttons: [], misses: 0, activityId };
    return;
  }
  const prompt = prompts[promptId as AskedPromptId];
  const title = prompt.title(unit);
  const intro = prompt.intro?.(unit);
  const binding = { caseId: unit.upgradeCase?.id ?? null, questionId: promptId, nonce };
  const card = choiceCard(
    { locale, title, intro: intro === undefined ? [] : [intro] },
    binding,
    await prompt.choices(unit),
    { confirmLabel: conversationTexts[locale].next },
  );
  const activityId = unit.send(cardMessage(card, locale));
  conversation.pending = {
    promptId,
    title,
    nonce,
    draft: null,
    buttons: cardButtons(card),
    misses: 0,
    activityId,
  };
}

/** Takes the answer to one of the assistant's own prompts. */
export async function answerPrompt(
  unit: TurnUnit,
  pending: Pending,
  input: AnswerInput,
  commands: FlowMoves,
): Promise<void> {
  const { locale } = unit.conversation;
  const texts = conversationTexts[locale];
  if (pending.promptId === 'statusSignIn')
    return say(unit, texts.notUnderstood(stepTwoTexts[locale].signInHint));
  const prompt = prompts[pending.promptId as AskedPromptId];
  const choices = await prompt.choices(unit);
  const chosen =
    prompt.isFinal === true && input.kind === 'text'
      ? exactValue(choices, input.text)
      : chosenValue(choices, input);
  const choice = choices.find(({ value }) => value === chosen);
  if (choice === undefined && prompt.takeText !== undefined && input.kind === 'text') {
    foldPending(unit);
    return prompt.takeText(unit, input.text);
  }
  if (choice === undefined) {
    const misses = pending.misses + 1;
    unit.conversation.pending = { ...pending, misses };
    return say(unit, misses > 1 ? texts.stuck : texts.notUnderstood(texts.pressAButton));
  }
  if (pending.activityId !== null) {
    unit.replace(pending.activityId, cardMessage(answeredCard(locale, pending.title, choice.label), locale));
  }
  unit.conversation.pending = null;
  await prompt.take(unit, choice.value, commands);
}

async function returnToTask(unit: TurnUnit, commands: FlowMoves): Promise<void> {
  if (unit.conversation.mode === 'flow') return await commands.continueFlow();
  showMenu(unit, { isFirst: false });
}
