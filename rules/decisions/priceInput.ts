import { z } from 'zod';
import { daySchema, fieldsOf } from '../authority/registerFields.ts';
import { wordSchema } from '../authority/registerWords.ts';
import { levelNameSchema } from '../level/readLevel.ts';
import { upgradeLevelSchema } from '../levelOfAssurance.ts';
import { type PriceFacts, priceFactsSchema } from '../price/priceFacts.ts';
import { urgencyWords } from './applicantWords.ts';

const { termYears } = priceFactsSchema.shape;
const writtenTerm = z
  .string()
  .regex(/^\s*[1-9]\d?\s*(?:jaar|jaren|years?)?\s*$/i)
  .transform((typed) => Number.parseInt(typed, 10));

/** Of two prices for one level and term nobody can say which one counts. */
function refuseDoublePrices(
  { upgrades, extraMandates = [] }: NonNullable<PriceFacts['priceList']>,
  context: z.core.$RefinementCtx,
): void {
  for (const [name, prices] of Object.entries({ upgrades, extraMandates })) {
    for (const [place, { level, termYears: years }] of prices.entries()) {
      const first = prices.findIndex((one) => one.level === level && one.termYears === years);
      if (first === place) continue;
      const expected = 'one price for each level and term';
      const message = `a second price for ${level} and ${years} years; expected: ${expected}`;
      context.addIssue({ code: 'custom', path: [name, place], message, params: { expected } });
    }
  }
}

/** What the price decision is asked. */
export const priceInputSchema = fieldsOf(
  {
    level: ['niveau', 'betrouwbaarheidsniveau'],
    termYears: ['looptijd', 'jaren'],
    urgency: ['spoed'],
    actionCode: ['actiecode'],
    extraMandates: ['extraMachtigingen'],
    today: ['vandaag', 'datum'],
    priceList: ['prijslijst'],
  },
  z.strictObject({
    level: levelNameSchema.pipe(upgradeLevelSchema).describe('EH2+ or EH3: the levels of this upgrade.'),
    termYears: z.union([termYears, writtenTerm]).describe('The term in years: 3, or "3 jaar".'),
    urgency: z
      .union([
        wordSchema(urgencyWords),
        z.boolean().transform((isUrgent) => (isUrgent ? 'urgent' : 'normal')),
      ])
      .nullish()
      .describe('normal or urgent. Left out: normal.'),
    actionCode: z.string().min(1).nullish().describe('An action code, as it was typed. Left out: none.'),
    extraMandates: priceFactsSchema.shape.extraMandates
      .nullish()
      .describe('How many mandates beside those of the upgrade. Left out: none.'),
    today: daySchema.nullish().describe('The day for which the price is asked. Left out: today.'),
    priceList: priceFactsSchema.shape.priceList
      .unwrap()
      .superRefine(refuseDoublePrices)
      .nullish()
      .describe('The prices of the supplier. Left out: the list that counts now.'),
  }),
);
export type PriceInput = z.infer<typeof priceInputSchema>;
