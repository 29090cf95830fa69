import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** Why a question gets no answer. */
export const refusalSchema = z.enum([
  'notInKnowledge',
  'outsideSubject',
  'personalData',
  'unsafe',
  'tooLong',
  'clarify',
]);
export type Refusal = z.infer<typeof refusalSchema>;

const topicKey = z.string().regex(/^[a-z][a-zA-Z0-9]+$/);

const topicSchema = z.strictObject({
  key: topicKey,
  says: z.string().min(20).max(220),
  facts: z.array(z.string().regex(/^(A[1-4]|B[1-5]|B5#\d{1,2}|D|F)$/)).min(1),
  sources: z.array(z.string().regex(/^[a-zA-Z0-9]+$/)).min(1),
});
export type EvaluationTopic = z.infer<typeof topicSchema>;

const itemSchema = z.strictObject({
  id: z.string().regex(/^(nl|en)-[a-zA-Z0-9]+-\d{2}$/),
  locale: z.enum(['nl', 'en']),
  category: z.string().regex(/^[a-z][a-zA-Z0-9]+$/),
  question: z.string().min(1),
  expect: z.union([
    z.strictObject({ answer: z.array(topicKey).min(1).max(3) }),
    // mayAnswer: a passage on one of these is as good as the refusal.
    z.strictObject({ refuse: refusalSchema, mayAnswer: z.array(topicKey).min(1).max(3).optional() }),
  ]),
  why: z.string().min(3).max(140),
});
export type EvaluationItem = z.infer<typeof itemSchema>;

/** 'practice' is free to read and to tune on: not frozen, no part of the bar, hence not among evaluationFiles. */
export type EvaluationPart = 'tuning' | 'unseen' | 'practice';
export const evaluationFolder = import.meta.dirname;
export const evaluationFiles = [
  'nl-tuning.yaml',
  'nl-unseen.yaml',
  'en-tuning.yaml',
  'en-unseen.yaml',
] as const;

async function readYaml(file: string): Promise<unknown> {
  return parse(await readFile(join(evaluationFolder, file), 'utf8'));
}

/** The closed list of topics that the knowledge maps its passages to. */
export async function readEvaluationTopics(): Promise<readonly EvaluationTopic[]> {
  return z.array(topicSchema).parse(await readYaml('topics.yaml'));
}

/** One part of the evaluation set in one language. Throws a ZodError when a file is not as README.md says. */
export async function readEvaluationSet(
  locale: 'nl' | 'en',
  part: EvaluationPart,
): Promise<readonly EvaluationItem[]> {
  return z.array(itemSchema).parse(await readYaml(`${locale}-${part}.yaml`));
}
