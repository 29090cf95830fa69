import type { AdaptiveCard, CardElement } from '../cards/adaptiveCard.ts';
import { paragraph } from '../cards/elements.ts';
import { noteCard } from '../cards/noteCard.ts';
import type { LevelDecision } from '../rules/decideLevel.ts';
import type { LevelReason } from '../rules/levelReasons.ts';
import type { Flow } from './flow.ts';
import { formatDay } from './texts/formatValue.ts';
import { stepOneTexts } from './texts/stepOneTexts.ts';

/** Why a level is needed: a line per service with its source. */
export function levelReasons(flow: Flow, decision: LevelDecision): readonly CardElement[] {
  const texts = stepOneTexts[flow.locale];
  const lines = decision.because.flatMap((reason) => [
    paragraph(reasonLine(flow, reason), { spacing: 'Small' }),
    paragraph(texts.levelSource(reason.source, formatDay(reason.checkedAt, flow.locale)), {
      isSubtle: true,
      size: 'Small',
      spacing: 'None',
    }),
  ]);
  return [...lines, paragraph(texts.levelMayRise, { isSubtle: true, size: 'Small' })];
}

function reasonLine(flow: Flow, reason: LevelReason): string {
  const texts = stepOneTexts[flow.locale];
  const what =
    reason.serviceName === null
      ? texts.allServices(reason.providerName)
      : `${reason.providerName} – ${reason.serviceName}`;
  if (reason.level === null) return texts.levelReasonUnknown(what);
  const line = texts.levelReason(reason.level, what);
  return reason.level === 'EH1' || reason.level === 'EH2'
    ? `${line} ${texts.levelLegacy(reason.level)}`
    : line;
}

/** The level that follows, with the reason of each service. */
export function levelCard(flow: Flow, decision: LevelDecision, level: string): AdaptiveCard {
  return noteCard(flow.locale, {
    overline: flow.overline(),
    title: stepOneTexts[flow.locale].levelTitle(level),
    body: levelReasons(flow, decision),
  });
}
