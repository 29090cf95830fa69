import { readDuration } from './readDuration.ts';
import { splitWords } from './splitWords.ts';
import { type TranscriptBlock, transcriptBlocks } from './transcriptBlocks.ts';
import type { CardDemand, Check, Deed, Expectation, Transcript, TranscriptStep } from './transcriptStep.ts';

export type Parsed =
  | { readonly kind: 'transcript'; readonly transcript: Transcript }
  | { readonly kind: 'unreadable'; readonly line: number; readonly why: string };

/** Thrown inside this file only, and caught there: a block deep down that cannot be read ends the reading. */
class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly line: number;

  constructor(line: number, why: string) {
    super(why);
    this.line = line;
  }
}

const headers = ['titel', 'persoon', 'regels', 'taal', 'wacht'];
const defaultPatienceMs = 10_000;

/** Reads a transcript (test/conversations/README.md says how one is written). */
export function parseTranscript(text: string): Parsed {
  const cut = transcriptBlocks(text);
  if (cut.kind === 'unreadable') {
    const why = `"${cut.words}" is geen regel met een sleutelwoord (zoals "bot:"), en hoort nergens bij`;
    return { kind: 'unreadable', line: cut.line, why };
  }
  try {
    return { kind: 'transcript', transcript: transcriptOf(cut.blocks) };
  } catch (cause) {
    if (cause instanceof Unreadable) return { kind: 'unreadable', line: cause.line, why: cause.message };
    throw cause;
  }
}

function transcriptOf(blocks: readonly TranscriptBlock[]): Transcript {
  const firstStep = blocks.findIndex((block) => !headers.includes(block.key));
  const head = firstStep === -1 ? blocks : blocks.slice(0, firstStep);
  const header = new Map(head.map((block) => [block.key, block.rest]));
  const title = header.get('titel') ?? '';
  if (title === '') throw new Unreadable(blocks[0]?.line ?? 1, 'bovenaan hoort "titel:" met een titel');
  const wait = header.get('wacht');
  const patienceMs = wait === undefined ? defaultPatienceMs : readDuration(wait);
  if (patienceMs === null)
    throw new Unreadable(1, `"wacht: ${wait}" is geen tijd; schrijf "wacht: 20 seconden"`);
  return {
    title,
    person: header.get('persoon') ?? null,
    locale: header.get('taal') ?? 'nl',
    rules: (header.get('regels') ?? '').split(/[,;]/).flatMap((rule) => rule.trim() || []),
    patienceMs,
    steps: blocks.slice(head.length).map((block) => stepOf(block, header.get('persoon') ?? null)),
  };
}

function stepOf(block: TranscriptBlock, person: string | null): TranscriptStep {
  const at = { line: block.line, lastLine: block.lastLine };
  const expects = expectationOf(block);
  if (expects !== null) return { ...at, is: 'expectation', expects };
  const checks = checkOf(block);
  if (checks !== null) return { ...at, is: 'check', checks };
  return { ...at, is: 'deed', does: deedOf(block, person) };
}

function expectationOf(block: TranscriptBlock): Expectation | null {
  switch (block.key) {
    case 'bot':
      return { kind: 'text', pattern: wholeText(block) };
    case 'kaart':
      return { kind: 'card', demands: demandsOf(block) };
    case 'bestand':
      return { kind: 'file', pattern: wholeText(block) };
    case '…':
      return { kind: 'anything' };
    default:
      return null;
  }
}

function checkOf(block: TranscriptBlock): Check | null {
  switch (block.key) {
    case 'bijgewerkt':
      return { kind: 'updated', demands: demandsOf(block) };
    case 'knoppen':
      return { kind: 'suggestions', titles: several(block.rest) };
    case 'melding':
      return { kind: 'refusal', pattern: wholeText(block) };
    case 'zichtbaar':
      return { kind: 'visible', pattern: wholeText(block) };
    case 'niet zichtbaar':
      return { kind: 'hidden', pattern: wholeText(block) };
    case 'pagina':
      return { kind: 'page', pattern: wholeText(block) };
    default:
      return null;
  }
}

function deedOf(block: TranscriptBlock, person: string | null): Deed {
  switch (block.key) {
    case 'gebruiker':
      return { kind: 'types', text: [block.rest, ...block.below.map((one) => one.words)].join('\n').trim() };
    case 'kiest':
      return { kind: 'presses', labels: several(block.rest), button: filledIn(block).button };
    case 'vult in':
      return { kind: 'fills', ...filledIn(block) };
    case 'drukt nog eens':
      return { kind: 'pressesAgain' };
    case 'bijlage':
      return { kind: 'attaches', files: several(block.rest) };
    case 'logt in als':
      return { kind: 'signsIn', person: block.rest || (person ?? missing(block, 'wie er inlogt')) };
    case 'backend':
      return { kind: 'backend', words: splitWords(block.rest) };
    case 'herstart':
      return { kind: 'restarts' };
    case 'opnieuw verbonden':
      return { kind: 'reconnects' };
    case 'nieuwe browser':
      return { kind: 'newBrowser' };
    case 'later':
      return {
        kind: 'later',
        ms: readDuration(block.rest) ?? missing(block, 'hoeveel later ("31 minuten")'),
      };
    default:
      throw new Unreadable(block.line, `"${block.key}:" is geen sleutelwoord van een gesprek op deze plek`);
  }
}

function missing(block: TranscriptBlock, what: string): never {
  throw new Unreadable(block.line, `bij "${block.key}:" staat niet ${what}`);
}

function wholeText(block: TranscriptBlock): string {
  return [block.rest, ...block.below.map((one) => one.words)].join('\n').trim();
}

function several(words: string): readonly string[] {
  return words.split(';').flatMap((one) => one.trim() || []);
}

function filledIn(block: TranscriptBlock) {
  const lines = block.below.map((one) => ({ ...one, words: one.words.replace(/^- /, '') }));
  const isButton = (words: string) => /^knop:/i.test(words);
  const fields = lines
    .filter((one) => !isButton(one.words))
    .map(({ line, words }) => {
      const match = /^(.+?)\s*=\s*(.*)$/.exec(words);
      if (match === null) throw new Unreadable(line, `"${words}" is geen "Veld = waarde" en geen "knop: …"`);
      return { label: match[1] ?? '', value: match[2] ?? '' };
    });
  const button = lines.find((one) => isButton(one.words))?.words.replace(/^knop:\s*/i, '') ?? null;
  return { fields, button };
}

function demandsOf(block: TranscriptBlock): readonly CardDemand[] {
  const inline = block.rest === '' ? [] : [{ line: block.line, words: `tekst: ${block.rest}` }];
  return [...inline, ...block.below].map(({ line, words }) => {
    const match = /^(?:- )?(geen )?(tekst|veld|keuze|knop):\s*(.*)$/i.exec(words.replaceAll('...', '…'));
    const [, not, part = '', rest = ''] = match ?? [];
    const named = (['tekst', 'veld', 'keuze', 'knop'] as const).find((one) => one === part.toLowerCase());
    if (named === undefined) {
      throw new Unreadable(line, `"${words}" hoort te beginnen met tekst:, veld:, keuze: of knop:`);
    }
    const withValue = named === 'veld' ? /^(.*?)\s*=\s*(.*)$/.exec(rest) : null;
    const [, pattern = rest, value = null] = withValue ?? [];
    return { line, not: not !== undefined, part: named, pattern, value };
  });
}
