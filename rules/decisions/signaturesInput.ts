import { z } from 'zod';
import { fieldsOf } from '../authority/registerFields.ts';
import {
  authorityWords,
  functionWords,
  powerWords,
  type Words,
  wordSchema,
} from '../authority/registerWords.ts';
import { levelNameSchema } from '../level/readLevel.ts';
import { levelsOfAssurance } from '../levelOfAssurance.ts';
import { type AuthorityKind, authorityKindSchema } from '../profile.ts';

/** How a kind of authority is called, by this program, by KVK and by people. */
const kindWords: Words<AuthorityKind> = {
  sole: [...authorityWords.sole, ...authorityWords.unlimited, powerWords.full[0], functionWords.owner[0]],
  joint: authorityWords.joint,
  limited: [...authorityWords.limited, powerWords.limited[0]],
};

const people = z
  .number()
  .int()
  .min(1, { message: 'at least 1; leave it out when it is not known' })
  .nullable()
  .default(null);

/** A question of signatures: how many sign at a level, with a kind of authority. */
export const signaturesInputSchema = fieldsOf(
  {
    level: ['niveau', 'betrouwbaarheidsniveau'],
    authority: ['bevoegdheid'],
    directors: ['bestuurders', 'aantalBestuurders'],
    statutesAllow: ['statuten', 'volgensStatuten'],
  },
  z.strictObject({
    level: levelNameSchema,
    authority: wordSchema(kindWords),
    directors: people.describe('How many directors (bestuurders) there are in all, for the majority at EH3.'),
    statutesAllow: people.describe('How many people the statutes (statuten) let sign together, at least 1.'),
  }),
);
export type SignaturesInput = z.infer<typeof signaturesInputSchema>;

/** What a receipt about signatures holds. */
export const signaturesFactsSchema = z.strictObject({
  level: z.enum(levelsOfAssurance),
  authority: authorityKindSchema,
  directors: z.number().int().min(1).nullable(),
  statutesAllow: z.number().int().min(1).nullable(),
});
