import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { checkAnswer } from '../../../bot/faq/composition/check/checkAnswer.ts';
import { forModel } from '../../../bot/faq/composition/check/linkToken.ts';
import { loadKnowledgeSoFar } from '../../../bot/faq/loadKnowledge.ts';
import type { Passage } from '../../../bot/faq/passage.ts';
import { loadRuleBook } from '../../../bot/loadRuleBook.ts';
import { badAnswers } from './badAnswers.ts';
import { honestParaphrases } from './honestParaphrases.ts';
import { extract, form, joint, levels, sole } from './passages.ts';

const folder = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Checks sentences that all cite the one passage. */
function check(passage: Passage, ...texts: readonly string[]) {
  const sentences = texts.map((text) => ({ text, cites: [1] }));
  return checkAnswer({ declined: false, sentences }, { locale: passage.locale, passages: [passage] });
}

function reasonsOf(checked: ReturnType<typeof checkAnswer>): readonly string[] {
  return checked.kind === 'rejected' ? checked.reasons.map(({ reason }) => reason) : [checked.kind];
}

describe('an answer that is shown', () => {
  test.each(honestParaphrases.map(([passage, ...texts]) => ({ passage, texts, shown: texts.join(' ') })))(
    'says a passage in other words: $shown',
    ({ passage, texts }) => {
      const checked = check(passage, ...texts);
      expect(reasonsOf(checked)).toEqual(['ok']);
    },
  );

  test('cites only the passages that carry a sentence, in the order in which they come up', () => {
    const sentences = [
      { text: 'Stuur het originele formulier per post naar Reconi.', cites: [3, 2] },
      { text: 'Het KVK-uittreksel mag hoogstens 14 dagen oud zijn.', cites: [1, 2] },
    ];
    const checked = checkAnswer(
      { declined: false, sentences },
      { locale: 'nl', passages: [joint, extract, form] },
    );
    if (checked.kind !== 'ok') throw new Error(JSON.stringify(checked));
    expect(checked.answer.sentences.map(({ cites }) => cites)).toEqual([[0], [1]]);
    expect(checked.answer.citations.map(({ id }) => id)).toEqual(['formByPost', 'extractAge']);
  });

  test('keeps link tokens as the knowledge writes them, for our own text to come in', () => {
    const checked = check(form, 'Vragen over het formulier? Bel dan de helpdesk: [link:helpdesk].');
    expect(checked).toMatchObject({
      kind: 'ok',
      answer: { sentences: [{ text: 'Vragen over het formulier? Bel dan de helpdesk: {{link.helpdesk}}.' }] },
    });
  });

  test('holds a sentence once that was said twice', () => {
    const text = 'Het KVK-uittreksel mag hoogstens 14 dagen oud zijn.';
    expect(check(extract, text, text)).toMatchObject({ kind: 'ok', answer: { sentences: [{ text }] } });
  });

  test('may quote any passage of the knowledge word for word', async () => {
    const ruleBook = await loadRuleBook(folder('rules/data'));
    const { knowledge } = await loadKnowledgeSoFar(folder('bot/faq/knowledge'), ruleBook);
    expect(knowledge.passages.length).toBeGreaterThan(100);
    const notShown = knowledge.passages.flatMap((passage) => {
      const reasons = reasonsOf(check(passage, ...passage.sentences.slice(0, 6).map(forModel)));
      return reasons.join() === 'ok' ? [] : [`${passage.locale}/${passage.id}: ${reasons.join()}`];
    });
    expect(notShown).toEqual([]);
  });

  test('may say a passage of the knowledge with another sign at the end, so that no sentence is a quotation', async () => {
    const ruleBook = await loadRuleBook(folder('rules/data'));
    const { knowledge } = await loadKnowledgeSoFar(folder('bot/faq/knowledge'), ruleBook);
    const notShown = knowledge.passages.flatMap((passage) => {
      const texts = passage.sentences.slice(0, 6).map((text) => forModel(text).replace(/[.?]$/, '!'));
      const reasons = reasonsOf(check(passage, ...texts));
      return reasons.join() === 'ok' ? [] : [`${passage.locale}/${passage.id}: ${reasons.join()}`];
    });
    // Some passages write what the checks of a sentence by itself turn down; they can still be quoted.
    expect(notShown.length).toBeLessThanOrEqual(3);
  });
});

describe('an answer that is not shown', () => {
  test.each(badAnswers.map(([passage, text, reason]) => ({ passage, text, reason })))(
    '$reason: $text',
    ({ passage, text, reason }) => {
      expect(reasonsOf(check(passage, text))).toContain(reason);
    },
  );

  test('falls as a whole with one wrong sentence, and says which', () => {
    const checked = check(
      extract,
      'Het KVK-uittreksel mag hoogstens 14 dagen oud zijn.',
      'Reconi kan het nooit opvragen.',
    );
    expect(checked).toMatchObject({ kind: 'rejected' });
    if (checked.kind === 'rejected')
      expect(new Set(checked.reasons.map(({ sentence }) => sentence))).toEqual(new Set([1]));
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'Het KVK-uittreksel mag hoogstens 14 dagen oud zijn.'],
    ['no sentences', { declined: false, sentences: [] }],
    ['a field that was not asked for', { declined: false, sentences: [], html: '<b>' }],
    [
      'seven sentences',
      { declined: false, sentences: Array(7).fill({ text: extract.sentences[0], cites: [1] }) },
    ],
    ['a sentence that is a number', { declined: false, sentences: [{ text: 14, cites: [1] }] }],
    [
      'a prototype',
      JSON.parse(
        '{"__proto__":{"declined":false},"declined":false,"sentences":[{"text":"x","cites":[1],"__proto__":{}}]}',
      ),
    ],
  ])('%s is not the shape that was asked for', (_what, output) => {
    expect(checkAnswer(output, { locale: 'nl', passages: [extract] })).toEqual({
      kind: 'rejected',
      reasons: [{ reason: 'schema', sentence: null }],
    });
  });

  test.each([
    [[], 'noCitation'],
    [[2], 'unknownCitation'],
    [[1, 9], 'unknownCitation'],
    [[0], 'schema'],
    [[1.5], 'schema'],
    [[-1], 'schema'],
  ])('cites %j: %s', (cites, reason) => {
    const output = { declined: false, sentences: [{ text: extract.sentences[0], cites }] };
    expect(reasonsOf(checkAnswer(output, { locale: 'nl', passages: [extract] }))).toContain(reason);
  });

  test('quotes one passage and cites another', () => {
    const output = { declined: false, sentences: [{ text: extract.sentences[0], cites: [2] }] };
    expect(checkAnswer(output, { locale: 'nl', passages: [extract, form] }).kind).toBe('rejected');
  });

  test('opens with the yes of a passage that is not the one that answers the question', () => {
    const output = { declined: false, sentences: [{ text: sole.sentences[0], cites: [2] }] };
    expect(reasonsOf(checkAnswer(output, { locale: 'nl', passages: [extract, sole] }))).toEqual(['context']);
    expect(
      reasonsOf(
        checkAnswer(
          { declined: false, sentences: [{ text: sole.sentences[0], cites: [1] }] },
          { locale: 'nl', passages: [sole] },
        ),
      ),
    ).toEqual(['ok']);
  });

  test('is longer in all than anybody reads', () => {
    const long = {
      ...levels,
      sentences: Array.from({ length: 6 }, (_, at) => `Zin ${at} ${'lang '.repeat(50)}.`),
    };
    expect(reasonsOf(check(long, ...long.sentences))).toEqual(['tooLong']);
  });

  test('was declined by the model itself', () => {
    expect(checkAnswer({ declined: true, sentences: [] }, { locale: 'nl', passages: [extract] })).toEqual({
      kind: 'declined',
    });
  });
});
