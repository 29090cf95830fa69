import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nameText, type WrittenName } from '../../../rules/preflight/preflightNameParts.ts';
import { compareNames, isNearName, maySharePerson } from '../../../rules/preflight/preflightNames.ts';

const written = (givenNames: string, infix: string, familyName: string): WrittenName => ({
  givenNames,
  infix,
  familyName,
});

describe('wat geen verschil is', () => {
  test.each<readonly [string, WrittenName, WrittenName]>([
    ['hoofdletters', 'ANNA DE VRIES', 'Anna de Vries'],
    ['spaties eromheen', '  Anna  de Vries ', 'Anna de Vries'],
    ['accenten', 'Renee Koster', 'Renée Köster'],
    ['een streepje', 'Anne-Marie Smit', 'Anne Marie Smit'],
    ['een streepje in de achternaam', 'Anna Smit-Jansen', 'Anna Smit Jansen'],
    ['de achternaam vooraan', 'Vries Anna de', 'Anna de Vries'],
    ['de achternaam vooraan met komma', 'Vries, Anna de', 'Anna de Vries'],
    ['tussenvoegsel en achternaam vooraan', 'de Vries, Anna', 'Anna de Vries'],
    ['tussenvoegsel vooraan zonder komma', 'van den Berg Willem', 'Willem van den Berg'],
    ['delen en een regel', written('Anna', 'de', 'Vries'), 'Anna de Vries'],
    ['tussenvoegsel bij de achternaam', written('Anna', '', 'de Vries'), written('Anna', 'de', 'Vries')],
    ['komma en delen', 'Berg, Willem van den', written('Willem', 'van den', 'Berg')],
    ['dubbele achternaam op een regel', 'Maria Garcia Lopez', written('Maria', '', 'Garcia Lopez')],
    ['v.d. voor van der', 'J. v.d. Meer', written('J.', 'van der', 'Meer')],
    ['v/d voor van de', 'Jan v/d Water', 'Jan van de Water'],
    ['V.D. als voorletters', 'V.D. Smit', 'V.D. Smit'],
    ['V.d. met een hoofdletter', 'Meer, J. V.d.', 'J. van der Meer'],
    ['van den op het formulier, v.d. in het register', 'Jan van den Berg', 'Jan v.d. Berg'],
    ['apostrof t', "Piet van 't Hof", 'Piet van het Hof'],
    ['apostrof s', "Els 's Gravesande", 'Els des Gravesande'],
    ['een apostrof in de naam', "Sean O'Brien", 'Sean OBrien'],
    ['Duitse ü als ue', 'Jörg Mueller', 'Joerg Müller'],
    ['Duitse ü als u', 'Jorg Muller', 'Jörg Müller'],
    ['ø, æ, œ, ß, ł, đ, ð, þ, ı', 'Soren Aeoess Lddthi', 'Søren Æœß Łđðþı'],
    ['ø als oe', 'Soeren Berg', 'Søren Berg'],
    ['å als aa en ä als ae', 'Haakon Baer', 'Håkon Bär'],
    ['een lange ij', 'Gijs Bijl', 'Gĳs Bĳl'],
    ['voorletters op het document', 'Anna Maria de Vries', 'A.M. de Vries'],
    ['een enkele voorletter op het document', 'Anna de Vries', 'A. de Vries'],
    ['J. v. d. Meer', 'J. v. d. Meer', written('J.', 'van der', 'Meer')],
    ['voornamen aaneen', written('Annemarie', '', 'Smit'), written('Anne Marie', '', 'Smit')],
    ['achternaam aaneen', written('Anna', '', 'Smitjansen'), written('Anna', '', 'Smit Jansen')],
    ['tussenvoegsel aan de achternaam vast', 'Anna Terhorst', 'Anna ter Horst'],
    [
      'tussenvoegsel aan de achternaam vast, in delen',
      written('Anna', '', 'Terhorst'),
      written('Anna', 'ter', 'Horst'),
    ],
    [
      'tussenvoegsel los van de achternaam, in delen',
      written('Anna', 'ter', 'Horst'),
      written('Anna', '', 'Terhorst'),
    ],
    ['voornamen los', written('Anne Marie', '', 'Smit'), written('Annemarie', '', 'Smit')],
    ['een dubbele naam vooraan met tussenvoegsel', 'de Smit-Bos Jan', written('Jan', 'de', 'Smit-Bos')],
    ['de achternaam vooraan tegenover delen', 'Vries Anna de', written('Anna', 'de', 'Vries')],
    ['delen tegenover de achternaam vooraan', written('Anna', 'de', 'Vries'), 'Vries Anna de'],
    ['een komma zonder voornaam', 'Berg, van den', written('', 'van den', 'Berg')],
    ['een dubbele naam met streepje op een regel', 'A. Jansen-de Vries', written('A', '', 'Jansen-de Vries')],
    ['een dubbele naam met tussenvoegsel', 'A. van Dijk-Smit', written('A', 'van', 'Dijk Smit')],
    ['alleen een achternaam', 'Sukarno', 'Sukarno'],
    ['een infixwoord als achternaam', 'Minh Van', 'Minh Van'],
  ])('%s', (_title, own, document) => {
    expect(compareNames(own, document)).toEqual({ kind: 'same' });
  });
});

describe('wat onvolledig is: het document zegt meer', () => {
  test.each<readonly [string, WrittenName, WrittenName]>([
    ['voorletters', 'A.M. de Vries', 'Anna Maria de Vries'],
    ['V.D. als voorletters', 'V.D. Smit', 'Victor Daan Smit'],
    ['één van twee voornamen', 'Anna de Vries', 'Anna Maria de Vries'],
    ['één voorletter van twee', 'A. de Vries', 'Anna Maria de Vries'],
    ['voornaam en voorletter', 'Anna M. de Vries', 'Anna Maria de Vries'],
    ['alleen de achternaam', 'Smit', 'Jan Smit'],
    ['twee van drie voornamen bij een dubbele naam', 'Jan Peter Smit-Bos', 'Jan Peter Kees Smit-Bos'],
    ['alleen de achternaam, in delen', written('', '', 'Smit'), written('Jan', '', 'Smit')],
    ['Duitse letters en een voorletter', 'J. Mueller', 'Jörg Müller'],
    ['voorletter bij een dubbele achternaam', 'M. Garcia Lopez', written('Maria', '', 'Garcia Lopez')],
    ['voorletter en tussenvoegsel', 'M. de la Garcia Lopez', written('Maria', 'de la', 'Garcia Lopez')],
  ])('%s', (_title, own, document) => {
    expect(compareNames(own, document)).toEqual({ kind: 'incomplete' });
    expect(maySharePerson(own, document)).toBe(true);
    expect(maySharePerson(document, own)).toBe(true);
  });
});

describe('wat een verschil is', () => {
  test.each<readonly [string, WrittenName, WrittenName, readonly string[]]>([
    [
      'een voornaam met een streepje is geen dubbele achternaam',
      'Anne-Marie Smit',
      'Anna Smit',
      ['givenNames'],
    ],
    ['ook niet met een spatie ervoor', '  Anne-Marie Smit', 'Anna Smit', ['givenNames']],
    ['een andere achternaam vooraan', 'de Vries Jan', 'de Smit Jan', ['familyName']],
    [
      'een ander tussenvoegsel bij een dubbele naam',
      written('Anna', 'van', 'Garcia Lopez'),
      written('Anna', 'de', 'Garcia Lopez'),
      ['infix'],
    ],
    ['een langere voornaam', 'Annabel Smit', 'Anna Smit', ['givenNames']],
    ['een kortere voornaam', 'Ann Smit', 'Anna Smit', ['givenNames']],
    ['een andere achternaam', 'Anna Jansen', 'Anna Janssen', ['familyName']],
    ['een andere voornaam', 'Anne Smit', 'Anna Smit', ['givenNames']],
    ['voornamen in een andere volgorde', 'Jan Peter Smit', 'Peter Jan Smit', ['givenNames']],
    ['een voornaam te veel', 'Anna Maria Smit', 'Anna Smit', ['givenNames']],
    ['een tussenvoegsel te weinig', 'Anna Vries', 'Anna de Vries', ['infix']],
    ['een tussenvoegsel te veel', 'Anna van Dijk', 'Anna Dijk', ['infix']],
    ['een ander tussenvoegsel', 'Jan van der Berg', 'Jan van den Berg', ['infix']],
    ['v.d. is geen de', 'Jan v.d. Berg', 'Jan de Berg', ['infix']],
    ['v.d. is geen van', 'Jan van Berg', 'Jan v.d. Berg', ['infix']],
    ['v.d. is geen van de la', 'Jan v.d. Berg', 'Jan van de la Berg', ['infix']],
    ['geen uit van de', 'Jan uit van de Berg', 'Jan v.d. Berg', ['infix']],
    ['de halve dubbele achternaam', 'Anna Jansen', written('Anna', '', 'Jansen Smit'), ['familyName']],
    ['alleen het tussenvoegsel', 'de Vries', 'van Vries', ['infix']],
    ['een infixwoord als laatste woord is de achternaam', 'Jan de', 'Jan Vries', ['familyName']],
    [
      'delen zijn zeker',
      written('Maria Anna', '', 'Lopez'),
      written('Maria', '', 'Anna Lopez'),
      ['givenNames', 'familyName'],
    ],
    ['een komma is zeker', 'Jan, Peter', written('Jan', '', 'Peter'), ['givenNames', 'familyName']],
    ['geen voornaam op het document', written('Anna', '', 'Smit'), written('', '', 'Smit'), ['givenNames']],
    ['een andere regel, ook met Duitse letters', 'Jörg Müller', 'Jörg Mühler', ['familyName']],
    ['alles', 'Bram Jansen', 'Carla van Dijk', ['givenNames', 'infix', 'familyName']],
    [
      'delen worden niet verwisseld',
      written('Jan', '', 'Peter'),
      written('Peter', '', 'Jan'),
      ['givenNames', 'familyName'],
    ],
    ['een letter die niet past', 'B. Smit', 'Anna Smit', ['givenNames']],
    ['een document-letter die niet past', 'Anna Smit', 'B. Smit', ['givenNames']],
    ['ij is geen y', 'Jan van Dyk', 'Jan van Dijk', ['familyName']],
  ])('%s', (_title, own, document, parts) => {
    expect(compareNames(own, document)).toEqual({ kind: 'different', parts });
    if (parts.includes('familyName')) expect(maySharePerson(own, document)).toBe(false);
  });
});

describe('welk verschil een verschrijving kan zijn', () => {
  test.each<readonly [string, WrittenName, WrittenName, boolean]>([
    ['gelijk', 'Anna Smit', 'Anna Smit', true],
    ['een letter in de achternaam', 'Anna Smid', 'Anna Smit', true],
    ['twee letters in een lange achternaam', 'Anna Willemsen', 'Anna Wilemse', true],
    ['twee letters in een korte achternaam', 'Anna Smid', 'Anna Smal', false],
    ['twee letters in een naam van vijf', 'Anna Smits', 'Anna Smaak', false],
    ['drie letters in een lange achternaam', 'Anna Willemsen', 'Anna Wiersema', false],
    ['een tussenvoegsel', 'Anna Vries', 'Anna de Vries', true],
    ['de naam na een huwelijk', 'Anna Jansen-Smit', 'Anna Smit', true],
    ['een letter in de voornaam', 'Anne Smit', 'Anna Smit', true],
    ['een andere voornaam', 'Bram Smit', 'Anna Smit', false],
    ['een voornaam te veel', 'Anna Maria Smit', 'Anna Smit', true],
    ['een voorletter en een andere achternaam', 'A. Smid', 'A. Smit', false],
    ['een andere voornaam en een letter in de achternaam', 'Bram Smid', 'Anna Smit', false],
    ['alles anders', 'Bram Jansen', 'Carla van Dijk', false],
    ['alleen de voornaam gelijk', 'Anna Jansen', 'Anna Visser', false],
    ['alleen achternamen', 'Smid', 'Smit', false],
    ['een voornaam van twee letters', 'Bo Smid', 'Bo Smit', true],
    ['twee letters in een naam van vijf', 'Anna Smits', 'Anna Smiek', false],
    ['twee letters in een naam van zes', 'Anna Visser', 'Anna Vise', true],
    ['twee letters waar de andere naam zes is', 'Anna Vise', 'Anna Visser', true],
    ['een umlaut telt als een letter', 'Jan Büsd', 'Jan Busk', true],
    ['ook aan de andere kant', 'Jan Busk', 'Jan Büsd', true],
    ['een huwelijksnaam die niet past', 'Anna Jansen-Smit', 'Anna Visser-Bos', false],
    ['een huwelijksnaam met tussenvoegsel', 'Anna Jansen-de Vries', 'Anna Vries', true],
    ['een huwelijksnaam in het register', 'Anna Smit', 'Anna Smit-Jansen', true],
    ['een tussenvoegsel en een voorletter', 'A. Vries', 'Anna de Vries', true],
    ['alleen het document heeft een voornaam', 'Vries', 'Anna de Vries', false],
    ['alleen de aanvrager heeft een voornaam', 'Anna de Vries', 'Vries', false],
    ['een dubbele naam aaneen', written('Anna', '', 'Abc De'), written('Anna', '', 'Abcdf'), true],
    ['een naam aaneen die dubbel is', written('Anna', '', 'Abcdf'), written('Anna', '', 'Abc De'), true],
  ])('%s', (_title, own, document, isNear) => {
    expect(isNearName(own, document)).toBe(isNear);
  });
});

describe('namen in het algemeen', () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{2,9}$/);
  const name = fc.record({
    givenNames: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    infix: fc.constantFrom('', 'de', 'van', 'van der', 'ten', "van 't"),
    familyName: word.filter(
      (family) =>
        !/^(?:Van|Den|Der|Des|Het|Een|Ten|Ter|Aan|Bij|Uit|Dos|Von|Over|Onder|Voor|Del)$/.test(family),
    ),
  });

  test('a name is itself, in parts, on a line, in capitals and with the family name in front', () => {
    fc.assert(
      fc.property(name, (parts) => {
        const line = nameText(parts);
        const front = `${parts.familyName}, ${parts.givenNames} ${parts.infix}`;
        for (const other of [parts, line, line.toUpperCase(), front]) {
          expect(compareNames(parts, other)).toEqual({ kind: 'same' });
          expect(compareNames(other, parts)).toEqual({ kind: 'same' });
        }
      }),
      { numRuns: 40 },
    );
  });

  test('whether two names may be one person does not depend on which comes first', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(maySharePerson(a, b)).toBe(maySharePerson(b, a));
        expect(maySharePerson(nameText(a), b)).toBe(maySharePerson(b, nameText(a)));
      }),
      { numRuns: 40 },
    );
  });

  test('odd names never break it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(['same', 'incomplete', 'different']).toContain(compareNames(a, b).kind);
        expect(typeof isNearName(a, b)).toBe('boolean');
      }),
      { numRuns: 40 },
    );
  });

  test('a name on a line leaves empty parts out', () => {
    expect(nameText(written('Anna', '', 'Smit'))).toBe('Anna Smit');
    expect(nameText(written('', 'de', 'Vries'))).toBe('de Vries');
    expect(nameText('  Anna Smit ')).toBe('Anna Smit');
  });
});
