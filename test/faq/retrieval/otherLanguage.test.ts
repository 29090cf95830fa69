import { beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { dataFolders } from '../../../bot/commands/loadWorld.ts';
import { answerQuestion } from '../../../bot/faq/answerQuestion.ts';
import type { FaqTools } from '../../../bot/faq/faqSteps.ts';
import { loadKnowledge } from '../../../bot/faq/loadKnowledge.ts';
import { knowledgeFolder, openFaqTools } from '../../../bot/faq/openFaqTools.ts';
import { loadRuleBook } from '../../../bot/loadRuleBook.ts';
import type { Locale } from '../../../rules/locale.ts';

let tools: FaqTools;

beforeAll(async () => {
  tools = await openFaqTools({
    model: null,
    knowledge: await loadKnowledge(knowledgeFolder, await loadRuleBook(dataFolders.rules)),
    budget: { allowed: async () => true, spend: async () => undefined },
    log: pino({ level: 'silent' }),
  });
});

/** What is answered, in which language: `en church`; else the kind of the reply. */
async function replied(text: string, locale: Locale): Promise<string> {
  const { reply, state } = await answerQuestion({ text, locale, mode: 'extractive' }, tools);
  return 'answer' in reply ? `${state.locale} ${reply.answer.citations[0]?.id}` : reply.kind;
}

describe('a question of a few words in the other language', () => {
  // All but one: a word alone is at the edge, and the knowledge grows.
  test('in a Dutch chat is answered in English', async () => {
    const asked = [
      ['church', 'en church'],
      ['director suspended', 'en personExcluded'],
      ['wet ink?', 'en wetSignature'],
      ['extract 3 weeks old ok?', 'en extractAge'],
      ['company in formation', 'en inFormation'],
      ['our chairman resigned last month', 'en changesInBoard'],
      ['sole director', 'en soleAuthority'],
    ] as const;
    const replies = await Promise.all(asked.map(([question]) => replied(question, 'nl')));
    const missed = asked.filter(([, answer], at) => replies[at] !== answer);
    expect(missed.length).toBeLessThanOrEqual(1);
  });

  test('in an English chat is answered, in either', async () => {
    const asked = [
      ['uittreksel oud', 'extractAge'],
      ['natte handtekening', 'wetSignature'],
      ['directeur geschorst', 'personExcluded'],
      ['eenmanszaak', 'soleProprietor'],
    ] as const;
    const replies = await Promise.all(asked.map(([question]) => replied(question, 'en')));
    const missed = asked.filter(([, answer], at) => replies[at]?.split(' ')[1] !== answer);
    expect(missed.length).toBeLessThanOrEqual(1);
  });

  test.each(['opening hours', 'banana bread', 'church music', 'minor chord', 'sign language'])(
    'is answered with nothing when it is of another world: %s',
    async (question) => {
      expect(await replied(question, 'nl')).toMatch(/^(outsideSubject|notInKnowledge|clarified)$/);
    },
  );

  test('stays in the language of the chat when that one answers it', async () => {
    expect(await replied('holding', 'nl')).toBe('nl chain');
    expect(await replied('holding', 'en')).toBe('en chain');
  });
});
