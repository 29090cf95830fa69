import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  DocumentDamaged,
  DocumentTooLarge,
  openSqlDocumentStore,
} from '../../bot/documents/sqlDocumentStore.ts';
import { SealBroken } from '../../bot/store/dataKey.ts';
import type { ExclusiveSql } from '../../bot/store/exclusiveSql.ts';
import { keyMigrations } from '../../bot/store/keyMigrations.ts';
import { openKeyRing } from '../../bot/store/keyRing.ts';
import { migrate } from '../../bot/store/migrate.ts';
import { migrations } from '../../bot/store/migrations.ts';
import { openPostgresSql } from '../../bot/store/postgresSql.ts';
import { openSqliteSql } from '../../bot/store/sqliteSql.ts';
import { withPostgres } from '../postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'documents-'));
const file = join(folder, 'store.db');
const url = await withPostgres();
const master = new Uint8Array(32).fill(9);

const pdf = (bytes: Uint8Array) => ({ name: 'uittreksel Zoë.pdf', contentType: 'application/pdf', bytes });

function documentsContract(open: () => Promise<ExclusiveSql>): void {
  let sql: ExclusiveSql;
  let now = 1_000_000;
  const store = () => openSqlDocumentStore(sql, openKeyRing(sql, master), () => now);

  beforeAll(async () => {
    sql = await open();
    await migrate(sql, migrations);
    await migrate(sql, keyMigrations);
  });
  afterAll(() => sql.close());

  test.each([0, 1, 256 * 1024, 256 * 1024 + 1, 10 * 1024 * 1024])(
    'a file of %d bytes comes back whole',
    async (size) => {
      const bytes = new Uint8Array(randomBytes(size));
      const ref = await store().stage('c', pdf(bytes));
      expect(ref).toMatchObject({ name: 'uittreksel Zoë.pdf', contentType: 'application/pdf', size });
      const read = await store().read(ref.documentId);
      expect(Buffer.compare(read ?? new Uint8Array(1), bytes)).toBe(0);
    },
  );

  test('a byte above 10 MB is too large, and nothing is stored', async () => {
    const staging = store().stage('too-large', pdf(new Uint8Array(10 * 1024 * 1024 + 1)));
    await expect(staging).rejects.toThrow(DocumentTooLarge);
    expect(await sql.query('select id from document where conversation_id = $1', ['too-large'])).toEqual([]);
  });

  test('the sweep takes what no case took in time, and leaves the rest', async () => {
    now = 2_000_000;
    const left = await store().stage('c', pdf(randomBytes(300_000)));
    const attached = await store().stage('c', pdf(randomBytes(10)));
    expect(await sql.batch([store().attachStatement(attached.documentId, 'case-1')])).toMatchObject({
      kind: 'committed',
    });
    now = 3_000_000;
    const young = await store().stage('c', pdf(randomBytes(10)));
    await store().sweep(2_000_001);
    expect(await store().read(left.documentId)).toBeNull();
    expect(await store().read(attached.documentId)).toHaveLength(10);
    expect(await store().read(young.documentId)).toHaveLength(10);
    expect(await sql.query('select n from document_chunk where document_id = $1', [left.documentId])).toEqual(
      [],
    );
    expect(
      await sql.query('select id from data_key where owner = $1', [`document:${left.documentId}`]),
    ).toEqual([]);
  });

  test('a document is taken by one case; the same turn may run again', async () => {
    const { documentId } = await store().stage('c', pdf(randomBytes(10)));
    const take = (caseId: string) => sql.batch([store().attachStatement(documentId, caseId)]);
    expect((await take('case-2')).kind).toBe('committed');
    expect((await take('case-2')).kind).toBe('committed');
    expect((await take('case-3')).kind).toBe('conflict');
    expect((await sql.batch([store().attachStatement('unknown', 'case-3')])).kind).toBe('conflict');
  });

  test('erasing a case erases its documents and no others, and goes on after a crash half way', async () => {
    const mine = await store().stage('c4', pdf(randomBytes(10)));
    const other = await store().stage('c4', pdf(randomBytes(10)));
    const crashed = await store().stage('c4', pdf(randomBytes(10)));
    await sql.batch([store().attachStatement(mine.documentId, 'case-4')]);
    expect(await store().eraseCase('case-4')).toBe(1);
    expect(await store().eraseCase('case-4')).toBe(0);
    expect(await store().read(mine.documentId)).toBeNull();
    expect(await store().read(other.documentId)).toHaveLength(10);
    // The crash came after the mark: nobody can take it, and every sweep finishes it.
    await sql.batch([{ sql: 'update document set staged = 2 where id = $1', params: [crashed.documentId] }]);
    expect((await sql.batch([store().attachStatement(crashed.documentId, 'case-4')])).kind).toBe('conflict');
    expect(await store().sweep(0)).toBe(1);
    expect(await store().eraseConversation('c4')).toBe(1);
    expect(await store().read(other.documentId)).toBeNull();
  });

  test('a document whose key is destroyed is gone', async () => {
    const { documentId } = await store().stage('c', pdf(randomBytes(10)));
    await openKeyRing(sql, master).destroy(`document:${documentId}`);
    expect(await store().read(documentId)).toBeNull();
  });

  test('lost and exchanged chunks are damage, not content', async () => {
    const { documentId } = await store().stage('c', pdf(randomBytes(800_000)));
    const swap = (from: number, to: number) => ({
      sql: 'update document_chunk set n = $3 where document_id = $1 and n = $2',
      params: [documentId, from, to],
      rows: 1,
    });
    await sql.batch([swap(0, 9), swap(1, 0), swap(9, 1)]);
    await expect(store().read(documentId)).rejects.toThrow(SealBroken);
    await sql.batch([swap(0, 9), swap(1, 0), swap(9, 1)]);
    await sql.batch([
      { sql: 'delete from document_chunk where document_id = $1 and n = 3', params: [documentId] },
    ]);
    await expect(store().read(documentId)).rejects.toThrow(DocumentDamaged);
  });
}

describe('documents on SQLite', () => {
  documentsContract(() => openSqliteSql(file));

  test('neither the content nor the name is readable on the disk', async () => {
    const sql = await openSqliteSql(file);
    const store = openSqlDocumentStore(sql, openKeyRing(sql, master));
    await store.stage('c', {
      name: 'paspoort-jansen.pdf',
      contentType: 'application/pdf',
      bytes: Buffer.from('readable-content'),
    });
    for (const name of [file, `${file}-wal`]) {
      const stored = readFileSync(name);
      expect(stored.includes('readable-content')).toBe(false);
      expect(stored.includes('jansen')).toBe(false);
    }
    await sql.close();
  });
});

(url === null ? describe.skip : describe)('documents on PostgreSQL', () => {
  documentsContract(() => openPostgresSql(url ?? ''));
});

afterAll(() => rmSync(folder, { recursive: true }));
