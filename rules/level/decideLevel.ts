import type { CatalogueExcerpt, SelectedService } from '../catalogue.ts';
import {
  compareLevels,
  highestLevel,
  type LevelOfAssurance,
  levelsUpTo,
  type UpgradeLevel,
  upgradeLevels,
} from '../levelOfAssurance.ts';
import { decided, type Rule, type RuleBook } from '../ruleBook.ts';
import { type LevelReason, levelReasons, type OutsideService } from './levelReasons.ts';

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
  /** The login means is high enough for everything chosen; only a mandate may be missing or too low. */
  | (DecidedLevel & {
      readonly kind: 'noUpgradeNeeded';
      readonly floor: LevelOfAssurance;
      readonly advised: null;
    })
  /** Something chosen asks a level that goes by another route. */
  | (DecidedLevel & {
      readonly kind: 'outOfScope';
      readonly advised: null;
      readonly outside: readonly OutsideService[];
    })
  /**
   * No source gives the level of something chosen (or nothing was chosen), whatever level the login means has. The
   * advice is a rule, not a fact; `null` when the login means is at that level already.
   */
  | (DecidedLevel & { readonly kind: 'unknownLevel' })
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
  readonly catalogue: CatalogueExcerpt;
  readonly currentLevel: LevelOfAssurance | null;
  readonly ruleBook: RuleBook;
}): LevelDecision {
  const { selection, catalogue, currentLevel, ruleBook } = input;
  const { because, services, unknown } = levelReasons(selection, catalogue);
  const floor = highestLevel(because.map(({ level }) => level));
  const { levels } = ruleBook;
  const byServices = provenanceOf(levels.serviceDecides);
  if (unknown.length > 0) {
    return { kind: 'unknownService', floor, advised: null, because, unknown, ...byServices };
  }
  const ended: readonly (LevelOfAssurance | null)[] = decided(levels.ended).value;
  const opened = levelsUpTo(ended.includes(currentLevel) ? null : currentLevel);
  const outside = decided(levels.outside)
    .value.filter((level) => !opened.includes(level))
    .flatMap((level) =>
      services.filter((service) => service.level === level).map((one) => ({ ...one, level })),
    );
  if (outside.length > 0) {
    return { kind: 'outOfScope', floor, advised: null, because, outside, ...provenanceOf(levels.outside) };
  }
  const lowest = decided(levels.lowestIssued).value;
  // A whole provider with a service of unknown level is as unknown as that service would be by itself.
  const isKnown = because.every(
    ({ level, unknownServices }) => level !== null && unknownServices.length === 0,
  );
  if (floor === null || !isKnown) {
    const advice = decided(levels.adviceWhenUnknown).value;
    const asked = highestLevel([advice, floor]) ?? advice;
    const advised = opened.includes(asked) ? null : targetFor(asked, lowest);
    return { kind: 'unknownLevel', floor, advised, because, ...provenanceOf(levels.adviceWhenUnknown) };
  }
  if (opened.includes(floor)) {
    return {
      kind: 'noUpgradeNeeded',
      floor,
      advised: null,
      because,
      ...provenanceOf(levels.higherOpensLower),
    };
  }
  const by = compareLevels(floor, lowest) < 0 ? provenanceOf(levels.lowestIssued) : byServices;
  return { kind: 'upgrade', floor, advised: targetFor(floor, lowest), because, ...by };
}

function provenanceOf(rule: Rule<unknown>): { readonly rule: string; readonly source: string } {
  const { rule: id, source } = decided(rule);
  return { rule: id, source };
}

/** The lowest level that is issued and opens `floor`. Levels above every upgrade were ruled out before. */
function targetFor(floor: LevelOfAssurance, lowest: UpgradeLevel): UpgradeLevel {
  const enough = upgradeLevels.filter(
    (level) => compareLevels(level, floor) >= 0 && compareLevels(level, lowest) >= 0,
  );
  return enough[0] ?? 'EH3';
}
