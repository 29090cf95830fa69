import { z } from 'zod';
import { type Catalogue, findProvider, type SelectedService } from '../catalogue.ts';
import { findByName } from '../level/findByName.ts';
import { levelOfAssuranceSchema } from '../levelOfAssurance.ts';
import type { DecisionWorld } from './decision.ts';
import type { LevelInput } from './levelInput.ts';

const named = { provider: z.string(), service: z.string().nullable() };
const chosen = { providerId: z.string(), serviceId: z.string().nullable() };

/** Everything a level follows from, besides the rules. The same question in another order gives the same facts. */
export const levelFactsSchema = z
  .strictObject({
    currentLevel: levelOfAssuranceSchema.nullable(),
    /** What was chosen, each once, in the order of the catalogue. `serviceId` null: all services of the provider. */
    selection: z.array(z.strictObject(chosen)),
    /** What the catalogue does not have, or has more than once, with what may have been meant. */
    unknown: z.array(z.strictObject({ ...named, didYouMean: z.array(z.strictObject(named)) })),
    /** The mandates somebody has, each with its own level; `null` when nobody said. `providerId` null: all of all. */
    mandates: z
      .array(z.strictObject({ ...chosen, providerId: z.string().nullable(), level: levelOfAssuranceSchema }))
      .nullable(),
    /** Mandates for something that the catalogue does not have: they count for nothing. */
    unknownMandates: z.array(z.strictObject(named)),
    /** The part of the catalogue that `selection` is about. */
    providers: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        services: z.array(
          z.strictObject({
            id: z.string(),
            name: z.string(),
            level: levelOfAssuranceSchema.nullable(),
            source: z.string(),
            checkedAt: z.iso.date(),
          }),
        ),
      }),
    ),
  })
  .refine(({ selection, providers }) => selection.every((choice) => isIn(providers, choice)), {
    path: ['selection'],
    message: 'a choice is not in the part of the catalogue that goes with it',
  })
  .refine(({ providers }) => new Set(providers.map(({ id }) => id)).size === providers.length, {
    path: ['providers'],
    message: 'a provider is there twice',
  });
export type LevelFacts = z.infer<typeof levelFactsSchema>;

/** What was chosen has to be in the excerpt: what the catalogue does not have stands under `unknown`. */
function isIn(
  providers: readonly { readonly id: string; readonly services: readonly { readonly id: string }[] }[],
  { providerId, serviceId }: SelectedService,
): boolean {
  return providers.some(
    ({ id, services }) =>
      id === providerId && (serviceId === null || services.some((service) => service.id === serviceId)),
  );
}

/** Looks the names of a question up in a catalogue and takes the part of it that the answer follows from. */
export function levelFacts(input: LevelInput, world: DecisionWorld): LevelFacts {
  const { catalogue } = world;
  const asked = input.services === 'all' ? null : input.services.map(withService);
  const read = asked?.map((name) => ({ name, found: findByName(catalogue, name.provider, name.service) }));
  const selection =
    read?.map(({ found }) => found) ??
    catalogue.providers.map(({ id }) => ({ providerId: id, serviceId: null }));
  const missing = read?.filter(({ found }) => found === null).map(({ name }) => name) ?? [];
  const mandates = input.mandates?.map((mandate) => coveredBy(mandate, catalogue));
  return {
    currentLevel: input.currentLevel ?? null,
    selection: inOrder(selection, catalogue),
    unknown: sortedUnique(missing).map((name) => ({ ...name, didYouMean: didYouMean(name, world) })),
    mandates: mandates === undefined ? null : sortedUnique(mandates.flatMap(({ held }) => held)),
    unknownMandates: sortedUnique(mandates?.flatMap(({ unknown }) => unknown) ?? []),
    providers: excerptOf(catalogue, selection),
  };
}

type Name = { readonly provider: string; readonly service: string | null };

function withService(name: {
  readonly provider: string;
  readonly service?: string | null | undefined;
}): Name {
  return { provider: name.provider, service: name.service ?? null };
}

type Mandate = NonNullable<LevelFacts['mandates']>[number];

function coveredBy(
  mandate: NonNullable<LevelInput['mandates']>[number],
  catalogue: Catalogue,
): { readonly held: readonly Mandate[]; readonly unknown: readonly Name[] } {
  const { provider, level } = mandate;
  if (provider === 'all') return { held: [{ providerId: null, serviceId: null, level }], unknown: [] };
  const name = withService({ provider, service: mandate.service });
  const found = findByName(catalogue, name.provider, name.service);
  if (found === null) return { held: [], unknown: [name] };
  return { held: [found, ...sameElsewhere(found, catalogue)].map((one) => ({ ...one, level })), unknown: [] };
}

/** A service that several providers share in the official catalogue is one entitlement: a mandate opens it at all. */
function sameElsewhere({ providerId, serviceId }: SelectedService, catalogue: Catalogue): SelectedService[] {
  const own = findProvider(catalogue, providerId)?.services.find(({ id }) => id === serviceId);
  const uuid = own?.serviceUuid;
  if (uuid === undefined) return [];
  return catalogue.providers.flatMap(({ id, services }) =>
    services
      .filter(({ serviceUuid }) => serviceUuid === uuid)
      .map((service) => ({ providerId: id, serviceId: service.id })),
  );
}

/** Each choice once, in the order of the catalogue, a whole provider before its services. */
function inOrder(selection: readonly (SelectedService | null)[], catalogue: Catalogue): SelectedService[] {
  const isChosen = new Set(selection.map(keyOf));
  return catalogue.providers
    .flatMap(({ id, services }) => [
      { providerId: id, serviceId: null },
      ...services.map((service) => ({ providerId: id, serviceId: service.id })),
    ])
    .filter((choice) => isChosen.has(keyOf(choice)));
}

/** The part of a catalogue that a selection is about, in the order of the catalogue. */
export function excerptOf(
  catalogue: Catalogue,
  selection: readonly (SelectedService | null)[],
): LevelFacts['providers'] {
  const isChosen = new Set(selection.map(keyOf));
  return catalogue.providers.flatMap(({ id, name, services }) => {
    const isWhole = isChosen.has(keyOf({ providerId: id, serviceId: null }));
    const own = services
      .filter((service) => isWhole || isChosen.has(keyOf({ providerId: id, serviceId: service.id })))
      .map(({ id: serviceId, name: serviceName, level, source, checkedAt }) => ({
        id: serviceId,
        name: serviceName,
        level,
        source,
        checkedAt,
      }));
    return own.length === 0 ? [] : [{ id, name, services: own }];
  });
}

/** How many suggestions stand beside a name that is not in the catalogue. */
const suggestions = 3;

function didYouMean({ provider, service }: Name, { catalogue, suggestServices }: DecisionWorld): Name[] {
  const found = suggestServices?.(service === null ? provider : `${provider} ${service}`);
  const nameOf = ({ providerId, serviceId }: SelectedService): Name[] => {
    const meant = findProvider(catalogue, providerId);
    const one = meant?.services.find(({ id }) => id === serviceId);
    return meant === undefined ? [] : [{ provider: meant.name, service: one?.name ?? null }];
  };
  return found?.slice(0, suggestions).flatMap(nameOf) ?? [];
}

function sortedUnique<Item>(items: readonly Item[]): Item[] {
  const texts = new Set(items.map((item) => JSON.stringify(item)));
  return [...texts].toSorted().map((text): Item => JSON.parse(text));
}

function keyOf(choice: SelectedService | null): string {
  return JSON.stringify([choice?.providerId, choice?.serviceId]);
}
