import { loadContract } from '../../backend/contract.ts';
import { checkAuthority } from '../../backend/supplier/checkAuthority.ts';
import { profileOf } from '../../backend/supplier/profileOf.ts';
import { loadSupplierData } from '../../backend/supplier/supplierData.ts';
import type { World } from '../../dialogs/turnUnit.ts';
import { catalogueSchema } from '../../rules/catalogue.ts';
import { authorityCheckSchema, priceListSchema, profileSchema } from '../../rules/profile.ts';
import { buildServiceIndex } from '../../rules/search/serviceIndex.ts';
import { currentFieldWords } from '../rules/currentFieldWords.ts';

/** What of the world does not answer; a test may change it between turns. */
export interface Down {
  catalogue?: boolean;
  priceList?: boolean;
  profile?: boolean;
  authority?: boolean;
}

/** The world as the demo data of the reference backend has it, without a network in between. */
export function supplierWorld(down: Down = {}): World {
  const data = loadSupplierData(loadContract());
  const catalogue = catalogueSchema.parse(data.catalogues.at(-1));
  const prices = priceListSchema.parse(data.prices);
  const index = buildServiceIndex(catalogue, currentFieldWords);
  const read = async <T>(isDown: boolean | undefined, value: () => T) =>
    isDown === true ? { kind: 'unavailable' as const } : { kind: 'read' as const, value: value() };
  return {
    catalogue: () => read(down.catalogue, () => ({ catalogue, index })),
    priceList: () => read(down.priceList, () => prices),
    profile: (personId) =>
      read(down.profile, () => {
        const found = profileOf(data, new Map(), '2026-11-24', personId);
        return found === null ? null : profileSchema.parse(found);
      }),
    checkAuthority: (kvkNumber, applicant) =>
      read(down.authority, () => authorityCheckSchema.parse(checkAuthority(data, kvkNumber, applicant))),
  };
}
