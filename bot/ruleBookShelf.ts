import path from 'node:path';
import type { RuleBook } from '../rules/ruleBook.ts';
import { loadRuleBookFile, ruleBookFiles } from './loadRuleBook.ts';

/** Finds the rule book of a version: the current one, or an older file, which stays for the receipts made with it. */
export function ruleBookShelf(
  folder: string,
  current: RuleBook,
): (version: string) => Promise<RuleBook | null> {
  const loaded = new Map([[current.version, Promise.resolve<RuleBook | null>(current)]]);
  return (version) => {
    const known = loaded.get(version);
    if (known !== undefined) return known;
    const loading = load(folder, version);
    loaded.set(version, loading);
    return loading;
  };
}

async function load(folder: string, version: string): Promise<RuleBook | null> {
  const name = `rulebook-${version}.yaml`;
  const names = await ruleBookFiles(folder);
  return names.includes(name) ? await loadRuleBookFile(path.join(folder, name)) : null;
}
