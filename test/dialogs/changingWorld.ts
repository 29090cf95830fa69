import type { World } from '../../dialogs/turnUnit.ts';
import type { Catalogue } from '../../rules/catalogue.ts';
import type { LevelOfAssurance } from '../../rules/levelOfAssurance.ts';
import { supplierWorld } from './supplierWorld.ts';

/** The demo world with a catalogue that changes. The search index stays that of the first. */
export interface ChangingWorld extends World {
  /** When the catalogue was last said to be the newest (ms since 1970). */
  readAt: number | null;
  /** A new version, in which this service asks another level, or is not there any more. */
  change(providerId: string, serviceId: string, level: LevelOfAssurance | null | 'gone'): Promise<Catalogue>;
}

export function changingWorld(): ChangingWorld {
  const world = supplierWorld();
  let changed: Catalogue | null = null;
  let versions = 0;
  const current = async (): Promise<Catalogue> => {
    const reading = await world.catalogue();
    if (reading.kind !== 'read') throw new Error('The demo catalogue is always there.');
    return changed ?? reading.value.catalogue;
  };
  const changing: ChangingWorld = {
    ...world,
    readAt: null,
    async catalogue() {
      const reading = await world.catalogue();
      if (reading.kind !== 'read') return reading;
      const { readAt } = changing;
      const value = { ...reading.value, catalogue: await current() };
      return { kind: 'read', value: readAt === null ? value : { ...value, readAt } };
    },
    async change(providerId, serviceId, level) {
      const before = await current();
      versions += 1;
      changed = {
        version: `changed-${versions}`,
        providers: before.providers.map((provider) =>
          provider.id === providerId
            ? {
                ...provider,
                services: provider.services.flatMap((service) =>
                  service.id !== serviceId ? [service] : level === 'gone' ? [] : [{ ...service, level }],
                ),
              }
            : provider,
        ),
      };
      return changed;
    },
  };
  return changing;
}
