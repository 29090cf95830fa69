import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of knowledge without faults: two passages and a neighbour in each language. */
export const soundKnowledge: Readonly<Record<string, string>> = {
  'nl/extractAge.md': passage({
    id: 'extractAge',
    question: 'Hoe oud mag het uittreksel zijn?',
    also: ['uittreksel van vorige maand'],
    sources: '[bijl2]',
    rules: '[deadline.registerExtract]',
    topics: '[extractAge]',
    related: '[jointAuthority]',
    body: 'Het uittreksel mag hoogstens {{deadline.registerExtract}} oud zijn.\nStuur daarna een nieuw.',
  }),
  'en/extractAge.md': passage({
    id: 'extractAge',
    question: 'How old may the extract be?',
    also: ['extract of last month'],
    sources: '[bijl2]',
    rules: '[deadline.registerExtract]',
    topics: '[extractAge]',
    related: '[jointAuthority]',
    body: 'The extract may be at most {{deadline.registerExtract}} old.\nSend a new one after that.',
  }),
  'nl/jointAuthority.md': passage({
    id: 'jointAuthority',
    question: 'Hoeveel handtekeningen als wij samen bevoegd zijn?',
    also: ['samen tekenen'],
    sources: '[handt]',
    rules: '[signatures.joint]',
    topics: '[jointAuthority]',
    related: '[]',
    body: 'Bij gezamenlijke bevoegdheid vraagt {{level.low}} {{signatures.EH2+.joint}}.\nVraag het {{link.helpdesk}}.',
  }),
  'en/jointAuthority.md': passage({
    id: 'jointAuthority',
    question: 'How many signatures if we are authorised jointly?',
    also: ['sign together'],
    sources: '[handt]',
    rules: '[signatures.joint]',
    topics: '[jointAuthority]',
    related: '[]',
    body: 'With joint authority {{level.low}} asks {{signatures.EH2+.joint}}.\nAsk {{link.helpdesk}}.',
  }),
  'neighbours/nl.yaml':
    '- { id: price, kind: outsideSubject, asks: [wat kost het], advice: "Bel {{link.helpdesk}}." }\n',
  'neighbours/en.yaml':
    '- { id: price, kind: outsideSubject, asks: [what does it cost], advice: "Call {{link.helpdesk}}." }\n',
  'links.yaml': [
    'helpdesk:',
    '  nl: { shown: "{{phone.helpdesk}}", href: "tel:{{phone.helpdeskDial}}" }',
    '  en: { shown: "{{phone.helpdesk}}", href: "https://reconi.example/en" }',
    '',
  ].join('\n'),
  'sources.yaml': 'own: { title: "A page", address: reconi.example, readAt: 2026-11-24 }\n',
};

/** The topics of {@link soundKnowledge}. */
export const soundTopics = ['extractAge', 'jointAuthority'] as const;

/** A passage as it is written; the body begins on line 12. */
function passage(fields: {
  readonly id: string;
  readonly question: string;
  readonly also: readonly [string];
  readonly sources: string;
  readonly rules: string;
  readonly topics: string;
  readonly related: string;
  readonly body: string;
}): string {
  const { id, question, also, sources, rules, topics, related, body } = fields;
  return `---
id: ${id}
question: ${question}
also:
  - ${also[0]}
sources: ${sources}
readAt: 2026-11-24
rules: ${rules}
topics: ${topics}
related: ${related}
---
${body}
`;
}

/** Replaces text in a file of {@link soundKnowledge}; it must be there, or the test would plant nothing. */
export function changed(file: string, from: string, to: string): Readonly<Record<string, string>> {
  const text = soundKnowledge[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
  return { [file]: text.replace(from, to) };
}

/** Runs something with a folder of knowledge: {@link soundKnowledge} with other files; `null` takes a file away. */
export async function withKnowledge<Result>(
  files: Readonly<Record<string, string | null>>,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'knowledge-'));
  try {
    for (const [file, text] of Object.entries({ ...soundKnowledge, ...files })) {
      if (text === null) continue;
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
