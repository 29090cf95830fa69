import { describe, expect, test } from '@jest/globals';
import { isAboutDenied, statesIn } from '../../../bot/faq/retrieval/statesIn.ts';
import { openReader } from '../../../bot/faq/retrieval/words/reader.ts';

const dutch = openReader('nl', [
  'Wie mag tekenen voor een kerk, een holding of een vof?',
  'zelfstandig bevoegd',
]);
const english = openReader('en', ['Who may sign for a church or a holding?', 'solely authorised']);

function deniedIn(text: string, reader = dutch): string[] {
  return [...statesIn(text, reader)].filter(([, { isDenied }]) => isDenied).map(([state]) => state);
}

describe('what a question denies', () => {
  test.each([
    ['niet beperkt bevoegd, mag ik alleen tekenen', ['c:limited']],
    ['ik ben niet gezamenlijk bevoegd', ['jointAuthority']],
    ['niet alleen bevoegd, wie tekent er mee', ['soleAuthority']],
    ['ik ben niet zelfstandig bevoegd', ['soleAuthority']],
    ['geen holding, wie tekent', ['c:chain']],
    ['we zijn niet failliet', ['c:bankrupt']],
    ['geen machtigingenbeheerder, wie tekent dan', ['c:administrator']],
    ['zonder holding erboven', ['c:chain']],
    ['wij zijn geen vof, wie tekent', ['c:vof']],
    ['mag ik niet alleen tekenen', []],
    ['ik sta niet op het uittreksel', []],
    ['ik ben geen bestuurder maar medewerker van de kerk', []],
    ['geen formulier nodig', []],
    ['zelfstandige zonder personeel, wie tekent', []],
    ['mijn naam staat er niet, de holding wel', []],
    ['onze kerk staat niet met namen bij de kvk', []],
    ['geen vof meer, maar de vof staat er nog', []],
  ])('of %s is %j', (text, states) => {
    expect(deniedIn(text)).toEqual(states);
  });

  test.each([
    ['my authority is not limited', ['c:limited']],
    ["my authority isn't limited", ['c:limited']],
    ['I am not jointly authorised', ['jointAuthority']],
    ['I am not solely authorised', ['soleAuthority']],
    ['we are not a church', ['c:church']],
    ["we don't have a holding", ['c:chain']],
    ['we have no holding', ['c:chain']],
    ['do we not all have to sign', []],
    ['I am not on the extract of the church', []],
  ])('of %s is %j', (text, states) => {
    expect(deniedIn(text, english)).toEqual(states);
  });
});

describe('an answer about what is denied', () => {
  const about = 'Ik ben beperkt bevoegd; mag ik alleen tekenen?';

  test('is none', () => {
    expect(
      isAboutDenied(
        statesIn('niet beperkt bevoegd, mag ik tekenen', dutch),
        about,
        'ik ben beperkt bevoegd',
        dutch,
      ),
    ).toBe(true);
    expect(
      isAboutDenied(
        statesIn('beperkt bevoegd, mag ik tekenen', dutch),
        about,
        'ik ben beperkt bevoegd',
        dutch,
      ),
    ).toBe(false);
  });

  test('is one when it is asked with the same denial', () => {
    expect(
      isAboutDenied(statesIn('niet beperkt bevoegd', dutch), about, 'als ik niet beperkt bevoegd ben', dutch),
    ).toBe(false);
  });

  test('is one while another of its states is not denied', () => {
    const several = 'Is iemand zelfstandig bevoegd, gezamenlijk bevoegd of beperkt bevoegd?';
    expect(
      isAboutDenied(statesIn('waar staat dat ik niet beperkt bevoegd ben', dutch), several, '', dutch),
    ).toBe(false);
  });
});
