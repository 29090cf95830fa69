import { types } from 'pg';

const BOOL = 16;
const BYTEA = 17;
const INT8 = 20;
const INT2 = 21;
const INT4 = 23;
const FLOAT4 = 700;
const FLOAT8 = 701;
const NUMERIC = 1700;

const parseBytea = types.getTypeParser(BYTEA, 'text');

/** The parsers of the port: pg itself gives int8, `count(*)` and `sum` as strings, and dates as objects. */
const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [BOOL, (text) => (text === 't' ? 1 : 0)],
  [BYTEA, bytes],
  [INT8, exactNumber],
  [INT2, Number],
  [INT4, Number],
  [FLOAT4, Number],
  [FLOAT8, Number],
  [NUMERIC, exactNumber],
]);

/** Passed to the pool: every column arrives as string, number, null or Uint8Array, as it does from SQLite. */
export const postgresTypes = {
  getTypeParser(oid: number): (text: string) => unknown {
    return parsers.get(oid) ?? String;
  },
};

function bytes(text: string): Uint8Array {
  const buffer: Buffer = parseBytea(text);
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
}

/** SQLite throws on an integer that a number cannot hold; so does this. */
function exactNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new RangeError('A whole number from PostgreSQL is too large to be exact');
  }
  return value;
}
