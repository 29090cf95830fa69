import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { loadMasterKey, MasterKeyMalformed } from '../../bot/store/masterKey.ts';

const folder = mkdtempSync(join(tmpdir(), 'master-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the first start makes a key file for its owner only, and ten starters at once get the same key', async () => {
  const dataDir = join(folder, 'first');
  const keys = await Promise.all(Array.from({ length: 10 }, () => loadMasterKey({ dataDir, value: null })));
  expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
  expect(keys[0]).toHaveLength(32);
  expect(readdirSync(dataDir)).toEqual(['master.key']);
  if (process.platform !== 'win32') expect(statSync(join(dataDir, 'master.key')).mode & 0o777).toBe(0o600);
  expect(await loadMasterKey({ dataDir, value: null })).toEqual(keys[0]);
});

test('a key from the environment wins and leaves no file', async () => {
  const dataDir = join(folder, 'environment');
  const value = Buffer.alloc(32, 5).toString('base64');
  expect(await loadMasterKey({ dataDir, value: `${value}\n` })).toEqual(new Uint8Array(32).fill(5));
  expect(readdirSync(folder)).not.toContain('environment');
});

test.each([
  ['too short', Buffer.alloc(31).toString('base64')],
  ['too long', Buffer.alloc(33).toString('base64')],
  ['empty', ''],
  ['no base64', `${'x'.repeat(42)}!!`],
])('a key that is %s is refused with what to do about it, without its text', async (_, value) => {
  const refusal = loadMasterKey({ dataDir: folder, value });
  await expect(refusal).rejects.toThrow(MasterKeyMalformed);
  await expect(refusal).rejects.toMatchObject({ mend: expect.stringContaining('openssl rand -base64 32') });
  await expect(refusal).rejects.not.toMatchObject({ message: expect.stringContaining('xxxx') });
});

test('a damaged key file is refused and not replaced', async () => {
  writeFileSync(join(folder, 'master.key'), 'damaged');
  const refusal = loadMasterKey({ dataDir: folder, value: null });
  await expect(refusal).rejects.toThrow(MasterKeyMalformed);
  await expect(refusal).rejects.toMatchObject({ mend: expect.stringContaining('backup') });
});
