import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type FieldWords, fieldWordsSchema } from '../rules/fieldWords.ts';
import { loadYaml, RuleDataInvalid } from './loadRuleBook.ts';

/** The newest words for searching of a folder: the file `field-words-YYYY-MM-DD.yaml` with the latest date. */
export async function loadFieldWords(folder: string): Promise<FieldWords> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new RuleDataInvalid([`folder ${path.basename(folder)} cannot be read`], { cause });
  });
  const newest = names
    .filter((name) => /^field-words-\d{4}-\d{2}-\d{2}\.yaml$/.test(name))
    .toSorted()
    .at(-1);
  if (newest === undefined)
    throw new RuleDataInvalid([`no field-words-YYYY-MM-DD.yaml in ${path.basename(folder)}`]);
  const words = await loadYaml(path.join(folder, newest), fieldWordsSchema);
  if (newest !== `field-words-${words.version}.yaml`) {
    throw new RuleDataInvalid([
      `${newest}: version ${words.version} is not the date in the name of the file`,
    ]);
  }
  return words;
}
