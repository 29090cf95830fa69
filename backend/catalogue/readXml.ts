import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { XmlLimits } from './xmlLimits.ts';

export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  readonly line: number;
  readonly column: number;
  /** By namespace and name; the namespace of an attribute without a prefix is ''. */
  attribute(uri: string, local: string): string | null;
}

/** What the document holds, in its order. */
export interface XmlHandler {
  open(element: XmlElement): void;
  text(text: string): void;
  close(): void;
}

/** Why a document is not read any further. */
export interface XmlStop {
  readonly sentence: string;
  readonly line: number | null;
  readonly column: number | null;
}

export interface XmlReader {
  /** Takes more bytes; `false` once there is no use in going on. */
  write(bytes: Uint8Array): boolean;
  /** The document is over. `null`: it was well formed and within its limits. */
  end(): XmlStop | null;
  /** Ends the reading from within a handler. */
  stop(): void;
}

const slice = 64 * 1024;
const utf8 = /^utf-?8$/i;

/**
 * Reads XML strictly, piece by piece, within limits. It knows no DTD: a document type is refused, so there are no
 * entities to expand and nothing outside the file to fetch.
 */
export function readXml(limits: XmlLimits, handler: XmlHandler): XmlReader {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let reason: XmlStop | null = null;
  let isStopped = false;
  let size = 0;
  let depth = 0;
  let attributes = 0;
  let quietSince = 0;
  let start = { line: 1, column: 1 };

  function refuse(sentence: string, at: { line: number; column: number } | null = parser): void {
    if (isStopped) return;
    isStopped = true;
    const place =
      at === null ? { line: null, column: null } : { line: at.line, column: Math.max(1, at.column) };
    reason = { sentence, ...place };
  }

  parser.on('error', (error) => {
    const what = error.message.replace(/^\d+:\d+: /, '');
    refuse(`Dit is geen goede XML: ${what}`);
  });
  parser.on('xmldecl', ({ version, encoding }) => {
    if (version !== '1.0') refuse('Alleen XML 1.0 kan worden gelezen.');
    if (encoding !== undefined && !utf8.test(encoding)) refuse('Alleen UTF-8 kan worden gelezen.');
  });
  parser.on('doctype', () => refuse('Een documenttype (DOCTYPE) mag niet in een catalogus staan.'));
  parser.on('opentagstart', ({ name }) => {
    // The parser has read one character past the name.
    const { line, column } = parser;
    start = column === 0 ? { line: line - 1, column: 1 } : { line, column: column - name.length - 1 };
    attributes = 0;
    quietSince = parser.position;
  });
  parser.on('attribute', () => {
    attributes += 1;
    quietSince = parser.position;
    if (attributes > limits.attributes) refuse('Een element heeft te veel attributen.', start);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > limits.depth) refuse('De elementen staan te diep in elkaar.', start);
    if (!isStopped) handler.open(elementOf(tag, start));
    quietSince = parser.position;
  });
  parser.on('closetag', () => {
    depth -= 1;
    if (!isStopped) handler.close();
    quietSince = parser.position;
  });
  function text(value: string): void {
    if (value.length > limits.textLength) refuse('Een tekst is te lang.');
    if (!isStopped) handler.text(value);
    quietSince = parser.position;
  }
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('comment', () => {
    quietSince = parser.position;
  });
  parser.on('processinginstruction', () =>
    refuse('Een verwerkingsopdracht (<?…?>) mag niet in een catalogus staan.'),
  );

  function decode(bytes: Uint8Array | undefined): string | null {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      refuse('Alleen UTF-8 kan worden gelezen.');
      return null;
    }
  }

  function feed(bytes: Uint8Array): void {
    const more = decode(bytes);
    if (more === null || isStopped) return;
    parser.write(more);
    // The parser tells of a text, comment or document type when it is over, and this one does not end.
    if (parser.position - quietSince > limits.textLength + slice) refuse('Een tekst is te lang.');
  }

  return {
    write(bytes) {
      size += bytes.length;
      if (size > limits.bytes) {
        refuse(`Dit bestand is te groot. Een catalogus is hoogstens ${limits.bytes} bytes.`, null);
      }
      for (let from = 0; from < bytes.length && !isStopped; from += slice) {
        feed(bytes.subarray(from, from + slice));
      }
      return !isStopped;
    },
    end() {
      if (!isStopped) {
        decode(undefined);
        if (!isStopped) parser.close();
      }
      return reason;
    },
    stop() {
      isStopped = true;
    },
  };
}

function elementOf(tag: SaxesTagNS, start: { readonly line: number; readonly column: number }): XmlElement {
  const { uri, local, attributes } = tag;
  return {
    uri,
    local,
    ...start,
    attribute(wantedUri, wantedLocal) {
      for (const one of Object.values(attributes)) {
        if (one.uri === wantedUri && one.local === wantedLocal) return one.value;
      }
      return null;
    },
  };
}
