import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { settings as backendSettings } from '../../backend/config.ts';
import { envExample as backendEnvExample } from '../../backend/envExample.ts';
import { envExample } from '../../bot/commands/envExample.ts';
import { settings } from '../../bot/config.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFile(join(root, file), 'utf8');

describe('the settings as they are written down', () => {
  test('.env.example is what node bot/commands/envExample.ts prints', async () => {
    expect(await read('.env.example')).toBe(envExample());
  });

  test('backend/.env.example is what node backend/envExample.ts prints', async () => {
    expect(await read('backend/.env.example')).toBe(backendEnvExample());
  });

  test('docs/operations.md explains every setting of both programs', async () => {
    const operations = await read('docs/operations.md');
    const names = [...Object.keys(settings), ...Object.keys(backendSettings)];
    expect(names.filter((name) => !operations.includes(`\`${name}\``))).toEqual([]);
  });

  test('an example sets nothing by itself, so that a copy starts like no file at all', () => {
    const lines = `${envExample()}${backendEnvExample()}`.split('\n');
    expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
  });
});
