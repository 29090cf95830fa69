/**
 * The ways in which a text can be read by somebody who wants to read an order in it: as it stands, without accents,
 * with digits as the letters they look like (`1gn0re`), with letters that stand apart joined (`i g n o r e`), and what
 * its base64 says. All in small letters.
 */
export function readableForms(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const joined = plain.replace(/(?<![\p{L}])(?:\p{L}[ ._*|/-]{1,2}){3,}\p{L}(?![\p{L}])/gu, (run) =>
    run.replace(/[^\p{L}]/gu, ''),
  );
  const letters = plain.replace(/[\p{L}\p{N}@$!]*\p{L}[\p{L}\p{N}@$!]*/gu, (word) =>
    /[0-9@$!]\p{L}/u.test(word) ? [...word].map((sign) => lookAlikes.get(sign) ?? sign).join('') : word,
  );
  return [...new Set([plain, joined, letters, ...decodedBlobs(text)])];
}

const lookAlikes: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['1', 'i'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['7', 't'],
  ['@', 'a'],
  ['$', 's'],
  ['!', 'i'],
]);

function decodedBlobs(text: string): readonly string[] {
  const blobs = text.match(/[A-Za-z0-9+/_-]{16,}={0,2}/g) ?? [];
  return blobs
    .map((blob) => Buffer.from(blob, 'base64').toString('utf8').toLowerCase())
    .filter((said) => /^[\x20-\x7e\s]+$/.test(said));
}
