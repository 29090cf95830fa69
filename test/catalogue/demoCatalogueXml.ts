import { createHash } from 'node:crypto';
import { catalogueXml } from '../../backend/catalogue/catalogueXml.ts';
import type { OfficialProvider } from '../../backend/catalogue/officialCatalogue.ts';
import { loadContract } from '../../backend/contract.ts';
import { loadSupplierData } from '../../backend/supplier/supplierData.ts';
import type { LevelOfAssurance } from '../../rules/levelOfAssurance.ts';

/** What a service asks in the new catalogue, by `provider/service`; `weg`: it is not there any more. */
export type Changes = Readonly<Record<string, LevelOfAssurance | 'weg'>>;

/**
 * The demo catalogue as an official catalogue (XML) with some levels changed. Of a service whose level nobody knows
 * the XML has to give one: EH3.
 */
export function demoCatalogueXml(number: number, changes: Changes): string {
  const demo = loadSupplierData(loadContract()).catalogues.at(-1);
  if (demo === undefined) throw new Error('No catalogue ships with the backend.');
  const providers = demo.providers.map((provider, place): OfficialProvider => {
    const definitions = provider.services.flatMap((service) => {
      const change = changes[`${provider.id}/${service.id}`];
      if (change === 'weg') return [];
      return [
        {
          serviceUuid: uuidOf(`${provider.id}/${service.id}`),
          isPublic: true,
          names: { nl: service.name },
          descriptions: { nl: service.name },
          level: change ?? service.level ?? 'EH3',
          entityTypes: ['urn:etoegang:1.9:EntityConcernedID:KvKnr'],
          restrictions: [],
        },
      ];
    });
    const oin = `00000001${String(place + 1).padStart(12, '0')}`;
    return { oin, isPublic: true, names: { nl: provider.name }, definitions, instances: [] };
  });
  return catalogueXml({
    version: `urn:etoegang:1.13:service-catalogue:P:${number}`,
    issuedAt: new Date(Date.UTC(2026, 11, 1, 3, number)).toISOString().replace('.000', ''),
    providers,
  });
}

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
