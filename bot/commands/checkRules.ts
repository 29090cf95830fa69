import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Catalogue, catalogueSchema } from '../../rules/catalogue.ts';
import { decided, type RuleBook } from '../../rules/ruleBook.ts';
import { fieldWordsFiles, loadFieldWordsFile } from '../loadFieldWords.ts';
import { loadRuleBookFile, loadYaml, RuleDataInvalid, ruleBookFiles } from '../loadRuleBook.ts';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Checks all rule data: every dated rule book, every catalogue of the reference backend, and the names by which they
 * point at each other. Returns the files that are right and every fault.
 */
export async function checkRules(
  rulesFolder: string,
  backendFolder: string,
): Promise<{ readonly checked: readonly string[]; readonly faults: readonly string[] }> {
  const checked: string[] = [];
  const faults: string[] = [];
  const books: RuleBook[] = [];
  const catalogues: Catalogue[] = [];
  const attempt = async (file: string, load: () => Promise<void>) => {
    try {
      await load();
      checked.push(path.basename(file));
    } catch (error) {
      if (!(error instanceof RuleDataInvalid)) throw error;
      faults.push(...error.faults);
    }
  };
  const bookNames = await ruleBookFiles(rulesFolder);
  if (bookNames.length === 0) faults.push(`no rulebook-YYYY-MM-DD.yaml in ${path.basename(rulesFolder)}`);
  for (const name of bookNames) {
    await attempt(name, async () => void books.push(await loadRuleBookFile(path.join(rulesFolder, name))));
  }
  for (const name of await fieldWordsFiles(rulesFolder)) {
    await attempt(name, async () => void (await loadFieldWordsFile(path.join(rulesFolder, name))));
  }
  for (const name of await catalogueFiles(backendFolder)) {
    await attempt(name, async () => {
      const catalogue = await loadYaml(path.join(backendFolder, name), catalogueSchema);
      const problems = faultsOfCatalogue(catalogue).map((fault) => `${name}: ${fault}`);
      if (problems.length > 0) throw new RuleDataInvalid(problems);
      catalogues.push(catalogue);
    });
  }
  const [book, catalogue] = [books.at(-1), catalogues.at(-1)];
  if (book !== undefined && catalogue !== undefined) faults.push(...danglingProviders(book, catalogue));
  return { checked, faults };
}

async function catalogueFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    // Without the reference backend there is no catalogue to check.
    if (Error.isError(error) && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => /^catalogue-\d{4}-\d{2}-\d{2}\.yaml$/.test(name)).toSorted();
}

function faultsOfCatalogue(catalogue: Catalogue): string[] {
  const ids = catalogue.providers.map(({ id }) => id);
  const services = catalogue.providers.flatMap((provider) => {
    const own = provider.services.map(({ id }) => id);
    return twice(own).map((id) => `provider ${provider.id} has service ${id} twice`);
  });
  return [...twice(ids).map((id) => `provider ${id} is there twice`), ...services];
}

function twice(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function danglingProviders(book: RuleBook, catalogue: Catalogue): string[] {
  return decided(book.digidHint)
    .value.providerIds.filter((id) => !catalogue.providers.some((provider) => provider.id === id))
    .map((id) => `rulebook-${book.version}.yaml (${book.digidHint.id}): the catalogue has no provider ${id}`);
}

if (import.meta.main) {
  const { checked, faults } = await checkRules(
    path.join(root, 'rules/data'),
    path.join(root, 'backend/data'),
  );
  for (const name of checked) process.stdout.write(`ok    ${name}\n`);
  for (const fault of faults) process.stdout.write(`fault ${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
