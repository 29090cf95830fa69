import { beforeAll, describe, expect, test } from '@jest/globals';
import { runCommand } from './runCommand.ts';

const receipt = (words: readonly string[], input?: string) => runCommand('receipt', words, input);

interface Answer {
  readonly receipt: { readonly output: { readonly signatures: number }; readonly sha256: string };
}

describe('npm run receipt', () => {
  let text: string;
  let answer: Answer;
  beforeAll(async () => {
    const input = '{"level":"EH3","authority":"joint","directors":5}';
    text = (await runCommand('decide', ['signatures', '--json', '-'], input)).out;
    answer = JSON.parse(text) as Answer;
  });

  test('a receipt, an answer that holds one, and a list of both hold', async () => {
    for (const given of [answer.receipt, answer]) {
      const { code, out } = await receipt(['verify', '-'], JSON.stringify(given));
      expect(out).toBe('ok    signatures: same result from rule book 2026-11-24\n');
      expect(code).toBe(0);
    }
    const { code, out } = await receipt(['verify', '-'], JSON.stringify([answer, answer.receipt]));
    expect(out).toMatch(/^ok {4}\[0\] signatures: .*\nok {4}\[1\] signatures: .*\n$/);
    expect(code).toBe(0);
  });

  test('a changed receipt is refused with the byte, the place and both values', async () => {
    const forged = { ...answer.receipt, output: { ...answer.receipt.output, signatures: 2 } };
    const { code, out } = await receipt(['verify', '-'], JSON.stringify([answer, forged]));
    expect(code).toBe(1);
    expect(out).toMatch(/^ok {4}\[0\] /);
    expect(out).toMatch(
      /\nfault \[1\] the receipt was changed after it was made: its hash says [0-9a-f]{64}, its content [0-9a-f]{64}\n/,
    );
    expect(out).toMatch(
      /\nfault \[1\] byte \d+ of the canonical JSON differs, at output\.signatures: recorded 2, decided now 3\n$/,
    );
  });

  test('one that another version of the program made says so', async () => {
    const older = { ...answer.receipt, engine: 99, output: { ...answer.receipt.output, signatures: 2 } };
    const { code, out } = await receipt(['verify', '-'], JSON.stringify(older));
    expect(code).toBe(1);
    expect(out).toMatch(
      /fault it was made by engine 99, this is engine \d+: that may explain the difference\n$/,
    );
  });

  test('an answer that is an error holds no receipt', async () => {
    const { code, out } = await receipt(['verify', '-'], '[{"error":{"path":"x"}}]');
    expect(out).toBe('fault [0] not a receipt of this format: format: there is no receipt here\n');
    expect(code).toBe(1);
  });

  test('show tells the decision in Dutch, or in English', async () => {
    const dutch = await receipt(['show', '-'], text);
    const told = await runCommand(
      'decide',
      ['signatures', '-'],
      '{"level":"EH3","authority":"joint","directors":5}',
    );
    expect(dutch.out).toBe(told.out);
    const english = await receipt(['show', '-', '--locale', 'en'], text);
    expect(english.out).not.toBe(dutch.out);
    expect([dutch.code, english.code]).toEqual([0, 0]);
  });

  test('show tells nothing of a receipt that does not hold', async () => {
    const forged = { ...answer.receipt, output: { ...answer.receipt.output, signatures: 2 } };
    const { code, out } = await receipt(['show', '-'], JSON.stringify(forged));
    expect(out.split('\n').filter((line) => !line.startsWith('fault '))).toEqual(['']);
    expect(code).toBe(1);
  });

  test.each([
    ['nothing to do', [], '', /^$/, /npm run receipt -- verify FILE/],
    ['another action', ['burn', '-'], '', /no such action: burn/, /^$/],
    ['no file', ['verify'], '', /name one FILE/, /^$/],
    ['two files', ['verify', 'a', 'b'], '', /name one FILE/, /^$/],
    ['a file that is not there', ['verify', 'nowhere.json'], '', /nowhere.json: ENOENT/, /^$/],
    ['no JSON', ['verify', '-'], '{', /not JSON/, /^$/],
    ['an empty list', ['verify', '-'], '[]', /the array holds no receipt/, /^$/],
    ['another language', ['show', '-', '--locale', 'fr'], '{}', /--locale is nl or en/, /^$/],
    ['an unknown option', ['show', '-', '--colour'], '{}', /--colour/, /^$/],
    [
      'no folder of rules',
      ['verify', '-', '--rules', 'nowhere'],
      '{}',
      /folder nowhere cannot be read/,
      /^$/,
    ],
  ])('%s is a wrong command: exit code 2', async (_what, words, input, err, out) => {
    const ran = await receipt(words, input);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(err);
    expect(ran.out).toMatch(out);
  });
});
