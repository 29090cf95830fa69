import { describe, expect, test } from '@jest/globals';
import { matchPerson, nameText, plainName } from '../../../rules/authority/authorityMatch.ts';
import type { RegisteredName } from '../../../rules/authority/registerEntry.ts';

const parts = (givenNames: string, infix: string, familyName: string): RegisteredName => ({
  givenNames,
  infix,
  familyName,
});
const full = (text: string): RegisteredName => ({ full: text });
const jan = parts('Jan Pieter', 'de', 'Vries');
const born = '1980-05-03';
const same = 'same';
const other = 'other';

describe('dezelfde persoon: geslachtsnaam, voorvoegsel, voornamen en geboortedatum', () => {
  test.each<[string, RegisteredName, string | null, RegisteredName, string | null, string]>([
    ['alles gelijk', jan, born, parts('Jan Pieter', 'de', 'Vries'), born, same],
    ['andere hoofdletters', jan, born, parts('JAN PIETER', 'De', 'VRIES'), born, same],
    ['accenten', jan, born, parts('Ján Pïeter', 'de', 'Vriés'), born, same],
    [
      'streepje of spatie',
      parts('Anna', '', 'Smit-Bakker'),
      born,
      parts('Anna', '', 'Smit - Bakker'),
      born,
      same,
    ],
    ['apostrof', parts('Anna', "van 't", 'Hof'), born, parts('Anna', 'van ’t', 'Hof'), born, same],
    ['letters van elders', parts('Søren', '', 'Łuk Groß'), born, parts('Soren', '', 'Luk Gross'), born, same],
    ['voorvoegsel in de achternaam', jan, born, parts('Jan Pieter', '', 'de Vries'), born, same],
    ['in één stuk', jan, born, full('Jan Pieter de Vries'), born, same],
    ['beide in één stuk', full('Jan Pieter de Vries'), born, full('jan pieter  de vries'), born, same],
    [
      'beide in één stuk, met voorletters',
      full('Jan Pieter de Vries'),
      born,
      full('J.P. de Vries'),
      born,
      'givenNamesDiffer',
    ],
    ['zonder geboortedatum', jan, null, jan, born, 'birthDateMissing'],
    ['beide zonder geboortedatum', jan, null, jan, null, 'birthDateMissing'],
    ['andere geboortedatum', jan, '1980-05-04', jan, born, 'birthDateDiffers'],
    ['voorletters', jan, born, parts('J.P.', 'de', 'Vries'), born, 'initials'],
    ['één voorletter', jan, born, parts('J.', 'de', 'Vries'), born, 'initials'],
    ['voorletter zonder geboortedatum', jan, born, parts('J', 'de', 'Vries'), null, 'initials'],
    ['voorletters in één stuk', jan, born, full('J.P. de Vries'), born, 'initials'],
    [
      'een voorletter en een naam zijn geen voorletters',
      jan,
      born,
      parts('J. Pieter', 'de', 'Vries'),
      born,
      'givenNamesDiffer',
    ],
    ['meer voorletters dan namen', jan, born, parts('J.P.M.', 'de', 'Vries'), born, 'initials'],
    ['zonder voornamen', jan, born, parts('', 'de', 'Vries'), born, 'initials'],
    ['beide zonder voornamen', parts('', 'de', 'Vries'), born, parts('', 'de', 'Vries'), born, 'initials'],
    ['alleen de achternaam', jan, born, full('de Vries'), born, 'initials'],
    ['een voornaam minder', jan, born, parts('Jan', 'de', 'Vries'), born, 'givenNamesDiffer'],
    [
      'een voornaam minder, zonder geboortedatum',
      jan,
      born,
      parts('Jan', 'de', 'Vries'),
      null,
      'givenNamesDiffer',
    ],
    ['andere voornamen', jan, born, parts('Kees', 'de', 'Vries'), born, 'givenNamesDiffer'],
    [
      'andere voorletters, toch dezelfde geboortedatum',
      jan,
      born,
      parts('K.', 'de', 'Vries'),
      born,
      'givenNamesDiffer',
    ],
    ['andere voornamen, zonder geboortedatum', jan, born, parts('Kees', 'de', 'Vries'), null, other],
    ['andere voorletter, zonder geboortedatum', jan, born, parts('K.', 'de', 'Vries'), null, other],
    ['andere achternaam', jan, born, parts('Jan Pieter', '', 'Smit'), born, 'familyNameDiffers'],
    ['ander voorvoegsel', jan, born, parts('Jan Pieter', 'van', 'Vries'), born, 'familyNameDiffers'],
    ['andere achternaam in één stuk', jan, born, full('Jan Smit'), born, other],
    ['andere achternaam, zonder geboortedatum', jan, born, parts('Jan Pieter', '', 'Smit'), null, other],
    [
      'beide zonder voornamen, andere achternaam',
      parts('', 'de', 'Vries'),
      born,
      parts('', '', 'Smit'),
      born,
      other,
    ],
    ['voorletter en andere geboortedatum', jan, born, parts('J.', 'de', 'Vries'), '1981-05-03', other],
    [
      'andere achternaam en andere geboortedatum',
      jan,
      born,
      parts('Jan Pieter', '', 'Smit'),
      '1981-05-03',
      other,
    ],
    ['iemand anders die op dezelfde dag is geboren', jan, born, parts('Anna', '', 'Smit'), born, other],
    [
      'een achternaam die er alleen op eindigt',
      parts('Jan', '', 'Ries'),
      born,
      full('Jan de Vries'),
      born,
      'familyNameDiffers',
    ],
    ['een naam van één woord', full('Madonna'), born, full('Madonna'), born, 'initials'],
  ])('%s', (_title, name, birthDate, otherName, otherBirthDate, expected) => {
    const match = matchPerson({ name, birthDate }, { name: otherName, birthDate: otherBirthDate });
    const turned = matchPerson({ name: otherName, birthDate: otherBirthDate }, { name, birthDate });
    expect(match.kind === 'maybe' ? match.why : match.kind).toBe(expected);
    expect(turned).toEqual(match);
  });

  test('een naam in één regel', () => {
    expect([nameText(jan), nameText(parts('', '', 'Vries')), nameText(full('Jan V'))]).toEqual([
      'Jan Pieter de Vries',
      'Vries',
      'Jan V',
    ]);
  });

  test('wat bij het schrijven hoort, telt niet', () => {
    expect(plainName(' J.P.  d’Árc–Groß, Øre Ł`´‘ ')).toBe('j p darc gross ore l');
  });
});
