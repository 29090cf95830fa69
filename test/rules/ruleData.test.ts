import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkRules } from '../../bot/commands/checkRules.ts';
import { loadRuleBook, ruleBookFiles } from '../../bot/loadRuleBook.ts';
import { levelOfAssuranceSchema } from '../../rules/levelOfAssurance.ts';
import { requirementConditions } from '../../rules/requirements/requirementRules.ts';
import { manualSteps, manualWhys } from '../../rules/route/routeRules.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { currentRuleBook, rulesFolder } from './currentRuleBook.ts';

/** One fault: a piece of the current rule book, what stands there instead, and what the message must name. */
const invalidSchema = z.strictObject({
  title: z.string(),
  find: z.string().min(1),
  replace: z.string(),
  /** The line of the fault, counted from the line where `find` begins. */
  lineAfter: z.number().int().min(0),
  says: z.array(z.string()).min(1),
});

describe('the rule data', () => {
  let ruleBook: RuleBook;
  let scratch: string;
  beforeAll(async () => {
    ruleBook = await currentRuleBook();
    scratch = await mkdtemp(path.join(os.tmpdir(), 'rulebook-'));
  });
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  const rulesOf = (node: unknown): { id: string; claims: { source: string; value: unknown }[] }[] => {
    if (typeof node !== 'object' || node === null) return [];
    const own = 'claims' in node ? [node as ReturnType<typeof rulesOf>[number]] : [];
    return [...own, ...Object.values(node).flatMap(rulesOf)];
  };

  test('every source is used by a claim and has a title, an address and the day it was read', () => {
    const used = new Set(rulesOf(ruleBook).flatMap(({ claims }) => claims.map(({ source }) => source)));
    expect(Object.keys(ruleBook.sources).filter((id) => !used.has(id))).toEqual([]);
  });

  test('no source claims two things in one rule', () => {
    for (const { id, claims } of rulesOf(ruleBook)) {
      const sources = claims.map(({ source }) => source);
      expect({ id, sources }).toEqual({ id, sources: [...new Set(sources)] });
    }
  });

  test('every condition and every reason for a manual check is used by a rule', () => {
    const conditions = Object.values(ruleBook.requirements).flatMap(({ claims }) =>
      claims.flatMap(({ value }) => Object.values(value)),
    );
    expect(requirementConditions.filter((condition) => !conditions.includes(condition))).toEqual([]);
    const { byLegalForm, byReason, steps } = ruleBook.manual;
    const values = (rules: unknown) =>
      rulesOf(rules).flatMap(({ claims }) => claims.map(({ value }) => value));
    const whys = [...values(byLegalForm), ...values(byReason)];
    expect(manualWhys.filter((why) => !whys.includes(why))).toEqual([]);
    expect(manualSteps.filter((step) => !values(steps).flat().includes(step))).toEqual([]);
  });

  test('an upgrade level is neither ended nor outside', () => {
    const closed = [ruleBook.levels.ended, ruleBook.levels.outside].flatMap(({ claims }) =>
      claims.flatMap(({ value }) => value),
    );
    expect(closed).not.toContain('EH2+');
    expect(closed).not.toContain('EH3');
    expect(closed.every((level) => levelOfAssuranceSchema.safeParse(level).success)).toBe(true);
  });

  test('the command finds nothing wrong with the data of this repository', async () => {
    const { checked, faults } = await checkRules(rulesFolder, path.resolve('backend/data'));
    expect(faults).toEqual([]);
    expect(checked.length).toBeGreaterThanOrEqual(2);
  });

  test('the newest of several rule books counts', async () => {
    const [newest = ''] = (await ruleBookFiles(rulesFolder)).toReversed();
    const text = await readFile(path.join(rulesFolder, newest), 'utf8');
    const folder = await mkdtemp(path.join(scratch, 'two-'));
    for (const version of ['2027-02-01', '2026-01-01']) {
      await writeFile(
        path.join(folder, `rulebook-${version}.yaml`),
        text.replace(/^version: .*/m, `version: ${version}`),
      );
    }
    await writeFile(path.join(folder, 'rulebook-concept.yaml'), 'not: read');
    expect((await loadRuleBook(folder)).version).toBe('2027-02-01');
  });

  test('a folder without rule books, or none at all, is said', async () => {
    await expect(loadRuleBook(await mkdtemp(path.join(scratch, 'empty-')))).rejects.toThrow(/no rulebook/);
    await expect(loadRuleBook(path.join(scratch, 'absent'))).rejects.toThrow(/absent cannot be read/);
  });

  test('a version that is not the date in the name of the file is refused', async () => {
    const folder = await mkdtemp(path.join(scratch, 'name-'));
    const text = await readFile(path.join(rulesFolder, `rulebook-${ruleBook.version}.yaml`), 'utf8');
    await writeFile(path.join(folder, 'rulebook-2030-01-01.yaml'), text);
    await expect(loadRuleBook(folder)).rejects.toThrow(/not the date in the name/);
  });

  test('every file with one fault is refused with its file, line, place and rule', async () => {
    const folder = path.resolve('test/rules/invalid');
    const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
    expect(names.length).toBeGreaterThanOrEqual(10);
    const file = `rulebook-${ruleBook.version}.yaml`;
    const text = await readFile(path.join(rulesFolder, file), 'utf8');
    for (const name of names) {
      const fault = invalidSchema.parse(parse(await readFile(path.join(folder, name), 'utf8')));
      const at = text.indexOf(fault.find);
      expect({ name, isThere: at >= 0 }).toEqual({ name, isThere: true });
      const line = text.slice(0, at).split('\n').length + fault.lineAfter;
      const broken = await mkdtemp(path.join(scratch, 'fault-'));
      await writeFile(
        path.join(broken, file),
        text.replace(fault.find, () => fault.replace),
      );
      const error: unknown = await loadRuleBook(broken).catch((thrown: unknown) => thrown);
      const message = Error.isError(error) ? error.message : 'it was accepted';
      for (const part of [`${file}:${line} `, ...fault.says]) {
        expect({ name, message, part, says: message.includes(part) }).toEqual({
          name,
          message,
          part,
          says: true,
        });
      }
      expect({ name, lines: message.split('\n').length }).toEqual({ name, lines: 2 });
    }
  });
});
