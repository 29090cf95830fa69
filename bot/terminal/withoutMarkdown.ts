/** Markdown as a reader would see it: without the signs, links with their address behind them. */
export function withoutMarkdown(text: string): string {
  const kept: string[] = [];
  // Escaped signs are put aside first, so that they are not taken for Markdown.
  const aside = text.replace(
    /\\([\\`*_{}[\]<>()#+\-.!])/g,
    (_whole, sign: string) => `\uE000${kept.push(sign) - 1}\uE001`,
  );
  return aside
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '$1 ($2)')
    .replace(/(\*\*|__)(?=\S)([\s\S]*?\S)\1/g, '$2')
    .replace(/\uE000(\d+)\uE001/g, (_whole, place: string) => kept[Number(place)] ?? '');
}
