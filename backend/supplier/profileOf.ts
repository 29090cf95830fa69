import type { DemoLoginMeans, DemoPerson, Level, Person, SupplierData } from './supplierData.ts';

interface Profile {
  readonly personId: string;
  readonly person: Person;
  readonly contact: DemoPerson['contact'];
  readonly loginMeans: readonly ProfileLoginMeans[];
  readonly administersKvkNumbers: readonly string[];
}

export interface ProfileLoginMeans {
  readonly id: string;
  readonly level: Level;
  readonly status: DemoLoginMeans['status'];
  readonly supplier: string;
  readonly isOwnSupplier: boolean;
  readonly validUntil: string;
  readonly user: {
    readonly person: Person;
    readonly isSignedInPerson: boolean;
    readonly contact: DemoPerson['contact'] | null;
  };
  readonly organisation: {
    readonly kvkNumber: string;
    readonly legalForm: string;
    readonly hasMandateAdministrator: boolean;
  };
}

/**
 * The profile of a person: their own login means and, for a mandate administrator, those of the colleagues in the
 * organisation. `raised` holds the levels that upgrades processed here have given since.
 */
export function profileOf(
  data: SupplierData,
  raised: ReadonlyMap<string, Level>,
  today: string,
  personId: string,
): Profile | null {
  const someone = data.people.find((candidate) => candidate.personId === personId);
  if (someone === undefined) return null;
  const loginMeans = data.people.flatMap((owner) =>
    owner.loginMeans
      .filter((means) => owner === someone || someone.administers.includes(means.kvkNumber))
      .flatMap((means) => {
        const organisation = data.organisations.find((one) => one.kvkNumber === means.kvkNumber);
        if (organisation === undefined) return [];
        const { register: _register, ...known } = organisation;
        return {
          id: means.id,
          level: raised.get(means.id) ?? means.level,
          status: means.status === 'active' && means.validUntil < today ? ('expired' as const) : means.status,
          supplier: means.supplier,
          isOwnSupplier: means.isOwnSupplier,
          validUntil: means.validUntil,
          user: { person: owner.person, isSignedInPerson: owner === someone, contact: owner.contact },
          organisation: known,
        };
      }),
  );
  return {
    personId,
    person: someone.person,
    contact: someone.contact,
    loginMeans: loginMeans.sort((a, b) => Number(b.user.isSignedInPerson) - Number(a.user.isSignedInPerson)),
    administersKvkNumbers: someone.administers,
  };
}
