import { z } from 'zod';
import { fieldsOf, yesSchema } from '../authority/registerFields.ts';
import { legalFormWords, wordSchema } from '../authority/registerWords.ts';
import { levelNameSchema } from '../level/readLevel.ts';
import { upgradeLevelSchema } from '../levelOfAssurance.ts';
import {
  applicantAuthorityWords,
  claimedAuthorityWords,
  executorWords,
  manualReasonWords,
  signatureKindWords,
} from './applicantWords.ts';

/** What the route decision is asked. */
export const routeInputSchema = fieldsOf(
  {
    level: ['niveau', 'betrouwbaarheidsniveau'],
    authority: ['bevoegdheid', 'soortBevoegdheid', 'applicantAuthority'],
    claimedAuthority: ['opgegevenBevoegdheid'],
    reason: ['reden', 'notEstablishedReason'],
    userIsApplicant: ['gebruikerIsAanvrager'],
    executor: ['uitvoerder'],
    administratorLevel: ['niveauBeheerder', 'niveauMachtigingenbeheerder'],
    legalForm: ['rechtsvorm'],
    signedWith: ['getekendMet', 'ondertekendMet'],
  },
  z.strictObject({
    level: levelNameSchema.pipe(upgradeLevelSchema).describe('EH2+ or EH3: the levels of this upgrade.'),
    authority: wordSchema(applicantAuthorityWords).describe(
      'Authority of the applicant by the register, or that KVK does not settle it.',
    ),
    claimedAuthority: wordSchema(claimedAuthorityWords)
      .nullish()
      .describe('What the applicant says of it, when KVK does not settle it. Left out: nothing.'),
    reason: wordSchema(manualReasonWords)
      .nullish()
      .describe('Why KVK does not settle it, when that is known.'),
    userIsApplicant: yesSchema.nullish().describe('Who applies is who logs in. Left out: yes.'),
    executor: wordSchema(executorWords).nullish().describe('Who does the upgrade. Left out: the applicant.'),
    administratorLevel: levelNameSchema
      .nullish()
      .describe('The level of the mandate administrator’s own login means. Left out: high enough.'),
    legalForm: wordSchema(legalFormWords).nullish().describe('Legal form (rechtsvorm).'),
    signedWith: wordSchema(signatureKindWords)
      .nullish()
      .describe('How somebody wants to sign the form, to hear whether that counts.'),
  }),
);
export type RouteQuestion = z.infer<typeof routeInputSchema>;
