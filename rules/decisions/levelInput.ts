import { z } from 'zod';
import { fieldsOf } from '../authority/registerFields.ts';
import { levelNameSchema } from '../level/readLevel.ts';

const provider = z
  .string()
  .describe('A service provider (dienstverlener): id, name or alias in the catalogue. Never by likeness.');
const service = z
  .string()
  .nullish()
  .describe('A service (dienst) of it: id or name. null or left out: all services of the provider.');
const chosenNames = { provider: ['dienstverlener'], service: ['dienst'] };

/** What the level decision is asked. */
export const levelInputSchema = fieldsOf(
  { currentLevel: ['huidigNiveau', 'niveau'], services: ['diensten'], mandates: ['machtigingen'] },
  z.strictObject({
    currentLevel: levelNameSchema
      .nullish()
      .describe('The level of the login means somebody has; null or left out: none.'),
    services: z
      .union([z.literal('all'), z.array(fieldsOf(chosenNames, z.strictObject({ provider, service })))])
      .describe('What the login means is for; "all" is every service of every provider.'),
    mandates: z
      .array(
        fieldsOf(
          { ...chosenNames, level: ['niveau'] },
          z.strictObject({
            provider: provider.describe('As above; "all" is a mandate for every service of every provider.'),
            service,
            level: levelNameSchema,
          }),
        ),
      )
      .nullish()
      .describe('The mandates somebody has, each with its own level; left out: not known.'),
  }),
);
export type LevelInput = z.infer<typeof levelInputSchema>;
