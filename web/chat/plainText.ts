const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Takes the place of Web Chat's Markdown: text is shown as it is. Nothing that somebody typed, or that comes from the
 * catalogue, becomes a link, a picture or markup, and straight quotes stay straight. The escapes that cards carry for
 * other channels (see cards/elements.ts) are taken off.
 */
export function plainText(text: string): string {
  const html = text
    .replace(/\\([\\*_[\]<>`#])/g, '$1')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
    .replace(/\r?\n/g, '<br>');
  // Web Chat takes the paragraphs of what it gets and drops text outside them.
  return `<p>${html}</p>`;
}
