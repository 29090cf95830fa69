/**
 * Compares words with an expectation: `…` stands for anything, `{name}` for what is remembered under that name,
 * or, the first time, for something that is remembered from then on. White space counts as one space.
 * Returns what is newly remembered, or `null` when the words differ.
 */
export function matchWords(
  pattern: string,
  words: string,
  remembered: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> | null {
  const names: string[] = [];
  const source = oneLine(pattern)
    // White space around an ellipsis is no demand: "Hallo … tot ziens" also meets "Hallo, tot ziens".
    .split(/( ?… ?|\{[a-z]+\})/)
    .map((piece) => {
      if (piece.trim() === '…') return '.*';
      if (!/^\{[a-z]+\}$/.test(piece)) return literal(piece);
      const name = piece.slice(1, -1);
      const known = remembered.get(name);
      if (known !== undefined) return literal(known);
      if (names.includes(name)) return `\\k<${name}>`;
      names.push(name);
      return `(?<${name}>.+?)`;
    })
    .join('');
  const match = new RegExp(`^${source}$`, 'u').exec(oneLine(words));
  if (match === null) return null;
  return new Map(names.map((name) => [name, match.groups?.[name] ?? '']));
}

function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Puts what is remembered in the place of `{name}`. */
export function recall(words: string, remembered: ReadonlyMap<string, string>): string {
  return words.replace(/\{([a-z]+)\}/g, (whole, name: string) => remembered.get(name) ?? whole);
}

export function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
