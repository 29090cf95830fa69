import { type Locale, locales } from '../../../rules/locale.ts';
import type { Knowledge, Passage } from '../passage.ts';
import { decideFound } from './decideFound.ts';
import { explainRanking, type RetrievalExplained } from './explainRanking.ts';
import type { Found } from './found.ts';
import { atOnce, type Pieces } from './pieces.ts';
import { type Evidence, evidenceOf, knownOfPassage } from './scoring/evidenceOf.ts';
import { openPhrasingIndex } from './scoring/phrasingIndex.ts';
import { type Ranker, type Ranking, rankSubjects } from './scoring/rankSubjects.ts';
import { phrasingsOf, type Subject } from './scoring/subject.ts';
import { learnSubjects } from './scoring/subjectModel.ts';
import { twoQuestions } from './twoQuestions.ts';
import { openReader } from './words/reader.ts';

/** Finds the passage that answers a question, or says that there is none. Without a model, a network or a clock. */
export interface Retrieval {
  retrieve(question: string, locale: Locale): Found;
  /** How it came to that, for whoever writes passages. */
  explain(question: string, locale: Locale): RetrievalExplained;
  /** The best passage for a question, right or not, and what speaks for and against it; for fitting the confidence. */
  weigh(question: string, locale: Locale): Weighed;
}

export interface Weighed {
  readonly ranking: Ranking;
  /** `null` when the knowledge has no passage in this language. */
  readonly best: Passage | null;
  readonly evidence: Evidence | null;
}

/** How many passages go along with the one that answers. */
const mostBeside = 2;

/** Indexes the knowledge of both languages; takes a second or two, so do it once. */
export function openRetrieval(knowledge: Knowledge): Retrieval {
  return atOnce(openInPieces(knowledge));
}

/** The same in pieces: while a program runs, nobody else may wait for seconds. */
export function* openInPieces(knowledge: Knowledge): Pieces<Retrieval> {
  const languages: Language[] = [];
  for (const locale of locales) languages.push(yield* openLanguage(knowledge, locale));
  const [dutch, english] = languages;
  const languageOf = (locale: Locale): Language => {
    const language = locale === locales[0] ? dutch : english;
    if (language === undefined) throw new TypeError(`no language ${locale}`);
    return language;
  };
  const find = (question: string, locale: Locale): Found => {
    const { ranker, weigh } = languageOf(locale);
    const { ranking, evidence } = weigh(question);
    return decideFound(ranking, evidence, ranker);
  };
  return {
    retrieve(question, locale) {
      const found = find(question, locale);
      if (found.kind !== 'found') return found;
      // Half an answer is none: what answers the other question in it goes along for a composed answer.
      const parts = (twoQuestions(question) ?? []).map((part) => find(part, locale));
      const answers = parts.flatMap((answer) => (answer.kind === 'found' ? answer.passages.slice(0, 1) : []));
      const [first, ...beside] = found.passages;
      const others = [...answers, ...beside].filter((passage, at, all) => {
        return passage !== first && all.indexOf(passage) === at;
      });
      return { kind: 'found', passages: [first, ...others.slice(0, mostBeside)] };
    },
    explain(question, locale) {
      const { ranker, weigh } = languageOf(locale);
      const { ranking, evidence } = weigh(question);
      return explainRanking(ranking, evidence, ranker, decideFound(ranking, evidence, ranker));
    },
    weigh: (question, locale) => languageOf(locale).weigh(question),
  };
}

interface Language {
  readonly ranker: Ranker;
  weigh(question: string): Weighed;
}

function* openLanguage(knowledge: Knowledge, locale: Locale): Pieces<Language> {
  const subjects: Subject[] = [
    ...knowledge.passages
      .filter((passage) => passage.locale === locale)
      .map((passage) => ({ kind: 'passage', passage }) as const),
    ...knowledge.neighbours
      .filter((neighbour) => neighbour.locale === locale)
      .map((neighbour) => ({ kind: 'neighbour', neighbour }) as const),
  ];
  const reader = openReader(
    locale,
    subjects.flatMap((subject) => [
      ...phrasingsOf(subject),
      ...(subject.kind === 'passage' ? subject.passage.sentences : []),
    ]),
  );
  yield;
  const { index, examples } = openPhrasingIndex(subjects, reader);
  yield;
  const ranker: Ranker = { reader, index, model: yield* learnSubjects(examples, subjects.length) };
  const known = subjects.map((subject) =>
    subject.kind === 'passage' ? knownOfPassage(subject.passage, reader) : new Set<string>(),
  );
  return {
    ranker,
    weigh(question) {
      const ranking = rankSubjects(question, ranker, (subject) => subjects[subject]?.kind === 'passage');
      const best = ranking.candidates.find(({ subject }) => subjects[subject]?.kind === 'passage');
      const evidence =
        best === undefined
          ? null
          : evidenceOf(best, ranking, ranker, (subject) => known[subject] ?? new Set<string>());
      const subject = best === undefined ? undefined : subjects[best.subject];
      return { ranking, evidence, best: subject?.kind === 'passage' ? subject.passage : null };
    },
  };
}
