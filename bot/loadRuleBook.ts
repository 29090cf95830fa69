import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type RuleBook, ruleBookSchema } from '../rules/ruleBook.ts';

/** Thrown when rule data is missing or wrong. The message names every fault as `file:line path (rule id): what`. */
export class RuleDataInvalid extends Error {
  override readonly name = 'RuleDataInvalid';
  readonly faults: readonly string[];

  constructor(faults: readonly string[], options?: ErrorOptions) {
    super(`rule data is not valid:\n${faults.map((fault) => `  ${fault}`).join('\n')}`, options);
    this.faults = faults;
  }
}

/**
 * Reads a YAML file and parses it with a schema. Every fault is reported at once, with the line in the file, the path
 * in the data and the nearest `id` above it.
 */
export async function loadYaml<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const name = path.basename(file);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new RuleDataInvalid([`${name}: cannot be read`], { cause });
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    throw new RuleDataInvalid(
      problems.map((problem) => `${name}:${lines.linePos(problem.pos[0]).line} ${problem.message}`),
    );
  }
  let data: unknown;
  try {
    data = document.toJS();
  } catch (cause) {
    throw new RuleDataInvalid([`${name}: aliases cannot be resolved`], { cause });
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new RuleDataInvalid(
    parsed.error.issues.flatMap(placesOf).map(({ at, message }) => {
      const id = nearestId(document, at);
      const where = at.length === 0 ? '(root)' : at.join('.');
      return `${name}:${lineOf(document, lines, at)} ${where}${id === null ? '' : ` (${id})`}: ${message}`;
    }),
  );
}

/** Where an issue is in the data: a key that does not belong is named itself, not its parent. */
function placesOf(issue: z.core.$ZodIssue): { at: readonly PropertyKey[]; message: string }[] {
  if (issue.code !== 'unrecognized_keys') return [{ at: issue.path, message: issue.message }];
  return issue.keys.map((key) => ({ at: [...issue.path, key], message: 'this key does not exist' }));
}

/** The newest rule book of a folder: the file `rulebook-YYYY-MM-DD.yaml` with the latest date. */
export async function loadRuleBook(folder: string): Promise<RuleBook> {
  const newest = (await ruleBookFiles(folder)).at(-1);
  if (newest === undefined)
    throw new RuleDataInvalid([`no rulebook-YYYY-MM-DD.yaml in ${path.basename(folder)}`]);
  return loadRuleBookFile(path.join(folder, newest));
}

/** One rule book; its version must be the date in its name. */
export async function loadRuleBookFile(file: string): Promise<RuleBook> {
  const book = await loadYaml(file, ruleBookSchema);
  const name = path.basename(file);
  if (name !== `rulebook-${book.version}.yaml`) {
    throw new RuleDataInvalid([`${name}: version ${book.version} is not the date in the name of the file`]);
  }
  return book;
}

/** Names of the rule books of a folder, the oldest first. */
export async function ruleBookFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new RuleDataInvalid([`folder ${path.basename(folder)} cannot be read`], { cause });
  });
  return names.filter((name) => /^rulebook-\d{4}-\d{2}-\d{2}\.yaml$/.test(name)).toSorted();
}

type Document = ReturnType<typeof parseDocument>;

/** The line of the deepest part of `at` that the file has: a missing key is reported at its parent. */
function lineOf(document: Document, lines: LineCounter, at: readonly PropertyKey[]): number {
  for (let length = at.length; length > 0; length -= 1) {
    const parent = document.getIn(at.slice(0, length - 1), true);
    const name = String(at[length - 1]);
    const key = isMap(parent) ? parent.items.find((pair) => String(pair.key) === name)?.key : undefined;
    const node = key ?? document.getIn(at.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function nearestId(document: Document, at: readonly PropertyKey[]): string | null {
  for (let length = at.length; length > 0; length -= 1) {
    const id = document.getIn([...at.slice(0, length), 'id']);
    if (typeof id === 'string') return id;
  }
  return null;
}
