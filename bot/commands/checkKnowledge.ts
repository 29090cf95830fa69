import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkKnowledge } from '../faq/checkKnowledge.ts';
import { faultLine } from '../faq/knowledgeFault.ts';
import { loadRuleBook } from '../loadRuleBook.ts';

const root = path.resolve(import.meta.dirname, '../..');

const help = `Checks the knowledge of the FAQ: bot/faq/knowledge against the newest rule book.

  node bot/commands/checkKnowledge.ts
    --max-age DAYS        how long ago a passage or a source of it may have been read (365)
    --today YYYY-MM-DD    the day from which that counts (today)
    --folder FOLDER       another folder of knowledge
    --help                this text

One fault a line: file:line kind: what. Exit code 1 when there is one.
`;

const argumentsSchema = z.object({
  help: z.boolean(),
  folder: z.string(),
  'max-age': z.coerce.number().int().min(0),
  today: z.iso.date(),
});

/** The keys of a file with topics, as the evaluation has it. */
export async function readTopicKeys(file: string): Promise<readonly string[]> {
  const topics: unknown = parse(await readFile(file, 'utf8'));
  return z
    .array(z.object({ key: z.string() }))
    .parse(topics)
    .map(({ key }) => key);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      folder: { type: 'string', default: path.join(root, 'bot/faq/knowledge') },
      'max-age': { type: 'string', default: '365' },
      today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    },
  });
  const parsed = argumentsSchema.safeParse(values);
  if (!parsed.success) {
    process.stderr.write(`${z.prettifyError(parsed.error)}\n\n${help}`);
    process.exitCode = 2;
  } else if (parsed.data.help) {
    process.stdout.write(help);
  } else {
    const { folder, today, 'max-age': maxAgeDays } = parsed.data;
    const topics = await readTopicKeys(path.join(root, 'test/faq/evaluation/topics.yaml'));
    const ruleBook = await loadRuleBook(path.join(root, 'rules/data'));
    const faults = await checkKnowledge(folder, ruleBook, { today, maxAgeDays, topics });
    for (const fault of faults) process.stdout.write(`fault ${faultLine(fault)}\n`);
    if (faults.length === 0) process.stdout.write('ok    the knowledge\n');
    else process.exitCode = 1;
  }
}
