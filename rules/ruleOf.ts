import { z } from 'zod';

/** A rule: what each source claims, in order of precedence. The first claim is the rule, the others lost. */
export const ruleOf = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    id: z.string().regex(/^[a-z][A-Za-z0-9+]*(\.[A-Za-z0-9+]+)*$/),
    claims: z.array(z.strictObject({ source: z.string(), value })).min(1),
  });
