/** A sentence that is made with other words: with which, and how it is called. */
export type Variants = Readonly<Record<string, readonly (readonly unknown[])[]>>;

/**
 * Every sentence of a table of texts on a line of its own, after its name. A function is called with each of the
 * variants of the longest part of its name that has some, else without.
 */
export function writtenOut(node: unknown, variants: Variants, at = ''): readonly string[] {
  if (typeof node === 'string') return [`${at}: ${node}`];
  if (typeof node === 'function') {
    const calls = variants[at] ?? variants[at.split('.')[0] ?? ''] ?? [[]];
    return calls.map((args) => `${at}${args.length === 0 ? '' : JSON.stringify(args)}: ${node(...args)}`);
  }
  return Object.entries(node as object).flatMap(([name, child]) =>
    writtenOut(child, variants, at === '' ? name : `${at}.${name}`),
  );
}
