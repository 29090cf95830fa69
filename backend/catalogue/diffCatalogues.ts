import type { Catalogue, Level, Service, ServiceProvider } from './catalogue.ts';

/** A provider or a service, in words. */
export interface Named {
  readonly providerId: string;
  readonly provider: string;
  readonly serviceId: string | null;
  readonly service: string | null;
}

export interface Renamed extends Named {
  readonly from: string;
  readonly to: string;
}

export interface LevelChange extends Named {
  readonly from: Level | null;
  readonly to: Level | null;
  /** `known` and `unknown`: from or to a level that no source says. */
  readonly direction: 'raised' | 'lowered' | 'known' | 'unknown';
}

/** Everything by which two versions differ for customers. Other names and remarks are not in it. */
export interface CatalogueDiff {
  readonly from: string;
  readonly to: string;
  readonly providersAdded: readonly Named[];
  readonly providersRemoved: readonly Named[];
  readonly providersRenamed: readonly Renamed[];
  /** Of providers that both versions have. */
  readonly servicesAdded: readonly Named[];
  readonly servicesRemoved: readonly Named[];
  readonly servicesRenamed: readonly Renamed[];
  readonly levelsChanged: readonly LevelChange[];
}

const order: readonly Level[] = ['EH1', 'EH2', 'EH2+', 'EH3', 'EH4'];

/** What became different from `from` to `to`; providers and services are the same when their ids are. */
export function diffCatalogues(from: Catalogue, to: Catalogue): CatalogueDiff {
  const providers = pairs(from.providers, to.providers);
  const services = providers.kept.map(([before, after]) => ({
    after,
    ...pairs(before.services, after.services),
  }));
  const kept = services.flatMap(({ after, kept: both }) => both.map(([old, now]) => ({ after, old, now })));
  return {
    from: from.version,
    to: to.version,
    providersAdded: providers.added.map((one) => named(one)),
    providersRemoved: providers.removed.map((one) => named(one)),
    providersRenamed: providers.kept.flatMap(([old, now]) =>
      old.name === now.name ? [] : [{ ...named(now), from: old.name, to: now.name }],
    ),
    servicesAdded: services.flatMap(({ after, added }) => added.map((one) => named(after, one))),
    servicesRemoved: services.flatMap(({ after, removed }) => removed.map((one) => named(after, one))),
    servicesRenamed: kept.flatMap(({ after, old, now }) =>
      old.name === now.name ? [] : [{ ...named(after, now), from: old.name, to: now.name }],
    ),
    levelsChanged: kept.flatMap(({ after, old, now }): LevelChange[] =>
      old.level === now.level
        ? []
        : [
            {
              ...named(after, now),
              from: old.level,
              to: now.level,
              direction: direction(old.level, now.level),
            },
          ],
    ),
  };
}

/** Whether the two say the same to customers, names and levels. */
export function isSame(diff: CatalogueDiff): boolean {
  const { from: _from, to: _to, ...lists } = diff;
  return Object.values(lists).every((list) => list.length === 0);
}

function pairs<T extends { readonly id: string }>(from: readonly T[], to: readonly T[]) {
  const before = new Map(from.map((one) => [one.id, one]));
  const after = new Map(to.map((one) => [one.id, one]));
  return {
    added: to.filter((one) => !before.has(one.id)),
    removed: from.filter((one) => !after.has(one.id)),
    kept: to.flatMap((one): [T, T][] => {
      const old = before.get(one.id);
      return old === undefined ? [] : [[old, one]];
    }),
  };
}

function named(provider: ServiceProvider, service: Service | null = null): Named {
  return {
    providerId: provider.id,
    provider: provider.name,
    serviceId: service?.id ?? null,
    service: service?.name ?? null,
  };
}

function direction(from: Level | null, to: Level | null): LevelChange['direction'] {
  if (from === null) return 'known';
  if (to === null) return 'unknown';
  return order.indexOf(from) < order.indexOf(to) ? 'raised' : 'lowered';
}
