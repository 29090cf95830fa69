import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { createClientAddress } from '../../bot/http/clientAddress.ts';

const request = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

describe('the address of a client', () => {
  test('is that of the connection when nobody is trusted', () => {
    const addressOf = createClientAddress([]);
    expect(addressOf(request('203.0.113.9', '1.1.1.1'))).toBe('203.0.113.9');
    expect(addressOf(request('::ffff:203.0.113.9'))).toBe('203.0.113.9');
  });

  test('is what the last trusted proxy saw, never what somebody claims further left', () => {
    const addressOf = createClientAddress(['10.0.0.0/8', '::1']);
    expect(addressOf(request('10.1.1.1', '6.6.6.6, 203.0.113.9'))).toBe('203.0.113.9');
    expect(addressOf(request('10.1.1.1', '6.6.6.6, 203.0.113.9, 10.2.2.2'))).toBe('203.0.113.9');
    expect(addressOf(request('::1', '2001:db8::7'))).toBe('2001:db8::7');
    expect(addressOf(request('203.0.113.9', '6.6.6.6'))).toBe('203.0.113.9');
    expect(addressOf(request('10.1.1.1', 'nonsense'))).toBe('10.1.1.1');
    expect(addressOf(request('10.1.1.1'))).toBe('10.1.1.1');
  });
});
