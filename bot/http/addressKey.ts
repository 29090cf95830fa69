import { isIPv6 } from 'node:net';

/** Groups of 16 bits that an internet provider gives to one customer. */
const groupsOfACustomer = 4;

/** What to count an address under: one household has 2^64 IPv6 addresses to choose from. */
export function addressKey(address: string): string {
  if (!isIPv6(address)) {
    return address;
  }
  const [head = '', tail] = address.split('::', 2);
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    const after = tail === '' ? 0 : tail.split(':').length;
    while (groups.length < groupsOfACustomer && groups.length + after < 8) {
      groups.push('0');
    }
    groups.push(...tail.split(':'));
  }
  return `${groups.slice(0, groupsOfACustomer).join(':')}::/64`;
}
