import type { Catalogue, SelectedService, ServiceProvider } from '../catalogue.ts';
import { plainText } from '../search/searchWords.ts';

/** What names in an input stand for in a catalogue: exactly one thing, or nothing. A likeness is never enough. */
export type Found = SelectedService | null;

/** Words that stand for all services of a provider where a service is named. */
const allServices = ['alle diensten', 'alle', 'all services', 'all'];

/**
 * The choice that a provider and a service by name stand for: by id, by name, by alias; case, accents and punctuation
 * do not matter. `null` when the catalogue does not have it, and also when several have that name.
 */
export function findByName(catalogue: Catalogue, provider: string, service: string | null): Found {
  const found = onlyOne(catalogue.providers, provider);
  if (found === null) return null;
  if (service === null) return { providerId: found.id, serviceId: null };
  return findServiceByName(found, service);
}

function findServiceByName(provider: ServiceProvider, service: string): Found {
  const found = onlyOne(provider.services, service);
  if (found !== null) return { providerId: provider.id, serviceId: found.id };
  return allServices.includes(plainText(service)) ? { providerId: provider.id, serviceId: null } : null;
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** The one with this id, else the only one with this name, else the only one with this alias. */
function onlyOne<Own extends Named>(all: readonly Own[], name: string): Own | null {
  const plain = plainText(name);
  if (plain === '') return null;
  const ways: readonly ((one: Named) => boolean | undefined)[] = [
    ({ id }) => id === name,
    (one) => plainText(one.id) === plain || plainText(one.name) === plain,
    ({ aliases }) => aliases?.some((alias) => plainText(alias) === plain),
  ];
  for (const isIt of ways) {
    const [first, ...others] = all.filter(isIt);
    if (first !== undefined) return others.length === 0 ? first : null;
  }
  return null;
}
