import { passesElevenTest } from '../../../rules/formats/elevenTest.ts';
import { bsnMask, maskBsn } from '../../../rules/formats/maskBsn.ts';
import { maskMarks } from './masks.ts';

/**
 * Citizen service numbers, also those that were masked before the question came here. Nine digits in one piece that
 * pass the elfproef are one whatever stands before them: after `EH3` they are no part of a longer number.
 */
export function maskBsns(text: string): string {
  return maskBsn(text)
    .replaceAll(bsnMask, maskMarks.bsn)
    .replace(/(?<![\p{L}\p{N}])[0-9]{9}(?![\p{L}\p{N}])/gu, (nine) =>
      passesElevenTest(nine) ? maskMarks.bsn : nine,
    );
}
