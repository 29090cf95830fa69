/** Why a sentence, or a whole answer, is not shown. */
export const rejectionReasons = [
  /** Not the shape that was asked for, or no sentence at all. */
  'schema',
  /** It cites a passage that was not given. */
  'unknownCitation',
  /** A sentence that rests on nothing. */
  'noCitation',
  'tooLong',
  /** A character that no passage of ours needs: markup, emoji, control, invisible, letters of another alphabet. */
  'characters',
  'otherLanguage',
  /** It speaks of itself, its instructions or how it works. */
  'speaksOfItself',
  /** It says how the case of this customer ends. */
  'promise',
  /** A link token, address or number of a phone that the passages do not have at that place. */
  'link',
  /** A number, majority, ordinal, amount or period that is not in the sentence it rests on, or left out of it. */
  'number',
  'level',
  /** Alone, jointly, limited, in full: other than in the sentence it rests on. */
  'authority',
  /** One more, or one less, "not" than the sentence it rests on, or at another place. */
  'negation',
  /** "May", "must" and "need not" changed places. */
  'modality',
  /** "Only", "always", "at least", "after", "older" or such a word came in or fell away. */
  'limit',
  /** A condition fell away. */
  'condition',
  /** A person or office that the sentence it rests on does not name. */
  'role',
  /** The words that decide stand in another order, so that they may belong to something else. */
  'order',
  /** It leans on the sentence before it in the passage ("Dan …"), which the answer left out. */
  'context',
  /** A word that no passage it cites knows: a name, a place, another subject. */
  'unknownWord',
  /** Too little of it is in any sentence of the passages. */
  'notSupported',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** One reason, with the sentence it is about (from 0), or `null` when it is about the whole. Never holds words. */
export interface Rejection {
  readonly reason: RejectionReason;
  readonly sentence: number | null;
}

/** `number in sentence 2`, for the log and for whoever reviews rejected answers. */
export function rejectionLine({ reason, sentence }: Rejection): string {
  return sentence === null ? reason : `${reason} in sentence ${sentence + 1}`;
}
