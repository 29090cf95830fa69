import { describe, expect, test } from '@jest/globals';
import { readCommand } from '../../dialogs/command.ts';
import { stepThreeTexts } from '../../dialogs/texts/stepThreeTexts.ts';

describe('commands typed in English', () => {
  test.each([
    ['change e-mail address', 'applicantContact'],
    ['change the mobile number of the user', 'userContact'],
    ['change term', 'termYears'],
    ['change terms and conditions', 'terms'],
    ['change mandates', 'mandates'],
    ['change mandate administrator', 'executor'],
    ['change authorized representative', 'representatives'],
    ['change authority', 'claimedAuthority'],
    ['change the copy of the identity document', 'userIdCopy'],
    ['I want to change my date of birth', 'applicant'],
    ['correct my name', 'applicant'],
    ['edit the action code please', 'actionCode'],
    ['change service provider', 'selection'],
  ])('"%s" means the question %s', (typed, question) => {
    expect(readCommand(typed)).toEqual({ kind: 'change', questions: [question] });
  });

  test.each([
    'wijzig statuten',
    'change the statutes',
    'wijzig: minder handtekeningen',
    'change fewer signatures',
  ])('"%s" means the statutes, with the file', (typed) => {
    expect(readCommand(typed)).toEqual({ kind: 'change', questions: ['statutes', 'statutesDocument'] });
  });

  test('"correct" alone agrees with what is shown', () => {
    expect(readCommand('Correct.')).toBeNull();
    expect(readCommand('correct, thanks')).toBeNull();
  });

  test('what is asked again under a name can be changed under that name', () => {
    // What has no words of its own: it is never asked for by name, or goes with something else.
    const nameless = ['signIn', 'digidHint', 'authorityCheck', 'review'];
    for (const [question, name] of Object.entries(stepThreeTexts.en.questionNames)) {
      const command = readCommand(`change ${name}`);
      if (nameless.includes(question)) continue;
      expect([name, command?.kind === 'change' && command.questions.length > 0]).toEqual([name, true]);
    }
  });

  test.each([
    ['I do not understand', 'help'],
    ['I don’t understand', 'help'],
    ['speak to someone', 'staff'],
    ['staff member, please', 'staff'],
    ['Repeat the question', 'repeat'],
    ['previous question', 'back'],
    ['Where is my application?', 'status'],
  ])('"%s" is the command %s', (typed, kind) => {
    expect(readCommand(typed)?.kind).toBe(kind);
  });

  test('"someone else" and "a person I know" are answers', () => {
    expect(readCommand('someone else')).toBeNull();
    expect(readCommand('someone')).toBeNull();
    expect(readCommand('a person I know')).toBeNull();
  });
});
