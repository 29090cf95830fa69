import { SqlFailed } from './sql.ts';

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const SOCKET_CODES: ReadonlySet<unknown> = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT']);

/** A deadlock, a serialization failure, or a connection or server that went away; safe to repeat before COMMIT. */
export function isWorthAnotherTry(cause: unknown): boolean {
  const state = sqlStateOf(cause);
  return state === undefined
    ? isConnectionLost(cause)
    : state === DEADLOCK ||
        state === SERIALIZATION_FAILURE ||
        state.startsWith('57P0') ||
        state.startsWith('08');
}

/** pg gives its own faults of the connection no code, only a sentence. */
function isConnectionLost(cause: unknown): boolean {
  if (!Error.isError(cause)) return false;
  if ('code' in cause && SOCKET_CODES.has(cause.code)) return true;
  return /connection terminated|not queryable|connection error/i.test(cause.message);
}

/** A unique or foreign key constraint was broken. */
export function isConstraint(cause: unknown): boolean {
  const state = sqlStateOf(cause);
  return state === UNIQUE_VIOLATION || state === FOREIGN_KEY_VIOLATION;
}

/** The server itself says that the transaction was not carried out. */
export function isSerializationFailure(cause: unknown): boolean {
  return sqlStateOf(cause) === SERIALIZATION_FAILURE;
}

/** The server said it, not this program. */
export function isFromPostgres(cause: unknown): boolean {
  return sqlStateOf(cause) !== undefined;
}

/** The fault as the port throws it. */
export function failed(what: string, cause: unknown): SqlFailed {
  return new SqlFailed(`PostgreSQL could not run: ${what}`, { cause });
}

function sqlStateOf(cause: unknown): string | undefined {
  if (!Error.isError(cause) || !('severity' in cause) || !('code' in cause)) return undefined;
  return typeof cause.code === 'string' ? cause.code : undefined;
}
