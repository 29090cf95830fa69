import { z } from 'zod';
import { applicantAuthority } from '../authority/applicantAuthority.ts';
import { bestAuthority } from '../authority/bestAuthority.ts';
import type { Facts } from '../flow/dossier.ts';
import { authorityKindSchema, legalForms } from '../profile.ts';
import { type RequirementItem, requirementItemSchema, requirementItems } from './requirementRules.ts';

/** What the table of requirements depends on, apart from the level. `null`: not known yet. */
export const requirementFactsSchema = z.strictObject({
  userIsEmployed: z.boolean().nullable(),
  userIsApplicant: z.boolean().nullable(),
  applicantAuthority: z.enum([...authorityKindSchema.options, 'none']).nullable(),
  /** Whether KVK settles who may sign. */
  authorityEstablished: z.boolean().nullable(),
  executor: z.enum(['applicant', 'mandateAdministrator']).nullable(),
  legalForm: z.enum(legalForms).nullable(),
  /** Those who sign, and how many directors there are. */
  signers: z.strictObject({ authority: authorityKindSchema, directors: z.number().int().min(1) }).nullable(),
  /** How many the statutes (statuten) let sign: a number, `none` when they allow no fewer. */
  statutesAllow: z.union([z.number().int().min(1), z.literal('none')]).nullable(),
  limitedToBranch: z.boolean().nullable(),
  hasActionCode: z.boolean().nullable(),
  /** What was handed in or is known already. */
  given: z.array(requirementItemSchema),
});
export type RequirementFacts = z.infer<typeof requirementFactsSchema>;

/** What a dossier says about the things that requirements depend on. */
export function requirementFactsOf(facts: Facts): RequirementFacts {
  const { authorityCheck, loginMeans, actionCode, statutes } = facts;
  const organisation = loginMeans?.value.organisation;
  return {
    userIsEmployed: facts.userIsEmployed?.value ?? null,
    userIsApplicant: facts.userIsApplicant?.value ?? null,
    applicantAuthority: applicantAuthority(facts),
    authorityEstablished:
      authorityCheck === undefined ? null : authorityCheck.value.outcome === 'established',
    executor: facts.executor?.value ?? null,
    legalForm: organisation?.legalForm ?? null,
    signers: signersOf(facts),
    statutesAllow: statutes === undefined ? null : (statutes.value.allow ?? 'none'),
    limitedToBranch: organisation === undefined ? null : organisation.branchNumber !== null,
    hasActionCode: actionCode === undefined ? null : actionCode.value !== null,
    given: requirementItems.filter((item) => isGiven[item](facts)),
  };
}

function signersOf({ authorityCheck, claimedAuthority }: Facts): RequirementFacts['signers'] {
  const best = authorityCheck === undefined ? null : bestAuthority(authorityCheck.value);
  if (best?.kind === 'established') return { authority: best.best, directors: best.directors };
  if (claimedAuthority === undefined) return null;
  const { kind, directors } = claimedAuthority.value;
  return { authority: kind, directors };
}

/** What comes after the application, by post or from the company that identifies, or is settled there. */
const notHere = () => false;

/** Whether the dossier holds what the item asks. The user's data are the applicant's when they are one person. */
const isGiven: Readonly<Record<RequirementItem, (facts: Facts) => boolean>> = {
  kvkNumber: ({ loginMeans, organisation }) => loginMeans !== undefined || organisation !== undefined,
  branchRestriction: ({ loginMeans }) => loginMeans !== undefined,
  userName: hasUser,
  userBirth: hasUser,
  userBirthPlace: hasUser,
  userEmail: hasUserContact,
  userMobile: hasUserContact,
  secondFactor: hasUserContact,
  userEmployment: ({ userIsEmployed }) => userIsEmployed !== undefined,
  userIdCopy: ({ userIdCopy }) => userIdCopy !== undefined,
  representatives: ({ representatives }) => representatives !== undefined,
  supportingDocuments: ({ statutesDocument }) => statutesDocument !== undefined,
  registerExtract: ({ registerExtract }) => registerExtract !== undefined,
  legalPersonalityDeclaration: ({ legalPersonalityDeclaration }) => legalPersonalityDeclaration !== undefined,
  services: ({ selection }) => selection !== undefined,
  mandates: ({ mandates }) => mandates !== undefined,
  term: ({ termYears }) => termYears !== undefined,
  discount: ({ actionCode }) => actionCode !== undefined,
  representativeIdCopy: notHere,
  signatures: notHere,
  registrationForm: notHere,
  qualifiedSignature: notHere,
  identification: notHere,
  identificationFee: notHere,
  administratorRole: notHere,
};

function hasUser(facts: Facts): boolean {
  return facts.user !== undefined || (facts.userIsApplicant?.value === true && facts.applicant !== undefined);
}

function hasUserContact(facts: Facts): boolean {
  return (
    facts.userContact !== undefined ||
    (facts.userIsApplicant?.value === true && facts.applicantContact !== undefined)
  );
}
