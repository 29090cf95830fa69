import type { Texts } from '../../rules/locale.ts';
import { stepTwoTextsEn } from './stepTwoTextsEn.ts';
import { type StepTwoTexts, stepTwoTextsNl } from './stepTwoTextsNl.ts';

/** Step 2, "Welke gegevens?". */
export const stepTwoTexts: Texts<StepTwoTexts> = { nl: stepTwoTextsNl, en: stepTwoTextsEn };
