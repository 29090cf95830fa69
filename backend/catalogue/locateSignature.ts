import { SaxesParser } from 'saxes';

/** The signature as it stands in the document, readable on its own, and what it has to be over. */
export interface LocatedSignature {
  readonly xml: string;
  /** The `ID` of the document's own element, `null` without one. */
  readonly rootId: string | null;
}

export type LocateOutcome =
  | { readonly kind: 'located'; readonly signature: LocatedSignature }
  | { readonly kind: 'refused'; readonly sentence: string };

const signatureUri = 'http://www.w3.org/2000/09/xmldsig#';

/**
 * Finds the one signature of a document that was found well formed: directly in its own element, and no other
 * anywhere. A signature elsewhere is how signed parts of one document are smuggled into another.
 */
export function locateSignature(document: string): LocateOutcome {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const found: { start: number; end: number; depth: number; own: ReadonlySet<string> }[] = [];
  const open: boolean[] = [];
  let start = 0;
  let rootId: string | null = null;
  let rootNamespaces: Readonly<Record<string, string>> = {};
  parser.on('opentagstart', ({ name }) => {
    // One character past the name was read.
    start = parser.position - name.length - 2;
  });
  parser.on('opentag', ({ uri, local, ns, attributes }) => {
    if (open.length === 0) {
      rootNamespaces = ns;
      rootId = attributes.ID?.value ?? null;
    }
    const isSignature = uri === signatureUri && local === 'Signature';
    if (isSignature) found.push({ start, end: 0, depth: open.length, own: new Set(Object.keys(ns)) });
    open.push(isSignature);
  });
  parser.on('closetag', () => {
    const last = found.at(-1);
    if (open.pop() === true && last !== undefined) last.end = parser.position;
  });
  parser.write(document).close();

  const [signature, another] = found;
  if (signature === undefined)
    return { kind: 'refused', sentence: 'Deze catalogus heeft geen handtekening.' };
  if (another !== undefined || signature.depth !== 1) {
    const sentence =
      'De handtekening staat niet waar die hoort: er hoort er precies een te staan, direct in de catalogus.';
    return { kind: 'refused', sentence };
  }
  const text = document.slice(signature.start, signature.end);
  const name = /^<[^\s/>]+/.exec(text)?.[0] ?? '';
  // On its own it would lose the prefixes that the document declares for it.
  const inherited = Object.entries(rootNamespaces)
    .filter(([prefix]) => !signature.own.has(prefix))
    .map(([prefix, uri]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeAttribute(uri)}"`)
    .join('');
  return { kind: 'located', signature: { xml: name + inherited + text.slice(name.length), rootId } };
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
