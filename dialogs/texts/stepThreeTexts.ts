import type { Texts } from '../../rules/locale.ts';
import { stepThreeTextsEn } from './stepThreeTextsEn.ts';
import { type StepThreeTexts, stepThreeTextsNl } from './stepThreeTextsNl.ts';

/** Step 3, "Starten", with the summary. */
export const stepThreeTexts: Texts<StepThreeTexts> = { nl: stepThreeTextsNl, en: stepThreeTextsEn };
