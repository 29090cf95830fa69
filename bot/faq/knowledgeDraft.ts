import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { FaqSource } from '../../dialogs/faqReply.ts';
import { type Locale, locales } from '../../rules/locale.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import type { KnowledgeFault } from './knowledgeFault.ts';
import { sentencesOf, type WrittenSentence } from './knowledgeSentences.ts';
import { type LineOf, type ReadYaml, readKnowledgeYaml } from './knowledgeYaml.ts';

const id = z.string().regex(/^[a-z][A-Za-z0-9]*$/, { message: 'not a name like extractAge' });
const line = z.string().trim().min(1);

const frontMatterSchema = z.strictObject({
  id,
  question: line,
  also: z.array(line).min(1),
  sources: z.array(z.string()),
  readAt: z.iso.date(),
  rules: z.array(z.string()),
  topics: z.array(z.string()),
  related: z.array(z.string()).max(4),
});

const neighbourSchema = z.strictObject({
  id,
  kind: z.enum(['outsideSubject', 'notInKnowledge', 'unsafe', 'personalData']),
  asks: z.array(line).min(1),
  advice: line.nullable(),
});

const sourceSchema = z.strictObject({
  title: z.string().min(1),
  address: z.string().min(1),
  readAt: z.iso.date(),
});
const linkSchema = z.strictObject({
  shown: z.string().min(1),
  href: z.string().regex(/^(https|mailto|tel):/),
});
const linksSchema = z.record(id, z.strictObject({ nl: linkSchema, en: linkSchema }));

/** A passage as it is written, before the rule book fills it in. */
export interface PassageDraft extends z.infer<typeof frontMatterSchema> {
  readonly locale: Locale;
  readonly file: string;
  /** `line` is that in the file. */
  readonly sentences: readonly WrittenSentence[];
  readonly lineOf: LineOf;
}

/** A neighbour as it is written. */
export interface NeighbourDraft extends z.infer<typeof neighbourSchema> {
  readonly locale: Locale;
  readonly file: string;
  readonly line: number;
}

/** The knowledge as its files say it, and what of them cannot be read. */
export interface KnowledgeDraft {
  readonly passages: readonly PassageDraft[];
  readonly neighbours: readonly NeighbourDraft[];
  readonly links: z.infer<typeof linksSchema>;
  /** Sources that the rule book lacks. */
  readonly sources: Readonly<Record<string, Omit<FaqSource, 'key'>>>;
  readonly faults: readonly KnowledgeFault[];
}

/** Reads all files of the knowledge. A file that cannot be read is left out and told in `faults`. */
export async function readKnowledgeDraft(folder: string): Promise<KnowledgeDraft> {
  const faults: KnowledgeFault[] = [];
  const take = <Data>(read: ReadYaml<Data>, fallback: Data): Data => {
    if (read.kind === 'read') return read.data;
    faults.push(...read.faults);
    return fallback;
  };
  const passages: PassageDraft[] = [];
  const neighbours: NeighbourDraft[] = [];
  for (const locale of locales) {
    for (const name of await passageFiles(path.join(folder, locale))) {
      const file = `${locale}/${name}`;
      const read = readPassage(await readFile(path.join(folder, file), 'utf8'), locale, file);
      if (read.kind === 'read') passages.push(read.data);
      else faults.push(...read.faults);
    }
    const file = `neighbours/${locale}.yaml`;
    const read = await readYamlFile(folder, file, z.array(neighbourSchema));
    if (read.kind === 'faults') faults.push(...read.faults);
    else {
      const { lineOf } = read;
      neighbours.push(...read.data.map((one, index) => ({ ...one, locale, file, line: lineOf([index]) })));
    }
  }
  const links = take(await readYamlFile(folder, 'links.yaml', linksSchema), {});
  const sources = take(await readYamlFile(folder, 'sources.yaml', z.record(z.string(), sourceSchema)), {});
  return { passages, neighbours, links, sources, faults };
}

/** The source of this key, of the rule book first; `null` when neither has it. */
export function sourceOf(key: string, { sources }: KnowledgeDraft, ruleBook: RuleBook): FaqSource | null {
  const source = ruleBook.sources[key] ?? sources[key];
  return source === undefined ? null : { key, ...source };
}

async function passageFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(absent);
  return (names ?? []).filter((name) => name.endsWith('.md')).toSorted();
}

async function readYamlFile<Schema extends z.ZodType>(folder: string, file: string, schema: Schema) {
  const text = await readFile(path.join(folder, file), 'utf8').catch(absent);
  if (text !== null) return readKnowledgeYaml(text, schema, { file, firstLine: 1 });
  return shapeFault(file, 1, 'this file is not there');
}

function absent(error: unknown): null {
  if (Error.isError(error) && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}

function shapeFault(file: string, line: number, what: string) {
  return { kind: 'faults', faults: [{ kind: 'shape', file, line, what }] } as const;
}

/** Front matter between `---` lines, then the body. */
function readPassage(written: string, locale: Locale, file: string): ReadYaml<PassageDraft> {
  const text = written.replaceAll('\r\n', '\n');
  const parts = /^---\n(?<front>[\s\S]*?\n)---\n(?<body>[\s\S]*)$/.exec(text)?.groups;
  if (parts === undefined) return shapeFault(file, 1, 'no front matter between two lines with ---');
  const { front = '', body = '' } = parts;
  const read = readKnowledgeYaml(front, frontMatterSchema, { file, firstLine: 2 });
  if (read.kind === 'faults') return read;
  if (`${locale}/${read.data.id}.md` !== file) {
    return shapeFault(file, read.lineOf(['id']), `id ${read.data.id} is not the name of the file`);
  }
  const firstLine = front.split('\n').length + 2;
  const sentences = sentencesOf(body).map((one) => ({ text: one.text, line: one.line + firstLine }));
  if (sentences.length === 0) return shapeFault(file, firstLine, 'the body is empty');
  const { lineOf } = read;
  return { kind: 'read', data: { ...read.data, locale, file, sentences, lineOf }, lineOf };
}
