import { type Catalogue, findProvider, type SelectedService } from './catalogue.ts';
import {
  compareLevels,
  highestLevel,
  type LevelOfAssurance,
  type UpgradeLevel,
  upgradeLevels,
} from './levelOfAssurance.ts';
import { decided, type RuleBook } from './ruleBook.ts';

/** What one choice of the customer asks, and where that was read. */
export interface LevelReason {
  readonly providerId: string;
  /** `null` is every service of the provider: then the level is the highest of those. */
  readonly serviceId: string | null;
  readonly providerName: string;
  readonly serviceName: string | null;
  /** `null` when no source says it. */
  readonly level: LevelOfAssurance | null;
  readonly source: string;
  /** The oldest day on which one of the levels was checked. */
  readonly checkedAt: string;
  /** Of a whole provider: names of services whose level nobody gives. */
  readonly unknownServices: readonly string[];
}

/** A service that asks a level outside this upgrade (EH4). */
export interface OutsideService {
  readonly providerId: string;
  readonly serviceId: string;
  readonly providerName: string;
  readonly serviceName: string;
  readonly level: LevelOfAssurance;
}

interface DecidedLevel {
  /** The lowest level that opens everything chosen of which the level is known; choosing higher is always possible. */
  readonly floor: LevelOfAssurance | null;
  /** What to upgrade to, `null` when nothing can be advised. */
  readonly advised: UpgradeLevel | null;
  /** Every choice once, in the order of the catalogue. */
  readonly because: readonly LevelReason[];
  /** The rule that decided, for the receipt. */
  readonly rule: string;
  /** The source of that rule. */
  readonly source: string;
}

export type LevelDecision =
  /** The login means has to go up to `advised`. */
  | (DecidedLevel & {
      readonly kind: 'upgrade';
      readonly floor: LevelOfAssurance;
      readonly advised: UpgradeLevel;
    })
  /**
   * The login means is high enough; only a mandate may be missing. `because` may hold unknown levels: the login
   * means is then at least at the level that is advised for those.
   */
  | (DecidedLevel & { readonly kind: 'noUpgradeNeeded'; readonly advised: null })
  /** Something chosen asks a level that goes by another route. */
  | (DecidedLevel & {
      readonly kind: 'outOfScope';
      readonly advised: null;
      readonly outside: readonly OutsideService[];
    })
  /** No source gives the level of something chosen (or nothing was chosen): the advice is a rule, not a fact. */
  | (DecidedLevel & { readonly kind: 'unknownLevel'; readonly advised: UpgradeLevel })
  /** This version of the catalogue does not hold something chosen. */
  | (DecidedLevel & {
      readonly kind: 'unknownService';
      readonly advised: null;
      readonly unknown: readonly SelectedService[];
    });

/**
 * Which level the chosen services ask. Total and independent of the order of the selection. What was chosen wins in
 * this order: not in the catalogue, outside the upgrade, unknown level, then the highest known level.
 */
export function decideLevel(input: {
  readonly selection: readonly SelectedService[];
  readonly catalogue: Catalogue;
  readonly currentLevel: LevelOfAssurance | null;
  readonly ruleBook: RuleBook;
}): LevelDecision {
  const { selection, catalogue, currentLevel, ruleBook } = input;
  const { because, outsideCandidates, unknown } = reasonsOf(selection, catalogue);
  const floor = highestLevel(because.flatMap(({ level }) => level ?? []));
  const adviceWhenUnknown = decided(ruleBook.levels.adviceWhenUnknown);
  const outsideLevels = decided(ruleBook.levels.outside);
  const lowest = decided(ruleBook.levels.lowestIssued);
  const provenance = ({ rule, source }: { rule: string; source: string }) => ({ rule, source });

  if (unknown.length > 0) {
    return { kind: 'unknownService', floor, advised: null, because, unknown, ...provenance(lowest) };
  }
  const outside = outsideCandidates.filter(({ level }) => outsideLevels.value.includes(level));
  if (outside.length > 0) {
    return { kind: 'outOfScope', floor, advised: null, because, outside, ...provenance(outsideLevels) };
  }
  const usable =
    currentLevel !== null && decided(ruleBook.levels.ended).value.includes(currentLevel)
      ? null
      : currentLevel;
  // A whole provider is as high as its known services; the unknown ones are mentioned in `because`.
  const hasUnknown = floor === null || because.some(({ level }) => level === null);
  const asked = hasUnknown
    ? (highestLevel([adviceWhenUnknown.value, ...(floor ? [floor] : [])]) ?? floor)
    : floor;
  if (usable !== null && asked !== null && compareLevels(usable, asked) >= 0) {
    return { kind: 'noUpgradeNeeded', floor, advised: null, because, ...provenance(lowest) };
  }
  if (floor === null || hasUnknown) {
    return {
      kind: 'unknownLevel',
      floor,
      advised: adviceWhenUnknown.value,
      because,
      ...provenance(adviceWhenUnknown),
    };
  }
  return { kind: 'upgrade', floor, advised: targetFor(floor, lowest.value), because, ...provenance(lowest) };
}

/** The lowest level that is issued and opens `floor`. Levels above every upgrade were ruled out before. */
function targetFor(floor: LevelOfAssurance, lowest: UpgradeLevel): UpgradeLevel {
  const enough = upgradeLevels.filter(
    (level) => compareLevels(level, floor) >= 0 && compareLevels(level, lowest) >= 0,
  );
  return enough[0] ?? 'EH3';
}

function reasonsOf(selection: readonly SelectedService[], catalogue: Catalogue) {
  const isChosen = (providerId: string, serviceId: string | null) =>
    selection.some((chosen) => chosen.providerId === providerId && chosen.serviceId === serviceId);
  const because: LevelReason[] = [];
  const outsideCandidates: OutsideService[] = [];
  for (const provider of catalogue.providers) {
    const wholeProvider = isChosen(provider.id, null);
    if (wholeProvider) {
      const level = highestLevel(provider.services.flatMap((service) => service.level ?? []));
      // The source that is shown is that of a service which asks the level; an unknown level shows the first.
      const deciding = provider.services.find((service) => service.level === level) ?? provider.services[0];
      because.push({
        providerId: provider.id,
        serviceId: null,
        providerName: provider.name,
        serviceName: null,
        level,
        source: deciding?.source ?? '',
        checkedAt: provider.services.map((service) => service.checkedAt).toSorted()[0] ?? '',
        unknownServices:
          level === null
            ? provider.services.map((service) => service.name)
            : provider.services.filter((service) => service.level === null).map((service) => service.name),
      });
    }
    for (const service of provider.services) {
      const chosen = isChosen(provider.id, service.id);
      if (chosen) {
        because.push({
          providerId: provider.id,
          serviceId: service.id,
          providerName: provider.name,
          serviceName: service.name,
          level: service.level,
          source: service.source,
          checkedAt: service.checkedAt,
          unknownServices: [],
        });
      }
      if ((chosen || wholeProvider) && service.level !== null) {
        outsideCandidates.push({
          providerId: provider.id,
          serviceId: service.id,
          providerName: provider.name,
          serviceName: service.name,
          level: service.level,
        });
      }
    }
  }
  return { because, outsideCandidates, unknown: notInCatalogue(selection, catalogue) };
}

function notInCatalogue(selection: readonly SelectedService[], catalogue: Catalogue): SelectedService[] {
  const missing = selection.filter(({ providerId, serviceId }) => {
    const provider = findProvider(catalogue, providerId);
    if (provider === undefined) return true;
    return serviceId !== null && !provider.services.some((service) => service.id === serviceId);
  });
  const unique = new Map(
    missing.map((chosen) => [JSON.stringify([chosen.providerId, chosen.serviceId]), chosen]),
  );
  return [...unique].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, chosen]) => chosen);
}
