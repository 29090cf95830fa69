import type { AdaptiveCard, CardElement } from '../cards/adaptiveCard.ts';
import { paragraph } from '../cards/elements.ts';
import { noteCard } from '../cards/noteCard.ts';
import type { UpgradeLevel } from '../rules/levelOfAssurance.ts';
import { type Requirement, requirements } from '../rules/requirements/requirements.ts';
import { requirementText } from '../rules/texts/requirementTexts.ts';
import type { Flow } from './flow.ts';
import { stepTwoTexts } from './texts/stepTwoTexts.ts';

/** What an upgrade to this level asks, with the reason of each item: the certain ones first. */
export function needsCard(
  flow: Pick<Flow, 'locale' | 'unit' | 'overline'>,
  level: UpgradeLevel,
): AdaptiveCard {
  const texts = stepTwoTexts[flow.locale];
  const { ruleBook, upgradeCase } = flow.unit;
  const items = requirements({ level, facts: upgradeCase?.facts ?? null, ruleBook }).filter(
    ({ item }) => ruleBook.requirements[item].shownInAnswer,
  );
  const always = items.filter(({ need }) => need === 'needed');
  const sometimes = items.filter(({ need }) => need === 'conditional');
  const section = (title: string, shown: readonly Requirement[]): readonly CardElement[] =>
    shown.length === 0
      ? []
      : [
          paragraph(title, { weight: 'Bolder', spacing: 'Medium' }),
          ...shown.flatMap((item) => itemLines(item, flow)),
        ];
  const lines = [...section(texts.needsAlways, always), ...section(texts.needsSometimes, sometimes)];
  return noteCard(flow.locale, {
    overline: flow.overline(),
    title: texts.needsTitle(level),
    intro: [texts.needsIntro],
    body: lines,
  });
}

function itemLines(item: Requirement, { locale }: Pick<Flow, 'locale'>): readonly CardElement[] {
  const { item: name, why } = requirementText(item, locale);
  const line = paragraph(`• ${name}`, { spacing: 'Small' });
  // What everybody has to give needs no reason; what only some have to give does.
  return item.reason.code === 'always'
    ? [line]
    : [line, paragraph(why, { isSubtle: true, size: 'Small', spacing: 'None' })];
}
