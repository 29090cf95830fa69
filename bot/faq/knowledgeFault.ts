/** What can be wrong with the knowledge. Each has a test that plants it. */
export const knowledgeFaultKinds = [
  /** A file cannot be read or parsed, or a field is missing or wrong. */
  'shape',
  'unknownPlaceholder',
  'unknownLink',
  'unknownSource',
  /** A figure, level or number word as plain text, where only the rule book may fill it in. */
  'digit',
  'level',
  'numberWord',
  /** An address, e-mail or telephone number of its own instead of a link. */
  'address',
  'markup',
  'sentenceCount',
  'longSentence',
  'twinMissing',
  'twinDiffers',
  'idTwice',
  'askedTwice',
  'noSource',
  'readTooLongAgo',
  'readInFuture',
  'unknownRule',
  /** A placeholder says what a rule decides that the passage does not name. */
  'ruleNotNamed',
  /** A placeholder stands in a sentence about a number while its rule now says a share, or the other way round. */
  'placeholderOutgrown',
  'unknownRelated',
  'unknownTopic',
  'topicCount',
  'topicWithoutPassage',
  'passagesContradict',
  'contradictsRule',
  /** It says what a source claims that lost against a better one. */
  'repeatsLostClaim',
] as const;
export type KnowledgeFaultKind = (typeof knowledgeFaultKinds)[number];

/** A fault of the knowledge, with the place where an editor mends it. */
export interface KnowledgeFault {
  readonly kind: KnowledgeFaultKind;
  /** From the folder of the knowledge: `nl/extractAge.md`. */
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/** A fault on one line: `nl/extractAge.md:14 digit: …`. */
export function faultLine({ file, line, kind, what }: KnowledgeFault): string {
  return `${file}:${line} ${kind}: ${what}`;
}
