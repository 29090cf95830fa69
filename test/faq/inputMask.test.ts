import { describe, expect, test } from '@jest/globals';
import { readQuestion } from '../../bot/faq/input/inputSteps.ts';

describe('numbers and addresses are masked', () => {
  test.each([
    ['an e-mail address', 'mail naar jan.jansen+x@bakkerij-jansen.nl graag', 'mail naar [e-mail] graag'],
    ['an e-mail address with spaces', 'jan @ bakkerij.nl', '[e-mail]'],
    ['an e-mail address in words', 'mail jan at bakkerij punt nl', 'mail [e-mail]'],
    ['an e-mail address with (at)', 'mail jan(at)bakkerij.nl', 'mail [e-mail]'],
    ['a mobile number', 'bel 06-12345678 maar', 'bel [telefoonnummer] maar'],
    ['a mobile number in groups', 'bel 06 12 34 56 78', 'bel [telefoonnummer]'],
    ['a number with a country code', 'bel +31 (0)6 1234 5678', 'bel [telefoonnummer]'],
    ['a number with 0031', 'bel 0031612345678', 'bel [telefoonnummer]'],
    ['a number of a place', 'bel (020) 123 45 67', 'bel [telefoonnummer]'],
    ['a foreign number', 'bel +32 470 12 34 56', 'bel [telefoonnummer]'],
    ['a KVK number', 'ons kvk-nummer is 12345678', 'ons kvk-nummer is [nummer]'],
    ['a KVK number in groups', 'kvk 1234 5678', 'kvk [nummer]'],
    ['a number of a branch', 'vestiging 000012345678', 'vestiging [nummer]'],
    ['a customer number with letters', 'klantnummer RC-2024-00123 graag', 'klantnummer [nummer] graag'],
    ['a date of birth', 'geboren op 3-4-1985', 'geboren op [geboortedatum]'],
    ['a date of birth in words', 'geboren 3 april 1985', 'geboren [geboortedatum]'],
    [
      'a date of birth without the word',
      'Wat als de bestuurder van 12/03/1975 is?',
      'Wat als de bestuurder van [geboortedatum] is?',
    ],
    [
      'a date of birth after a word, of any year',
      'geboortedatum: 1-1-2012',
      'geboortedatum: [geboortedatum]',
    ],
    ['an ISO date of long ago', 'hij is van 1966-02-28', 'hij is van [geboortedatum]'],
    ['a postcode', 'wij zitten op 1234 AB', 'wij zitten op [adres]'],
    ['a postcode in small letters', 'wij zitten op 1234ab', 'wij zitten op [adres]'],
    ['a whole address', 'Dorpsstraat 12-a, 1234 AB Utrecht is ons adres', '[adres] is ons adres'],
    ['a street', 'aan de Kerkweg 5 zitten wij', 'aan [adres] zitten wij'],
    ['a post office box', 'stuur naar postbus 123', 'stuur naar [adres]'],
    ['a web address', 'zie https://www.bakkerijjansen.nl/over?x=1', 'zie [adres]'],
    ['a web address without https', 'onze site is bakkerijjansen.nl', 'onze site is [adres]'],
  ])('%s', (_says, typed, text) => {
    expect(readQuestion(typed, 'nl')).toMatchObject({ kind: 'question', text, isSure: true });
  });

  test.each([
    'Mag het uittreksel van 1-11-2026 nog?',
    'Het uittreksel is van 10 november 2026',
    'de brief van 2026-11-01',
    'Hij mag tekenen tot € 50.000',
    'beperkte volmacht tot 10000 euro',
    'een volmacht tot 25.000',
    'Wij zijn met 12 bestuurders en 3 tekenen',
    'uittreksel ouder dan 14 dagen',
    'Wat is het verschil tussen EH2+ en EH3?',
    'bestuur van 2019-2024',
    'in 2026 is alles anders',
    'artikel 2:240 van de wet',
    'Wij willen van EH3 naar EH4',
    'binnen 24 uur of na 10.30 uur',
    'stap 1 2 en 3',
    'onderweg 2 dagen',
  ])('%s stays as it is', (typed) => {
    expect(readQuestion(typed, 'nl')).toEqual({ kind: 'question', text: typed, masked: [], isSure: true });
  });

  test('addresses that everybody uses become the word for them', () => {
    expect(readQuestion('zie www.kvk.nl/uittreksel en mijn.reconi.nl', 'nl')).toMatchObject({
      text: 'zie KVK en Mijn Reconi',
      masked: [],
    });
  });

  test('masks are in the language of the question, each kind told once', () => {
    expect(readQuestion('mail a@b.nl or c@d.nl, call 06-12345678', 'en')).toEqual({
      kind: 'question',
      text: 'mail [e-mail] or [e-mail], call [phone number]',
      masked: ['email', 'phone'],
      isSure: true,
    });
  });
});

describe('a question with a number of a person stops', () => {
  test.each([
    ['a BSN', 'mijn bsn is 123456782', ['bsn']],
    ['a BSN without the word', 'zoek 123456782 eens op', ['bsn']],
    ['a BSN in groups', 'het is 1234.56.782', ['bsn']],
    ['a BSN that was masked before', 'mijn bsn is [BSN verwijderd], mag ik tekenen?', ['bsn']],
    ['an account number', 'NL91ABNA0417164300 is onze rekening', ['iban']],
    ['an account number in groups', 'op NL91 ABNA 0417 1643 00 graag', ['iban']],
    ['an account number with dots', 'op nl91.abna.0417.1643.00', ['iban']],
    ['an account number with a slip in it', 'op NL92ABNA0417164300', ['iban']],
    ['a Belgian account number', 'BE68 5390 0754 7034', ['iban']],
    [
      'an account number after something like one',
      'AB12 is mijn code en NL91ABNA0417164300 mijn rekening',
      ['iban'],
    ],
    ['a passport', 'paspoort NX1234567', ['documentNumber']],
    ['a passport without the word', 'NWH7L8K91 is van mij', ['documentNumber']],
    ['an identity card', 'mijn id-kaart nummer: IXA12B345', ['documentNumber']],
    ['a driving licence', 'rijbewijs 5123456789', ['documentNumber']],
    ['several', 'bsn 123456782 en NL91ABNA0417164300', ['bsn', 'iban']],
  ])('%s', (_says, typed, found) => {
    expect(readQuestion(typed, 'nl')).toEqual({ kind: 'personalData', found });
  });

  test.each([
    'Moet ik mijn BSN geven?',
    'Waarom wilt u een kopie van mijn paspoort?',
    'Is een rijbewijs goed genoeg?',
  ])('%s speaks of one and gives none', (typed) => {
    expect(readQuestion(typed, 'nl')).toMatchObject({ kind: 'question', text: typed, masked: [] });
  });
});
