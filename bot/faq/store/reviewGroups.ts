import { z } from 'zod';
import { type Locale, locales } from '../../../rules/locale.ts';
import { faqOutcomes, type KeptQuestion } from './keptQuestion.ts';

const outcomeCounts = z.partialRecord(z.enum(faqOutcomes), z.number());

/** Questions in nearly the same words. */
export const similarQuestionsSchema = z.object({
  count: z.number(),
  outcomes: outcomeCounts,
  firstAt: z.number(),
  lastAt: z.number(),
  /** At most five, all different, newest first. */
  examples: z.array(z.string()),
  /** What a model said to them that was not shown; at most five, newest first. */
  rejected: z.array(z.object({ reasons: z.array(z.string()), sentences: z.array(z.string()) })),
});

/** Questions that came nearest to the same passage or neighbour. */
export const reviewGroupSchema = z.object({
  /** `null`: nothing was near. */
  nearest: z.string().nullable(),
  locale: z.enum(locales),
  count: z.number(),
  outcomes: outcomeCounts,
  firstAt: z.number(),
  lastAt: z.number(),
  similar: z.array(similarQuestionsSchema),
});
export type ReviewGroup = z.output<typeof reviewGroupSchema>;

const mostExamples = 5;
/** Words in common, of the words in either: from here on two questions are told as one. */
const similarFrom = 0.4;

/** Groups questions by what they came nearest to, then by their words; most frequent first. */
export function reviewGroups(questions: readonly KeptQuestion[]): readonly ReviewGroup[] {
  const newestFirst = [...questions].sort((a, b) => b.at - a.at || a.id.localeCompare(b.id));
  const groups = Map.groupBy(newestFirst, ({ locale, candidates }) => `${locale} ${candidates[0]?.id ?? ''}`);
  return [...groups.values()]
    .flatMap((members) => {
      const [newest] = members;
      if (newest === undefined) return [];
      const similar = clusters(members).map((cluster) => ({
        ...sums(cluster),
        examples: [...new Set(cluster.map(({ question }) => question))].slice(0, mostExamples),
        rejected: cluster
          .flatMap(({ rejected }) => (rejected === null ? [] : [rejected]))
          .slice(0, mostExamples)
          .map(({ reasons, sentences }) => ({ reasons: [...reasons], sentences: [...sentences] })),
      }));
      const nearest = newest.candidates[0]?.id ?? null;
      return [{ nearest, locale: newest.locale, ...sums(members), similar: similar.sort(byFrequency) }];
    })
    .sort(byFrequency);
}

interface Frequency {
  readonly count: number;
  readonly lastAt: number;
}

function byFrequency(a: Frequency, b: Frequency): number {
  return b.count - a.count || b.lastAt - a.lastAt;
}

function sums(questions: readonly KeptQuestion[]) {
  const outcomes: ReviewGroup['outcomes'] = {};
  for (const { outcome } of questions) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  const times = questions.map(({ at }) => at);
  return {
    count: questions.length,
    outcomes,
    firstAt: Math.min(...times),
    lastAt: Math.max(...times),
  };
}

/** Each question joins the cluster whose first question shares most of its words; found by word, not by comparing all. */
function clusters(questions: readonly KeptQuestion[]): KeptQuestion[][] {
  const found: { readonly size: number; readonly members: KeptQuestion[] }[] = [];
  const clustersWith = new Map<string, number[]>();
  for (const question of questions) {
    const words = wordsOf(question.question, question.locale);
    const shared = new Map<number, number>();
    for (const word of words) {
      for (const n of clustersWith.get(word) ?? []) shared.set(n, (shared.get(n) ?? 0) + 1);
    }
    let best = { n: -1, likeness: 0 };
    for (const [n, common] of shared) {
      const likeness = common / (words.size + (found[n]?.size ?? 0) - common);
      if (likeness > best.likeness) best = { n, likeness };
    }
    const cluster = best.likeness >= similarFrom ? found[best.n] : undefined;
    if (cluster !== undefined) {
      cluster.members.push(question);
      continue;
    }
    for (const word of words) clustersWith.set(word, [...(clustersWith.get(word) ?? []), found.length]);
    found.push({ size: words.size, members: [question] });
  }
  return found.map(({ members }) => members);
}

/** Words that stand in every question and tell none from another. */
const commonWords: Record<Locale, ReadonlySet<string>> = {
  nl: new Set(
    'aan al alleen als ben bij dan dat de deze die dit doen een en er geen heb heeft het hier hoe hun ik in is je kan kun kunnen maar mag me met mij mijn moet moeten na naar niet nog of om ons onze ook op over te toch u uw van voor waar wanneer wat we wel welke werd wie wij wil willen word worden wordt ze zelf zich zijn zo'.split(
      ' ',
    ),
  ),
  en: new Set(
    'a an and are as at be been but by can could do does for from had has have how i if in is it its just may me my no not of on or our should so that the their them then there they this to us was we what when where which who will with would you your'.split(
      ' ',
    ),
  ),
};

function wordsOf(text: string, locale: Locale): ReadonlySet<string> {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const words = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !commonWords[locale].has(word));
  // A question of common words alone is still like the same question.
  return new Set(words.length > 0 ? words : plain.split(/\s+/));
}
