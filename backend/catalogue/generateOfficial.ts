import type { Catalogue, Level } from './catalogue.ts';
import { type ProviderKind, providerKinds } from './generatedNames.ts';
import {
  branchRestriction,
  type OfficialCatalogue,
  type OfficialProvider,
  type ServiceDefinition,
} from './officialCatalogue.ts';
import { randomOf } from './randomOf.ts';

export interface GeneratorOptions {
  /** Service providers (dienstverleners); at least as many as there are known ones, or the known ones are cut. */
  readonly providers: number;
  /** Services (diensten) altogether; at least one for each provider. */
  readonly services: number;
  /** The same seed gives the same catalogue, letter for letter. */
  readonly seed: number;
  readonly version?: string;
  readonly issuedAt?: string;
}

/** One in so many services has the ServiceUUID of a service of the same name elsewhere: the same entitlement. */
const sharedOneIn = 12;
const levelShares: readonly (readonly [Level, number])[] = [
  ['EH3', 0.62],
  ['EH2+', 0.86],
  ['EH2', 0.93],
  ['EH4', 0.97],
  ['EH1', 1],
];

/**
 * An official catalogue of any size that never was: real names of places and sectors, services and levels drawn by
 * the seed. The providers in `known` come first, with their own levels, so that everything made for the small
 * catalogue works with the large one. Half a percent of it is not public.
 */
export function generateOfficial(options: GeneratorOptions, known: Catalogue): OfficialCatalogue {
  const { next, below, uuid } = randomOf(options.seed);
  const shared = new Map<string, ServiceDefinition>();

  function definition(name: string, level: Level | null): ServiceDefinition {
    const lot = next();
    const drawn = levelShares.find(([, upTo]) => lot < upTo)?.[0] ?? 'EH3';
    return {
      serviceUuid: uuid(),
      isPublic: true,
      names: { nl: name, ...(next() < 0.2 ? { en: `Service: ${name}`.slice(0, 64) } : {}) },
      descriptions: { nl: `${name} voor ondernemers en organisaties, met eHerkenning.` },
      level: level ?? drawn,
      entityTypes: ['urn:etoegang:1.9:EntityConcernedID:KvKnr'],
      restrictions: next() < 0.7 ? [branchRestriction] : [],
    };
  }

  function drawnService(name: string): ServiceDefinition {
    const fresh = definition(name, null);
    if (next() >= 1 / sharedOneIn) return fresh;
    const earlier = shared.get(name);
    if (earlier !== undefined) return earlier;
    shared.set(name, fresh);
    return fresh;
  }

  let number = 0;
  function provider(name: string, definitions: readonly ServiceDefinition[]): OfficialProvider {
    number += 1;
    // Begins like the example in the format: a number that nobody has.
    const oin = `00000009${String(number).padStart(9, '0')}000`;
    return {
      oin,
      isPublic: true,
      names: { nl: name },
      definitions,
      instances: definitions.map((one, index) => ({
        serviceId: `urn:etoegang:DV:${oin}:services:${index + 1}`,
        isPublic: true,
        definitionUuid: one.serviceUuid,
      })),
    };
  }

  const first = known.providers
    .map((one) => ({
      name: one.name,
      definitions: one.services.flatMap((service) =>
        service.level === null ? [] : [definition(service.name, service.level)],
      ),
    }))
    .filter((one) => one.definitions.length > 0)
    .slice(0, options.providers);
  const named = new Set(first.map((one) => one.name));
  const drawn: { name: string; kind: ProviderKind; services: string[] }[] = [];
  for (const { name, kind } of namesOf(providerKinds)) {
    if (first.length + drawn.length >= options.providers) break;
    if (named.has(name)) continue;
    named.add(name);
    drawn.push({ name, kind, services: [] });
  }

  // Everybody one, then the rest by how much such an organisation offers.
  let left = options.services - first.reduce((sum, one) => sum + one.definitions.length, 0);
  for (const one of drawn) {
    if (left > 0) left -= addService(one, below);
  }
  while (left > 0 && drawn.length > 0) {
    const one = drawn[below(drawn.length)];
    if (one === undefined || (one.services.length >= one.kind.most && next() < 0.97)) continue;
    left -= addService(one, below);
  }

  const hidden = definition('Testdienst, niet voor klanten', null);
  const providers = [
    ...first.map((one) => provider(one.name, one.definitions)),
    ...drawn.map((one) => provider(one.name, one.services.map(drawnService))),
    { ...provider('Testomgeving Dienstverlener', [hidden]), isPublic: false },
  ];
  return {
    version: options.version ?? `urn:etoegang:1.13:service-catalogue:T:${options.seed}`,
    issuedAt: options.issuedAt ?? '2026-11-24T03:00:00Z',
    providers,
  };
}

function addService(
  one: { readonly kind: ProviderKind; readonly services: string[] },
  below: (most: number) => number,
): number {
  const names = one.kind.services;
  const name = names[below(names.length)] ?? 'Digitaal loket';
  const free = one.services.includes(name) ? names.find((other) => !one.services.includes(other)) : name;
  // More services than names: the name of a form and a number, as large providers do it.
  one.services.push(free ?? `${name} (formulier ${one.services.length + 1})`);
  return 1;
}

function* namesOf(kinds: readonly ProviderKind[]): Generator<{ name: string; kind: ProviderKind }> {
  for (const kind of kinds) {
    for (const place of kind.places) yield { name: kind.prefix + place, kind };
  }
  // Beyond all names: numbered branches, so that any size can be made.
  for (let number = 2; ; number += 1) {
    for (const kind of kinds) {
      for (const place of kind.places) yield { name: `${kind.prefix}${place} ${number}`, kind };
    }
  }
}
