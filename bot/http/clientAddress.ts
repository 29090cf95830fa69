import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

function plain(address: string): string {
  return address.startsWith('::ffff:') && isIP(address.slice(7)) === 4 ? address.slice(7) : address;
}

function listOf(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) {
      list.addAddress(address, family);
    } else {
      list.addSubnet(address, Number(bits), family);
    }
  }
  return list;
}

/**
 * Finds who is at the other end: `X-Forwarded-For` is read from the right and only as long as trusted proxies
 * (addresses or subnets) wrote it; anything further left is what somebody claims.
 */
export function createClientAddress(trustedProxies: readonly string[]): (req: IncomingMessage) => string {
  const trusted = listOf(trustedProxies);
  const isTrusted = (address: string): boolean =>
    isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return (req) => {
    let address = plain(req.socket.remoteAddress ?? '');
    if (trustedProxies.length === 0) {
      return address;
    }
    const forwarded = String(req.headers['x-forwarded-for'] ?? '').split(',');
    while (isTrusted(address) && forwarded.length > 0) {
      const before = plain(forwarded.pop()?.trim() ?? '');
      if (isIP(before) === 0) {
        return address;
      }
      address = before;
    }
    return address;
  };
}
