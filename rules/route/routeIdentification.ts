import { type Decided, decided } from '../ruleBook.ts';
import type { RouteInput } from './routeInput.ts';
import type { IdentifiedPerson } from './routeRules.ts';

/** Why identification (identificatie) is or is not part of the route. */
export const identificationWhys = ['notAtThisLevel', 'userIsSoleRepresentative', 'supplierDecides'] as const;
export type IdentificationWhy = (typeof identificationWhys)[number];

/** Whether somebody identifies themselves in person, who, and why. */
export interface IdentificationRoute {
  readonly need: 'required' | 'possible' | 'none';
  readonly why: IdentificationWhy;
  /** Who is identified, `null` when nobody is. */
  readonly who: Decided<readonly IdentifiedPerson[]> | null;
  readonly rule: string;
  readonly source: string;
}

/** Identification on the route of an application. */
export function identificationOf(input: RouteInput): IdentificationRoute {
  const rules = input.ruleBook.identification;
  const from = (
    { value, rule, source }: Decided<IdentificationRoute['need']>,
    why: IdentificationWhy,
  ): IdentificationRoute => ({
    need: value,
    why,
    who: value === 'none' ? null : decided(rules.persons),
    rule,
    source,
  });
  if (input.level === 'EH2+') return from(decided(rules.atEH2Plus), 'notAtThisLevel');
  return input.userIsApplicant && input.applicantAuthority === 'sole' && input.authorityEstablished
    ? from(decided(rules.atEH3ForSoleRepresentative), 'userIsSoleRepresentative')
    : from(decided(rules.atEH3ForOthers), 'supplierDecides');
}
