import type { AdaptiveCard } from '../cards/adaptiveCard.ts';
import { openButton } from '../cards/elements.ts';
import { noteCard } from '../cards/noteCard.ts';
import { stepTwoTexts } from './texts/stepTwoTexts.ts';
import type { TurnUnit } from './turnUnit.ts';

/** The card whose button opens the supplier's sign-in. The channel puts a one-time address behind it. */
export function noteSignInCard(
  unit: Pick<TurnUnit, 'conversation' | 'publicUrl'>,
  shown: {
    readonly title?: string;
    readonly intro?: readonly string[];
    readonly overline?: string | undefined;
  } = {},
): AdaptiveCard {
  const { locale } = unit.conversation;
  const texts = stepTwoTexts[locale];
  return noteCard(locale, {
    overline: shown.overline,
    title: shown.title ?? texts.signInTitle,
    intro: shown.intro ?? texts.signInIntro,
    actions: [openButton(texts.signInButton, `${unit.publicUrl}/chat/open/sign-in`, { primary: true })],
  });
}
