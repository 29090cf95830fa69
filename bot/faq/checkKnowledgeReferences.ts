import { addDays } from '../../rules/deadlines.ts';
import type { Rule, RuleBook } from '../../rules/ruleBook.ts';
import { rulesIn } from '../rulesDoc/rulesIn.ts';
import { type KnowledgeDraft, type PassageDraft, sourceOf } from './knowledgeDraft.ts';
import type { KnowledgeFault, KnowledgeFaultKind } from './knowledgeFault.ts';
import { knowledgePlaceholder } from './knowledgePlaceholders.ts';
import { placeholdersIn } from './knowledgeText.ts';

/** Against what the names and days in a passage are held. */
export interface KnowledgeLimits {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** A passage, or a source of it, that was read longer ago is a fault. */
  readonly maxAgeDays: number;
  /** The closed list of topics. */
  readonly topics: readonly string[];
}

const mostTopics = 3;

/** Sources, days, rules, related passages and topics that a passage names. */
export function referenceFaults(
  knowledge: KnowledgeDraft,
  ruleBook: RuleBook,
  limits: KnowledgeLimits,
): KnowledgeFault[] {
  const ruleIds = new Set(rulesIn(ruleBook).map(({ id }: Rule<unknown>) => id));
  const ids = new Set(knowledge.passages.map(({ id }) => id));
  const ofPassages = knowledge.passages.flatMap((passage) => {
    const { file, lineOf, sources, readAt, rules, topics, related } = passage;
    const fault = (kind: KnowledgeFaultKind, field: string, what: string): KnowledgeFault => {
      return { kind, file, line: lineOf([field]), what };
    };
    const read = sources.flatMap((key) => sourceOf(key, knowledge, ruleBook) ?? []);
    return [
      ...(sources.length === 0 ? [fault('noSource', 'sources', 'no source')] : []),
      ...[{ key: 'the passage', readAt }, ...read]
        .filter((one) => addDays(one.readAt, limits.maxAgeDays) < limits.today)
        .map((one) => fault('readTooLongAgo', 'readAt', `${one.key} was read on ${one.readAt}`)),
      ...(readAt > limits.today ? [fault('readInFuture', 'readAt', `${readAt} is still to come`)] : []),
      ...rules.filter((id) => !ruleIds.has(id)).map((id) => fault('unknownRule', 'rules', `no rule ${id}`)),
      ...rulesUsed(passage, ruleBook)
        .filter((id) => !rules.includes(id))
        .map((id) => fault('ruleNotNamed', 'rules', `a placeholder leans on rule ${id}`)),
      ...passage.sentences.flatMap(({ text, line }) =>
        placeholdersIn(text)
          .filter((name) => knowledgePlaceholder(name)?.fits?.(ruleBook) === false)
          .map((name) => {
            return {
              kind: 'placeholderOutgrown',
              file,
              line,
              what: `its rule changed: {{${name}}}`,
            } as const;
          }),
      ),
      ...related
        .filter((id) => !ids.has(id) || id === passage.id)
        .map((id) => fault('unknownRelated', 'related', `no other passage ${id}`)),
      ...topics
        .filter((topic) => !limits.topics.includes(topic))
        .map((topic) => fault('unknownTopic', 'topics', `no topic ${topic}`)),
      ...(topics.length === 0 || topics.length > mostTopics
        ? [fault('topicCount', 'topics', `${topics.length} topics, 1 to ${mostTopics} expected`)]
        : []),
    ];
  });
  const missing = limits.topics
    .filter((topic) => !knowledge.passages.some(({ topics }) => topics.includes(topic)))
    .map((topic) => {
      return { kind: 'topicWithoutPassage', file: 'nl', line: 1, what: `nothing about ${topic}` } as const;
    });
  return [...ofPassages, ...missing];
}

function rulesUsed({ sentences }: PassageDraft, ruleBook: RuleBook): string[] {
  const used = sentences
    .flatMap(({ text }) => placeholdersIn(text))
    .flatMap((name) => knowledgePlaceholder(name)?.rule(ruleBook) ?? []);
  return [...new Set(used)];
}
