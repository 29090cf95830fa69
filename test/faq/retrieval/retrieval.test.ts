import { beforeAll, describe, expect, test } from '@jest/globals';
import { dataFolders } from '../../../bot/commands/loadWorld.ts';
import { loadKnowledge } from '../../../bot/faq/loadKnowledge.ts';
import { knowledgeFolder } from '../../../bot/faq/openFaqTools.ts';
import type { Knowledge } from '../../../bot/faq/passage.ts';
import { openRetrieval, type Retrieval } from '../../../bot/faq/retrieval/openRetrieval.ts';
import { loadRuleBook } from '../../../bot/loadRuleBook.ts';
import type { Locale } from '../../../rules/locale.ts';

let knowledge: Knowledge;
let retrieval: Retrieval;

beforeAll(async () => {
  knowledge = await loadKnowledge(knowledgeFolder, await loadRuleBook(dataFolders.rules));
  retrieval = openRetrieval(knowledge);
});

/** What was decided, short: `found extractAge`, `neighbour price`, `nothing`. */
function decided(question: string, locale: Locale = 'nl'): string {
  const found = retrieval.retrieve(question, locale);
  switch (found.kind) {
    case 'found':
      return `found ${found.passages[0].id}`;
    case 'neighbour':
      return `neighbour ${found.neighbour.id}`;
    case 'unclear':
      return `unclear ${found.choices.map(({ id }) => id).join(' ')}`;
    case 'nothing':
      return 'nothing';
  }
}

describe('retrieval', () => {
  test.each([
    ['hoe oud mag een uittreksel zijn', 'extractAge'],
    ['HOE OUD MAG EEN UITREKSEL ZIJN???', 'extractAge'],
    ['kunnen we de krabbel met docusign zetten', 'digitalSignature'],
    ['de bestuurder van onze bv is een holding, wie tekent', 'chain'],
    ['mag de procuratiehouder met een beperkte volmacht tekenen', 'limitedPowerOfAttorney'],
    ['onze kerk staat niet met namen bij de kvk, wie tekent', 'church'],
    ['wie tekent er bij een klaverjasvereniging', 'association'],
    ['kan de machtigingenbeheerder tekenen in plaats van de directeur', 'administratorInstead'],
  ])('answers %s', (question, passage) => {
    expect(decided(question)).toBe(`found ${passage}`);
  });

  test.each([
    ['how old may the extract be', 'extractAge'],
    ['does my boss get an e-mail when I apply', 'notified'],
    ['the director of our bv is a holding company, who signs', 'chain'],
  ])('answers %s', (question, passage) => {
    expect(decided(question, 'en')).toBe(`found ${passage}`);
  });

  test.each([
    'recept voor erwtensoep',
    'hoe teken ik een paard',
    'wat kost een upgrade naar EH3',
    'volmacht om te stemmen bij de verkiezingen',
    'hoeveel vennoten mag een vof hebben',
    'ik krijg geen sms-code',
  ])('does not answer %s', (question) => {
    expect(decided(question)).not.toMatch(/^found/);
  });

  test.each(['', '   ', '?!', '😡😡', 'qzx wvkpt', '1', '—', 'a', '\u0000'])(
    'finds nothing in %j',
    (question) => {
      expect(retrieval.retrieve(question, 'nl')).toEqual({ kind: 'nothing', isOnSubject: false });
    },
  );

  test.each(['en moet hij dan ook nog tekenen', 'en als die ander er niet is'])(
    'asks back when it leans on something said before: %s',
    (question) => {
      expect(decided(question)).toMatch(/^unclear /);
    },
  );

  test.each([
    ['niet beperkt bevoegd, mag ik alleen tekenen', 'nl'],
    ['geen holding, wie tekent', 'nl'],
    ['geen machtigingenbeheerder, wie tekent dan', 'nl'],
    ['my authority is not limited', 'en'],
    ['we are not a church', 'en'],
  ] as const)('does not answer with what is denied: %s', (question, locale) => {
    expect(decided(question, locale)).not.toMatch(/^found|limitedAuthority|chain|church|administrator/);
  });

  test.each([
    ['ik sta niet op het uittreksel, mag ik aanvragen', 'applicantNotOnExtract'],
    ['ik ben geen bestuurder maar medewerker, mag ik tekenen', 'applicantNotOnExtract'],
    ['wanneer is er geen formulier nodig', 'formNotNeeded'],
  ])('answers all the same when something else is denied: %s', (question, passage) => {
    expect(decided(question)).toBe(`found ${passage}`);
  });

  test('never offers a church or a minor to somebody who did not speak of one', () => {
    const offered = ['mag ons moeder inlogge of mot ge baos zien', 'kvk 12345678 wie mag daar tekenen'].map(
      (question) => decided(question),
    );
    expect(offered.join(' ')).not.toMatch(/minor|church|publicBody/);
  });

  test('offers two to four passages that do not give the same answer', () => {
    const found = retrieval.retrieve('en moet hij dan ook nog tekenen', 'nl');
    if (found.kind !== 'unclear') throw new Error(found.kind);
    expect(found.choices.length).toBeGreaterThanOrEqual(2);
    expect(found.choices.length).toBeLessThanOrEqual(4);
    expect(new Set(found.choices.map(({ id }) => id)).size).toBe(found.choices.length);
    for (const one of found.choices) {
      for (const other of found.choices.filter((choice) => choice !== one)) {
        expect(one.topics.filter((topic) => other.topics.includes(topic))).toEqual([]);
      }
    }
  });

  test('gives at most two more passages beside the one that answers', () => {
    const found = retrieval.retrieve('hoeveel handtekeningen bij gezamenlijke bevoegdheid', 'nl');
    if (found.kind !== 'found') throw new Error(found.kind);
    expect(found.passages.length).toBeLessThanOrEqual(3);
  });

  test('gives what answers the second of two questions along', () => {
    const found = retrieval.retrieve(
      'Wie tekent er voor een stichting? En moet het formulier per post?',
      'nl',
    );
    if (found.kind !== 'found') throw new Error(found.kind);
    expect(found.passages.map(({ id }) => id)).toEqual(expect.arrayContaining(['foundation', 'formByPost']));
  });

  test('knows each passage by its own question', () => {
    const lost = knowledge.passages.filter(({ id, locale, question, topics }) => {
      const found = retrieval.retrieve(question, locale);
      return !(
        found.kind === 'found' &&
        (found.passages[0].id === id || found.passages[0].topics.some((topic) => topics.includes(topic)))
      );
    });
    expect(lost.map(({ id, locale }) => `${locale} ${id}`)).toEqual([]);
  });

  test('does not change its mind over case, punctuation or a word said twice', () => {
    const sample = knowledge.passages.filter((_, index) => index % 7 === 0);
    for (const { locale, also } of sample) {
      for (const phrasing of also.slice(0, 3)) {
        const expected = decided(phrasing, locale);
        expect(decided(phrasing.toUpperCase(), locale)).toBe(expected);
        expect(decided(`  ${phrasing.replace(/[?,.]+$/u, '')} !!!`, locale)).toBe(expected);
      }
    }
  });

  test('decides the same again, and in another retrieval over the same knowledge', () => {
    const again = openRetrieval(knowledge);
    for (const { locale, also } of knowledge.passages.filter((_, index) => index % 5 === 0)) {
      const [phrasing = ''] = also;
      expect(again.explain(phrasing, locale)).toEqual(retrieval.explain(phrasing, locale));
    }
  });

  test('finds the question in a long story', () => {
    const story = `Goedemiddag, wij hebben een aannemersbedrijf in Drenthe dat mijn opa nog is begonnen met een kruiwagen en een
      ladder. Vorige week is de bus kapot gegaan en nu staat er ook nog een steiger in de weg, dus het is druk. Mijn nicht heeft
      de administratie overgenomen. Wij willen naar EH3. Hoe oud mag het uittreksel van de Kamer van Koophandel zijn?`;
    expect(decided(story)).toBe('found extractAge');
  });

  test('explains itself', () => {
    const explained = retrieval.explain('hoe oud mag een uitreksel zijn', 'nl');
    expect(explained.decision).toBe('found');
    expect(explained.candidates[0]?.id).toBe('extractAge');
    expect(explained.candidates[0]?.because.length).toBeGreaterThan(0);
    expect(explained.confidence).toBeGreaterThanOrEqual(explained.needed);
    expect(explained.tokens.map(({ word }) => word)).toContain('oud');
  });

  test('finds nothing in empty knowledge', () => {
    const empty = openRetrieval({ ...knowledge, passages: [], neighbours: [] });
    expect(empty.retrieve('wie mag tekenen', 'nl').kind).toBe('nothing');
    expect(empty.explain('wie mag tekenen', 'nl').candidates).toEqual([]);
  });
});
