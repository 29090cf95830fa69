/** A line with a keyword, and the indented lines that belong to it. */
export interface TranscriptBlock {
  readonly line: number;
  readonly lastLine: number;
  readonly key: string;
  readonly rest: string;
  readonly below: readonly { readonly line: number; readonly words: string }[];
}

export type Blocks =
  | { readonly kind: 'blocks'; readonly blocks: readonly TranscriptBlock[] }
  | { readonly kind: 'unreadable'; readonly line: number; readonly words: string };

/** Cuts a transcript into blocks; empty lines and lines that begin with `#` say nothing. */
export function transcriptBlocks(text: string): Blocks {
  const blocks: {
    line: number;
    lastLine: number;
    key: string;
    rest: string;
    below: { line: number; words: string }[];
  }[] = [];
  for (const [index, whole] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const words = whole.trim();
    if (words === '' || words.startsWith('#')) continue;
    const current = blocks.at(-1);
    if (/^\s/.test(whole)) {
      if (current === undefined) return { kind: 'unreadable', line, words };
      current.below.push({ line, words });
      current.lastLine = line;
      continue;
    }
    if (words === '…' || words === '...') {
      blocks.push({ line, lastLine: line, key: '…', rest: '', below: [] });
      continue;
    }
    const match = /^([\p{L} ]+?)\s*:(?:\s+(.*))?$/u.exec(words);
    if (match === null) return { kind: 'unreadable', line, words };
    const [, key = '', rest = ''] = match;
    blocks.push({
      line,
      lastLine: line,
      key: key.toLowerCase(),
      rest: rest.replaceAll('...', '…'),
      below: [],
    });
  }
  return { kind: 'blocks', blocks };
}
