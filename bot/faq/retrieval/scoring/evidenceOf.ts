import type { Passage } from '../../passage.ts';
import type { Reader, Token } from '../words/reader.ts';
import { featuresOf } from './featuresOf.ts';
import type { Candidate, Ranker, Ranking } from './rankSubjects.ts';
import { isSameAnswer } from './subject.ts';

/** What speaks for and against the best passage as the answer, in numbers that {@link confidenceOf} weighs. */
export interface Evidence {
  /** How likely it is by what was learned, with the passages that give the same answer; a logit. */
  readonly chance: number;
  /** How far it is ahead of the best passage with another answer, and of the best neighbour. */
  readonly lead: number;
  readonly neighbourLead: number;
  /** What part of the words is known of the passage, and what part speaks for it rather than for others; 0 to 1. */
  readonly covered: number;
  readonly telling: number;
  /** What part belongs to another world, and what part nobody knows; 0 to 1. */
  readonly otherWorld: number;
  readonly unknown: number;
  /** 1: not a word about signing, authority, the register, levels, forms or mandates. */
  readonly offField: number;
  /** What part of its pairs of words is also in what the passage is asked and says; 0 to 1. */
  readonly pairs: number;
  /** 1: it asks how many, when or how, and nobody asks that of this passage. */
  readonly asksElse: number;
  /** Logarithm of the number of telling words: the more of them fit, the surer. */
  readonly words: number;
}

/** Concepts without which a question is hardly about who signs for an organisation. */
const fieldConcepts = new Set(
  [
    'sign',
    'signature',
    'authority',
    'representative',
    'administrator',
    'extract',
    'loginMeans',
    'form',
    'identify',
    'mandate',
    'upgrade',
    'level',
    'powerOfAttorney',
    'register',
  ].map((name) => `c:${name}`),
);

const interrogatives = new Set([
  'c:howMany',
  ...['wanneer', 'hoe', 'waar', 'waarom', 'welke', 'when', 'how', 'where', 'why', 'which'].map(
    (word) => `f:${word}`,
  ),
]);

/** No single word counts for more: a name that nobody knows must not outweigh a sentence that everybody does. */
const heaviest = 4.5;
const conceptOnly = 0.8;
const partOfWord = 0.5;
const almostNone = 1e-3;

/** Whether anything of the field is in it at all. */
export function speaksOfField(tokens: readonly Token[]): boolean {
  return tokens.some(({ concepts }) => concepts.some((concept) => fieldConcepts.has(concept)));
}

/** What speaks for and against a passage, the best of a ranking, as the answer. */
export function evidenceOf(
  best: Candidate,
  { candidates, tokens }: Ranking,
  { index, model }: Ranker,
  knownOf: (subject: number) => ReadonlySet<string>,
): Evidence {
  const { subjects } = index;
  const subjectOf = ({ subject }: Candidate) => subjects[subject];
  const own = subjectOf(best);
  const isSame = (candidate: Candidate): boolean => {
    const other = subjectOf(candidate);
    return candidate === best || (own !== undefined && other !== undefined && isSameAnswer(own, other));
  };
  const together = Math.min(
    1,
    candidates.filter(isSame).reduce((sum, { chance }) => sum + chance, 0),
  );
  const rival = candidates.find(
    (candidate) => subjectOf(candidate)?.kind === 'passage' && !isSame(candidate),
  );
  const neighbour = candidates.find((candidate) => subjectOf(candidate)?.kind === 'neighbour');
  const known = knownOf(best.subject);

  let total = 0;
  const sums = { covered: 0, telling: 0, otherWorld: 0, unknown: 0 };
  const seen = new Set<string>();
  for (const { stem, how, concepts } of tokens) {
    if (how === 'stop' || seen.has(stem)) continue;
    seen.add(stem);
    const name = how === 'unknown' ? `?:${stem}` : `w:${stem}`;
    const isPart = how === 'split' || how === 'several';
    const weight = Math.min(index.weightOf(name), heaviest) * (isPart ? partOfWord : 1);
    total += weight;
    const ours = concepts.filter((concept) => concept.startsWith('c:'));
    const share = known.has(name) ? 1 : ours.some((concept) => known.has(concept)) ? conceptOnly : 0;
    sums.covered += weight * share;
    const says = Math.max(...[name, ...concepts].map((feature) => model.says(feature, best.subject)));
    sums.telling += weight * Math.min(1, Math.max(0, says / 10));
    if (share > 0) continue;
    if (how === 'unknown') sums.unknown += weight;
    if (ours.length === 0 && concepts.length > 0) sums.otherWorld += weight;
  }
  const features = [...featuresOf(tokens).keys()];
  const pairs = features.filter((feature) => feature.startsWith('b:'));
  const part = (sum: number): number => (total === 0 ? 0 : sum / total);
  return {
    chance: Math.log(together + almostNone) - Math.log(1 - together + almostNone),
    lead: rival === undefined ? 1 : best.score - rival.score,
    neighbourLead:
      neighbour === undefined ? 0.8 : Math.max(-0.6, Math.min(0.8, best.score - neighbour.score)),
    covered: part(sums.covered),
    telling: part(sums.telling),
    otherWorld: part(sums.otherWorld),
    unknown: part(sums.unknown),
    offField: speaksOfField(tokens) ? 0 : 1,
    pairs: pairs.length === 0 ? 0.5 : pairs.filter((pair) => known.has(pair)).length / pairs.length,
    asksElse: features.some((feature) => interrogatives.has(feature) && !known.has(feature)) ? 1 : 0,
    words: Math.log(1 + seen.size),
  };
}

/** Everything that a passage says, as it is compared. */
export function knownOfPassage({ question, also, sentences }: Passage, reader: Reader): ReadonlySet<string> {
  return new Set(
    [question, ...also, ...sentences].flatMap((text) => [...featuresOf(reader.read(text)).keys()]),
  );
}
