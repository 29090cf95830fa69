import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseAmount } from '../../../rules/formats/amount.ts';

describe('Een bedrag wordt gelezen in hele centen', () => {
  test.each([
    ['€ 1.234,50', 123450],
    ['€1.234,50', 123450],
    ['1234,5', 123450],
    ['1234.5', 123450],
    ['12 euro', 1200],
    ['12 euros', 1200],
    ["12 euro's", 1200],
    ['EUR 12,50', 1250],
    ['12 eur', 1200],
    ['€ 12,-', 1200],
    ['€ 12,--', 1200],
    ['12.-', 1200],
    ['12,–', 1200],
    ['12 euro en 50 cent', 1250],
    ['12 euro 5', 1205],
    ['12 and 50 cents', null],
    ['het bedrag is 12,50', 1250],
    ['ongeveer 12', 1200],
    ['50 cent', 50],
    ['1 cents', 1],
    ['1.234', 123400],
    ['12.345.678,90', 1234567890],
    ['1,234.50', 123450],
    ['1,234,567', 123456700],
    ['12 345,00', 1234500],
    ['10.500', 1050000],
    ['1.234 euro 50', 123450],
    ['0', 0],
    ['0,05', 5],
    ['100000000', 10000000000],
    ['1234.567', null],
  ] as const)('%p is %p cent', (typed, cents) => {
    const reading = parseAmount(typed);
    expect(reading.kind === 'ok' ? reading.value : null).toBe(cents);
  });

  test.each([
    ['1,234', 'ambiguous'],
    ['12,345', 'ambiguous'],
    ['123,456', 'ambiguous'],
    ['0.500', 'ambiguous'],
    ['1234,567', 'tooPrecise'],
    ['1.234,567', 'notAnAmount'],
    ['1,2345', 'tooPrecise'],
    ['1.234.5', 'notAnAmount'],
    ['1.2.3', 'notAnAmount'],
    ['1.234,567.89', 'notAnAmount'],
    ['12 34', 'notAnAmount'],
    ['12,50 euro en 30 cent', 'notAnAmount'],
    ['x euro en 30 cent', 'notAnAmount'],
    ['.. euro 30', 'notAnAmount'],
    ['12 euro 300', 'notAnAmount'],
    ['12345 cent', 'notAnAmount'],
    ['-5', 'negative'],
    ['€ -5', 'negative'],
    ['−5', 'negative'],
    ['–5', 'negative'],
    ['100000000,01', 'tooLarge'],
    ['100000000 euro en 1 cent', 'tooLarge'],
    ['duizend', 'notAnAmount'],
    ['x 12 euro 50', 'notAnAmount'],
    ['50 cent x', 'notAnAmount'],
    ['1.2.3 euro 30', 'notAnAmount'],
    ['1,234 euro 30', 'ambiguous'],
    ['1e9', 'notAnAmount'],
    ['€', 'notAnAmount'],
    ['', 'notAnAmount'],
  ])('%p niet: %s', (typed, why) => {
    expect(parseAmount(typed)).toEqual({ kind: 'invalid', why });
  });

  test('elk bedrag komt terug zoals het in Nederland geschreven wordt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (cents) => {
        const written = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(
          cents / 100,
        );
        expect(parseAmount(written)).toEqual({ kind: 'ok', value: cents });
      }),
    );
  });
});
