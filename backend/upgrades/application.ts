import type { Level, Person } from '../supplier/supplierData.ts';

export type Status =
  | 'received'
  | 'inProgress'
  | 'awaitingIdentification'
  | 'awaitingForm'
  | 'processed'
  | 'rejected'
  | 'withdrawn';

export interface Reason {
  /** The id of a question of the assistant, as openapi.yaml lists them. */
  readonly question: string | null;
  readonly text: string;
}

/** `ApplicationState` of openapi.yaml. */
export interface ApplicationState {
  readonly caseId: string;
  readonly reference: string;
  readonly status: Status;
  readonly version: number;
  readonly reasons: readonly Reason[];
  readonly deadline: string | null;
}

type AuthorityKind = 'sole' | 'joint' | 'limited';

interface Contact {
  readonly email: string;
  readonly mobile: string;
}

/** `UpgradeApplication` of openapi.yaml, as far as this program looks at it. Only made from a checked body. */
export interface Application {
  readonly caseId: string;
  readonly personId: string;
  readonly loginMeansId: string;
  readonly kvkNumber: string;
  readonly currentLevel: Level;
  readonly targetLevel: 'EH2+' | 'EH3';
  readonly catalogueVersion: string;
  readonly services: readonly { readonly providerId: string; readonly serviceId: string | null }[];
  readonly mandates:
    | { readonly scope: 'everything' }
    | { readonly scope: 'perProvider'; readonly allServicesOf: readonly string[] };
  readonly applicant: { readonly person: Person; readonly contact: Contact };
  readonly user: { readonly person: Person; readonly contact: Contact } | null;
  readonly userIsEmployed: boolean;
  readonly authority: {
    readonly check:
      | {
          readonly outcome: 'established';
          readonly representatives: readonly { readonly authority: AuthorityKind }[];
          readonly directors: number;
        }
      | { readonly outcome: 'notEstablished' };
    readonly claimed: { readonly kind: AuthorityKind; readonly directors: number } | null;
    /** Applications of before there were statutes in them lack it. */
    readonly statutesAllow?: number | null | undefined;
  };
  readonly representatives: readonly {
    readonly name: string;
    readonly isApplicant: boolean;
    readonly contact: Contact;
  }[];
  readonly executor: 'applicant' | 'mandateAdministrator';
  readonly termYears: 1 | 3 | 5;
  readonly actionCode: string | null;
  readonly urgency: 'normal' | 'urgent';
  readonly documents: readonly {
    readonly name: string;
    readonly size: number;
    readonly sha256: string;
    readonly kind: 'userIdCopy' | 'registerExtract' | 'legalPersonalityDeclaration' | 'statutes';
  }[];
}
