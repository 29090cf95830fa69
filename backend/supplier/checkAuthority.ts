import type { Person, SupplierData } from './supplierData.ts';

type AuthorityCheck =
  | {
      readonly outcome: 'established';
      readonly applicantAuthority: 'sole' | 'joint' | 'limited' | 'none';
      readonly representatives: readonly {
        readonly name: string;
        readonly authority: 'sole' | 'joint' | 'limited';
        readonly isApplicant: boolean;
      }[];
      readonly directors: number;
    }
  | { readonly outcome: 'notEstablished'; readonly reason: string };

/**
 * What the (made-up) trade register says. A person is who the register names when family name, infix, given names
 * and date of birth are all equal, as KVK's own library compares them (kvk-innovatie/kvk-bevoegdheden).
 */
export function checkAuthority(data: SupplierData, kvkNumber: string, applicant: Person): AuthorityCheck {
  const register = data.organisations.find((one) => one.kvkNumber === kvkNumber)?.register;
  if (register === undefined) return { outcome: 'notEstablished', reason: 'unclear' };
  if (register.outcome === 'notEstablished') return register;
  const representatives = register.representatives.map((one) => ({
    name: [one.givenNames, one.infix, one.familyName].filter((part) => part !== '').join(' '),
    authority: one.authority,
    isApplicant:
      same(one.familyName, applicant.familyName) &&
      same(one.infix, applicant.infix) &&
      same(one.givenNames, applicant.givenNames) &&
      one.birthDate === applicant.birthDate,
  }));
  return {
    outcome: 'established',
    applicantAuthority: representatives.find((one) => one.isApplicant)?.authority ?? 'none',
    representatives,
    directors: register.directors,
  };
}

function same(a: string, b: string): boolean {
  return a.trim().localeCompare(b.trim(), 'nl', { sensitivity: 'base' }) === 0;
}
