import { z } from 'zod';

/**
 * The JSON Schema of an input, before names and defaults are filled in. A field is required when leaving it out is
 * refused: of a field that is prepared before it is read, zod itself says that it may be left out.
 */
export function inputJsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      if (!(zodSchema instanceof z.ZodObject)) return;
      const required = Object.entries(zodSchema.shape)
        .filter(([, field]) => !z.safeParse(field, undefined).success)
        .map(([name]) => name);
      if (required.length > 0) jsonSchema.required = required;
    },
  });
}
