import { bsnMask, maskBsn } from '../../../rules/formats/maskBsn.ts';
import { maskMarks } from './masks.ts';

/** Citizen service numbers, also those that were masked before the question came here. */
export function maskBsns(text: string): string {
  return maskBsn(text).replaceAll(bsnMask, maskMarks.bsn);
}
