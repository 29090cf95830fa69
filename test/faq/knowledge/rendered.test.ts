import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readTopicKeys } from '../../../bot/commands/checkKnowledge.ts';
import { checkKnowledge } from '../../../bot/faq/checkKnowledge.ts';
import { faultLine } from '../../../bot/faq/knowledgeFault.ts';
import { linkIn, loadKnowledge } from '../../../bot/faq/loadKnowledge.ts';
import type { Knowledge } from '../../../bot/faq/passage.ts';
import { type Locale, locales } from '../../../rules/locale.ts';
import type { RuleBook } from '../../../rules/ruleBook.ts';
import { currentRuleBook } from '../../rules/currentRuleBook.ts';

const folder = path.resolve('bot/faq/knowledge');

let ruleBook: RuleBook;
beforeAll(async () => {
  ruleBook = await currentRuleBook();
});

describe('the knowledge that goes out', () => {
  test('has no fault', async () => {
    const topics = await readTopicKeys(path.resolve('test/faq/evaluation/topics.yaml'));
    // Of the day it was read: that it grows old is for the command to say, not for a test to break on.
    const limits = { today: '2026-11-24', maxAgeDays: 365, topics };
    expect((await checkKnowledge(folder, ruleBook, limits)).map((fault) => faultLine(fault))).toEqual([]);
  });

  test.each(locales)('reads in %s as an editor last saw it (RENEW_KNOWLEDGE=1 renews it)', async (locale) => {
    const knowledge = await loadKnowledge(folder, ruleBook);
    const text = rendered(knowledge, locale);
    const file = path.join(import.meta.dirname, `rendered.${locale}.txt`);
    if (process.env.RENEW_KNOWLEDGE === '1') await writeFile(file, text);
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  test('opens no link but an address of the supplier or of KVK, by a safe way', async () => {
    const { links } = await loadKnowledge(folder, ruleBook);
    const hrefs = [...links.values()].map(({ href }) => href);
    expect(hrefs.filter((href) => !allowed.test(href))).toEqual([]);
  });
});

const allowed = /^(?:https:\/\/(?:[a-z]+\.)*(?:reconi|kvk)\.nl\/|mailto:[a-z]+@reconi\.nl$|tel:\+31\d{9}$)/;

/** All passages as a customer reads them, and where each comes from. */
function rendered({ passages, links }: Knowledge, locale: Locale): string {
  return passages
    .filter((passage) => passage.locale === locale)
    .map(({ id, question, sentences, sources, rules }) => {
      const lines = sentences.map((sentence) =>
        sentence.replaceAll(
          /\{\{link\.(\w+)\}\}/g,
          (_, key: string) => linkIn(links, key, locale)?.shown ?? key,
        ),
      );
      const about = `  [${sources.map(({ key }) => key).join(', ')}] ${rules.join(', ')}`.trimEnd();
      return `${id}: ${question}\n${lines.map((line) => `  ${line}`).join('\n')}\n${about}\n`;
    })
    .join('\n');
}
