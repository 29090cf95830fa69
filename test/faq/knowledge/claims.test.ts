import { beforeAll, describe, expect, test } from '@jest/globals';
import { claimsOf } from '../../../bot/faq/checkKnowledgeClaims.ts';
import { readKnowledgeDraft } from '../../../bot/faq/knowledgeDraft.ts';
import type { RuleBook } from '../../../rules/ruleBook.ts';
import { currentRuleBook } from '../../rules/currentRuleBook.ts';
import { changed, withKnowledge } from './knowledgeFolder.ts';

let ruleBook: RuleBook;
beforeAll(async () => {
  ruleBook = await currentRuleBook();
});

/** What a body of sentences is read to say, as `subject = value`. */
async function said(body: string, locale: 'nl' | 'en' = 'nl'): Promise<readonly string[]> {
  const [from, file] =
    locale === 'nl'
      ? (['Stuur daarna een nieuw.', 'nl/extractAge.md'] as const)
      : (['Send a new one after that.', 'en/extractAge.md'] as const);
  return withKnowledge(changed(file, from, body), async (folder) => {
    const { passages } = await readKnowledgeDraft(folder);
    return passages
      .filter((passage) => passage.file === file)
      .flatMap((passage) => claimsOf(passage, ruleBook))
      .filter(({ line }) => line > 12)
      .map(({ about, says }) => `${about} = ${says}`);
  });
}

describe('what a sentence says of a rule', () => {
  test.each<[string, readonly string[]]>([
    ['Wie zelfstandig bevoegd is, zet bij EH2+ één handtekening.', ['signatures.sole EH2+ = 1']],
    [
      'Zijn zij gezamenlijk bevoegd, dan zijn bij EH2+ drie handtekeningen nodig en bij EH3 vier handtekeningen.',
      ['signatures.joint EH2+ = 3', 'signatures.joint EH3 = 4'],
    ],
    [
      'Wij zijn gezamenlijk bevoegd. Bij EH3 tekent de meerderheid van alle bestuurders.',
      ['signatures.joint EH3 = majorityOfDirectors'],
    ],
    ['Bij EH3 tekenen alle gezamenlijk bevoegde bestuurders.', ['signatures.joint EH3 = allDirectors']],
    [
      'Met een beperkte volmacht zijn twee handtekeningen nodig.',
      ['signatures.limited EH2+ = 2', 'signatures.limited EH3 = 2'],
    ],
    [
      'Bij gezamenlijke of beperkte bevoegdheid zijn bij EH2+ 2 handtekeningen nodig.',
      ['signatures.joint EH2+ = 2', 'signatures.limited EH2+ = 2'],
    ],
    ['Wie gezamenlijk bevoegd is, zet niet één handtekening.', []],
    ['Bij gezamenlijke bevoegdheid laten de statuten soms één handtekening toe.', []],
    ['Bij gezamenlijke bevoegdheid tekenen er van {{count 5}} {{majority 5}} handtekeningen.', []],
    ['Met twee handtekeningen is het klaar.', []],
    ['Het uittreksel is hoogstens twee weken oud.', ['deadline.registerExtract = 14 day']],
    ['Het uittreksel is hoogstens een maand oud.', ['deadline.registerExtract = 1 month']],
    ['Voor de identificatie hebt u 20 dagen.', ['deadline.identification = 20 day']],
    ['Uw paspoort is dan nog drie maanden geldig.', ['deadline.idValidity = 3 month']],
    ['Wie jonger is dan 16 jaar, is minderjarig.', ['authority.adultFrom = 16 year']],
    ['Het duurt hoogstens drie dagen.', ['deadline.registerExtract = 3 day']],
    ['Er is nog iets. Dat duurt drie dagen.', []],
    [
      'U moet altijd een uittreksel meesturen.',
      ['requirement.registerExtract EH2+ = always', 'requirement.registerExtract EH3 = always'],
    ],
    ['Bij EH3 is een uittreksel nooit nodig.', ['requirement.registerExtract EH3 = never']],
    [
      'Een uittreksel is alleen nodig als de gegevens niets zeggen.',
      ['requirement.registerExtract EH2+ = sometimes', 'requirement.registerExtract EH3 = sometimes'],
    ],
    ['Als u dat kiest, moet u altijd een uittreksel meesturen.', []],
    ['Het uittreksel moet altijd recent zijn.', []],
    ['Bij EH2+ stuurt u een formulier per post.', ['form.EH2+ = on']],
    ['Bij EH2+ stuurt u geen formulier per post.', ['form.EH2+ = off']],
    ['Bij EH3 stuurt u een formulier per post.', []],
    ['Bij EH2+ volgt een identificatie.', ['identification.EH2+ = asked']],
    ['Bij EH2+ is geen identificatie nodig.', ['identification.EH2+ = none']],
    ['Een handtekening van DocuSign mag.', ['form.signedWith.advanced = on']],
    [
      'Een gekwalificeerde handtekening telt, maar een van DocuSign telt niet.',
      ['form.signedWith.qualified = on', 'form.signedWith.advanced = off'],
    ],
    ['Een commissaris mag ook tekenen.', ['authority.neverRepresents supervisor = signs']],
    [
      'Wie gezamenlijk bevoegd is, mag alleen tekenen.',
      ['signatures.joint EH2+ = 1', 'signatures.joint EH3 = 1'],
    ],
    ['Anders dan bij beperkte bevoegdheid mag wie zelfstandig bevoegd is bij EH3 alleen tekenen.', []],
    ['Wie bij EH3 beperkt bevoegd is, mag niet alleen tekenen.', []],
    ['Hij tekent alleen als hij gezamenlijk bevoegd is.', []],
    ['Bij EH2+ laten de statuten toe dat minder mensen tekenen.', ['signatures.statutesAtEH2Plus = true']],
    ['Bij EH2+ maken statuten het niet minder.', ['signatures.statutesAtEH2Plus = false']],
    ['Een stille vennoot mag niet tekenen.', ['authority.neverRepresents silentPartner = never']],
  ])('"%s" says %j', async (body, claims) => {
    expect(await said(body)).toEqual(claims);
  });

  test.each<[string, readonly string[]]>([
    ['With sole authority one signature is enough at EH3.', ['signatures.sole EH3 = 1']],
    [
      'With joint authority the majority of all directors must sign at EH3.',
      ['signatures.joint EH3 = majorityOfDirectors'],
    ],
    ['With limited authority all directors must sign at EH3.', ['signatures.limited EH3 = allDirectors']],
    ['With unlimited authority two signatures are asked at EH2+.', ['signatures.sole EH2+ = 2']],
    ['The extract is at most a month old.', ['deadline.registerExtract = 1 month']],
    [
      'You must always send an extract.',
      ['requirement.registerExtract EH2+ = always', 'requirement.registerExtract EH3 = always'],
    ],
    ['At EH2+ you send a form by post.', ['form.EH2+ = on']],
    ['A signature by text message is not accepted.', ['form.signedWith.advanced = off']],
    ['With limited authority you may sign alone at EH3.', ['signatures.limited EH3 = 1']],
    ['A silent partner may sign.', ['authority.neverRepresents silentPartner = signs']],
  ])('"%s" says %j in English', async (body, claims) => {
    expect(await said(body, 'en')).toEqual(claims);
  });
});
