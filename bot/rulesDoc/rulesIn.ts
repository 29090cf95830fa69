import type { Rule } from '../../rules/ruleBook.ts';

/** Every rule in a part of a rule book, in the order of the file. */
export function rulesIn(node: unknown): readonly Rule<unknown>[] {
  if (typeof node !== 'object' || node === null) return [];
  if (isRule(node)) return [node];
  return Object.values(node).flatMap(rulesIn);
}

function isRule(node: object): node is Rule<unknown> {
  return 'claims' in node && Array.isArray(node.claims) && 'id' in node;
}
