import type { MigrationList } from './migrate.ts';

/**
 * Wrapped data keys live in a store of their own: its backups are kept no longer than the promised term of
 * erasure, because destroying a key is what erases.
 */
export const keyMigrations: MigrationList = {
  name: 'keys',
  migrations: [
    {
      number: 1,
      name: 'data keys',
      statements: [
        `create table data_key (
          id text primary key,
          owner text not null unique,
          wrapped bytea not null,
          created_at bigint not null
        )`,
      ],
    },
  ],
};
