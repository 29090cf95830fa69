import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCatalogueCommand } from '../../backend/catalogue/command.ts';
import { type Changes, demoCatalogueXml } from './demoCatalogueXml.ts';

/** Takes a new official catalogue into the backend that runs on this folder, as its employees do. */
export async function changeCatalogue(
  backendFolder: string,
  number: number,
  changes: Changes,
): Promise<void> {
  const file = join(backendFolder, `catalogue-${number}.xml`);
  await writeFile(file, demoCatalogueXml(number, changes));
  const { exitCode, output } = await runCatalogueCommand(['import', file], { DATA_DIR: backendFolder });
  if (exitCode !== 0) throw new Error(`the catalogue was not taken in: ${output}`);
}
