import type { OfficialCatalogue } from './officialCatalogue.ts';

/** How much was read, for whoever sent it. */
export interface CatalogueCounts {
  readonly bytes: number;
  readonly providers: number;
  readonly services: number;
  /** Not public, so not for customers. */
  readonly hiddenProviders: number;
  readonly hiddenServices: number;
  /** Elements that we do not know and skipped, by name. */
  readonly unknownElements: Readonly<Record<string, number>>;
}

/** Counts what was read. */
export function countsOf(
  catalogue: OfficialCatalogue,
  bytes: number,
  unknownElements: Readonly<Record<string, number>>,
): CatalogueCounts {
  const visible = catalogue.providers.filter((one) => one.isPublic);
  const all = catalogue.providers.flatMap((one) => one.definitions).length;
  const services = visible.flatMap((one) => one.definitions.filter(({ isPublic }) => isPublic)).length;
  return {
    bytes,
    providers: visible.length,
    services,
    hiddenProviders: catalogue.providers.length - visible.length,
    hiddenServices: all - services,
    unknownElements,
  };
}

/** A shared ServiceUUID is one entitlement: that it asks two levels is for the providers to sort out. */
export function remarksOn(catalogue: OfficialCatalogue): string[] {
  const levels = new Map<string, Set<string>>();
  for (const { serviceUuid, level } of catalogue.providers.flatMap((one) => one.definitions)) {
    levels.set(serviceUuid, (levels.get(serviceUuid) ?? new Set()).add(level));
  }
  return [...levels]
    .filter(([, found]) => found.size > 1)
    .map(
      ([uuid, found]) =>
        `Dienst ${uuid} vraagt bij verschillende dienstverleners een ander niveau: ${[...found].sort().join(', ')}.`,
    );
}
