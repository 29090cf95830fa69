import type { CatalogueExcerpt, SelectedService } from '../catalogue.ts';
import { compareLevels, highestLevel, type LevelOfAssurance } from '../levelOfAssurance.ts';

/** A mandate (machtiging) that somebody has. `providerId` null: every service of every provider. */
export interface HeldMandate {
  readonly providerId: string | null;
  /** `null`: every service of the provider. */
  readonly serviceId: string | null;
  /** A mandate has a level of its own, beside that of the login means. */
  readonly level: LevelOfAssurance;
}

/** A chosen service that cannot be opened for want of a mandate, however high the login means is. */
export interface MandateGap {
  readonly providerId: string;
  readonly serviceId: string;
  readonly provider: string;
  readonly service: string;
  /** The level the service asks, `null` when no source says it. */
  readonly asks: LevelOfAssurance | null;
  /** The level of the highest mandate that covers the service, `null` without one. */
  readonly has: LevelOfAssurance | null;
  /** `notKnown`: there is a mandate, but nobody can say whether its level is enough. */
  readonly gap: 'missing' | 'tooLow' | 'notKnown';
}

/** The chosen services whose mandate is missing, too low or cannot be judged, in the order of the catalogue. */
export function mandateGaps(input: {
  readonly selection: readonly SelectedService[];
  readonly catalogue: CatalogueExcerpt;
  readonly mandates: readonly HeldMandate[];
  /** Levels with which nobody can log in any more: a mandate at one of them opens nothing. */
  readonly ended: readonly LevelOfAssurance[];
}): MandateGap[] {
  const { selection, catalogue, mandates, ended } = input;
  return catalogue.providers.flatMap(({ id: providerId, name: provider, services }) =>
    services.flatMap(({ id: serviceId, name: service, level: asks }) => {
      const isChosen = selection.some((choice) => covers(choice, providerId, serviceId));
      if (!isChosen) return [];
      const has = highestLevel(
        mandates
          .filter((mandate) => covers(mandate, providerId, serviceId) && !ended.includes(mandate.level))
          .map(({ level }) => level),
      );
      const gap = gapOf(asks, has);
      return gap === null ? [] : [{ providerId, serviceId, provider, service, asks, has, gap }];
    }),
  );
}

function covers(
  mandate: { readonly providerId: string | null; readonly serviceId: string | null },
  providerId: string,
  serviceId: string,
): boolean {
  if (mandate.providerId === null) return true;
  return mandate.providerId === providerId && (mandate.serviceId === null || mandate.serviceId === serviceId);
}

function gapOf(asks: LevelOfAssurance | null, has: LevelOfAssurance | null): MandateGap['gap'] | null {
  if (has === null) return 'missing';
  if (asks === null) return 'notKnown';
  return compareLevels(has, asks) < 0 ? 'tooLow' : null;
}
