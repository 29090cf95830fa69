/** What came of reading an e-mail address that somebody typed. */
export type EmailReading =
  | { readonly kind: 'ok'; readonly value: string }
  | { readonly kind: 'invalid'; readonly why: 'noAddress' | 'severalAddresses' | 'tooLong' };

/**
 * Reads one e-mail address out of what was typed: `mailto:` links, angle brackets, a name in front and a full stop
 * behind are taken off. The part before the @ keeps its capitals, the domain is made lower case.
 */
export function parseEmail(typed: string): EmailReading {
  const words = typed
    .normalize('NFKC')
    .replace(/mailto:/gi, ' ')
    .split(/[\s<>()[\]",;]+/u)
    .map((word) => word.replace(/^['.]+|['.!?:]+$/g, ''))
    .filter((word) => word.includes('@'));
  const addresses = [...new Set(words)];
  if (addresses.length > 1) return { kind: 'invalid', why: 'severalAddresses' };
  const [address] = addresses;
  if (address === undefined || !isAddress(address)) return { kind: 'invalid', why: 'noAddress' };
  if (address.length > 254 || address.lastIndexOf('@') > 64) return { kind: 'invalid', why: 'tooLong' };
  const at = address.lastIndexOf('@');
  return { kind: 'ok', value: `${address.slice(0, at)}@${address.slice(at + 1).toLowerCase()}` };
}

/** ASCII addresses as mail servers everywhere take them; quoted and internationalised local parts are refused. */
function isAddress(text: string): boolean {
  return /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$/.test(
    text,
  );
}
