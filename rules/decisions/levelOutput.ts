import type { LevelDecision } from '../level/decideLevel.ts';
import type { MandateGap } from '../level/mandateGaps.ts';
import type { LevelOfAssurance, UpgradeLevel } from '../levelOfAssurance.ts';

/** A service by name; `service` null is all services of the provider. */
export interface ServiceName {
  readonly provider: string;
  readonly service: string | null;
}

/** What was chosen and what it asks, with the source of that. */
export interface ChosenLevel extends ServiceName {
  readonly providerId: string;
  readonly serviceId: string | null;
  /** `null` when no source says it. */
  readonly level: LevelOfAssurance | null;
  readonly source: string;
  readonly checkedAt: string;
  /** Of a whole provider: the services whose level nobody gives. */
  readonly unknownServices: readonly string[];
}

/** The answer of the level decision: one flat JSON object. */
export interface LevelOutput {
  /**
   * upgrade: what to upgrade to; noUpgradeNeeded: what the services ask; outOfScope: the level that goes by another
   * route; unknownLevel and unknownService: null.
   */
  readonly level: LevelOfAssurance | null;
  readonly outcome: LevelDecision['kind'];
  /** The lowest level that opens everything chosen of which the level is known. */
  readonly floor: LevelOfAssurance | null;
  /** What to upgrade to, also when that is an advice and not a fact. */
  readonly advised: UpgradeLevel | null;
  readonly currentLevel: LevelOfAssurance | null;
  readonly services: readonly ChosenLevel[];
  /** What asks a level outside this upgrade. */
  readonly outside: readonly (ServiceName & { readonly level: LevelOfAssurance })[];
  /** What the catalogue does not have. */
  readonly unknown: readonly (ServiceName & { readonly didYouMean: readonly ServiceName[] })[];
  /** Services whose mandate is missing or too low; `null` when nobody said which mandates there are. */
  readonly mandates: readonly MandateGap[] | null;
  /** Mandates for something the catalogue does not have: they count for nothing. */
  readonly unknownMandates: readonly ServiceName[];
}
