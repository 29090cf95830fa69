import type { PoolClient } from 'pg';

/** Rolls back and gives the connection back; one that cannot even roll back is thrown away. */
export async function leaveTransaction(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch (cause) {
    client.release(Error.isError(cause) ? cause : true);
  }
}
