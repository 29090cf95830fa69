/** Takes HTML and Markdown off: tags and marks go, their text and the addresses of links stay to be masked. */
export function stripMarkup(text: string): string {
  return text
    .replace(
      /&(#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi,
      (entity, name: string) => decoded(name) ?? entity,
    )
    .replace(/<(?:br|p|div|li|tr|td|h[1-6])\b[^<>]{0,300}>/gi, ' ')
    .replace(/<[/!]?[a-z|][^<>]{0,300}>/gi, '')
    .replace(/!?\[([^[\]]{0,200})\]\(([^()\s]{0,300})\)/g, '$1 $2')
    .replace(/(?<=^|\s)#{1,6} /g, '')
    .replace(/\*+|~~+|`+|__+/g, '')
    .replace(/^> /, '')
    .replace(/(?<=^| )\|(?= |$)/g, '');
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['eacute', 'é'],
  ['euml', 'ë'],
  ['iuml', 'ï'],
  ['ouml', 'ö'],
  ['euro', '€'],
]);

function decoded(name: string): string | undefined {
  if (!name.startsWith('#')) return named.get(name.toLowerCase());
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
