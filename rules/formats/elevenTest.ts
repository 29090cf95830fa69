/**
 * The elfproef of a BSN and of an RSIN, which look the same: nine digits `a…i` of which 9a+8b+7c+6d+5e+4f+3g+2h−i is
 * a multiple of eleven, and not all of them zero. Separators between the digits are passed over.
 */
export function passesElevenTest(text: string): boolean {
  const digits = [...text.replace(/[^0-9]/g, '')].map(Number);
  if (digits.length !== 9) return false;
  const sum = digits.reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0 && digits.some((digit) => digit !== 0);
}
