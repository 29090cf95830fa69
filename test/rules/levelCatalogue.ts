import type { Catalogue } from '../../rules/catalogue.ts';
import type { LevelOfAssurance } from '../../rules/levelOfAssurance.ts';

/** A catalogue with one provider for each list of levels; ids are `p0/s0`, names `Provider 0`, `Service 0`. */
export function catalogueOf(providers: readonly (readonly (LevelOfAssurance | null)[])[]): Catalogue {
  return {
    version: 'test',
    providers: providers.map((services, p) => ({
      id: `p${p}`,
      name: `Provider ${p}`,
      aliases: [`P${p}`],
      services: services.map((level, s) => ({
        id: `s${s}`,
        name: `Service ${s}`,
        level,
        purposes: [],
        remark: null,
        source: `source ${p}.${s}`,
        checkedAt: `2026-01-0${s + 1}`,
      })),
    })),
  };
}

/** The names a domain expert meets in the tables of the level decision. */
export const smallCatalogue: Catalogue = {
  version: 'klein',
  providers: [
    provider('belastingdienst', 'Belastingdienst', ['BD', 'fiscus'], {
      'mijn-zakelijk': ['Mijn Belastingdienst Zakelijk', 'EH3'],
      toeslagen: ['Toeslagen', 'EH2+'],
    }),
    provider('rvo', 'RVO', ['Rijksdienst voor Ondernemend Nederland'], { eloket: ['eLoket', 'EH2+'] }),
    provider('kvk', 'KVK', ['Kamer van Koophandel'], {
      ubo: ['UBO-uittreksel', 'EH4'],
      overig: ['Overige diensten', null],
    }),
    provider('gelderland', 'Provincie Gelderland', ['provincie'], { mijn: ['Mijn Gelderland', null] }),
    provider('utrecht', 'Provincie Utrecht', ['provincie'], { loket: ['Loket', 'EH2'] }),
    provider('cafe', 'Café Één', [], { bar: ['Bar', 'EH1'] }),
  ],
};

function provider(
  id: string,
  name: string,
  aliases: readonly string[],
  services: Readonly<Record<string, readonly [string, LevelOfAssurance | null]>>,
): Catalogue['providers'][number] {
  return {
    id,
    name,
    aliases: [...aliases],
    services: Object.entries(services).map(([serviceId, [serviceName, level]]) => ({
      id: serviceId,
      name: serviceName,
      level,
      purposes: [],
      remark: null,
      source: `${id}.nl`,
      checkedAt: '2026-11-01',
    })),
  };
}
