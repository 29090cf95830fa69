import { beforeAll, describe, expect, test } from '@jest/globals';
import { addDays, addMonths, isExtractTooOld, isIdValidLongEnough } from '../../rules/deadlines.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { currentRuleBook } from './currentRuleBook.ts';

describe('deadlines', () => {
  let ruleBook: RuleBook;
  beforeAll(async () => {
    ruleBook = await currentRuleBook();
  });

  test.each([
    ['2026-11-24', false],
    ['2026-11-10', false],
    ['2026-11-09', true],
  ])('Een uittreksel van %s is op 24 november te oud: %s', (issuedOn, isTooOld) => {
    expect(isExtractTooOld(issuedOn, '2026-11-24', ruleBook)).toBe(isTooOld);
  });

  test.each([
    ['2026-12-24', true],
    ['2026-12-23', false],
    ['2026-11-01', false],
  ])('Een identiteitsbewijs geldig tot %s is lang genoeg geldig: %s', (validUntil, isEnough) => {
    expect(isIdValidLongEnough(validUntil, '2026-11-24', ruleBook)).toBe(isEnough);
  });

  test.each([
    [addDays('2026-03-28', 2), '2026-03-30'],
    [addDays('2026-12-31', 1), '2027-01-01'],
    [addDays('2028-02-28', 1), '2028-02-29'],
    [addMonths('2026-01-31', 1), '2026-02-28'],
    [addMonths('2028-01-31', 1), '2028-02-29'],
    [addMonths('2026-12-15', 1), '2027-01-15'],
  ])('days and months end on %s', (reckoned, expected) => {
    expect(reckoned).toBe(expected);
  });
});
