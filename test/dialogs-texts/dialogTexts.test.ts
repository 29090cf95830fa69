import { describe, expect, test } from '@jest/globals';
import { readCommand } from '../../dialogs/command.ts';
import { afterTexts } from '../../dialogs/texts/afterTexts.ts';
import { conversationTexts } from '../../dialogs/texts/conversationTexts.ts';
import { stepOneTexts } from '../../dialogs/texts/stepOneTexts.ts';
import { stepThreeTexts } from '../../dialogs/texts/stepThreeTexts.ts';
import { stepTwoTexts } from '../../dialogs/texts/stepTwoTexts.ts';
import { type Locale, locales } from '../../rules/locale.ts';

const tables = { conversationTexts, stepOneTexts, stepTwoTexts, stepThreeTexts, afterTexts };

/** Every text by its path; a text with blanks is filled in twice, to see its singular and its plural. */
function textsOf(node: unknown, at: string): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[at, node]];
  if (typeof node === 'function') {
    return [1, 3].flatMap((blank) => textsOf(filled(node as Fillable, blank), `${at}(${blank})`));
  }
  return Object.entries(node as object).flatMap(([key, child]) => textsOf(child, `${at}.${key}`));
}

type Fillable = (...blanks: unknown[]) => unknown;

/** Numbers stand in the blanks, for they have no language; some blanks are lists. */
function filled(text: Fillable, blank: number): unknown {
  try {
    return text(blank, blank, blank);
  } catch {
    return text([String(blank)]);
  }
}

const texts: Readonly<Record<Locale, ReadonlyMap<string, string>>> = { nl: all('nl'), en: all('en') };

function all(locale: Locale): ReadonlyMap<string, string> {
  return new Map(Object.entries(tables).flatMap(([name, table]) => textsOf(table[locale], name)));
}

function failing(locale: Locale, isWrong: (text: string, path: string) => boolean): readonly string[] {
  return [...texts[locale]].filter(([path, text]) => isWrong(text, path)).map((entry) => entry.join(': '));
}

/** Names, codes and words that Dutch and English share. */
const sameInBoth: ReadonlySet<string> = new Set([
  'stepOneTexts.choosePlus',
  'stepOneTexts.chooseThree',
  'stepTwoTexts.mobileExample',
  'stepThreeTexts.questionNames.digidHint',
  'afterTexts.statusRows.status',
  'afterTexts.statusRows.level',
]);

const hasWords = (text: string) => /\p{L}{2}/u.test(text);

/** What is typed as an answer where the text asks for it; anything else that is named works everywhere. */
const typedAnswers: ReadonlySet<string> = new Set([
  'geen',
  'none',
  'nee',
  'no',
  'weet ik niet',
  'I do not know',
  'akkoord',
  'agree',
  'UWV',
  'loonaangifte',
]);

/** What a text tells people to type: the words in quotes after "typ" or "type". */
function wordsToType(text: string): readonly string[] {
  const told = text.match(/\b(?:typ|type|typen|typed?)\b[^.?!]*/gi) ?? [];
  return told.flatMap((part) => [...part.matchAll(/"([^"]+)"/g)].map(([, words = '']) => words));
}

describe('what the assistant says', () => {
  test('no English text is still Dutch', () => {
    const same = failing('en', (text, path) => hasWords(text) && texts.nl.get(path) === text);
    expect(same.filter((line) => !sameInBoth.has(line.split(':')[0] ?? ''))).toEqual([]);
    expect(texts.en.size).toBeGreaterThan(400);
  });

  test('a sentence in one language is a sentence in the other', () => {
    const ending = (text = '') => /[.!?:]$/.exec(text)?.[0] ?? 'none';
    expect(failing('en', (text, path) => ending(text) !== ending(texts.nl.get(path)))).toEqual([]);
  });

  test.each(locales)('what holds several sentences in %s ends with a full stop', (locale) => {
    expect(failing(locale, (text) => /[.!?] \p{Lu}/u.test(text) && !/[.!?:]$/.test(text))).toEqual([]);
  });

  test('Dutch says u, not je', () => {
    expect(failing('nl', (text) => /\b(?:je|jij|jou|jouw|jullie)\b/i.test(text))).toEqual([]);
  });

  test.each(locales)('no sentence in %s is longer than 25 words', (locale) => {
    const isLong = (sentence: string) => sentence.split(/\s+/).length > 25;
    expect(failing(locale, (text) => text.split(/(?<=[.!?:;])\s+/).some(isLong))).toEqual([]);
  });

  test.each(locales)('no text in %s holds a hole', (locale) => {
    expect(
      failing(
        locale,
        (text) => text.trim() === '' || /undefined|null|NaN|\[object|\$\{| {2}|\(\)/.test(text),
      ),
    ).toEqual([]);
  });

  test.each(locales)('the words that %s tells people to type are understood', (locale) => {
    const named = [...texts[locale].values()].flatMap(wordsToType);
    expect(new Set(named).size).toBeGreaterThan(8);
    const isUnderstood = (words: string) => {
      const command = readCommand(words);
      return command?.kind === 'change' ? command.questions.length > 0 : command !== null;
    };
    expect(named.filter((words) => !typedAnswers.has(words) && !isUnderstood(words))).toEqual([]);
  });

  test.each([
    ['nl', 'terug, herhaal, waarom, wijzig, status, opnieuw, stop, uitloggen, medewerker'],
    ['en', 'back, repeat, why, change, status, start over, stop, sign out, staff member'],
  ] as const)('the words that the help in %s says always work, do', (locale, list) => {
    for (const word of list.split(', ')) {
      expect(conversationTexts[locale].help).toContain(word);
      expect(readCommand(word)).not.toBeNull();
    }
  });

  test.each(locales)('every menu entry in %s works typed', (locale) => {
    const menu = conversationTexts[locale];
    const kinds = {
      [menu.menuUpgrade]: 'upgrade',
      [menu.menuContinue]: 'continue',
      [menu.menuNeeds]: 'needs',
      [menu.menuStatus]: 'status',
      [menu.menuFaq]: 'faq',
      [menu.menuStaff]: 'staff',
      [menu.menuForm]: 'form',
      [menu.menuTranscript]: 'transcript',
      [menu.menuWithdraw]: 'withdraw',
      [menu.menuSignOut]: 'signOut',
    };
    const read = Object.fromEntries(Object.keys(kinds).map((label) => [label, readCommand(label)?.kind]));
    expect(read).toEqual(kinds);
  });

  test.each(locales)('a typed answer in %s is not taken for a command', (locale) => {
    const { yes, no, keep } = conversationTexts[locale];
    const { right, organisationWrong, userIsApplicantSelf, userIsApplicantOther, digidOn } =
      stepTwoTexts[locale];
    const { executorSelf, executorAdministrator, codeNone, termsAgree, reviewConfirm } =
      stepThreeTexts[locale];
    const answers = [
      ...[yes, no, keep, right, organisationWrong, userIsApplicantSelf, userIsApplicantOther, digidOn],
      ...[executorSelf, executorAdministrator, codeNone, termsAgree, reviewConfirm],
      stepOneTexts[locale].done,
    ];
    expect(answers.filter((answer) => readCommand(answer) !== null)).toEqual([]);
  });

  test('one thing that is done has one name', () => {
    for (const locale of locales) {
      const [one, two, three] = [stepOneTexts[locale], stepTwoTexts[locale], stepThreeTexts[locale]];
      expect([one.outsideStop, two.digidStop]).toEqual([two.stopHere, two.stopHere]);
      expect(one.outsideOther).toBe(two.noUpgradeOtherServices);
      expect(three.reviewHint).toContain(`"${three.reviewConfirm}"`);
      expect(three.reviewIntro).toContain(`"${three.reviewConfirm}"`);
      expect(three.termsHint).toContain(`"${three.termsAgree}"`);
      expect(two.confirmHint).toContain(`"${two.right}"`);
      expect(two.signInHint).toContain(`"${two.signInButton}"`);
    }
  });
});
