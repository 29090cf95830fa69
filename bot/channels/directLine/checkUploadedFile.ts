import { maskBsn } from '../../../rules/formats/maskBsn.ts';

/** As many bytes as one file may have. */
export const largestFile = 10 * 1024 * 1024;
export const mostFiles = 5;
const longestName = 100;

type Sniff = (bytes: Uint8Array) => boolean;

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

const isHeic: Sniff = (bytes) =>
  ascii(bytes, 4, 8) === 'ftyp' && /^(hei|hev|mif1|msf1)/.test(ascii(bytes, 8, 12));

/** What we take, by the end of the name; the content has to begin as its kind does. */
const kinds: Readonly<
  Record<string, { readonly contentType: string; readonly also?: string; readonly sniff: Sniff }>
> = {
  // Readers of PDF allow some bytes before the header.
  pdf: { contentType: 'application/pdf', sniff: (bytes) => ascii(bytes, 0, 1024).includes('%PDF-') },
  jpg: {
    contentType: 'image/jpeg',
    also: 'image/jpg',
    sniff: (bytes) => ascii(bytes, 0, 3) === '\xff\xd8\xff',
  },
  jpeg: {
    contentType: 'image/jpeg',
    also: 'image/jpg',
    sniff: (bytes) => ascii(bytes, 0, 3) === '\xff\xd8\xff',
  },
  png: { contentType: 'image/png', sniff: (bytes) => ascii(bytes, 0, 4) === '\x89PNG' },
  heic: { contentType: 'image/heic', also: 'image/heif', sniff: isHeic },
  webp: {
    contentType: 'image/webp',
    sniff: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
  },
};

/** What browsers say when they do not know a type (HEIC on many systems). */
const unknownTypes = new Set(['', 'application/octet-stream']);

export type CheckedFile =
  | {
      readonly kind: 'file';
      readonly file: { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array };
    }
  | { readonly kind: 'fileTooLarge' | 'fileEmpty' | 'fileType'; readonly name: string };

/** Whether we take a file: its name, the type it came with and its first bytes have to agree. */
export function checkUploadedFile(givenName: string, givenType: string, bytes: Uint8Array): CheckedFile {
  const name = cleanFileName(givenName);
  if (bytes.byteLength === 0) {
    return { kind: 'fileEmpty', name };
  }
  if (bytes.byteLength > largestFile) {
    return { kind: 'fileTooLarge', name };
  }
  const end = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const kind = Object.hasOwn(kinds, end) ? kinds[end] : undefined;
  const type = (givenType.split(';', 1)[0] ?? '').trim().toLowerCase();
  if (
    kind === undefined ||
    !(unknownTypes.has(type) || type === kind.contentType || type === kind.also) ||
    !kind.sniff(bytes)
  ) {
    return { kind: 'fileType', name };
  }
  return { kind: 'file', file: { name, contentType: kind.contentType, bytes } };
}

/** A name to show and to store: no folders, no BSN, no invisible or direction-changing characters, not too long. */
export function cleanFileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const visible = maskBsn(last)
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .trim();
  if (visible === '') {
    return 'bestand';
  }
  const characters = [...visible];
  if (characters.length <= longestName) {
    return visible;
  }
  const end = /\.[a-z0-9]{1,5}$/i.exec(visible)?.[0] ?? '';
  return characters.slice(0, longestName - end.length).join('') + end;
}
