import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type FieldWords, fieldWordsSchema } from '../rules/search/fieldWords.ts';
import { loadYaml, RuleDataInvalid } from './loadRuleBook.ts';

/** The newest words for searching of a folder: the file `field-words-YYYY-MM-DD.yaml` with the latest date. */
export async function loadFieldWords(folder: string): Promise<FieldWords> {
  const newest = (await fieldWordsFiles(folder)).at(-1);
  if (newest === undefined)
    throw new RuleDataInvalid([`no field-words-YYYY-MM-DD.yaml in ${path.basename(folder)}`]);
  return await loadFieldWordsFile(path.join(folder, newest));
}

/** One file with words for searching; its version must be the date in its name. */
export async function loadFieldWordsFile(file: string): Promise<FieldWords> {
  const words = await loadYaml(file, fieldWordsSchema);
  const name = path.basename(file);
  if (name !== `field-words-${words.version}.yaml`) {
    throw new RuleDataInvalid([`${name}: version ${words.version} is not the date in the name of the file`]);
  }
  return words;
}

/** Names of the files with words for searching of a folder, the oldest first. */
export async function fieldWordsFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new RuleDataInvalid([`folder ${path.basename(folder)} cannot be read`], { cause });
  });
  return names.filter((name) => /^field-words-\d{4}-\d{2}-\d{2}\.yaml$/.test(name)).toSorted();
}
