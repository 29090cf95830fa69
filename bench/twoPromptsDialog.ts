import type { Dialog, WaterfallStepContext } from 'botbuilder-dialogs';
import { TextPrompt, WaterfallDialog } from 'botbuilder-dialogs';
import { confirmation, nameQuestion, numberQuestion } from './steps.ts';

/** Where `twoPromptsDialogs` begins. */
export const twoPromptsRoot = 'twoPrompts';

/**
 * The dialogs that peer and product both run: the same waterfall of the SDK, the same prompts, the same texts,
 * so that a figure compares what is around them.
 */
export function twoPromptsDialogs(): readonly Dialog[] {
  return [
    new TextPrompt('name'),
    new TextPrompt('number'),
    new WaterfallDialog(twoPromptsRoot, [
      async (step: WaterfallStepContext) => await step.prompt('name', nameQuestion),
      async (step: WaterfallStepContext) => {
        Object.assign(step.values, { name: step.result });
        return await step.prompt('number', numberQuestion);
      },
      async (step: WaterfallStepContext) => {
        const { name } = step.values as { name: string };
        await step.context.sendActivity(confirmation(name, String(step.result)));
        return await step.endDialog();
      },
    ]),
  ];
}
