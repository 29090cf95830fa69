import { isUint8Array } from 'node:util/types';
import { SqlFailed, type SqlValue } from './sql.ts';
import { statementText } from './statementText.ts';

/**
 * Refuses what an engine would store as something else without a word: SQLite binds a missing parameter, a
 * `Date` in first place or `NaN` as NULL, PostgreSQL refuses a NUL inside a text.
 */
export function checkParams(sql: string, params: readonly SqlValue[]): void {
  const { parameters } = statementText(sql);
  if (parameters !== params.length) {
    const wanted = parameters < 0 ? 'placeholders without a gap' : `${parameters} parameters`;
    throw new SqlFailed(`The statement needs ${wanted}, it got ${params.length} parameters: ${sql}`);
  }
  for (let n = 0; n < params.length; n += 1) {
    const fault = faultOf(params[n]);
    if (fault !== null) throw new SqlFailed(`Parameter $${n + 1} ${fault}: ${sql}`);
  }
}

/** The values themselves stay out of the sentence: they may be personal. */
function faultOf(value: unknown): string | null {
  if (typeof value === 'string') {
    return value.includes('\0') ? 'holds a NUL, strip it where the text comes in' : null;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'is not a finite number';
  if (value === null || isUint8Array(value)) return null;
  return `is of type ${value instanceof Date ? 'Date' : typeof value}, not string, number, null or Uint8Array`;
}
