import type { CatalogueExcerpt, SelectedService, ServiceLevel } from '../catalogue.ts';
import { highestLevel, type LevelOfAssurance } from '../levelOfAssurance.ts';

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

/** A separate service of what was chosen. */
export interface SeparateService {
  readonly providerId: string;
  readonly serviceId: string;
  readonly providerName: string;
  readonly serviceName: string;
  readonly level: LevelOfAssurance | null;
}

/** A service that asks a level outside this upgrade (EH4). */
export interface OutsideService extends SeparateService {
  readonly level: LevelOfAssurance;
}

/**
 * What was chosen, against a catalogue: every choice once in the order of the catalogue, the separate services behind
 * it, and what the catalogue does not hold.
 */
export function levelReasons(
  selection: readonly SelectedService[],
  catalogue: CatalogueExcerpt,
): {
  readonly because: readonly LevelReason[];
  readonly services: readonly SeparateService[];
  readonly unknown: readonly SelectedService[];
} {
  const chosen = new Map<string, Set<string | null>>();
  for (const { providerId, serviceId } of selection) {
    const ofProvider = chosen.get(providerId) ?? new Set();
    chosen.set(providerId, ofProvider.add(serviceId));
  }
  const because: LevelReason[] = [];
  const services: SeparateService[] = [];
  for (const provider of catalogue.providers) {
    const ids = chosen.get(provider.id);
    if (ids === undefined) continue;
    const isWhole = ids.delete(null);
    if (isWhole) because.push(reasonOfProvider(provider));
    for (const service of provider.services) {
      const isOne = ids.delete(service.id);
      const reason = reasonOfService(provider, service);
      if (isOne) because.push(reason);
      if (isOne || isWhole) {
        const { providerId, providerName, level } = reason;
        services.push({ providerId, serviceId: service.id, providerName, serviceName: service.name, level });
      }
    }
  }
  // What was found is taken away: the rest is what this catalogue does not hold.
  const unknown = [...chosen].flatMap(([providerId, ids]) =>
    [...ids].map((serviceId) => JSON.stringify({ providerId, serviceId })),
  );
  return { because, services, unknown: unknown.toSorted().map((text) => JSON.parse(text)) };
}

type Provider = CatalogueExcerpt['providers'][number];

function reasonOfService(provider: Provider, service: ServiceLevel): LevelReason {
  return {
    providerId: provider.id,
    serviceId: service.id,
    providerName: provider.name,
    serviceName: service.name,
    level: service.level,
    source: service.source,
    checkedAt: service.checkedAt,
    unknownServices: [],
  };
}

function reasonOfProvider({ id, name, services }: Provider): LevelReason {
  const level = highestLevel(services.map((service) => service.level));
  // The source that is shown is that of a service which asks the level; an unknown level shows the first.
  const deciding = services.find((service) => service.level === level) ?? services[0];
  return {
    providerId: id,
    serviceId: null,
    providerName: name,
    serviceName: null,
    level,
    source: deciding?.source ?? '',
    checkedAt: services.map(({ checkedAt }) => checkedAt).toSorted()[0] ?? '',
    unknownServices: services.filter((service) => service.level === null).map((service) => service.name),
  };
}
