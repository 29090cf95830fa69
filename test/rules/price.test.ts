import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkActionCode } from '../../rules/price/actionCode.ts';
import { quote } from '../../rules/price/price.ts';
import type { PriceList } from '../../rules/profile.ts';

const priceList: PriceList = {
  version: 'test',
  currency: 'EUR',
  includesVat: false,
  upgrades: [
    { level: 'EH3', termYears: 1, cents: 4505 },
    { level: 'EH3', termYears: 3, cents: 10000 },
    { level: 'EH2+', termYears: 1, cents: 2000 },
  ],
  urgentCents: 5000,
  actionCodes: [
    { code: 'UPGRADE30', percentOff: 30, validFrom: '2026-01-01', validUntil: null, levels: ['EH2+', 'EH3'] },
    { code: 'Zomer-10', percentOff: 10, validFrom: '2026-06-01', validUntil: '2026-08-31', levels: ['EH3'] },
    { code: 'LATER', percentOff: 50, validFrom: '2027-01-01', validUntil: '2027-01-31', levels: ['EH3'] },
    { code: 'ALLEEN3', percentOff: 5, validFrom: '2026-01-01', validUntil: null, levels: ['EH3'] },
  ],
};
const asked = {
  priceList,
  level: 'EH3',
  termYears: 3,
  urgency: 'normal',
  actionCode: null,
  today: '2026-11-24',
} as const;

describe('quote', () => {
  test('the discount is taken off the upgrade, not off urgency', () => {
    expect(quote({ ...asked, urgency: 'urgent', actionCode: 'upgrade30' })).toEqual({
      kind: 'price',
      currency: 'EUR',
      baseCents: 10000,
      discountCents: 3000,
      extraMandatesCents: 0,
      urgentCents: 5000,
      totalCents: 12000,
      includesVat: false,
      code: 'UPGRADE30',
      percentOff: 30,
    });
  });

  test('half a cent of discount goes up', () => {
    // 30 % of 45.05 is 13.515.
    expect(quote({ ...asked, termYears: 1, actionCode: 'UPGRADE30' })).toMatchObject({
      discountCents: 1352,
      totalCents: 3153,
    });
  });

  test('no amount is named for what is not in the list', () => {
    expect(quote({ ...asked, termYears: 5 })).toEqual({ kind: 'noPrice', missing: 'upgrade' });
    const withoutUrgent = { ...priceList, urgentCents: null };
    expect(quote({ ...asked, priceList: withoutUrgent, urgency: 'urgent' })).toEqual({
      kind: 'noPrice',
      missing: 'urgent',
    });
    expect(quote({ ...asked, priceList: withoutUrgent })).toMatchObject({ kind: 'price', urgentCents: 0 });
  });

  test('a code that no longer counts gives no price without saying so', () => {
    expect(quote({ ...asked, actionCode: 'zomer10' })).toEqual({
      kind: 'actionCodeRefused',
      code: 'zomer10',
      refusal: { kind: 'expired', validUntil: '2026-08-31' },
    });
  });

  test('amounts stay whole, the total adds up and the discount is never off by more than half a cent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.integer({ min: 1, max: 100 }),
        (cents, percentOff) => {
          const list: PriceList = {
            ...priceList,
            upgrades: [{ level: 'EH3', termYears: 3, cents }],
            actionCodes: [
              { code: 'X', percentOff, validFrom: '2026-01-01', validUntil: null, levels: ['EH3'] },
            ],
          };
          const quoted = quote({ ...asked, priceList: list, actionCode: 'x', urgency: 'urgent' });
          if (quoted.kind !== 'price') throw new Error(quoted.kind);
          const exact = BigInt(cents) * BigInt(percentOff);
          const off = BigInt(quoted.discountCents) * 100n - exact;
          expect(off > -50n && off <= 50n).toBe(true);
          expect(quoted.totalCents).toBe(quoted.baseCents - quoted.discountCents + quoted.urgentCents);
          expect(Number.isSafeInteger(quoted.totalCents) && quoted.totalCents >= 0).toBe(true);
        },
      ),
    );
  });
});

describe('checkActionCode', () => {
  const code = {
    code: 'X',
    percentOff: 10,
    validFrom: '2026-01-01',
    validUntil: null,
    levels: ['EH3' as const],
  };
  const check = (actionCodes: PriceList['actionCodes'], typed: string) =>
    checkActionCode({ ...priceList, actionCodes }, typed, 'EH3', '2026-11-24');

  test('of several entries that count the highest percentage wins, in any order', () => {
    const more = { ...code, percentOff: 20 };
    for (const codes of [
      [code, more],
      [more, code],
    ]) {
      expect(check(codes, 'x')).toEqual({ kind: 'valid', code: 'X', percentOff: 20 });
    }
  });

  test('of several that do not count: the soonest that will, else the last that did', () => {
    const ended = { ...code, validUntil: '2026-02-01' };
    const later = { ...code, validFrom: '2026-12-01' };
    const muchLater = { ...code, validFrom: '2027-01-01' };
    expect(check([muchLater, ended, later], 'x')).toEqual({ kind: 'notYet', validFrom: '2026-12-01' });
    expect(check([ended, { ...ended, validUntil: '2026-06-01' }, ended], 'x')).toEqual({
      kind: 'expired',
      validUntil: '2026-06-01',
    });
    // A period that ends before it begins counts on no day.
    const turned = { ...code, validFrom: '2026-11-24', validUntil: '2026-11-23' };
    expect(check([turned], 'x')).toEqual({ kind: 'expired', validUntil: '2026-11-23' });
  });

  test('a code of signs alone is no code, and letters are compared as capitals', () => {
    expect(check([{ ...code, code: '---' }], '.')).toEqual({ kind: 'unknown' });
    expect(check([{ ...code, code: 'STRASSE' }], 'straße')).toMatchObject({ kind: 'valid' });
  });

  test.each([
    ['UPGRADE30', 'EH2+', '2026-11-24', { kind: 'valid', code: 'UPGRADE30', percentOff: 30 }],
    [' upgrade 30 ', 'EH3', '2026-11-24', { kind: 'valid', code: 'UPGRADE30', percentOff: 30 }],
    ['“Upgrade-30”', 'EH3', '2026-11-24', { kind: 'valid', code: 'UPGRADE30', percentOff: 30 }],
    ['zomer10', 'EH3', '2026-06-01', { kind: 'valid', code: 'Zomer-10', percentOff: 10 }],
    ['zomer10', 'EH3', '2026-08-31', { kind: 'valid', code: 'Zomer-10', percentOff: 10 }],
    ['zomer10', 'EH3', '2026-09-01', { kind: 'expired', validUntil: '2026-08-31' }],
    ['later', 'EH3', '2026-11-24', { kind: 'notYet', validFrom: '2027-01-01' }],
    ['alleen3', 'EH2+', '2026-11-24', { kind: 'notForLevel', levels: ['EH3'] }],
    ['UPGRADE31', 'EH3', '2026-11-24', { kind: 'unknown' }],
    [' - ', 'EH3', '2026-11-24', { kind: 'unknown' }],
  ] as const)('%p at %s on %s', (typed, level, today, expected) => {
    expect(checkActionCode(priceList, typed, level, today)).toEqual(expected);
  });
});
