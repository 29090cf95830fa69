import type { IncomingHttpHeaders } from 'node:http';

const activityType = 'application/vnd.microsoft.activity';

export type Upload =
  | {
      readonly kind: 'upload';
      /** The message the files came with; a JSON value from outside, not checked yet. */
      readonly activity: unknown;
      readonly files: readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[];
    }
  | { readonly kind: 'notReadable' };

/** Takes an upload apart: either the multipart form of Direct Line clients or one file as the whole body. */
export async function readUpload(bytes: Buffer, headers: IncomingHttpHeaders): Promise<Upload> {
  const type = headers['content-type'] ?? '';
  if (!type.toLowerCase().startsWith('multipart/form-data')) {
    const name = fileNameOf(headers['content-disposition'] ?? '');
    const files = bytes.byteLength === 0 ? [] : [{ name, type, bytes }];
    return { kind: 'upload', activity: { type: 'message' }, files };
  }
  try {
    const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
    let activity: unknown = { type: 'message' };
    const files: { name: string; type: string; bytes: Uint8Array }[] = [];
    for (const [key, part] of form) {
      if (typeof part === 'string') {
        activity = key === 'activity' ? JSON.parse(part) : activity;
      } else if (part.type.startsWith(activityType)) {
        activity = JSON.parse(await part.text());
      } else {
        files.push({ name: part.name, type: part.type, bytes: new Uint8Array(await part.arrayBuffer()) });
      }
    }
    return { kind: 'upload', activity, files };
  } catch {
    // Either the form or the JSON in it: both are what a client made of it.
    return { kind: 'notReadable' };
  }
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
