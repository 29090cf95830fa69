import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadRuleBook } from '../loadRuleBook.ts';
import { rulesPage } from '../rulesDoc/rulesPage.ts';

const root = path.resolve(import.meta.dirname, '../..');

const help = `Writes docs/rules.md, the reference page of the rules, from rules/data.

  npm run rules:doc               write the page
  npm run rules:doc -- --check    only say whether it is stale (exit code 1 when it is)
  npm run rules:doc -- --help     this text
`;

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
  // An option that is not known writes nothing.
  const { values } = parseArgs({
    options: { check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  const rulesFolder = path.join(root, 'rules/data');
  const file = path.join(root, 'docs/rules.md');
  if (values.help) {
    process.stdout.write(help);
  } else if (values.check) {
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
