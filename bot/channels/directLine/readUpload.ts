import type { IncomingHttpHeaders } from 'node:http';

const activityType = 'application/vnd.microsoft.activity';
/** The message and the files, with some room for more files than we take: those are refused with a sentence. */
const mostParts = 40;

export type Upload =
  | {
      readonly kind: 'upload';
      /** The message the files came with; a JSON value from outside, not checked yet. */
      readonly activity: unknown;
      readonly files: readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[];
    }
  | { readonly kind: 'activityTooLarge' }
  | { readonly kind: 'notReadable' };

/** Takes an upload apart: either the multipart form of Direct Line clients or one file as the whole body. */
export async function readUpload(
  bytes: Buffer,
  headers: IncomingHttpHeaders,
  longestActivity: number,
): Promise<Upload> {
  const type = headers['content-type'] ?? '';
  if (!type.toLowerCase().startsWith('multipart/form-data')) {
    const name = fileNameOf(headers['content-disposition'] ?? '');
    const files = bytes.byteLength === 0 ? [] : [{ name, type, bytes }];
    return { kind: 'upload', activity: { type: 'message' }, files };
  }
  if (!hasFewParts(bytes, type)) {
    return { kind: 'notReadable' };
  }
  try {
    const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
    let activity = '{"type":"message"}';
    const files: { name: string; type: string; bytes: Uint8Array }[] = [];
    for (const [key, part] of form) {
      if (typeof part === 'string') {
        activity = key === 'activity' ? part : activity;
      } else if (part.type.startsWith(activityType)) {
        activity = await part.text();
      } else {
        files.push({ name: part.name, type: part.type, bytes: new Uint8Array(await part.arrayBuffer()) });
      }
    }
    if (activity.length > longestActivity) {
      return { kind: 'activityTooLarge' };
    }
    return { kind: 'upload', activity: JSON.parse(activity), files };
  } catch {
    // Either the form or the JSON in it: both are what a client made of it.
    return { kind: 'notReadable' };
  }
}

/** Counted before the form is taken apart: half a million empty parts would hold up everybody for seconds. */
function hasFewParts(bytes: Buffer, type: string): boolean {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(type) ?? [];
  const boundary = `--${quoted ?? plain ?? ''}`;
  if (boundary === '--') {
    return false;
  }
  let parts = 0;
  for (let at = bytes.indexOf(boundary); at !== -1; at = bytes.indexOf(boundary, at + boundary.length)) {
    parts += 1;
    if (parts > mostParts) {
      return false;
    }
  }
  return true;
}

function fileNameOf(disposition: string): string {
  const encoded = /filename\*=(?:UTF-8|utf-8)''([^;]+)/.exec(disposition)?.[1];
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return '';
    }
  }
  return /filename="?([^";]+)"?/.exec(disposition)?.[1] ?? '';
}
