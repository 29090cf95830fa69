import type { AdaptiveCard, CardElement } from '../cards/adaptiveCard.ts';
import { paragraph } from '../cards/elements.ts';
import { noteCard } from '../cards/noteCard.ts';
import type { LevelDecision } from '../rules/level/decideLevel.ts';
import type { LevelReason } from '../rules/level/levelReasons.ts';
import { levelsOfAssurance } from '../rules/levelOfAssurance.ts';
import type { Flow } from './flow.ts';
import { formatDay, formatList } from './texts/formatValue.ts';
import { stepOneTexts } from './texts/stepOneTexts.ts';

/** Why a level is needed: a line per service with its source. */
export function levelReasons(flow: Flow, decision: LevelDecision): readonly CardElement[] {
  const texts = stepOneTexts[flow.locale];
  const groups = grouped(decision.because);
  const ordered = groups.length > mostLines ? decisiveFirst(groups) : groups;
  const shown = ordered.slice(0, mostLines);
  const sourceOf = ([first]: Reasons) =>
    texts.levelSource(first.source, formatDay(first.checkedAt, flow.locale));
  const lines = shown.flatMap((reasons, place) => {
    const next = shown[place + 1];
    const source = sourceOf(reasons);
    return [
      paragraph(groupLine(flow, reasons), { spacing: 'Small' }),
      // The same source is told once, below the last that has it.
      ...(next !== undefined && sourceOf(next) === source
        ? []
        : [paragraph(source, { isSubtle: true, size: 'Small', spacing: 'None' })]),
    ];
  });
  const others = ordered.slice(mostLines).reduce((sum, reasons) => sum + reasons.length, 0);
  return [
    ...lines,
    ...(others > 0 ? [paragraph(texts.levelReasonsMore(others), { spacing: 'Small' })] : []),
    paragraph(texts.levelMayRise, { isSubtle: true, size: 'Small' }),
  ];
}

type Reasons = readonly [LevelReason, ...LevelReason[]];

/** More than this one does not read: then those that decide come first, and the others are counted. */
const mostLines = 8;

/** What asks the highest level, then what is unknown, then the rest. */
function decisiveFirst(groups: readonly Reasons[]): readonly Reasons[] {
  const rank = ([{ level }]: Reasons) =>
    level === null ? levelsOfAssurance.length - 0.5 : levelsOfAssurance.indexOf(level) + 1;
  return groups.toSorted((a, b) => rank(b) - rank(a));
}

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
  const line = [texts.levelReason(reason.level, what), ...unknownOf(flow, reason)].join(' ');
  return reason.level === 'EH1' || reason.level === 'EH2'
    ? `${line} ${texts.levelLegacy(reason.level)}`
    : line;
}

/** Of a whole provider: the services whose level nobody knows, because they may ask more. */
function unknownOf(flow: Flow, { unknownServices }: LevelReason): string[] {
  if (unknownServices.length === 0) return [];
  return [stepOneTexts[flow.locale].levelReasonUnknown(formatList(unknownServices, flow.locale))];
}

/** The level that follows, with the reason of each service. */
export function levelCard(flow: Flow, decision: LevelDecision, level: string): AdaptiveCard {
  return noteCard(flow.locale, {
    overline: flow.overline(),
    title: stepOneTexts[flow.locale].levelTitle(level),
    body: levelReasons(flow, decision),
  });
}
