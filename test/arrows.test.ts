import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { arrowRules } from './arrowRules.ts';

const root = join(import.meta.dirname, '..');
const command = join(import.meta.dirname, 'arrows.ts');

/** For every rule an import that it forbids, in a file that only the copy has. */
const planted: readonly (readonly [rule: string, file: string, line: string])[] = [
  ['rules-stand-alone', 'rules/planted.ts', "import type { CardElement } from '../cards/adaptiveCard.ts';"],
  ['rules-are-pure', 'rules/planted.ts', "import { readFile } from 'node:fs/promises';"],
  ['cards-know-no-dialogs', 'cards/planted.ts', "import type { TurnUnit } from '../dialogs/turnUnit.ts';"],
  ['cards-are-pure', 'cards/planted.ts', "import { CardFactory } from 'botbuilder';"],
  ['dialogs-know-ports-not-clients', 'dialogs/planted.ts', "import type { Sql } from '../bot/store/sql.ts';"],
  ['dialogs-touch-no-world', 'dialogs/planted.ts', "import { request } from 'node:http';"],
  ['backend-stands-alone', 'backend/planted.ts', "import { settle } from '../rules/flow/settle.ts';"],
  ['nobody-imports-backend', 'bot/planted.ts', "import { readConfig } from '../backend/config.ts';"],
  ['web-stands-alone', 'web/planted.ts', "import type { Config } from '../bot/config.ts';"],
  [
    'web-knows-protocols-as-types',
    'web/planted.ts',
    "import { cardAttachment } from '../cards/adaptiveCard.ts';",
  ],
  ['web-runs-in-browsers', 'web/planted.ts', "import { join } from 'node:path';"],
  ['program-takes-builders-not-pages', 'bot/planted.ts', "import '../web/chat/chatPage.ts';"],
  [
    'terminal-is-a-user-of-the-endpoint',
    'bot/terminal/planted.ts',
    "import type { Locale } from '../../rules/locale.ts';",
  ],
  ['program-is-not-its-terminal', 'bot/planted.ts', "import { openScreen } from './terminal/screen.ts';"],
  [
    'composition-root-is-the-top',
    'bot/turn/planted.ts',
    "import type { ComposeConfig } from '../compose.ts';",
  ],
  ['nothing-imports-test', 'bot/planted.ts', "import { withPostgres } from '../test/postgres.ts';"],
  ['nothing-imports-bench', 'bot/planted.ts', "import { figures } from '../bench/figures.ts';"],
  ['no-circular', 'bot/planted.ts', "import type { Planted } from './planted2.ts';"],
  ['no-circular', 'bot/planted2.ts', "import type { Planted } from './planted.ts';"],
  ['production-needs-no-dev-packages', 'bot/planted.ts', "import { chromium } from 'playwright-core';"],
  ['packages-are-declared', 'bot/planted.ts', "import { jwtDecode } from 'botframework-connector';"],
  ['imports-exist', 'bot/planted.ts', "import { gone } from './gone.ts';"],
];

describe('The arrows between the rooms', () => {
  let copy: string;

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'arrows-'));
    for (const entry of await readdir(root, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || /^(node_modules|docs|artifacts|coverage)$/.test(entry.name)) continue;
      await cp(join(root, entry.name), join(copy, entry.name), { recursive: true });
    }
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  });

  afterAll(async () => {
    await rm(copy, { recursive: true, force: true });
  });

  test('are held in this repository', async () => {
    expect(await runArrows(root)).toMatchObject({ code: 0, errors: '' });
  });

  test('go red at a forbidden import, every rule at its own', async () => {
    const files = Map.groupBy(planted, ([, file]) => file);
    for (const [file, lines] of files) {
      await writeFile(
        join(copy, file),
        `${lines.map(([, , line]) => line).join('\n')}\nexport type Planted = 1;\n`,
      );
    }
    const { code, errors } = await runArrows(copy);
    for (const file of files.keys()) await rm(join(copy, file));

    expect(code).toBe(1);
    const red = errors.split('\n').filter((line) => line.includes('planted'));
    for (const [rule, file] of planted) {
      expect(red).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: .*${file}`)));
    }
    expect(new Set(planted.map(([rule]) => rule))).toEqual(new Set(arrowRules.map(({ name }) => name)));
  });

  test('go red at a type that is imported in the middle of a line, which the parser does not see', async () => {
    await writeFile(
      join(copy, 'rules/planted.ts'),
      `export type Planted = ${'import'}('../bot/config.ts').Config;\n`,
    );
    const { code, errors } = await runArrows(copy);
    await rm(join(copy, 'rules/planted.ts'));

    expect({ code, errors }).toMatchObject({
      code: 1,
      errors: expect.stringContaining('unseen: rules/planted.ts -> ../bot/config.ts'),
    });
  });

  test('go red when nothing was read', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'arrows-empty-'));
    const outcome = await runArrows(empty);
    await rm(empty, { recursive: true });

    expect(outcome).toMatchObject({ code: 1, errors: expect.stringContaining('no TypeScript') });
  });
});

function runArrows(folder: string): Promise<{ code: number; errors: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [command, folder],
      { env: { ...process.env, NODE_OPTIONS: '' } },
      (error, _, errors) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, errors });
      },
    );
  });
}
