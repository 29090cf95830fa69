import { existsSync, openAsBlob, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadContract } from '../contract.ts';
import { askBackend, dataFolder, type Env, problemText } from '../staff/askBackend.ts';
import { DataFolderInUse, openStore } from '../store/openStore.ts';
import { loadSupplierData } from '../supplier/supplierData.ts';
import type { Catalogue } from './catalogue.ts';
import { faultLine } from './catalogueFault.ts';
import { catalogueRows } from './catalogueRows.ts';
import { readServiceCatalogue } from './readServiceCatalogue.ts';
import { toCatalogue } from './toCatalogue.ts';
import { loadWords } from './words.ts';

export type FindOutcome =
  | { readonly kind: 'found'; readonly catalogue: Catalogue }
  | { readonly kind: 'notFound'; readonly sentence: string };

/** A catalogue by what somebody typed: a file (XML, YAML, JSON), or a version that ships or was imported. */
export async function findCatalogue(name: string, env: Env): Promise<FindOutcome> {
  if (statSync(name, { throwIfNoEntry: false })?.isFile() === true) return readCatalogueFile(name);
  const shipped = loadSupplierData(loadContract()).catalogues.find((one) => one.version === name);
  if (shipped !== undefined) return { kind: 'found', catalogue: shipped };
  const asked = await askBackend(env, {
    method: 'GET',
    path: `/staff/catalogue/content?version=${encodeURIComponent(name)}`,
  });
  if (asked.kind === 'answered' && asked.status === 200) {
    return { kind: 'found', catalogue: asked.body as Catalogue };
  }
  if (asked.kind === 'answered' && asked.status !== 404) {
    return { kind: 'notFound', sentence: problemText(asked.status, asked.body) };
  }
  const stored = asked.kind === 'notRunning' ? storedCatalogue(name, env) : null;
  if (stored !== null) return { kind: 'found', catalogue: stored };
  return { kind: 'notFound', sentence: `"${name}" is geen bestand en geen versie die wij kennen.\n` };
}

/** Reads a file of any of the three kinds; an XML file starts with a "<". */
async function readCatalogueFile(file: string): Promise<FindOutcome> {
  const blob = await openAsBlob(file);
  const start = await blob.slice(0, 200).text();
  if (
    start
      .replace(/^\uFEFF/, '')
      .trimStart()
      .startsWith('<')
  ) {
    const outcome = await readServiceCatalogue(blob.stream());
    if (outcome.kind === 'read') {
      return { kind: 'found', catalogue: toCatalogue(outcome.catalogue, loadWords()) };
    }
    return {
      kind: 'notFound',
      sentence: `${file}:\n${outcome.faults.map((one) => `- ${faultLine(one)}\n`).join('')}`,
    };
  }
  let value: unknown;
  try {
    value = parse(readFileSync(file, 'utf8'));
  } catch {
    return { kind: 'notFound', sentence: `${file} is geen XML, YAML of JSON.\n` };
  }
  const faults = loadContract().operation('getCatalogue').checkResponse(200, 'application/json', value);
  if (faults.length === 0) return { kind: 'found', catalogue: value as Catalogue };
  const lines = faults.slice(0, 20).map((fault) => `- ${fault}\n`);
  return { kind: 'notFound', sentence: `${file} is geen catalogus:\n${lines.join('')}` };
}

/** From the database of a backend that does not run. */
function storedCatalogue(version: string, env: Env): Catalogue | null {
  const folder = dataFolder(env);
  if (!existsSync(join(folder, 'backend.sqlite'))) return null;
  try {
    const store = openStore(folder);
    try {
      return catalogueRows(store.db).content(version);
    } finally {
      store.close();
    }
  } catch (error) {
    if (error instanceof DataFolderInUse) return null;
    throw error;
  }
}
