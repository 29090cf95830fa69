import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { checkKnowledge } from '../../../bot/faq/checkKnowledge.ts';
import { faultLine, knowledgeFaultKinds } from '../../../bot/faq/knowledgeFault.ts';
import type { RuleBook } from '../../../rules/ruleBook.ts';
import { currentRuleBook } from '../../rules/currentRuleBook.ts';
import { changed, soundTopics, withKnowledge } from './knowledgeFolder.ts';

let ruleBook: RuleBook;
beforeAll(async () => {
  ruleBook = await currentRuleBook();
});

const limits = { today: '2026-12-24', maxAgeDays: 365, topics: soundTopics };

const check = (files: Readonly<Record<string, string | null>>, other: Partial<typeof limits> = {}) =>
  withKnowledge(files, async (folder) =>
    (await checkKnowledge(folder, ruleBook, { ...limits, ...other })).map((fault) => faultLine(fault)),
  );

/** A change of both twins, so that only the fault itself is found. */
function inBoth(name: string, from: string, to: string) {
  return { ...changed(`nl/${name}.md`, from, to), ...changed(`en/${name}.md`, from, to) };
}

const lastOf = { nl: 'Stuur daarna een nieuw.', en: 'Send a new one after that.' };
const inDutch = (sentence: string) => changed('nl/extractAge.md', lastOf.nl, sentence);
const long = `Het ${'heel '.repeat(24)}uittreksel.`;

const planted: readonly (readonly [Readonly<Record<string, string | null>>, readonly string[]])[] = [
  [inDutch('Dat kost 5 euro.'), ['nl/extractAge.md:13 digit: "5" as plain text']],
  [inDutch('Dat is EH3.'), ['nl/extractAge.md:13 level: "EH3" as plain text']],
  [
    inDutch('Twee bestuurders weten het.'),
    ['nl/extractAge.md:13 numberWord: "Twee bestuurders" as plain text'],
  ],
  [inDutch('Zie kvk.nl daarvoor.'), ['nl/extractAge.md:13 address: "kvk.nl" as plain text']],
  [inDutch('Dat is *zo*.'), ['nl/extractAge.md:13 markup: "*" as plain text']],
  [
    inDutch('Dat is {{zo}}.'),
    [
      'en/extractAge.md:2 twinDiffers: placeholders of extractAge is not that in nl',
      'nl/extractAge.md:13 unknownPlaceholder: {{zo}} is no placeholder',
    ],
  ],
  [
    inDutch('Zie {{link.zo}}.'),
    [
      'en/extractAge.md:2 twinDiffers: placeholders of extractAge is not that in nl',
      'nl/extractAge.md:13 unknownLink: there is no link zo',
    ],
  ],
  [
    changed('nl/extractAge.md', 'readAt: 2026-11-24', 'readAt: 24-11-2026'),
    [
      'en/extractAge.md:2 twinMissing: extractAge is not there in nl',
      'nl/extractAge.md:7 shape: readAt: Invalid ISO date',
    ],
  ],
  [{ 'nl/extractAge.md': null }, ['en/extractAge.md:2 twinMissing: extractAge is not there in nl']],
  [
    changed('neighbours/en.yaml', 'price', 'cost'),
    [
      'neighbours/en.yaml:1 twinMissing: cost is not there in nl',
      'neighbours/nl.yaml:1 twinMissing: price is not there in en',
    ],
  ],
  [
    changed('en/extractAge.md', '[bijl2]', '[bijl2, rm]'),
    ['en/extractAge.md:2 twinDiffers: sources of extractAge is not that in nl'],
  ],
  [
    changed('en/extractAge.md', 'readAt: 2026-11-24', 'readAt: 2026-11-23'),
    ['en/extractAge.md:2 twinDiffers: readAt of extractAge is not that in nl'],
  ],
  [
    changed('en/extractAge.md', '[deadline.registerExtract]', '[deadline.registerExtract, signatures.joint]'),
    ['en/extractAge.md:2 twinDiffers: rules of extractAge is not that in nl'],
  ],
  [
    changed('en/extractAge.md', 'topics: [extractAge]', 'topics: [extractAge, jointAuthority]'),
    ['en/extractAge.md:2 twinDiffers: topics of extractAge is not that in nl'],
  ],
  [
    changed('en/extractAge.md', 'related: [jointAuthority]', 'related: []'),
    ['en/extractAge.md:2 twinDiffers: related of extractAge is not that in nl'],
  ],
  [
    changed('en/extractAge.md', 'Send a new one', 'At {{level.high}} send a new one'),
    ['en/extractAge.md:2 twinDiffers: placeholders of extractAge is not that in nl'],
  ],
  [
    changed('neighbours/en.yaml', '"Call {{link.helpdesk}}."', 'null'),
    ['neighbours/en.yaml:1 twinDiffers: advice of price is not that in nl'],
  ],
  [
    changed('neighbours/en.yaml', 'outsideSubject', 'unsafe'),
    ['neighbours/en.yaml:1 twinDiffers: kind of price is not that in nl'],
  ],
  [
    {
      ...changed('neighbours/nl.yaml', 'price', 'extractAge'),
      ...changed('neighbours/en.yaml', 'price', 'extractAge'),
    },
    [
      'neighbours/en.yaml:1 idTwice: neighbour extractAge is also a passage',
      'neighbours/nl.yaml:1 idTwice: neighbour extractAge is also a passage',
    ],
  ],
  [
    changed(
      'neighbours/nl.yaml',
      '\n',
      '\n- { id: price, kind: outsideSubject, asks: [te duur], advice: Nee. }\n',
    ),
    ['neighbours/nl.yaml:2 idTwice: neighbour price is there twice'],
  ],
  [
    changed('nl/jointAuthority.md', 'samen tekenen', 'Uittreksel van vorige maand??'),
    [
      'nl/jointAuthority.md:5 askedTwice: "Uittreksel van vorige maand??" also stands in nl/extractAge.md:5 (extractAge)',
    ],
  ],
  [
    changed('neighbours/nl.yaml', 'wat kost het', 'hoe oud mag het uittreksel zijn'),
    [
      'neighbours/nl.yaml:1 askedTwice: "hoe oud mag het uittreksel zijn" also stands in nl/extractAge.md:3 (extractAge)',
    ],
  ],
  [
    inBoth('extractAge', '[bijl2]', '[]'),
    ['en/extractAge.md:6 noSource: no source', 'nl/extractAge.md:6 noSource: no source'],
  ],
  [
    inBoth('extractAge', '[bijl2]', '[nowhere]'),
    [
      'en/extractAge.md:6 unknownSource: no source nowhere',
      'nl/extractAge.md:6 unknownSource: no source nowhere',
    ],
  ],
  [
    inBoth('extractAge', 'readAt: 2026-11-24', 'readAt: 2025-12-23'),
    [
      'en/extractAge.md:7 readTooLongAgo: the passage was read on 2025-12-23',
      'nl/extractAge.md:7 readTooLongAgo: the passage was read on 2025-12-23',
    ],
  ],
  [
    {
      ...inBoth('extractAge', '[bijl2]', '[own]'),
      ...changed('sources.yaml', '2026-11-24', '2025-12-23'),
    },
    [
      'en/extractAge.md:7 readTooLongAgo: own was read on 2025-12-23',
      'nl/extractAge.md:7 readTooLongAgo: own was read on 2025-12-23',
    ],
  ],
  [
    inBoth('extractAge', 'readAt: 2026-11-24', 'readAt: 2026-12-25'),
    [
      'en/extractAge.md:7 readInFuture: 2026-12-25 is still to come',
      'nl/extractAge.md:7 readInFuture: 2026-12-25 is still to come',
    ],
  ],
  [
    inBoth('extractAge', '[deadline.registerExtract]', '[deadline.registerExtract, deadline.never]'),
    [
      'en/extractAge.md:8 unknownRule: no rule deadline.never',
      'nl/extractAge.md:8 unknownRule: no rule deadline.never',
    ],
  ],
  [
    inBoth('extractAge', '[deadline.registerExtract]', '[]'),
    [
      'en/extractAge.md:8 ruleNotNamed: a placeholder leans on rule deadline.registerExtract',
      'nl/extractAge.md:8 ruleNotNamed: a placeholder leans on rule deadline.registerExtract',
    ],
  ],
  [
    inBoth('extractAge', 'related: [jointAuthority]', 'related: [nowhere, extractAge]'),
    [
      'en/extractAge.md:10 unknownRelated: no other passage nowhere',
      'en/extractAge.md:10 unknownRelated: no other passage extractAge',
      'nl/extractAge.md:10 unknownRelated: no other passage nowhere',
      'nl/extractAge.md:10 unknownRelated: no other passage extractAge',
    ],
  ],
  [
    inBoth('extractAge', 'topics: [extractAge]', 'topics: [extractAge, weather]'),
    [
      'en/extractAge.md:9 unknownTopic: no topic weather',
      'nl/extractAge.md:9 unknownTopic: no topic weather',
    ],
  ],
  [
    inBoth('extractAge', 'topics: [extractAge]', 'topics: []'),
    [
      'en/extractAge.md:9 topicCount: 0 topics, 1 to 3 expected',
      'nl:1 topicWithoutPassage: nothing about extractAge',
      'nl/extractAge.md:9 topicCount: 0 topics, 1 to 3 expected',
    ],
  ],
  [
    changed('nl/extractAge.md', `\n${lastOf.nl}`, ''),
    ['nl/extractAge.md:12 sentenceCount: 1 sentences, 2 to 6 expected'],
  ],
  [
    inDutch('Nee. Ja. Nee. Ja. Nee. Ja.'),
    ['nl/extractAge.md:12 sentenceCount: 7 sentences, 2 to 6 expected'],
  ],
  [inDutch(long), ['nl/extractAge.md:13 longSentence: a sentence of 26 words']],
  [
    inDutch('Een uittreksel is altijd nodig, dus stuur het.'),
    [
      'nl/extractAge.md:13 contradictsRule: says always of requirement.registerExtract EH2+, rule requirement.registerExtract says sometimes',
      'nl/extractAge.md:13 contradictsRule: says always of requirement.registerExtract EH3, rule requirement.registerExtract says sometimes',
    ],
  ],
  // A placeholder in a sentence about another authority denies a rule as much as a typed word.
  [
    changed('nl/jointAuthority.md', '{{signatures.EH2+.joint}}', '{{signatures.EH2+.sole}}'),
    [
      'en/jointAuthority.md:2 twinDiffers: placeholders of jointAuthority is not that in nl',
      'nl/jointAuthority.md:8 ruleNotNamed: a placeholder leans on rule signatures.sole',
      'nl/jointAuthority.md:12 contradictsRule: says 1 of signatures.joint EH2+, rule signatures.joint says 2',
      'nl/jointAuthority.md:12 passagesContradict: says 1 of signatures.joint EH2+, en/jointAuthority.md:12 says 2',
    ],
  ],
  // The older page said that all of them sign, and lost.
  [
    changed('nl/jointAuthority.md', 'Vraag het', 'Bij {{level.high}} tekenen alle bestuurders. Vraag het'),
    [
      'en/jointAuthority.md:2 twinDiffers: placeholders of jointAuthority is not that in nl',
      'nl/jointAuthority.md:13 repeatsLostClaim: says allDirectors of signatures.joint EH3, rule signatures.joint says majorityOfDirectors',
    ],
  ],
  [
    inDutch('Bij {{level.low}} stuurt u ook een formulier per post.'),
    [
      'en/extractAge.md:2 twinDiffers: placeholders of extractAge is not that in nl',
      'nl/extractAge.md:13 repeatsLostClaim: says on of form.EH2+, rule form.EH2+ says off',
    ],
  ],
];

describe('the check of the knowledge', () => {
  test('finds nothing in knowledge that is right', async () => {
    expect(await check({})).toEqual([]);
  });

  test.each(planted)('%j gives %j', async (files, faults) => {
    expect(await check(files)).toEqual(faults);
  });

  test('has every kind of fault planted above', () => {
    const elsewhere = ['placeholderOutgrown']; // changedRule.test.ts
    const named = planted.flatMap(([, faults]) => faults.map((fault) => / (\w+): /.exec(fault)?.[1]));
    expect(knowledgeFaultKinds.filter((kind) => ![...named, ...elsewhere].includes(kind))).toEqual([]);
  });

  test('lets a passage be exactly as old as was set, and not a day older', async () => {
    expect(await check({}, { today: '2027-11-24' })).toEqual([]);
    const faults = await check({}, { today: '2027-11-25' });
    expect(faults).toHaveLength(8);
    expect(faults[0]).toBe('en/extractAge.md:7 readTooLongAgo: the passage was read on 2026-11-24');
    expect(await check({}, { today: '2026-11-25', maxAgeDays: 0 })).toHaveLength(8);
  });

  test('lets a sentence have 25 words and a passage six sentences', async () => {
    expect(await check(inDutch(long.replace('heel ', '')))).toEqual([]);
    expect(await check(inDutch('Nee. Ja. Nee. Ja. Nee.'))).toEqual([]);
  });

  test('lets one passage ask the same in two ways, and two languages ask the same', async () => {
    expect(
      await check(
        changed('nl/extractAge.md', 'uittreksel van vorige maand', 'hoe oud mag het uittreksel zijn'),
      ),
    ).toEqual([]);
    expect(await check(changed('en/extractAge.md', 'extract of last month', 'wat kost het'))).toEqual([]);
  });
});

describe('the command checkKnowledge', () => {
  const program = path.resolve('bot/commands/checkKnowledge.ts');

  async function run(...args: readonly string[]) {
    const child = spawn(process.execPath, [program, ...args]);
    const closed = once(child, 'close');
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    const [code] = await closed;
    return { out, err, code };
  }

  test('prints one fault a line and ends with 1', async () => {
    const { out, code } = await withKnowledge(inDutch('Dat kost 5 euro.'), (folder) =>
      run('--folder', folder, '--today', '2026-11-24'),
    );
    expect(code).toBe(1);
    expect(out).toContain('fault nl/extractAge.md:13 digit: "5" as plain text\n');
    expect(out).toContain('fault nl:1 topicWithoutPassage: nothing about chain\n');
  });

  test('ends with 2 and its help when an option cannot be meant', async () => {
    const { err, code } = await run('--today', 'tomorrow');
    expect(code).toBe(2);
    expect(err).toContain('Invalid ISO date');
    expect(err).toContain('--max-age DAYS');
    expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('--max-age DAYS') });
  });
});
