/** Which letters a word has, a bit each (signs 32 apart share one). */
export function letterSet(word: string): number {
  return [...word].reduce((bits, letter) => bits | (1 << letter.charCodeAt(0)), 0);
}

/** How many letters are in one of two sets and not in the other. One typing slip makes it two at most. */
export function lettersApart(a: number, b: number): number {
  let apart = 0;
  for (let left = a ^ b; left !== 0; left &= left - 1) apart += 1;
  return apart;
}
