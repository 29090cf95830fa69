import type { Reader, Token } from '../words/reader.ts';
import { featuresOf } from './featuresOf.ts';
import type { PhrasingIndex } from './phrasingIndex.ts';
import type { SubjectModel } from './subjectModel.ts';
import { windowsOf } from './windowsOf.ts';

/** A subject that a question may be about, and how well it fits. */
export interface Candidate {
  /** Number of the subject in the index. */
  readonly subject: number;
  readonly score: number;
  /** How likely it is by what was learned from all phrasings, 0 to 1. */
  readonly chance: number;
  /** Cosine with the nearest phrasing, 0 to 1. */
  readonly nearest: number;
  /** Number of that phrasing in the index. */
  readonly phrasing: number;
}

/** A question, ranked. */
export interface Ranking {
  /** Every subject, the best first. */
  readonly candidates: readonly Candidate[];
  /** The part of the question in which the best answer fits best. */
  readonly window: string;
  /** What is read in that part. */
  readonly tokens: readonly Token[];
}

export interface Ranker {
  readonly reader: Reader;
  readonly index: PhrasingIndex;
  readonly model: SubjectModel;
}

/** What the chance counts beside the nearest phrasings; a logarithm, so that a tenth of the chance takes 0.35 away. */
const chanceWeight = 0.15;
/** What the best window of a long story counts; the rest is the story as a whole, which tells who is asking. */
const windowWeight = 0.5;

/** Every subject by how well it fits a question; the window is that of the best one that `isAnswer`. */
export function rankSubjects(
  question: string,
  ranker: Ranker,
  isAnswer: (subject: number) => boolean,
): Ranking {
  const whole = fitOf(question, ranker);
  const windows = windowsOf(question);
  const fits = windows.length > 1 ? windows.map((window) => fitOf(window, ranker)) : [whole];
  const candidates = whole.candidates
    .map((candidate, subject): Candidate => {
      const inWindows = fits.map(({ candidates: found }) => found[subject] ?? candidate);
      const best = inWindows.reduce((a, b) => (b.score > a.score ? b : a), candidate);
      return {
        ...candidate,
        score: windowWeight * best.score + (1 - windowWeight) * candidate.score,
        chance: inWindows.reduce((chance, found) => Math.max(chance, found.chance), candidate.chance),
        nearest: inWindows.reduce((nearest, found) => Math.max(nearest, found.nearest), candidate.nearest),
      };
    })
    .toSorted((a, b) => b.score - a.score);
  const top = candidates.find(({ subject }) => isAnswer(subject))?.subject ?? 0;
  const scoreIn = (fit: Fit): number => fit.candidates[top]?.score ?? Number.NEGATIVE_INFINITY;
  const window = fits.reduce((a, b) => (scoreIn(b) > scoreIn(a) ? b : a), whole);
  return { candidates, window: window.text, tokens: window.tokens };
}

interface Fit {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** In the order of the subjects. */
  readonly candidates: readonly Candidate[];
}

function fitOf(text: string, { reader, index, model }: Ranker): Fit {
  const tokens = reader.read(text);
  const question = index.vectorOf(featuresOf(tokens));
  const nearness = index.nearnessOf(question);
  const candidates = model.logChances(question).map((logChance, subject): Candidate => {
    const { nearest = 0, three = 0, phrasing = 0 } = nearness[subject] ?? {};
    return {
      subject,
      score: chanceWeight * logChance + three,
      chance: Math.exp(logChance),
      nearest,
      phrasing,
    };
  });
  return { text, tokens, candidates };
}
