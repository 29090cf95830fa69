import type { Passage } from '../passage.ts';
import type { Found } from './found.ts';
import { refersBack } from './refersBack.ts';
import { confidenceOf } from './scoring/confidenceOf.ts';
import { type Evidence, speaksOfField } from './scoring/evidenceOf.ts';
import type { PhrasingIndex } from './scoring/phrasingIndex.ts';
import type { Candidate, Ranker, Ranking } from './scoring/rankSubjects.ts';
import { isSameAnswer } from './scoring/subject.ts';
import { denies, isAboutDenied, type States, statesIn } from './statesIn.ts';
import { numberStem, type Token } from './words/reader.ts';

/**
 * A passage is shown from this confidence on. Measured on 1095 questions that were written to try it, not to tune it:
 * at 0.5 92.1 % are right and 4.1 % show a wrong answer, at 1.0 91.1 % and 2.7 %.
 */
export const sureEnough = 1;
/** Below this the readings are not even worth a question back. */
export const worthAsking = -1.5;
/** Readings that are offered lie at most this far behind the best. */
const closeScore = 0.45;
const mostChoices = 4;
const nothingSaid: States = new Map();
/** Passages that a composed answer may use beside the first lie at most this far behind it. */
const besideScore = 0.35;

/** What to make of a ranked question: `evidence` speaks about the best passage, `null` when there is none. */
export function decideFound(ranking: Ranking, evidence: Evidence | null, { index, reader }: Ranker): Found {
  const { candidates, tokens, window } = ranking;
  if (!tokens.some(says)) return { kind: 'nothing', isOnSubject: false };
  const passages = candidates.filter(({ subject }) => index.subjects[subject]?.kind === 'passage');
  const [best] = passages;
  if (best !== undefined && refersBack(tokens)) {
    const choices = choicesOf(best, passages, index, Number.POSITIVE_INFINITY);
    if (choices.length >= 2) return { kind: 'unclear', choices };
  }
  const confidence = evidence === null ? Number.NEGATIVE_INFINITY : confidenceOf(evidence);
  const [first] = candidates;
  const top = first === undefined ? undefined : index.subjects[first.subject];
  // What is nearest of all is what was meant, however well a passage fits.
  if (top?.kind === 'neighbour') return { kind: 'neighbour', neighbour: top.neighbour };
  const said = denies(tokens) ? statesIn(window, reader) : nothingSaid;
  const isDenied = ({ subject, phrasing }: Candidate): boolean => {
    const of = index.subjects[subject];
    const asked = index.phrasings[phrasing]?.text;
    return of?.kind === 'passage' && isAboutDenied(said, of.passage.question, asked ?? '', reader);
  };
  if (best !== undefined && confidence >= sureEnough && !isDenied(best)) {
    const answer = passageOf(best, index);
    if (answer !== undefined) {
      const beside = passages
        .slice(1, 3)
        .filter(({ score }) => score >= best.score - besideScore)
        .flatMap((candidate) => passageOf(candidate, index) ?? []);
      return { kind: 'found', passages: [answer, ...beside] };
    }
  }
  const mayAsk = best !== undefined && confidence >= worthAsking;
  const isOnSubject = speaksOfField(tokens) || (mayAsk && isDenied(best));
  const open = passages.filter((passage) => !isDenied(passage));
  const [bestOpen] = open;
  if (bestOpen !== undefined && isOnSubject && mayAsk) {
    const choices = choicesOf(bestOpen, open, index, closeScore);
    if (choices.length >= 2) return { kind: 'unclear', choices };
  }
  return { kind: 'nothing', isOnSubject };
}

/** Whether a word says anything: no small word, no number, none that nobody knows. */
function says({ how, stem }: Token): boolean {
  return how !== 'stop' && how !== 'unknown' && stem !== numberStem;
}

/** Readings that are close, each with another answer than those before it. */
function choicesOf(
  best: Candidate,
  passages: readonly Candidate[],
  index: PhrasingIndex,
  within: number,
): Passage[] {
  const chosen: Candidate[] = [];
  for (const candidate of passages) {
    if (candidate.score < best.score - within || chosen.length === mostChoices) break;
    const subject = index.subjects[candidate.subject];
    const isNew = chosen.every((other) => {
      const before = index.subjects[other.subject];
      return subject !== undefined && before !== undefined && !isSameAnswer(subject, before);
    });
    if (isNew) chosen.push(candidate);
  }
  return chosen.flatMap((candidate) => passageOf(candidate, index) ?? []);
}

function passageOf({ subject }: Candidate, index: PhrasingIndex): Passage | undefined {
  const found = index.subjects[subject];
  return found?.kind === 'passage' ? found.passage : undefined;
}
