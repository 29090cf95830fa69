import { describe, expect, test } from '@jest/globals';
import { type Option, parseChoice } from '../../../rules/formats/choice.ts';

const levels: readonly Option<string>[] = [
  { value: 'two', label: 'EH2+' },
  { value: 'three', label: 'EH3', synonyms: ['substantieel'] },
];
const terms: readonly Option<number>[] = [
  { value: 1, label: '1 jaar' },
  { value: 3, label: '3 jaar' },
  { value: 5, label: '5 jaar' },
];
const people: readonly Option<string>[] = [
  { value: 'mine', label: 'Mijn eigen inlogmiddel' },
  { value: 'colleague', label: 'Inlogmiddel van een collega' },
  { value: 'other', label: 'Machtigingenbeheerder', synonyms: ['beheerder'] },
];
const ok = <Value>(value: Value) => ({ kind: 'ok', value });
const not = (why: string) => ({ kind: 'invalid', why });
const several = (...values: readonly unknown[]) => ({ kind: 'invalid', why: 'several', values });

describe('Een keuze uit een lijst', () => {
  test.each([
    ['', not('noMatch')],
    ['  ', not('noMatch')],
    ['EH3', ok('three')],
    ['eh 3', ok('three')],
    ['niveau 3', ok('three')],
    ['niveau3', ok('three')],
    ['niveau  2+', ok('two')],
    ['eh 2 +', ok('two')],
    ['EH2', not('noMatch')],
    ['substantieel', ok('three')],
    ['1', ok('two')],
    ['3', ok('three')],
    ['2', several('three', 'two')],
    ['optie 2', ok('three')],
    ['nummer 1', ok('two')],
    ['optie 3', not('noSuchNumber')],
    ['ik kies de tweede', ok('three')],
    ['de laatste', ok('three')],
    ['onderste', ok('three')],
    ['last', ok('three')],
    ['bovenste', ok('two')],
    ['2e', ok('three')],
    ['b', ok('three')],
    ['derde', not('noSuchNumber')],
    ['twee', several('three', 'two')],
    ['one', ok('two')],
    ['1234', not('noMatch')],
    ['12', not('noSuchNumber')],
    ['x1', not('noMatch')],
    ['1x', not('noMatch')],
    ['de', not('noMatch')],
    ['hoog', not('noMatch')],
  ])('%p uit EH2+ en EH3 geeft %j', (typed, expected) => {
    expect(parseChoice(typed, levels)).toEqual(expected);
  });

  test.each([
    ['3', ok(3)],
    ['3 jaar', ok(3)],
    ['drie', ok(3)],
    ['5', ok(5)],
    ['optie 3', ok(5)],
    ['2', ok(3)],
    ['jaar', several(1, 3, 5)],
    ['4', not('noSuchNumber')],
    ['eerste', ok(1)],
    ['vijf jaar', several(1, 3, 5)],
  ])('%p uit 1, 3 en 5 jaar geeft %j', (typed, expected) => {
    expect(parseChoice(typed, terms)).toEqual(expected);
  });

  test.each([
    ['collega', ok('colleague')],
    ["collega's", ok('colleague')],
    ['van mijn collega', ok('colleague')],
    ['eigen', ok('mine')],
    ['inlogmiddel', several('mine', 'colleague')],
    ['inlogmiddelen', several('mine', 'colleague')],
    ['beheerder', ok('other')],
    ['mach', ok('other')],
    ['mac', not('noMatch')],
    ['beheerdr', ok('other')],
    ['machtigingnbeheerdr', ok('other')],
    ['cllga', not('noMatch')],
    ['colega', ok('colleague')],
    ['eigne', ok('mine')],
    ['eien', not('noMatch')],
    ['iets heel anders eigen', not('noMatch')],
    ['eigen iets', ok('mine')],
    ['mijn', ok('mine')],
    ['middel', not('noMatch')],
  ])('%p uit drie inlogmiddelen geeft %j', (typed, expected) => {
    expect(parseChoice(typed, people)).toEqual(expected);
  });
});
