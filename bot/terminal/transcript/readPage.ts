export interface PageForm {
  readonly action: string;
  readonly inputs: readonly { readonly name: string; readonly type: string; readonly value: string }[];
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
};

/** The words of a page, without its scripts, styles and tags. */
export function pageText(html: string): string {
  return unescapeHtml(
    html
      .replace(/<!--[\s\S]*?-->/g, ' ')
      .replace(/<(script|style|template|head)\b[\s\S]*?<\/\1\s*>/gi, ' ')
      .replace(/<[^>]*>/g, ' '),
  )
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first form of a page that has a password field; `null` when there is none. */
export function loginForm(html: string, pageUrl: string): PageForm | null {
  for (const [, attributes = '', inside = ''] of html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form\s*>/gi)) {
    const inputs = [...inside.matchAll(/<input\b([^>]*)>/gi)].map(([, tag = '']) => ({
      name: attribute(tag, 'name') ?? '',
      type: (attribute(tag, 'type') ?? 'text').toLowerCase(),
      value: attribute(tag, 'value') ?? '',
    }));
    if (!inputs.some((input) => input.type === 'password')) continue;
    return { action: new URL(attribute(attributes, 'action') ?? pageUrl, pageUrl).href, inputs };
  }
  return null;
}

function attribute(tag: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return match === null ? null : unescapeHtml(match[1] ?? match[2] ?? match[3] ?? '');
}

function unescapeHtml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return entities[String(name)] ?? whole;
  });
}
