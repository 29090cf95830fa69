import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadRuleBook } from '../loadRuleBook.ts';
import { rulesPage } from '../rulesDoc/rulesPage.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Whether the reference page on disk is the one that the rule book of this folder gives. */
export async function isRulesPageStale(rulesFolder: string, file: string): Promise<boolean> {
  const page = rulesPage(await loadRuleBook(rulesFolder));
  const written = await readFile(file, 'utf8').catch((error: unknown) => {
    // A page that is not there yet is as stale as one that is old.
    if (Error.isError(error) && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  return written !== page;
}

if (import.meta.main) {
  const rulesFolder = path.join(root, 'rules/data');
  const file = path.join(root, 'docs/rules.md');
  if (process.argv.includes('--check')) {
    const isStale = await isRulesPageStale(rulesFolder, file);
    process.stdout.write(
      isStale ? 'docs/rules.md is stale: run npm run rules:doc\n' : 'docs/rules.md is up to date\n',
    );
    if (isStale) process.exitCode = 1;
  } else {
    await writeFile(file, rulesPage(await loadRuleBook(rulesFolder)));
    process.stdout.write('wrote docs/rules.md\n');
  }
}
