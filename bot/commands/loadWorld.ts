import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Catalogue, catalogueSchema, type SelectedService } from '../../rules/catalogue.ts';
import type { DecisionWorld } from '../../rules/decisions/decision.ts';
import { inputFaults } from '../../rules/decisions/inputFaults.ts';
import { priceListSchema } from '../../rules/profile.ts';
import { type ContentStamp, contentStamp } from '../../rules/receipts/receipt.ts';
import { ruleBookSchema } from '../../rules/ruleBook.ts';
import { searchServices } from '../../rules/search/searchServices.ts';
import { buildServiceIndex, type ServiceIndex } from '../../rules/search/serviceIndex.ts';
import { loadFieldWords } from '../loadFieldWords.ts';
import { loadRuleBook, loadYaml, RuleDataInvalid } from '../loadRuleBook.ts';
import { sha256 } from '../sha256.ts';
import { amsterdamDay } from '../turn/amsterdamDay.ts';
import { readJson } from './readJson.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** Where the data files are that ship with the program. */
export const dataFolders = { rules: path.join(root, 'rules/data'), backend: path.join(root, 'backend/data') };

/** A world for deciding from the command line, with the stamps for its receipts. */
export interface CommandWorld {
  readonly world: DecisionWorld;
  readonly ruleBook: ContentStamp;
  readonly catalogue: ContentStamp;
}

/** Files and a day that take the place of what is loaded by default: the newest of each kind, and today. */
export interface WorldOptions {
  readonly rules: string | undefined;
  readonly catalogue: string | undefined;
  readonly prices: string | undefined;
  readonly today: string | undefined;
}

/** Loads what a decision looks things up in. Throws {@link RuleDataInvalid} with what is wrong, by file and line. */
export async function loadWorld(options: WorldOptions): Promise<CommandWorld> {
  const ruleBook =
    options.rules === undefined
      ? await loadRuleBook(dataFolders.rules)
      : await loadYaml(options.rules, ruleBookSchema);
  const catalogue = await loadCatalogue(options.catalogue ?? (await newest('catalogue')));
  const priceList = await loadYaml(options.prices ?? (await newest('prices')), priceListSchema);
  const fieldWords = await loadFieldWords(dataFolders.rules);
  // Only a name that is not found needs the index.
  let index: ServiceIndex | null = null;
  const suggestServices = (name: string): readonly SelectedService[] => {
    index ??= buildServiceIndex(catalogue, fieldWords);
    const search = searchServices(index, name);
    return search.kind === 'nothing' ? [] : search.matches;
  };
  const today = options.today ?? amsterdamDay(new Date());
  return {
    world: { ruleBook, catalogue, priceList, today, suggestServices },
    ruleBook: contentStamp(ruleBook, sha256),
    catalogue: contentStamp(catalogue, sha256),
  };
}

/** A catalogue from a YAML file, or from a JSON file as the backend answers it. */
export async function loadCatalogue(file: string): Promise<Catalogue> {
  // YAML reads JSON as well, but takes seconds for a catalogue of realistic size.
  if (!file.endsWith('.json')) return loadYaml(file, catalogueSchema);
  const read = await readJson(file);
  if (read.kind === 'unreadable') throw new RuleDataInvalid([read.why]);
  const parsed = catalogueSchema.safeParse(read.value);
  if (parsed.success) return parsed.data;
  throw new RuleDataInvalid(
    inputFaults(parsed.error).map((fault) => `${path.basename(file)} ${fault.path}: ${fault.message}`),
  );
}

/** The file of the reference backend with the latest date in its name. */
async function newest(kind: 'catalogue' | 'prices'): Promise<string> {
  const names = await readdir(dataFolders.backend).catch(() => []);
  const name = names
    .filter((one) => one.startsWith(`${kind}-`) && one.endsWith('.yaml'))
    .toSorted()
    .at(-1);
  if (name === undefined)
    throw new RuleDataInvalid([`no ${kind}-….yaml in backend/data: name one with --${kind}`]);
  return path.join(dataFolders.backend, name);
}
