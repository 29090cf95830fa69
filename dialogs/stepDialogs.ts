import type { StatePropertyAccessor } from 'botbuilder';
import type { DialogState } from 'botbuilder-dialogs';
import { nextQuestion } from '../rules/flow/nextQuestion.ts';
import type { StepNumber } from '../rules/flow/question.ts';
import { explainRoute, sayProcessing } from './afterSending.ts';
import { flowTurnOf } from './flowTurn.ts';
import { QuestionPrompt, questionPromptId } from './questionPrompt.ts';
import { DialogSet, WaterfallDialog, type WaterfallStepContext } from './sdk.ts';

/** Raise it when the shape of the stack changes; a stored stack of another version is dropped. */
export const flowVersion = 1;

/** The root: computes the next question, begins its step, and does so again when the step is through. */
export const upgradeDialogId = 'upgrade';

const stepDialogIds = {
  1: 'chooseServices',
  2: 'checkData',
  3: 'startUpgrade',
  4: 'explainIdentification',
  5: 'followProcessing',
} as const satisfies Record<StepNumber, string>;

/** One flat set: the root, a waterfall for each of the five steps, and the prompt that asks. Built once. */
export function stepDialogs(stack: StatePropertyAccessor<DialogState>): DialogSet {
  const dialogs = new DialogSet(stack);
  dialogs.add(new QuestionPrompt());
  dialogs.add(new WaterfallDialog(upgradeDialogId, [beginStep, beginAgain(upgradeDialogId)]));
  for (const step of [1, 2, 3] as const) {
    const id = stepDialogIds[step];
    dialogs.add(new WaterfallDialog(id, [askOpenQuestion(step), beginAgain(id)]));
  }
  dialogs.add(new WaterfallDialog(stepDialogIds[4], [explainIdentification]));
  dialogs.add(new WaterfallDialog(stepDialogIds[5], [followProcessing]));
  return dialogs;
}

async function beginStep(context: WaterfallStepContext) {
  const { flow } = flowTurnOf(context.context);
  flow.settle();
  const next = nextQuestion(flow.upgradeCase, flow.context);
  switch (next.kind) {
    case 'question':
      return await context.beginDialog(stepDialogIds[next.question.step]);
    case 'underway':
      return await context.replaceDialog(stepDialogIds[4]);
    case 'submitted':
      return await context.cancelAllDialogs();
  }
}

function askOpenQuestion(step: StepNumber) {
  return async (context: WaterfallStepContext) => {
    const { flow } = flowTurnOf(context.context);
    flow.settle();
    const next = nextQuestion(flow.upgradeCase, flow.context);
    if (next.kind !== 'question' || next.question.step !== step) return await context.endDialog();
    flow.step = step;
    return await context.beginDialog(questionPromptId, { questionId: next.question.id });
  };
}

function beginAgain(dialogId: string) {
  return async (context: WaterfallStepContext) => await context.replaceDialog(dialogId);
}

async function explainIdentification(context: WaterfallStepContext) {
  const { flow } = flowTurnOf(context.context);
  flow.step = 4;
  explainRoute(flow);
  return await context.replaceDialog(stepDialogIds[5]);
}

async function followProcessing(context: WaterfallStepContext) {
  const { flow } = flowTurnOf(context.context);
  flow.step = 5;
  sayProcessing(flow);
  return await context.endDialog();
}
