import { z } from 'zod';
import { ruleOf } from '../ruleOf.ts';
import { legalRestrictions, legalSituations, registerLegalForms } from './registerEntry.ts';
import { authorityKinds, powersOfAttorney, registerFunctions } from './registerFunctions.ts';

/** What a rule says about authority: it is there, it is not, or the register does not settle it. */
export const authorityAnswers = ['yes', 'no', 'notEstablished'] as const;
export type AuthorityAnswer = (typeof authorityAnswers)[number];

/** Situations of an organisation or a person in which the kind of authority does not count any more. */
export const authoritySituations = [
  'deregistered',
  'registrationEnded',
  ...legalSituations,
  ...legalRestrictions,
  'foreignLegalSituation',
  'deceased',
  'suspended',
  'minor',
  'minorWithHandlichting',
] as const;
export type AuthoritySituation = (typeof authoritySituations)[number];

/** Why a legal form is never settled automatically. */
export const byHandReasons = [
  'church',
  'publicBody',
  'foreignOrganisation',
  'inFormation',
  'shippingCompany',
  'severalOwners',
] as const;
export type ByHandReason = (typeof byHandReasons)[number];

const answer = ruleOf(z.enum(authorityAnswers));
const importance = z.number().int().min(1).max(5);

/** The rules of authority (bevoegdheid): who may represent an organisation, according to the trade register. */
export const authorityRulesSchema = z.strictObject({
  situations: z.record(z.enum(authoritySituations), answer),
  /** From this age a person is an adult. */
  adultFrom: ruleOf(z.number().int().min(1)),
  kinds: z.record(z.enum(authorityKinds), answer),
  powersOfAttorney: z.record(z.enum(powersOfAttorney), answer),
  ownerOfSoleProprietorship: answer,
  /** The register says nothing about the kind of authority. */
  kindUnknown: answer,
  /** Kinds of authority that a limit contradicts, so that one of the two is wrong. */
  contradictedByLimit: ruleOf(z.array(z.enum([...authorityKinds, 'full']))),
  neverRepresents: ruleOf(z.array(z.enum(registerFunctions)).min(1)),
  /** Functions that are never settled automatically. */
  functionsByHand: ruleOf(z.array(z.enum(registerFunctions))),
  /** Of several functions of one person the most important decides. */
  importance: ruleOf(z.record(z.enum(registerFunctions), importance)),
  byHand: z.partialRecord(z.enum(registerLegalForms), ruleOf(z.enum(byHandReasons))),
  /** The person is certainly none of those who are registered. */
  notInEntry: answer,
  /** The person may be one of those who are registered, but not all of name and date of birth are the same. */
  personUncertain: answer,
  /** Nobody is registered, or nobody knows who. */
  nobodyRegistered: answer,
  throughLegalPerson: answer,
  /** The most important function gives nothing, a less important one does. */
  functionsContradict: answer,
});
export type AuthorityRules = z.infer<typeof authorityRulesSchema>;
