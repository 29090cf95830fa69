import { z } from 'zod';
import { type LevelOfAssurance, levelsOfAssurance } from '../levelOfAssurance.ts';

/** What may stand before the number: `EH3`, `eHerkenning 3`, `niveau 3`, `loa3` and the class of the SAML message. */
const prefix = /^(?:urn:etoegang:core:assurance-class:loa|eherkenning(?:niveau)?|niveau|level|loa|eh)/;

/** Reads a level as people and programs write it; `null` when it is not one. A bare number is not enough. */
export function readLevel(text: string): LevelOfAssurance | null {
  const plain = text.toLowerCase().replace(/\s/g, '');
  const number = plain.replace(prefix, '').replace('plus', '+');
  if (number.length === plain.length) return null;
  return levelsOfAssurance.find((level) => level === `EH${number}`) ?? null;
}

/** A level in an input: forgiving in how it is written, clear about what was expected. */
export const levelNameSchema = z
  .string()
  .meta({
    description: 'A level of assurance; case and spaces do not matter.',
    examples: [...levelsOfAssurance],
  })
  .transform((text, context) => {
    const level = readLevel(text);
    if (level !== null) return level;
    context.addIssue({
      code: 'custom',
      message: `not a level of assurance: ${JSON.stringify(text)}`,
      params: { expected: levelsOfAssurance.join(' | ') },
    });
    return z.NEVER;
  });
