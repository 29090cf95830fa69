import { z } from 'zod';

/** Sentences in one answer, at most. */
export const mostSentences = 6;

/**
 * What a model may hand back. Strict: a field that was not asked for is a sign of a server that does not follow the
 * schema, and nothing of what it says is read any further.
 */
export const answerSchema = z.strictObject({
  declined: z.boolean(),
  sentences: z
    .array(
      z.strictObject({
        text: z.string().max(2_000),
        cites: z.array(z.int().min(1).max(9)).max(9),
      }),
    )
    .max(mostSentences),
});

export type ModelAnswer = z.infer<typeof answerSchema>;

/** The same for `response_format`: only keywords that every compatible server knows. */
export const answerJsonSchema: Record<string, unknown> = {
  type: 'object',
  additionalProperties: false,
  required: ['declined', 'sentences'],
  properties: {
    declined: { type: 'boolean' },
    sentences: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['text', 'cites'],
        properties: {
          text: { type: 'string' },
          cites: { type: 'array', items: { type: 'integer' } },
        },
      },
    },
  },
};
