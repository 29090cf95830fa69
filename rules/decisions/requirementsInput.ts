import { z } from 'zod';
import { fieldsOf, yesSchema } from '../authority/registerFields.ts';
import { legalFormWords, wordSchema } from '../authority/registerWords.ts';
import { levelNameSchema } from '../level/readLevel.ts';
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
    userIsEmployed: yesSchema.nullish().describe('The user works for the organisation.'),
    userIsApplicant: yesSchema.nullish().describe('Who applies is who logs in.'),
    authority: wordSchema(applicantAuthorityWords).nullish().describe('Authority of the applicant.'),
    directors: countSchema.nullish().describe('How many directors the organisation has.'),
    executor: wordSchema(executorWords).nullish().describe('Who does the upgrade.'),
    legalForm: wordSchema(legalFormWords).nullish().describe('Legal form (rechtsvorm).'),
    statutesAllow: countSchema.nullish().describe('How many the statutes let sign together.'),
    limitedToBranch: yesSchema.nullish().describe('The login means is for one branch (vestiging).'),
    actionCode: z
      .union([z.literal(false), z.string().min(1)])
      .nullish()
      .describe('An action code; false for none.'),
    given: z.array(wordSchema(itemWords)).nullish().describe('Items that were handed in.'),
  }),
);
export type RequirementsInput = z.infer<typeof requirementsInputSchema>;
