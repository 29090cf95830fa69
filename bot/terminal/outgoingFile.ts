import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { OutgoingFile } from './directLine.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.heic': 'image/heic',
  '.webp': 'image/webp',
  '.txt': 'text/plain',
};

/** Reads a file to send; `null` when there is no such file or it may not be read. */
export async function outgoingFile(path: string): Promise<OutgoingFile | null> {
  try {
    const bytes = new Uint8Array(await readFile(path));
    const contentType = contentTypes[extname(path).toLowerCase()] ?? 'application/octet-stream';
    return { name: basename(path), contentType, bytes };
  } catch {
    // Whatever the reason (absent, a folder, no rights): the person gets "cannot be read" and names another.
    return null;
  }
}
