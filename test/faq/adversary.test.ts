import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkAnswer } from '../../bot/faq/composition/check/checkAnswer.ts';
import { forModel } from '../../bot/faq/composition/check/linkToken.ts';
import { loadKnowledgeSoFar } from '../../bot/faq/loadKnowledge.ts';
import type { Passage } from '../../bot/faq/passage.ts';
import { loadRuleBook } from '../../bot/loadRuleBook.ts';
import { changedForms, changedMeanings } from './adversary/changedMeanings.ts';
import { wrongIn } from './adversary/oracle.ts';

// The model replaced by an adversary, in memory: whatever it says, nothing is shown that the passages do not say.

let passages: readonly Passage[];
beforeAll(async () => {
  const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const ruleBook = await loadRuleBook(folder('rules/data'));
  passages = (await loadKnowledgeSoFar(folder('bot/faq/knowledge'), ruleBook)).knowledge.passages;
});

interface Said {
  readonly text: string;
  readonly cites: readonly number[];
}

/** What would be shown, judged by an oracle that knows nothing of the checks. */
function judge(
  output: unknown,
  given: readonly Passage[],
): { readonly isShown: boolean; readonly wrong: readonly string[] } {
  const locale = given[0]?.locale ?? 'nl';
  const checked = checkAnswer(output, { locale, passages: given });
  if (checked.kind !== 'ok') return { isShown: false, wrong: [] };
  return { isShown: true, wrong: wrongIn(checked.answer, given) };
}

const answer = (...sentences: readonly Said[]) => ({ declined: false, sentences });

describe('a sentence of the knowledge whose meaning was changed', () => {
  const names = [
    ...new Set([...changedForms, ...changedMeanings.nl, ...changedMeanings.en].map(({ name }) => name)),
  ];

  test.each(names)('is not shown with %s', (name) => {
    const shown: string[] = [];
    let cases = 0;
    for (const passage of passages) {
      const known = new Set(passage.sentences.map(forModel));
      const changes = [...changedForms, ...changedMeanings[passage.locale]].filter(
        (change) => change.name === name,
      );
      for (const [at, sentence] of passage.sentences.entries()) {
        const before = passage.sentences.slice(0, at).map((text) => ({ text: forModel(text), cites: [1] }));
        for (const text of changes.flatMap(({ change }) => change(forModel(sentence)))) {
          if (known.has(text)) continue;
          cases += 1;
          const output = answer(...before.slice(-5), { text, cites: [1] });
          if (judge(output, [passage]).isShown) shown.push(`${passage.id}: ${text}`);
        }
      }
    }
    expect(cases).toBeGreaterThan(0);
    expect({ shown: shown.length, some: shown.slice(0, 12) }).toEqual({ shown: 0, some: [] });
  });
});

describe('an answer made up by chance', () => {
  /** Up to three passages, as retrieval hands them over. */
  const given = () =>
    fc
      .tuple(fc.constantFrom('nl', 'en'), fc.array(fc.nat(), { minLength: 1, maxLength: 3 }))
      .map(([locale, picks]) => {
        const own = passages.filter((passage) => passage.locale === locale);
        return [...new Set(picks.map((pick) => own[pick % own.length]))].filter(
          (passage) => passage !== undefined,
        );
      });
  const cites = () => fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 });
  const runs = { numRuns: 2_000, interruptAfterTimeLimit: 20_000 };

  /** Words of the passages, their halves and the words that decide, put together anyhow. */
  function scraps(from: readonly Passage[], picks: readonly number[]): string {
    const words = from.flatMap(({ sentences }) =>
      sentences.flatMap((sentence) => forModel(sentence).split(' ')),
    );
    const pool = [...words, ...(from[0]?.locale === 'en' ? decidingEn : decidingNl)];
    return picks.map((pick) => pool[pick % pool.length] ?? '').join(' ');
  }

  test('from any value is not shown', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
        given(),
        (output, from) => {
          expect(judge(output, from)).toEqual({ isShown: false, wrong: [] });
        },
      ),
      runs,
    );
  });

  test('from any text in the right shape is not shown', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ text, cites: cites() }), { maxLength: 7 }),
        given(),
        (sentences, from) => {
          expect(judge(answer(...sentences), from)).toEqual({ isShown: false, wrong: [] });
        },
      ),
      runs,
    );
  });

  test('from the words of the passages is shown only when an oracle agrees', () => {
    const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 14 });
    let shown = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(picks, cites()), { minLength: 1, maxLength: 3 }),
        given(),
        (parts, from) => {
          const sentences = parts.map(([some, cited]) => ({ text: scraps(from, some), cites: cited }));
          const { isShown, wrong } = judge(answer(...sentences), from);
          if (isShown) shown += 1;
          expect(wrong).toEqual([]);
        },
      ),
      runs,
    );
    // Words in any order hardly ever make a sentence of the knowledge.
    expect(shown).toBeLessThan(3);
  });

  test('from two halves of sentences, or with words left out, is shown only when an oracle agrees', () => {
    const cut = fc.record({ one: fc.nat(), other: fc.nat(), at: fc.nat(), skip: fc.nat({ max: 6 }) });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cut, cites()), { minLength: 1, maxLength: 3 }),
        given(),
        (parts, from) => {
          const all = from.flatMap(({ sentences }) =>
            sentences.map((sentence) => forModel(sentence).split(' ')),
          );
          const sentences = parts.map(([{ one, other, at, skip }, cited]) => {
            const [first = [], second = []] = [all[one % all.length], all[other % all.length]];
            const half = at % (first.length + 1);
            return { text: [...first.slice(0, half), ...second.slice(half + skip)].join(' '), cites: cited };
          });
          expect(judge(answer(...sentences), from).wrong).toEqual([]);
        },
      ),
      runs,
    );
  });

  test('of the longest and most tangled texts is judged in little time', () => {
    const [passage] = passages;
    if (passage === undefined) throw new Error('no passages');
    const tangled = [
      'a.'.repeat(1_000),
      'a@'.repeat(1_000),
      '\u0301'.repeat(2_000),
      'Bent a'.repeat(333),
      '1.'.repeat(1_000),
      '{{link.'.repeat(280),
      "a'".repeat(1_000),
    ];
    const from = performance.now();
    for (const text of tangled) {
      const sentences = Array.from({ length: 6 }, () => ({ text, cites: [1, 1, 1] }));
      expect(judge(answer(...sentences), [passage]).isShown).toBe(false);
    }
    expect(performance.now() - from).toBeLessThan(3_000);
  });
});

const decidingNl =
  'niet geen nooit mag moet hoeft alleen als tenzij twee drie EH2+ EH3 EH4 zelfstandig gezamenlijk altijd , .'.split(
    ' ',
  );
const decidingEn =
  'not no never may must need only if unless two three EH2+ EH3 EH4 sole joint always , .'.split(' ');
