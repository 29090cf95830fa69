import {
  type Catalogue,
  findProvider,
  type SelectedService,
  type Service,
  type ServiceProvider,
} from './catalogue.ts';
import { highestLevel, type LevelOfAssurance } from './levelOfAssurance.ts';

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

/**
 * What was chosen, against a catalogue: every choice once in the order of the catalogue, the separate services behind
 * it of which the level is known, and what the catalogue does not hold.
 */
export function levelReasons(
  selection: readonly SelectedService[],
  catalogue: Catalogue,
): {
  readonly because: readonly LevelReason[];
  readonly services: readonly OutsideService[];
  readonly unknown: readonly SelectedService[];
} {
  const isChosen = (providerId: string, serviceId: string | null) =>
    selection.some((chosen) => chosen.providerId === providerId && chosen.serviceId === serviceId);
  const because: LevelReason[] = [];
  const services: OutsideService[] = [];
  for (const provider of catalogue.providers) {
    const isWhole = isChosen(provider.id, null);
    if (isWhole) because.push(reasonOfProvider(provider));
    for (const service of provider.services) {
      const isOne = isChosen(provider.id, service.id);
      const reason = reasonOfService(provider, service);
      if (isOne) because.push(reason);
      const { level } = service;
      if ((isOne || isWhole) && level !== null) {
        const { providerId, providerName } = reason;
        services.push({ providerId, serviceId: service.id, providerName, serviceName: service.name, level });
      }
    }
  }
  return { because, services, unknown: notInCatalogue(selection, catalogue) };
}

function reasonOfService(provider: ServiceProvider, service: Service): LevelReason {
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

function reasonOfProvider({ id, name, services }: ServiceProvider): LevelReason {
  const level = highestLevel(services.flatMap((service) => service.level ?? []));
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
