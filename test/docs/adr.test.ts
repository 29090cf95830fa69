import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const adrFolder = join(root, 'docs/adr');
const adrs = (await readdir(adrFolder)).filter((name) => name.endsWith('.md')).toSorted();

describe('the decisions in docs/adr', () => {
  test('are numbered 0001, 0002, … without a gap or a number used twice', () => {
    const numbers = adrs.map((name) => name.slice(0, 5));
    expect(numbers).toEqual(adrs.map((_, index) => `${String(index + 1).padStart(4, '0')}-`));
  });

  test.each(adrs)('%s carries its number, context, decision and consequences, on one page', async (name) => {
    const text = await readFile(join(adrFolder, name), 'utf8');
    const headings = text.split('\n').filter((line) => line.startsWith('#'));
    expect(headings[0]).toMatch(new RegExp(`^# ${name.slice(0, 4)}\\. `));
    expect(headings.slice(1)).toEqual(['## Context', '## Decision', '## Consequences']);
    expect(text.split('\n').length).toBeLessThanOrEqual(60);
  });
});

describe('the links in the documents', () => {
  test('lead to files and headings that exist', async () => {
    const documents = await markdownFiles();
    expect(documents).toContain('README.md');
    const broken = await Promise.all(documents.map(brokenLinks));
    expect(broken.flat()).toEqual([]);
  });
});

/** What git knows or would take, so that packages and built files stay out. */
async function markdownFiles(): Promise<string[]> {
  const ask = ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'];
  const { stdout } = await promisify(execFile)('git', ask, { cwd: root });
  return stdout.split('\n').filter((file) => file !== '' && existsSync(join(root, file)));
}

async function brokenLinks(document: string): Promise<string[]> {
  const text = withoutCode(await readFile(join(root, document), 'utf8'));
  const inText = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const inHtml = [...text.matchAll(/\b(?:src|href)="([^"]+)"/g)].map(([, target = '']) => target);
  const broken: string[] = [];
  for (const target of [...inText, ...inHtml]) {
    if (/^[a-z]+:/.test(target)) continue;
    const [path = '', heading] = target.split('#', 2);
    const file = path === '' ? join(root, document) : resolve(root, dirname(document), path);
    if (!existsSync(file) || (heading !== undefined && !(await headingsOf(file)).includes(heading))) {
      broken.push(`${document}: ${target}`);
    }
  }
  return broken;
}

function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
}

/** The anchors that GitHub makes of headings. */
async function headingsOf(file: string): Promise<string[]> {
  const lines = (await readFile(file, 'utf8')).replace(/^```[\s\S]*?^```/gm, '').split('\n');
  return lines
    .filter((line) => /^#{1,6} /.test(line))
    .map((line) => line.replace(/^#+ /, '').trim().toLowerCase())
    .map((title) => title.replaceAll(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'));
}
