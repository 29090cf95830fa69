import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Contract } from '../contract.ts';

const date = z.iso.date();
const level = z.enum(['EH1', 'EH2', 'EH2+', 'EH3', 'EH4']);
export type Level = z.infer<typeof level>;

const personSchema = z.strictObject({
  givenNames: z.string().min(1),
  infix: z.string(),
  familyName: z.string().min(1),
  birthDate: date,
  birthPlace: z.string().min(1),
});
const organisationSchema = z.strictObject({
  kvkNumber: z.string().regex(/^[0-9]{8}$/),
  name: z.string(),
  legalForm: z.string(),
  branchNumber: z.string().nullable(),
  city: z.string(),
  hasMandateAdministrator: z.boolean(),
  register: z.discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('established'),
      directors: z.number().int().min(1),
      representatives: z
        .array(
          personSchema.omit({ birthPlace: true }).extend({ authority: z.enum(['sole', 'joint', 'limited']) }),
        )
        .min(1),
    }),
    z.strictObject({ outcome: z.literal('notEstablished'), reason: z.string() }),
  ]),
});
const demoPersonSchema = z.strictObject({
  personId: z.string(),
  userName: z.string(),
  password: z.string().min(8),
  story: z.string(),
  person: personSchema,
  contact: z.strictObject({ email: z.string(), mobile: z.string() }),
  administers: z.array(z.string()),
  loginMeans: z.array(
    z.strictObject({
      id: z.string(),
      kvkNumber: z.string(),
      level,
      status: z.enum(['active', 'expired', 'blocked']),
      supplier: z.string(),
      isOwnSupplier: z.boolean(),
      validUntil: date,
    }),
  ),
});
const peopleFileSchema = z.strictObject({
  organisations: z.array(organisationSchema),
  people: z.array(demoPersonSchema),
});

export type Person = z.infer<typeof personSchema>;
export type Organisation = z.infer<typeof organisationSchema>;
export type DemoPerson = z.infer<typeof demoPersonSchema>;
export type DemoLoginMeans = DemoPerson['loginMeans'][number];

/** The parts of the price list that this program itself looks at. */
export interface PriceList {
  readonly actionCodes: readonly {
    readonly code: string;
    readonly validFrom: string;
    readonly validUntil: string | null;
    readonly levels: readonly string[];
  }[];
}

/** Everything the supplier knows before anybody applies. */
export interface SupplierData {
  /** Those that ship with the program, newest last; imported ones are in the catalogue book. */
  readonly catalogues: readonly Catalogue[];
  readonly prices: PriceList;
  readonly organisations: readonly Organisation[];
  readonly people: readonly DemoPerson[];
}

/** Reads the data files and holds them against the contract: a wrong file stops the start, not a customer. */
export function loadSupplierData(
  contract: Contract,
  folder: URL = new URL('../data/', import.meta.url),
): SupplierData {
  const files = readdirSync(folder).sort();
  function newest<T>(prefix: string, operationId: string): T[] {
    const found = files.filter((file) => file.startsWith(prefix) && file.endsWith('.yaml'));
    if (found.length === 0) throw new Error(`No ${prefix}*.yaml in ${folder.pathname}`);
    return found.map((file) => {
      const value = parse(readFileSync(new URL(file, folder), 'utf8'));
      const faults = contract.operation(operationId).checkResponse(200, 'application/json', value);
      if (faults.length > 0)
        throw new Error(`${file} is not in the contract: ${faults.slice(0, 5).join('; ')}`);
      return value;
    });
  }
  const [prices] = newest<PriceList>('prices-', 'getPrices').reverse();
  if (prices === undefined) throw new Error('No price list');
  const world = peopleFileSchema.parse(parse(readFileSync(new URL('people.yaml', folder), 'utf8')));
  return { catalogues: newest<Catalogue>('catalogue-', 'getCatalogue'), prices, ...world };
}
