import { randomBytes } from 'node:crypto';

/** A database of its own for a bench run, gone after it. */
export interface FreshDatabase {
  readonly url: string;
  /** What the server does at a commit (`fsync`, `synchronous_commit`): a figure without these means nothing. */
  readonly durability: string;
  drop(): Promise<void>;
}

/** Creates a database beside the one that `serverUrl` names. */
export async function freshDatabase(serverUrl: string): Promise<FreshDatabase> {
  const { Client } = (await import('pg')).default;
  const name = `bench_${randomBytes(6).toString('hex')}`;
  const onServer = async <Result>(work: (client: InstanceType<typeof Client>) => Promise<Result>) => {
    const client = new Client({ connectionString: serverUrl });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const durability = await onServer(async (client) => {
    await client.query(`create database ${name}`);
    const { rows } = await client.query<{ fsync: string; commit: string }>(
      "select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit",
    );
    return `fsync=${rows[0]?.fsync} synchronous_commit=${rows[0]?.commit}`;
  });
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    durability,
    drop: () => onServer(async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
}
