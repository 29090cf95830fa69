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
  const lines = grouped(decision.because).flatMap((reasons) => [
    paragraph(groupLine(flow, reasons), { spacing: 'Small' }),
    paragraph(texts.levelSource(reasons[0].source, formatDay(reasons[0].checkedAt, flow.locale)), {
      isSubtle: true,
      size: 'Small',
      spacing: 'None',
    }),
  ]);
  return [...lines, paragraph(texts.levelMayRise, { isSubtle: true, size: 'Small' })];
}

type Reasons = readonly [LevelReason, ...LevelReason[]];

/** From this number on, services of one provider with the same level and source are told in one line. */
const manyOfOne = 3;

/** Reasons that say the same of several services of one provider, together; all others alone. */
function grouped(because: readonly LevelReason[]): readonly Reasons[] {
  const groups = new Map<string, [LevelReason, ...LevelReason[]]>();
  for (const reason of because) {
    const key = [reason.providerId, reason.level, reason.source, reason.serviceId === null].join('|');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [reason]);
    else group.push(reason);
  }
  return [...groups.values()].flatMap((group): Reasons[] =>
    group.length >= manyOfOne && group[0].level !== null ? [group] : group.map((reason) => [reason]),
  );
}

function groupLine(flow: Flow, reasons: Reasons): string {
  const [first] = reasons;
  if (reasons.length === 1 || first.level === null) return reasonLine(flow, first);
  return stepOneTexts[flow.locale].levelReasonMany(first.level, reasons.length, first.providerName);
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
