import { conversationTexts } from '../dialogs/texts/conversationTexts.ts';
import { stepOneTexts } from '../dialogs/texts/stepOneTexts.ts';
import type { Step } from './steps.ts';

const menu = conversationTexts.nl;
const stepOne = stepOneTexts.nl;

/**
 * The first turns of an upgrade, up to the sign-in: the menu, a search, a choice, a question about the question,
 * the mandate and the level that follows. Typed, for every question can be answered that way.
 */
export const upgradeSteps: readonly Step[] = [
  { say: menu.menuUpgrade, expects: stepOne.selectionTitle },
  { say: 'loonaangifte', expects: 'Wat hebt u nodig?' },
  { say: '1', expects: stepOne.selectionMore },
  { say: 'klaar', expects: stepOne.mandatesTitle },
  { say: 'waarom', expects: stepOne.mandatesWhy },
  { say: stepOne.mandatesChosen, expects: stepOne.levelTitle('EH3') },
];
