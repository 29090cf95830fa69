import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { FolderIsInUse, lockFolder } from '../../bot/store/folderLock.ts';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function otherProcess() {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./lockHolder.ts', import.meta.url)), folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const exited = once(child, 'exit');
  const [said] = await once(child.stdout, 'data');
  return { child, exited, said: String(said).trim() };
}

test('a second process is refused, told which one holds the folder and what to do', async () => {
  const holder = await otherProcess();
  expect(holder.said).toBe('locked');
  const refusal = lockFolder(folder);
  await expect(refusal).rejects.toThrow(FolderIsInUse);
  await expect(refusal).rejects.toMatchObject({
    message: expect.stringContaining(`process ${holder.child.pid}`),
    mend: expect.stringContaining('DATA_DIR'),
  });
  holder.child.kill('SIGKILL');
  await holder.exited;
});

test('the lock of a killed process does not stand in the way of the next', async () => {
  const holder = await otherProcess();
  holder.child.kill('SIGKILL');
  await holder.exited;
  const lock = await lockFolder(folder);
  const refused = await otherProcess();
  expect(refused.said).toBe('FolderIsInUse');
  await refused.exited;
  await lock.release();
});

test('a released folder is free again, and releasing twice is harmless', async () => {
  const lock = await lockFolder(join(folder, 'made', 'on the way'));
  await expect(lockFolder(join(folder, 'made', 'on the way'))).rejects.toThrow(FolderIsInUse);
  await lock.release();
  await lock.release();
  await (await lockFolder(join(folder, 'made', 'on the way'))).release();
});
