/**
 * Turns Greek and Cyrillic letters that look like Latin ones into those, in words that also hold Latin letters and, in
 * a text that is mostly Latin, in words that are all look-alikes. A question in Greek or Russian stays what it is.
 */
export function unmixLetters(text: string): string {
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) return text;
  const isLatin = count(text, /\p{Script=Latin}/gu) >= count(text, /[\p{Script=Cyrillic}\p{Script=Greek}]/gu);
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const plain = [...word].map((letter) => lookAlikes.get(letter) ?? letter).join('');
    const isAllLatin = !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(plain);
    return /\p{Script=Latin}/u.test(word) || (isLatin && isAllLatin) ? plain : word;
  });
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const lookAlikes: ReadonlyMap<string, string> = new Map(
  pairs('аеорсухіјѕԁһԛԝӏгвкмнтпзьүғԍ', 'aeopcyxijsdhqwlrbkmhtn3byfg').concat(
    pairs('АВЕКМНОРСТХУІЈЅԌЗԚԜӀГЬ', 'ABEKMHOPCTXYIJSG3QWIRb'),
    pairs('αβεικνορτυχγηωμ', 'abeiknoptuxynwu'),
    pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
    pairs('áéóёїά', 'áéóëïá'),
  ),
);

function pairs(from: string, to: string): [string, string][] {
  const latin = [...to];
  return [...from].map((letter, at) => [letter, latin[at] ?? letter]);
}
