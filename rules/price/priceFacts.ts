import { z } from 'zod';
import { upgradeLevelSchema } from '../levelOfAssurance.ts';
import { priceListSchema } from '../profile.ts';

const { upgrades, actionCodes, extraMandates, ...rest } = priceListSchema.shape;

/** A price list of which nothing is dropped: what a receipt holds is what was decided from. */
const strictPriceListSchema = z.strictObject({
  ...rest,
  upgrades: z.array(z.strictObject(upgrades.element.shape)),
  actionCodes: z.array(z.strictObject(actionCodes.element.shape)),
  extraMandates: z.array(z.strictObject(extraMandates.unwrap().element.shape)).optional(),
});

/** What a price depends on. */
export const priceFactsSchema = z.strictObject({
  level: upgradeLevelSchema,
  termYears: z.number().int().min(1),
  urgency: z.enum(['normal', 'urgent']),
  actionCode: z.string().nullable(),
  extraMandates: z.number().int().min(0).max(10_000),
  /** `YYYY-MM-DD` in the time zone of the supplier. */
  today: z.iso.date(),
  /** `null` when the supplier gave none. */
  priceList: strictPriceListSchema.nullable(),
});
export type PriceFacts = z.infer<typeof priceFactsSchema>;
