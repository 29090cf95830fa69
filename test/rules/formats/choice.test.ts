import { describe, expect, test } from '@jest/globals';
import { parseChoice } from '../../../rules/formats/choice.ts';

const terms = [
  { value: 1, label: '1 jaar' },
  { value: 3, label: '3 jaar' },
  { value: 5, label: '5 jaar' },
];
const levels = [
  { value: 'EH2+', label: 'EH2+' },
  { value: 'EH3', label: 'EH3' },
];
const people = [
  { value: 'applicant', label: 'Ik doe het zelf', synonyms: ['zelf', 'ik'] },
  { value: 'mandateAdministrator', label: 'De machtigingenbeheerder doet het', synonyms: ['beheerder'] },
];

describe('parseChoice', () => {
  test.each([
    ['3', 3],
    ['drie', 3],
    ['3 jaar graag', 3],
    ['de tweede', 3],
    ['optie 2', 3],
    ['de laatste', 5],
  ])('%p among terms is %p', (typed, value) => {
    expect(parseChoice(typed, terms)).toEqual({ kind: 'ok', value });
  });

  test.each([
    ['eh3', 'EH3'],
    ['EH 3', 'EH3'],
    ['niveau 3', 'EH3'],
    ['3', 'EH3'],
    ['eh2plus', 'EH2+'],
    ['eh2 +', 'EH2+'],
    ['doe maar EH2+', 'EH2+'],
    ['optie 2', 'EH3'],
  ])('%p among levels is %p', (typed, value) => {
    expect(parseChoice(typed, levels)).toEqual({ kind: 'ok', value });
  });

  test.each([
    ['zelf', 'applicant'],
    ['ik doe het zelf', 'applicant'],
    ['machtigingbeheerder', 'mandateAdministrator'],
    ['de beheerder', 'mandateAdministrator'],
    ['2', 'mandateAdministrator'],
    ['b', 'mandateAdministrator'],
  ])('%p among people is %p', (typed, value) => {
    expect(parseChoice(typed, people)).toEqual({ kind: 'ok', value });
  });

  test('a bare 2 between EH2+ and EH3 is asked back, not guessed', () => {
    expect(parseChoice('2', levels)).toMatchObject({ kind: 'invalid', why: 'several' });
  });

  test('a word that every option has is asked back', () => {
    expect(parseChoice('jaar', terms)).toEqual({ kind: 'invalid', why: 'several', values: [1, 3, 5] });
  });

  test('what is not in the list is said', () => {
    expect(parseChoice('7', terms)).toEqual({ kind: 'invalid', why: 'noSuchNumber' });
    expect(parseChoice('morgen', terms)).toEqual({ kind: 'invalid', why: 'noMatch' });
    expect(parseChoice('', terms)).toEqual({ kind: 'invalid', why: 'noMatch' });
    expect(parseChoice('3', [])).toMatchObject({ kind: 'invalid' });
  });
});
