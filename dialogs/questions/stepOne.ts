import { paragraph } from '../../cards/elements.ts';
import { findService, type SelectedService } from '../../rules/catalogue.ts';
import { clearFacts } from '../../rules/flow/corrections.ts';
import { levelAskedOf } from '../../rules/level/levelAskedOf.ts';
import { compareLevels, type UpgradeLevel } from '../../rules/levelOfAssurance.ts';
import type { Flow } from '../flow.ts';
import { levelCard, levelReasons } from '../levelCard.ts';
import { serviceName } from '../serviceNames.ts';
import { formatList } from '../texts/formatValue.ts';
import { stepOneTexts } from '../texts/stepOneTexts.ts';
import { choiceQuestion } from './choiceQuestion.ts';

/** One mandate for everything, or only for what was chosen. */
export const mandates = choiceQuestion({
  why: (flow) => stepOneTexts[flow.locale].mandatesWhy,
  asks: (flow) => {
    const texts = stepOneTexts[flow.locale];
    return {
      title: texts.mandatesTitle,
      intro: [texts.mandatesIntro],
      choices: [
        {
          value: 'chosen',
          label: texts.mandatesChosen,
          hint: texts.mandatesChosenHint,
          synonyms: ['alleen', 'gekozen'],
        },
        {
          value: 'everything',
          label: texts.mandatesEverything,
          hint: texts.mandatesEverythingHint,
          synonyms: ['alles', 'alle diensten', 'everything', 'all'],
        },
      ],
    };
  },
  take: (flow, value) => {
    const allServicesOf = (flow.facts.selection?.value ?? [])
      .filter(({ serviceId }) => serviceId === null)
      .map(({ providerId }) => providerId);
    flow.set(
      'mandates',
      value === 'everything' ? { scope: 'everything' } : { scope: 'perProvider', allServicesOf },
    );
    const decision = levelAskedOf(flow.upgradeCase, flow.context);
    // Where there is nothing to choose the level is told here; otherwise its question tells it.
    if (decision?.kind === 'upgrade' && decision.advised === 'EH3')
      flow.show(levelCard(flow, decision, 'EH3'));
    return undefined;
  },
});

/** The level that the services ask is a floor: EH3 on purpose is always possible. */
export const targetLevel = choiceQuestion({
  why: (flow) => stepOneTexts[flow.locale].targetLevelWhy,
  asks: (flow) => {
    const texts = stepOneTexts[flow.locale];
    const decision = levelAskedOf(flow.upgradeCase, flow.context);
    if (decision === null || decision.advised === null) return 'settled';
    const isUnknown = decision.kind === 'unknownLevel';
    const plus = {
      value: 'EH2+',
      label: texts.choosePlus,
      hint: texts.choosePlusHint,
      synonyms: ['eh2', '2+'],
    };
    const three = {
      value: 'EH3',
      label: isUnknown ? texts.chooseThreeAdvised : texts.chooseThree,
      hint: texts.chooseThreeHint,
      synonyms: ['eh 3', '3', 'advies'],
    };
    const mayPlus = decision.floor === null || compareLevels('EH2+', decision.floor) >= 0;
    return {
      title: isUnknown ? texts.targetLevelUnknownTitle : texts.targetLevelTitle(decision.advised),
      intro: isUnknown ? [texts.targetLevelUnknown] : [],
      body: levelReasons(flow, decision),
      choices: isUnknown
        ? [{ ...three, primary: true }, ...(mayPlus ? [plus] : [])]
        : mayPlus
          ? [plus, three]
          : [three],
    };
  },
  take: (flow, value) => {
    flow.set('targetLevel', value as UpgradeLevel);
    return { echo: value };
  },
});

/** Something that was chosen asks EH4: outside this route. */
export const outsideRoute = choiceQuestion({
  why: (flow) => stepOneTexts[flow.locale].outsideWhy,
  asks: (flow) => {
    const texts = stepOneTexts[flow.locale];
    const names = outsideNames(flow);
    const rest = insideSelection(flow);
    return {
      title: texts.outsideTitle,
      intro: [texts.outsideIntro(formatList(names, flow.locale))],
      body: [paragraph(texts.outsideWhatToDo)],
      choices: [
        ...(rest.length > 0 ? [{ value: 'without', label: texts.outsideWithout, primary: true }] : []),
        { value: 'other', label: texts.outsideOther },
        { value: 'stop', label: texts.outsideStop },
      ],
    };
  },
  take: (flow, value) => {
    if (value === 'stop') return { kind: 'leave' };
    if (value === 'without') flow.set('selection', [...insideSelection(flow)]);
    else flow.upgradeCase = clearFacts(flow.upgradeCase, ['selection']);
    return undefined;
  },
});

function outsideNames(flow: Flow): readonly string[] {
  const decision = levelAskedOf(flow.upgradeCase, flow.context);
  if (decision?.kind !== 'outOfScope') return [];
  return decision.outside.map(({ providerId, serviceId }) =>
    serviceName(flow.catalogue, { providerId, serviceId }, flow.locale),
  );
}

/** What remains of the selection without services that ask EH4; a whole provider becomes its other services. */
function insideSelection(flow: Flow): readonly SelectedService[] {
  const isInside = (providerId: string, serviceId: string) =>
    findService(flow.catalogue, providerId, serviceId)?.level !== 'EH4';
  return (flow.facts.selection?.value ?? []).flatMap(({ providerId, serviceId }): SelectedService[] => {
    if (serviceId !== null) return isInside(providerId, serviceId) ? [{ providerId, serviceId }] : [];
    const provider = flow.catalogue.providers.find(({ id }) => id === providerId);
    const inside = (provider?.services ?? []).filter(({ id }) => isInside(providerId, id));
    if (inside.length === provider?.services.length) return [{ providerId, serviceId }];
    return inside.map(({ id }) => ({ providerId, serviceId: id }));
  });
}
