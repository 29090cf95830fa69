/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** A heading with what is below it, with an empty line between the parts. */
export function section(title: string, parts: readonly string[]): string {
  return [`## ${title}`, ...parts].join('\n\n');
}

/** A sentence without its full stop, for in a table. */
export function phrase(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
