import { expect, test } from '@jest/globals';
import { twoQuestions } from '../../../bot/faq/retrieval/twoQuestions.ts';

test.each([
  ['hoe oud mag het uittreksel zijn en wie tekent er', ['hoe oud mag het uittreksel zijn', 'wie tekent er']],
  ['Wie tekent er hier? En moet het per post?', ['Wie tekent er hier', 'moet het per post?']],
  ['who signs here, and can I sign alone', ['who signs here', 'can I sign alone']],
  [
    'mag de voorzitter en de secretaris tekenen en moet het per post',
    ['mag de voorzitter en de secretaris tekenen', 'moet het per post'],
  ],
])('two questions stand in %s', (text, parts) => {
  expect(twoQuestions(text)).toEqual(parts);
});

test.each([
  'wie tekent als de voorzitter en de secretaris er niet zijn',
  'we zijn met zijn tweeën en wie tekent er',
  'mag ik en mag hij',
  'wie tekent er',
  '',
])('one question or none stands in %j', (text) => {
  expect(twoQuestions(text)).toBeNull();
});
