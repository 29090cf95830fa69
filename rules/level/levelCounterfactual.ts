import type { CatalogueExcerpt, SelectedService } from '../catalogue.ts';
import { type LevelOfAssurance, levelsOfAssurance } from '../levelOfAssurance.ts';
import type { RuleBook } from '../ruleBook.ts';
import { decideLevel, type LevelDecision } from './decideLevel.ts';

/** What is left out; `service` null where it is all that was chosen of a whole provider. */
interface LeftOut {
  readonly provider: string;
  readonly service: string | null;
}

/** A separate service of the selection: a whole provider is all of its services. */
interface ChosenService {
  readonly providerId: string;
  readonly serviceId: string;
  readonly provider: string;
  readonly service: string;
  readonly level: LevelOfAssurance | null;
}

/**
 * The fewest services that, left out, make less necessary: "zonder dienst X volstaat EH2+". A whole provider is taken
 * apart into its services. `null` when nothing less is left, or nothing at all.
 *
 * There is one smallest set, because the outcome is a maximum: all services that ask most, or whose level is unknown.
 */
export function levelCounterfactual(input: {
  readonly selection: readonly SelectedService[];
  readonly catalogue: CatalogueExcerpt;
  readonly currentLevel: LevelOfAssurance | null;
  readonly ruleBook: RuleBook;
  readonly decision: LevelDecision;
}): { readonly without: readonly LeftOut[]; readonly gives: LevelDecision } | null {
  const { selection, catalogue, currentLevel, ruleBook, decision } = input;
  const services = chosenServices(selection, catalogue);
  for (const isLeftOut of candidates(decision)) {
    const rest = services.filter((service) => !isLeftOut(service));
    if (rest.length === 0) return null;
    const gives = decideLevel({ selection: rest, catalogue, currentLevel, ruleBook });
    if (rankOf(gives) < rankOf(decision)) return { without: byName(services, isLeftOut, selection), gives };
  }
  return null;
}

/** How much an outcome asks of somebody: more services never rank lower. */
export function rankOf(decision: LevelDecision): number {
  return decision.kind === 'upgrade' ? levelsOfAssurance.indexOf(decision.advised) : ranks[decision.kind];
}

/** Beside the levels of an upgrade, which rank from 0 up. */
const ranks = { noUpgradeNeeded: -1, unknownLevel: 10, outOfScope: 20, unknownService: 30 } as const;

function chosenServices(
  selection: readonly SelectedService[],
  catalogue: CatalogueExcerpt,
): readonly ChosenService[] {
  return catalogue.providers.flatMap(({ id: providerId, name: provider, services }) =>
    services
      .filter(({ id }) =>
        selection.some(
          (choice) =>
            choice.providerId === providerId && (choice.serviceId === null || choice.serviceId === id),
        ),
      )
      .map(({ id: serviceId, name: service, level }) => ({
        providerId,
        serviceId,
        provider,
        service,
        level,
      })),
  );
}

/** The names of what is left out: a provider that was chosen whole, and goes whole, is one name. */
function byName(
  services: readonly ChosenService[],
  isLeftOut: LeavesOut,
  selection: readonly SelectedService[],
): readonly LeftOut[] {
  const names = services.filter(isLeftOut).map(({ providerId, provider, service }) => {
    const isWhole =
      selection.some((choice) => choice.providerId === providerId && choice.serviceId === null) &&
      services.every((other) => other.providerId !== providerId || isLeftOut(other));
    return { provider, service: isWhole ? null : service };
  });
  return [...new Map(names.map((name) => [JSON.stringify(name), name])).values()];
}

type LeavesOut = (service: ChosenService) => boolean;

/** Which services stand in the way, the smallest set first. */
function candidates(decision: LevelDecision): readonly LeavesOut[] {
  switch (decision.kind) {
    case 'outOfScope': {
      const { outside } = decision;
      return [({ level }) => outside.some((one) => one.level === level)];
    }
    case 'unknownLevel':
      return [({ level }) => level === null];
    case 'upgrade':
      return levelsOfAssurance
        .map((_, place) => levelsOfAssurance.slice(place))
        .toReversed()
        .map(
          (high) =>
            ({ level }) =>
              high.some((one) => one === level),
        );
    case 'noUpgradeNeeded':
    case 'unknownService':
      return [];
  }
}
