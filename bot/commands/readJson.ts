import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';

/** JSON from a file, or from standard input (`-`); or why it cannot be had, in English. */
export async function readJson(
  file: string,
): Promise<
  { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'unreadable'; readonly why: string }
> {
  let content: string;
  try {
    content = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    const why = Error.isError(error) && 'code' in error ? String(error.code) : 'cannot be read';
    return { kind: 'unreadable', why: `${file}: ${why}` };
  }
  try {
    // A file that was saved on Windows may begin with a byte order mark.
    return { kind: 'json', value: JSON.parse(content.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return {
      kind: 'unreadable',
      why: `not JSON: ${Error.isError(error) ? error.message : 'cannot be parsed'}`,
    };
  }
}
