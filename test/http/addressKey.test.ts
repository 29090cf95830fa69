import { expect, test } from '@jest/globals';
import { addressKey } from '../../bot/http/addressKey.ts';

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['1:2:3::6:7:8', '1:2:3:0::/64'],
  ['::2:3:4:5:6:7:8', '0:2:3:4::/64'],
  ['', ''],
])('%p is counted under %p', (address, key) => {
  expect(addressKey(address)).toBe(key);
});
