import type { Catalogue, Service, ServiceProvider } from './catalogue.ts';
import {
  branchRestriction,
  type OfficialCatalogue,
  type OfficialProvider,
  type ServiceDefinition,
} from './officialCatalogue.ts';
import { type ProviderWords, type ServiceWords, sameName, type Words } from './words.ts';

/**
 * The catalogue of the contract from an official one and our own words. What is not public, and a provider that is
 * left without a service, customers do not see. Ids stay the same over versions: our own where the words keep one,
 * else the OIN and the ServiceUUID.
 */
export function toCatalogue(official: OfficialCatalogue, words: Words): Catalogue {
  const version = versionOf(official);
  const byOin = new Map(words.providers.flatMap((one) => (one.oin === undefined ? [] : [[one.oin, one]])));
  const byName = new Map(words.providers.map((one) => [sameName(one.name), one]));
  const taken = new Set<string>();
  // An id is given once: a second provider of the same name goes by its OIN.
  function known(provider: OfficialProvider): ProviderWords | undefined {
    const own = byOin.get(provider.oin) ?? byName.get(sameName(provider.names.nl));
    if (own === undefined || taken.has(own.id)) return undefined;
    taken.add(own.id);
    return own;
  }
  const providers = official.providers
    .filter((provider) => provider.isPublic)
    .map((provider) => providerOf(provider, known(provider), words, official))
    .filter((provider) => provider.services.length > 0);
  return { version, issuedAt: official.issuedAt, providers };
}

/** One name for one file: the version may be handed out again with another moment of issue. */
export function versionOf(official: Pick<OfficialCatalogue, 'version' | 'issuedAt'>): string {
  return `${official.version}@${official.issuedAt}`;
}

function providerOf(
  provider: OfficialProvider,
  own: ProviderWords | undefined,
  words: Words,
  official: OfficialCatalogue,
): ServiceProvider {
  const { nl } = provider.names;
  const others = Object.entries(provider.names).flatMap(([language, name]) =>
    language === 'nl' ? [] : [name],
  );
  const kinds = words.kinds
    .filter(({ prefix }) => nl.startsWith(prefix))
    .flatMap(({ prefix, aliases }) => [nl.slice(prefix.length), ...aliases]);
  const taken = new Set<string>();
  function known(definition: ServiceDefinition): ServiceWords | undefined {
    const found =
      own?.services.find((one) => one.serviceUuid === definition.serviceUuid) ??
      own?.services.find(
        (one) => one.serviceUuid === undefined && sameName(one.name) === sameName(definition.names.nl),
      );
    if (found === undefined || taken.has(found.id)) return undefined;
    taken.add(found.id);
    return found;
  }
  return {
    id: own?.id ?? provider.oin,
    name: nl,
    aliases: unique([...(own?.aliases ?? []), ...kinds, ...others]).filter((alias) => alias !== nl),
    oin: provider.oin,
    services: provider.definitions
      .filter((definition) => definition.isPublic)
      .map((definition) => serviceOf(definition, known(definition), words, official)),
  };
}

function serviceOf(
  definition: ServiceDefinition,
  own: ServiceWords | undefined,
  words: Words,
  official: OfficialCatalogue,
): Service {
  const { nl } = definition.names;
  const name = sameName(nl);
  const topics = words.topics.filter(({ word }) => name.includes(word)).flatMap(({ purposes }) => purposes);
  return {
    id: own?.id ?? definition.serviceUuid,
    name: nl,
    level: definition.level,
    purposes: unique([...(own?.purposes ?? []), ...topics]),
    remark: own?.remark ?? null,
    source: `Dienstencatalogus ${official.version}`,
    checkedAt: official.issuedAt.slice(0, 10),
    serviceUuid: definition.serviceUuid,
    acceptsBranchRestriction: definition.restrictions.includes(branchRestriction),
  };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
