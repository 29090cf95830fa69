/** Breaks words into lines of at most `width` characters, at spaces where there are any. */
export function wrapWords(words: string, width: number): readonly string[] {
  return words.split('\n').flatMap((line) => wrapLine(line.trimEnd(), width));
}

function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width);
    const end = space > 0 ? space : width;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...lines, rest];
}
