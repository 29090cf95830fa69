import { beforeAll, describe, expect, test } from '@jest/globals';
import { faultLine } from '../../../bot/faq/knowledgeFault.ts';
import { linkIn, loadKnowledge, loadKnowledgeSoFar } from '../../../bot/faq/loadKnowledge.ts';
import type { RuleBook } from '../../../rules/ruleBook.ts';
import { currentRuleBook } from '../../rules/currentRuleBook.ts';
import { changed, soundKnowledge, withKnowledge } from './knowledgeFolder.ts';

let ruleBook: RuleBook;
beforeAll(async () => {
  ruleBook = await currentRuleBook();
});

const load = (files: Readonly<Record<string, string | null>>, book = ruleBook) =>
  withKnowledge(files, (folder) => loadKnowledge(folder, book));
const faultsOf = (files: Readonly<Record<string, string | null>>) =>
  withKnowledge(files, async (folder) =>
    (await loadKnowledgeSoFar(folder, ruleBook)).faults.map((fault) => faultLine(fault)),
  );

describe('the knowledge of a folder', () => {
  test('is its passages in both languages, filled in, with their sources and links left open', async () => {
    const { passages } = await load({});
    expect(passages.map(({ locale, id }) => `${locale}/${id}`)).toEqual([
      'nl/extractAge',
      'nl/jointAuthority',
      'en/extractAge',
      'en/jointAuthority',
    ]);
    expect(passages[0]).toEqual({
      id: 'extractAge',
      locale: 'nl',
      question: 'Hoe oud mag het uittreksel zijn?',
      also: ['uittreksel van vorige maand'],
      sentences: ['Het uittreksel mag hoogstens 14 dagen oud zijn.', 'Stuur daarna een nieuw.'],
      sources: [{ key: 'bijl2', ...ruleBook.sources.bijl2 }],
      rules: ['deadline.registerExtract'],
      topics: ['extractAge'],
      related: ['jointAuthority'],
    });
    expect(passages[1]?.sentences).toEqual([
      'Bij gezamenlijke bevoegdheid vraagt EH2+ twee handtekeningen.',
      'Vraag het {{link.helpdesk}}.',
    ]);
  });

  test('is its neighbours and its links, each in its language', async () => {
    const { neighbours, links } = await load({});
    expect(neighbours).toEqual([
      {
        id: 'price',
        locale: 'nl',
        kind: 'outsideSubject',
        asks: ['wat kost het'],
        advice: 'Bel {{link.helpdesk}}.',
      },
      {
        id: 'price',
        locale: 'en',
        kind: 'outsideSubject',
        asks: ['what does it cost'],
        advice: 'Call {{link.helpdesk}}.',
      },
    ]);
    expect(linkIn(links, 'helpdesk', 'nl')).toEqual({
      key: 'helpdesk',
      shown: '085-44 44 250',
      href: 'tel:+31854444250',
    });
    expect(linkIn(links, 'helpdesk', 'en')?.href).toBe('https://reconi.example/en');
    expect(linkIn(links, 'nowhere', 'nl')).toBeNull();
  });

  test('takes a source from sources.yaml when the rule book has none of that name', async () => {
    const { passages } = await load(changed('nl/extractAge.md', '[bijl2]', '[own]'));
    expect(passages[0]?.sources).toEqual([
      { key: 'own', title: 'A page', address: 'reconi.example', readAt: '2026-11-24' },
    ]);
  });

  test('says three signatures once the rule does', async () => {
    const { signatures } = ruleBook;
    const value = { 'EH2+': 3, EH3: 'majorityOfDirectors' } as const;
    const joint = { ...signatures.byAuthority.joint, claims: [{ source: 'handt', value }] };
    const other = {
      ...ruleBook,
      signatures: { ...signatures, byAuthority: { ...signatures.byAuthority, joint } },
    };
    const [now, then] = [await load({}), await load({}, other)];
    expect(then.passages[1]?.sentences[0]).toBe(
      'Bij gezamenlijke bevoegdheid vraagt EH2+ drie handtekeningen.',
    );
    expect(then.version).not.toBe(now.version);
  });

  test('has the same version as long as nothing in it changes, and another for every word', async () => {
    const { version } = await load({});
    expect(version).toMatch(/^[0-9a-f]{64}$/);
    expect((await load({})).version).toBe(version);
    expect((await load(changed('neighbours/nl.yaml', 'wat kost', 'hoeveel kost'))).version).not.toBe(version);
    expect((await load(changed('links.yaml', 'reconi.example', 'other.example'))).version).not.toBe(version);
    expect((await load(changed('nl/extractAge.md', 'vorige', 'deze'))).version).not.toBe(version);
  });

  test('is read with the line ends of Windows as well', async () => {
    const text = soundKnowledge['nl/extractAge.md'] ?? '';
    const { passages } = await load({ 'nl/extractAge.md': text.replaceAll('\n', '\r\n') });
    expect(passages).toEqual((await load({})).passages);
  });
});

describe('knowledge that is not right', () => {
  test('is refused with every fault at once, by file and line', async () => {
    const loading = load({
      ...changed('nl/extractAge.md', '{{deadline.registerExtract}}', '14 dagen'),
      ...changed('en/extractAge.md', 'readAt: 2026-11-24', 'readAt: yesterday'),
      'nl/other.md': 'no front matter',
      'links.yaml': null,
    });
    await expect(loading).rejects.toMatchObject({ name: 'KnowledgeInvalid' });
    await expect(loading).rejects.toThrow(
      [
        'the knowledge is not valid:',
        '  nl/other.md:1 shape: no front matter between two lines with ---',
        '  en/extractAge.md:7 shape: readAt: Invalid ISO date',
        '  links.yaml:1 shape: this file is not there',
        '  nl/extractAge.md:12 digit: "14" as plain text',
        '  nl/jointAuthority.md:13 unknownLink: there is no link helpdesk',
        '  en/jointAuthority.md:13 unknownLink: there is no link helpdesk',
        '  neighbours/nl.yaml:1 unknownLink: advice of price: there is no link helpdesk',
        '  neighbours/en.yaml:1 unknownLink: advice of price: there is no link helpdesk',
      ].join('\n'),
    );
  });

  test('can be loaded as far as it is right, while it is being written', async () => {
    const files = changed('nl/extractAge.md', '{{deadline.registerExtract}}', '14 dagen');
    const { knowledge, faults } = await withKnowledge(files, (folder) =>
      loadKnowledgeSoFar(folder, ruleBook),
    );
    expect(knowledge.passages).toHaveLength(3);
    expect(faults).toHaveLength(1);
  });

  test.each([
    ['Dat kost 14 euro.', 'digit: "14" as plain text'],
    ['Om 15:00 is het zover.', 'digit: "15:00" as plain text'],
    ['Bij EH2+ mag dat.', 'level: "EH2+" as plain text'],
    ['Bij EH 3 mag dat.', 'level: "EH 3" as plain text'],
    ['Bij niveau drie mag dat.', 'level: "niveau drie" as plain text'],
    ['Er is één handtekening nodig.', 'numberWord: "één handtekening" as plain text'],
    ['Er zijn twee geldige handtekeningen nodig.', 'numberWord: "twee geldige handtekeningen" as plain text'],
    ['Dan tekenen beide bestuurders.', 'numberWord: "beide bestuurders" as plain text'],
    ['Dat duurt drie werkdagen.', 'numberWord: "drie werkdagen" as plain text'],
    ['De meerderheid van het bestuur tekent.', 'numberWord: "meerderheid van het bestuur" as plain text'],
    ['Mail naar validatie@reconi.nl.', 'address: "validatie@reconi.nl." as plain text'],
    ['Zie www.reconi.nl/en voor meer.', 'address: "www.reconi.nl/en" as plain text'],
    ['Zie kvk.nl voor meer.', 'address: "kvk.nl" as plain text'],
    ['Zie https://kvk.nl voor meer.', 'address: "https://kvk.nl" as plain text'],
    ['Dat is **belangrijk**.', 'markup: "*" as plain text'],
    ['Typ `status` hier.', 'markup: "`" as plain text'],
    ['Dat is _belangrijk_ voor u.', 'markup: "_" as plain text'],
    ['# Kop', 'markup: "#" as plain text'],
    ['- Een lijst.', 'markup: "-" as plain text'],
    ['Zie [hier](daar).', 'markup: "](" as plain text'],
    ['Dat is <b>dik</b>.', 'markup: "<b>" as plain text'],
    ['Dat is zo&nbsp;goed.', 'markup: "&nbsp;" as plain text'],
    ['Dat is {{level.middle}}.', 'unknownPlaceholder: {{level.middle}} is no placeholder'],
    ['Bel {{phone.helpdesk}}.', 'unknownPlaceholder: {{phone.helpdesk}} is no placeholder'],
    ['Dat is {{level.low.', 'unknownPlaceholder: a brace that is not closed'],
    ['Zie {{link.nowhere}}.', 'unknownLink: there is no link nowhere'],
  ])('"%s" is a fault of its body', async (sentence, fault) => {
    expect(await faultsOf(changed('nl/extractAge.md', 'Stuur daarna een nieuw.', sentence))).toEqual([
      `nl/extractAge.md:13 ${fault}`,
    ]);
  });

  test.each(['Two signatures are needed.', 'Both directors sign.', 'A majority of the board signs.'])(
    '"%s" is a fault of its English body',
    async (sentence) => {
      const faults = await faultsOf(changed('en/extractAge.md', 'Send a new one after that.', sentence));
      expect(faults).toEqual([expect.stringMatching(/^en\/extractAge\.md:13 numberWord: /)]);
    },
  );

  test.each([
    'U zet een handtekening, en dat mag er ook maar een zijn.',
    'De twee machtigingenbeheerders overleggen.',
    'Dat is het e-mailadres van de bv.',
    'Zoek o.a. in de statuten.',
    'Een meerderheid is meer dan de helft.',
    'Bij {{level.low}} volstaan {{majority 3}} handtekeningen.',
  ])('"%s" is none', async (sentence) => {
    expect(await faultsOf(changed('nl/extractAge.md', 'Stuur daarna een nieuw.', sentence))).toEqual([]);
  });

  test('is also a source that nobody knows', async () => {
    expect(await faultsOf(changed('nl/extractAge.md', '[bijl2]', '[nowhere]'))).toEqual([
      'nl/extractAge.md:6 unknownSource: no source nowhere',
    ]);
  });

  test('is also an address in the advice of a neighbour', async () => {
    const files = changed('neighbours/nl.yaml', '{{link.helpdesk}}', '085-44 44 250');
    expect(await faultsOf(files)).toEqual([
      'neighbours/nl.yaml:1 digit: advice of price: "085-44" as plain text',
    ]);
  });

  test('is also a placeholder in a question, which customers would read', async () => {
    expect(
      await faultsOf(
        changed('nl/extractAge.md', 'uittreksel van vorige maand', '"uittreksel {{level.low}}"'),
      ),
    ).toEqual(['nl/extractAge.md:5 unknownPlaceholder: a question has no placeholders']);
  });

  test.each([
    ['id: extractAge', 'id: other', 'nl/extractAge.md:2 shape: id other is not the name of the file'],
    [
      'topics: [extractAge]\n',
      '',
      'nl/extractAge.md:2 shape: topics: Invalid input: expected array, received undefined',
    ],
    [
      'related: [jointAuthority]',
      'related: jointAuthority',
      'nl/extractAge.md:10 shape: related: Invalid input: expected array, received string',
    ],
    ['sources: [bijl2]', 'sources: [bijl2', expect.stringMatching(/^nl\/extractAge\.md:\d+ shape: /)],
    [
      'id: extractAge',
      'id: extractAge\nother: 1',
      'nl/extractAge.md:2 shape: (root): Unrecognized key: "other"',
    ],
  ])('is also front matter that says %s as %s', async (from, to, fault) => {
    expect((await faultsOf(changed('nl/extractAge.md', from, to)))[0]).toEqual(fault);
  });

  test('is also a body without words', async () => {
    const text = soundKnowledge['nl/extractAge.md'] ?? '';
    expect(await faultsOf({ 'nl/extractAge.md': text.slice(0, text.indexOf('Het uittreksel')) })).toEqual([
      'nl/extractAge.md:12 shape: the body is empty',
    ]);
  });

  test('is also a file of neighbours that is not one', async () => {
    expect(await faultsOf(changed('neighbours/en.yaml', 'outsideSubject', 'elsewhere'))).toEqual([
      expect.stringMatching(/^neighbours\/en\.yaml:1 shape: 0\.kind: Invalid option/),
    ]);
  });
});
