import { z } from 'zod';
import { levelNameSchema } from '../readLevel.ts';
import { fieldsOf, yesSchema } from '../registerFields.ts';
import { legalFormWords, wordSchema } from '../registerWords.ts';
import { applicantAuthorityWords, countSchema, executorWords } from './applicantWords.ts';
import { itemWords } from './itemWords.ts';

/** What the requirements decision is asked: a level, and what is known of the case. What is left out is not known. */
export const requirementsInputSchema = fieldsOf(
  {
    level: ['niveau', 'betrouwbaarheidsniveau'],
    userIsEmployed: ['gebruikerInDienst', 'inDienst'],
    userIsApplicant: ['gebruikerIsAanvrager'],
    authority: ['bevoegdheid', 'soortBevoegdheid', 'applicantAuthority'],
    directors: ['bestuurders', 'aantalBestuurders'],
    executor: ['uitvoerder'],
    legalForm: ['rechtsvorm'],
    statutesAllow: ['volgensStatuten', 'statuten'],
    limitedToBranch: ['vestigingsbeperking'],
    actionCode: ['actiecode'],
    given: ['gegeven', 'aanwezig'],
  },
  z.strictObject({
    level: levelNameSchema,
    userIsEmployed: yesSchema.optional().describe('The user works for the organisation.'),
    userIsApplicant: yesSchema.optional().describe('Who applies is who logs in.'),
    authority: wordSchema(applicantAuthorityWords).optional().describe('Authority of the applicant.'),
    directors: countSchema.optional().describe('How many directors the organisation has.'),
    executor: wordSchema(executorWords).optional().describe('Who does the upgrade.'),
    legalForm: wordSchema(legalFormWords).optional().describe('Legal form (rechtsvorm).'),
    statutesAllow: countSchema.optional().describe('How many the statutes let sign together.'),
    limitedToBranch: yesSchema.optional().describe('The login means is for one branch (vestiging).'),
    actionCode: z
      .union([z.literal(false), z.string().min(1)])
      .optional()
      .describe('An action code; false for none.'),
    given: z.array(wordSchema(itemWords)).optional().describe('Items that were handed in.'),
  }),
);
export type RequirementsInput = z.infer<typeof requirementsInputSchema>;
