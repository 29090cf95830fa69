export type Level = 'EH1' | 'EH2' | 'EH2+' | 'EH3' | 'EH4';

/** One service as customers see it. */
export interface Service {
  readonly id: string;
  readonly name: string;
  readonly level: Level | null;
  readonly purposes: readonly string[];
  readonly remark: string | null;
  readonly source: string;
  readonly checkedAt: string;
  /** Identifies the entitlement in the official catalogue; several providers may share one. */
  readonly serviceUuid?: string;
  /** Whether a mandate for one branch (vestiging) works here. */
  readonly acceptsBranchRestriction?: boolean;
}

/** A service provider as customers see it. */
export interface ServiceProvider {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The number of the organisation in the official catalogue. */
  readonly oin?: string;
  readonly services: readonly Service[];
}

/** A version of the catalogue in the form of the contract (`Catalogue` in openapi.yaml). */
export interface Catalogue {
  readonly version: string;
  /** When this version was made, for a version from the official catalogue. */
  readonly issuedAt?: string;
  readonly providers: readonly ServiceProvider[];
}
