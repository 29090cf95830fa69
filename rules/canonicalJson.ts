/**
 * JSON with the keys in order and no spaces: equal values give equal text, and so equal hashes. The order is that of
 * RFC 8785 (by UTF-16 code unit). A field that is `undefined` is not there, as in `JSON.stringify`.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = new Map(Object.entries(value).filter(([, field]) => field !== undefined));
  const texts = [...fields.keys()]
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(fields.get(key))}`);
  return `{${texts.join(',')}}`;
}
