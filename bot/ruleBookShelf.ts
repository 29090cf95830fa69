import path from 'node:path';
import { type Stamped, stamped } from '../rules/receipts/receipt.ts';
import type { RuleBook } from '../rules/ruleBook.ts';
import { loadRuleBookFile, ruleBookFiles } from './loadRuleBook.ts';
import { sha256 } from './sha256.ts';

/**
 * Finds the rule book of a version, with its stamp: the current one, or an older file, which stays for the receipts
 * made with it. Each is read and hashed once.
 */
export function ruleBookShelf(
  folder: string,
  current: RuleBook,
): (version: string) => Promise<Stamped<RuleBook> | null> {
  const loaded = new Map<string, Promise<Stamped<RuleBook> | null>>();
  return (version) => {
    const known = loaded.get(version);
    if (known !== undefined) return known;
    const loading =
      version === current.version ? Promise.resolve(stamped(current, sha256)) : load(folder, version);
    loaded.set(version, loading);
    // A file that could not be read is tried again; one that is not there costs a look into the folder only.
    loading.then(
      (found) => found ?? loaded.delete(version),
      () => loaded.delete(version),
    );
    return loading;
  };
}

async function load(folder: string, version: string): Promise<Stamped<RuleBook> | null> {
  const name = `rulebook-${version}.yaml`;
  const names = await ruleBookFiles(folder);
  return names.includes(name) ? stamped(await loadRuleBookFile(path.join(folder, name)), sha256) : null;
}
