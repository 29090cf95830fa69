import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Catalogue } from './catalogue.ts';
import { type GeneratorOptions, generateOfficial } from './generateOfficial.ts';
import type { OfficialCatalogue } from './officialCatalogue.ts';
import { toCatalogue } from './toCatalogue.ts';
import { loadWords } from './words.ts';

const data = new URL('../data/', import.meta.url);

/** A catalogue of any size as the contract has it (JSON), the same for the same seed: for search, tests, bench. */
export function generateCatalogue(options: GeneratorOptions): Catalogue {
  return toCatalogue(generateFromShipped(options), loadWords());
}

/** The official catalogue behind it; `catalogueXml` writes it as XML. */
export function generateFromShipped(options: GeneratorOptions): OfficialCatalogue {
  const file = readdirSync(data)
    .filter((name) => /^catalogue-.*\.yaml$/.test(name))
    .sort()
    .at(-1);
  if (file === undefined) throw new Error('No catalogue-*.yaml ships with this program');
  return generateOfficial(options, parse(readFileSync(new URL(file, data), 'utf8')) as Catalogue);
}
