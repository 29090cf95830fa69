import { passesElevenTest } from './elevenTest.ts';

/**
 * Whether what was typed may be an RSIN (or a BSN: the two look the same). Detected only, to say that a KvK number is
 * meant; nobody is asked for one.
 */
export function looksLikeRsin(typed: string): boolean {
  const rest = typed
    .normalize('NFKC')
    .replace(/rsin|fiscaal nummer|nummer/gi, '')
    .replace(/[\s.:;\p{Pd}_]/gu, '');
  return /^[0-9]{9}$/.test(rest) && passesElevenTest(rest);
}
