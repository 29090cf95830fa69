import { z } from 'zod';
import { levelOfAssuranceSchema } from './levelOfAssurance.ts';

/** One service (dienst) of a service provider, as the catalogue gives it. */
export const serviceSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  /** The level the service asks; `null` when no source says it. */
  level: levelOfAssuranceSchema.nullable(),
  /** What people say they want to do with it, in Dutch: "btw-aangifte", "ziekmelding". */
  purposes: z.array(z.string()),
  /** Anything a customer should know, in Dutch ("geen ketenmachtiging"). */
  remark: z.string().nullable(),
  /** Where the level was read, for people: "belastingdienst.nl, Zo werkt eHerkenning". */
  source: z.string().min(1),
  /** The day the source was read, `YYYY-MM-DD`. Levels rise over time. */
  checkedAt: z.iso.date(),
  /** The entitlement in the official catalogue; a mandate for it works at every provider that shares it. */
  serviceUuid: z.string().min(1).optional(),
  /** Whether a mandate that is limited to a branch (vestiging) works here; absent when no source says it. */
  acceptsBranchRestriction: z.boolean().optional(),
});
export type Service = z.infer<typeof serviceSchema>;

/** A service provider (dienstverlener) with its services. */
export const serviceProviderSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Abbreviations and other names: "BD", "fiscus". */
  aliases: z.array(z.string()),
  /** The number of the organisation (OIN), when this comes from the official catalogue. */
  oin: z
    .string()
    .regex(/^[0-9]{20}$/)
    .optional(),
  services: z.array(serviceSchema).min(1),
});
export type ServiceProvider = z.infer<typeof serviceProviderSchema>;

/** A version of the catalogue of service providers. A new version never edits an old one. */
export const catalogueSchema = z.object({
  version: z.string().min(1),
  /** When this version was made, when it comes from the official catalogue. */
  issuedAt: z.iso.datetime({ offset: true }).optional(),
  providers: z.array(serviceProviderSchema),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

/** Which services a mandate must cover: one service, or (`serviceId: null`) all of a service provider. */
export const selectedServiceSchema = z.object({ providerId: z.string(), serviceId: z.string().nullable() });
export type SelectedService = z.infer<typeof selectedServiceSchema>;

/** The part of a service from which a level follows. */
export type ServiceLevel = Pick<Service, 'id' | 'name' | 'level' | 'source' | 'checkedAt'>;

/** A catalogue, or the part of one that a decision was about. */
export interface CatalogueExcerpt {
  readonly providers: readonly {
    readonly id: string;
    readonly name: string;
    readonly services: readonly ServiceLevel[];
  }[];
}

/** The provider with this id, or `undefined` when this version of the catalogue does not know it. */
export function findProvider(catalogue: Catalogue, providerId: string): ServiceProvider | undefined {
  const known = providersById.get(catalogue);
  if (known !== undefined) return known.get(providerId);
  const providers = new Map(catalogue.providers.map((provider) => [provider.id, provider]));
  providersById.set(catalogue, providers);
  return providers.get(providerId);
}

/** A turn looks dozens of providers up, of 1,500: made once for each catalogue, which nobody changes. */
const providersById = new WeakMap<Catalogue, ReadonlyMap<string, ServiceProvider>>();

/** The service with this id of this provider, or `undefined`. */
export function findService(
  catalogue: Catalogue,
  providerId: string,
  serviceId: string,
): Service | undefined {
  return findProvider(catalogue, providerId)?.services.find((service) => service.id === serviceId);
}
