import { LRUCache } from 'lru-cache';

/** A statement of the port (`$n`), with what both engines have to know about it. */
export interface StatementText {
  /** The text with `?n`, as node:sqlite binds it by position: `$1` there throws "column index out of range". */
  readonly sqlite: string;
  readonly parameters: number;
}

const known = new LRUCache<string, StatementText>({ max: 2000 });

/** Literals, quoted names and comments are stepped over; a placeholder is the only group. */
const tokens = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\$(\d+)/g;

/** Reads a statement once and remembers it: the placeholders are rewritten per text, not per call. */
export function statementText(sql: string): StatementText {
  const cached = known.get(sql);
  if (cached !== undefined) return cached;
  const used = new Set<number>();
  const sqlite = sql.replace(tokens, (token, digits: string | undefined) => {
    if (digits === undefined) return token;
    used.add(Number(digits));
    return `?${digits}`;
  });
  const highest = Math.max(0, ...used);
  // A gap would be NULL in SQLite and an undetermined type in PostgreSQL; -1 fits no list of parameters.
  const text = { sqlite, parameters: highest === used.size ? highest : -1 };
  known.set(sql, text);
  return text;
}
