import type { Level } from './catalogue.ts';

/** A text per language, by its `xml:lang`; `nl` is always there. */
export interface Texts {
  readonly nl: string;
  readonly [language: string]: string;
}

/** What a service provider offers and which level it asks. */
export interface ServiceDefinition {
  readonly serviceUuid: string;
  readonly isPublic: boolean;
  readonly names: Texts;
  readonly descriptions: Texts;
  readonly level: Level;
  readonly entityTypes: readonly string[];
  readonly restrictions: readonly string[];
}

/** Where a service can be reached. Customers do not see it; it must point at a definition. */
export interface ServiceInstance {
  readonly serviceId: string;
  readonly isPublic: boolean;
  readonly definitionUuid: string | null;
}

export interface OfficialProvider {
  readonly oin: string;
  readonly isPublic: boolean;
  readonly names: Texts;
  readonly definitions: readonly ServiceDefinition[];
  readonly instances: readonly ServiceInstance[];
}

/** The part of the ETD ServiceCatalogue that this program looks at. */
export interface OfficialCatalogue {
  /** @esc:Version, for instance "urn:etoegang:1.13:service-catalogue:P:12". */
  readonly version: string;
  /** @esc:IssueInstant. */
  readonly issuedAt: string;
  readonly providers: readonly OfficialProvider[];
}

/** In ServiceRestrictionsAllowed: a mandate may be limited to a branch (vestiging). */
export const branchRestriction = 'urn:etoegang:1.9:ServiceRestriction:Vestigingsnr';
