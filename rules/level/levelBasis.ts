import { type Catalogue, findProvider, type SelectedService } from '../catalogue.ts';
import { highestLevel, type LevelOfAssurance } from '../levelOfAssurance.ts';

/** What a catalogue says of one choice: a level, that nobody gives it, or that the choice is not in it. */
export type ChoiceLevel = LevelOfAssurance | 'unknown' | 'gone';

/** One choice of the customer with what the catalogue said of it, and its names, for when it is gone later. */
export interface BasedChoice extends SelectedService {
  readonly providerName: string;
  readonly serviceName: string | null;
  readonly level: ChoiceLevel;
}

/** On which levels the level of a case rests: what the catalogue said when it was decided, or when it was told last. */
export interface LevelBasis {
  /** Which choice and level this belongs to: another answer makes another basis. */
  readonly of: string;
  readonly catalogueVersion: string;
  /** When these levels were read, an ISO 8601 instant. */
  readonly at: string;
  readonly choices: readonly BasedChoice[];
}

/** What a newer catalogue means for the level that was chosen. */
export const newsVerdicts = [
  /** The level was not chosen yet: it will be chosen knowing this. */
  'undecided',
  /** The chosen level still opens everything. */
  'suffices',
  /** The chosen level no longer opens everything. */
  'tooLow',
  /** The chosen level was asked by what changed, and a lower one is enough now. */
  'mayBeLower',
  /** It is no longer known whether the chosen level is enough; a higher one is advised. */
  'belowAdvice',
  /** Something that was chosen asks a level outside this upgrade. */
  'otherRoute',
  /** Something that was chosen is not in the catalogue any more. */
  'chooseAgain',
] as const;
export type NewsVerdict = (typeof newsVerdicts)[number];

/** Marks a case that a new catalogue touched. `toldAt`: `null` while its customer only knows that there is news. */
export interface LevelNewsMark {
  readonly catalogueVersion: string;
  readonly verdict: NewsVerdict;
  readonly toldAt: string | null;
}

/** What this catalogue says of a choice. */
export function basedChoice({ providerId, serviceId }: SelectedService, catalogue: Catalogue): BasedChoice {
  const provider = findProvider(catalogue, providerId);
  const services = (provider?.services ?? []).filter(({ id }) => serviceId === null || id === serviceId);
  const [first] = services;
  const level: ChoiceLevel =
    first === undefined ? 'gone' : (highestLevel(services.flatMap((one) => one.level ?? [])) ?? 'unknown');
  return {
    providerId,
    serviceId,
    providerName: provider?.name ?? providerId,
    serviceName: serviceId === null ? null : (first?.name ?? serviceId),
    level,
  };
}

/** What this catalogue says of each choice, in the order of the choices. */
export function basedChoices(
  selection: readonly SelectedService[],
  catalogue: Catalogue,
): readonly BasedChoice[] {
  return selection.map((chosen) => basedChoice(chosen, catalogue));
}

/** What a newer catalogue says of a choice; what is gone from it keeps its names. */
export function choiceNow(before: BasedChoice, catalogue: Catalogue): BasedChoice {
  const now = basedChoice(before, catalogue);
  return now.level === 'gone' ? { ...before, level: 'gone' } : now;
}
