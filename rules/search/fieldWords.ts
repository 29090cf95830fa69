import { z } from 'zod';

const phrasesSchema = z.array(z.string().min(1)).min(1);
const shareSchema = z.number().min(0).max(1);
const lettersSchema = z.number().int().min(1);

/**
 * What searching knows of the language of the field, as dated data: words that say nothing, what people call a thing
 * and how the catalogue calls it, and how much each likeness counts.
 */
export const fieldWordsSchema = z.strictObject({
  version: z.iso.date(),
  /** Words that say nothing about which service is meant, with spaces between. */
  stopWords: z.string().min(1),
  /** Words that help to order what was found, but on their own say too little to find anything. */
  helpingWords: z.string().min(1),
  /**
   * A name or purpose that holds one of `called` is also found by each of `said`. A dash stands for the rest of a
   * word: `verzuim-` also in "verzuimgegevens", `-pensioenfonds` also in "bedrijfstakpensioenfonds".
   */
  meanings: z.array(z.strictObject({ said: phrasesSchema, called: phrasesSchema })),
  weights: z.strictObject({
    /** How much a word counts by where it stands. */
    field: z.strictObject({
      provider: shareSchema,
      service: shareSchema,
      purpose: shareSchema,
      said: shareSchema,
      /** A word of the name of the provider, for each of its services. */
      providerOfService: shareSchema,
      /** The least score of a service of a provider whose whole name was typed. */
      serviceOfNamed: shareSchema,
    }),
    /** How much a word in the catalogue counts by how it looks like the word that was typed. */
    likeness: z.strictObject({
      same: shareSchema,
      sameStem: shareSchema,
      /** The typed word is the beginning of it: from this, up to `sameStem` when hardly anything is missing. */
      beginning: shareSchema,
      /** The typed word is its last part: "aangifte" in "loonaangifte". */
      tail: shareSchema,
      /** It is the first or last part of the typed word. */
      part: shareSchema,
      /** The most for a beginning or a tail where the word itself is in the catalogue too. */
      besideItself: shareSchema,
      oneSlip: shareSchema,
      twoSlips: shareSchema,
    }),
    letters: z.strictObject({
      /** A part of a compound is a word of its own from here. */
      part: lettersSchema,
      /** A beginning is searched for from here; of a query of one word from `beginningAlone`. */
      beginning: lettersSchema,
      beginningAlone: lettersSchema,
      /** From here two neighbours may be swapped; from `oneSlip` any slip after the first letter, and so on. */
      swap: lettersSchema,
      oneSlip: lettersSchema,
      slipInFirst: lettersSchema,
      twoSlips: lettersSchema,
    }),
    /** Likenesses below this are not enough to call a word known: then slips are looked for too. */
    known: shareSchema,
    /** How telling a word is that the catalogue does not have, as a share of a word that it has once. */
    unknownWord: shareSchema,
    /** Below this share of what was typed, a match is a coincidence. */
    leastCovered: shareSchema,
    /** Matches below this share of the best one are noise in a list of choices. */
    leastOfBest: shareSchema,
    /** The best score of what was not typed exactly; what was, has 1. */
    mostButExact: shareSchema,
    /** How much of the score is for being nothing but what was typed: the whole of a name, not one word of it. */
    wholeName: shareSchema,
    /** What a third service of the same name, and each after it, keeps of its score: a list of choices shows many sorts. */
    repeatedName: shareSchema,
    /** Where not all that was typed fits, one word must look like this much; a word of `longFrom` letters `ofLong`. */
    sure: z.strictObject({ of: shareSchema, ofLong: shareSchema, longFrom: lettersSchema }),
  }),
});

export type FieldWords = z.infer<typeof fieldWordsSchema>;
export type SearchWeights = FieldWords['weights'];
