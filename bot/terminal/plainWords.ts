/** Words without what could move the cursor, colour the screen or turn the reading direction. */
export function plainWords(words: string): string {
  return words
    .replace(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}
