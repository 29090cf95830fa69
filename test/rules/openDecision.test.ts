import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Decision, DecisionWorld } from '../../rules/decisions/decision.ts';
import { openDecision } from '../../rules/decisions/openDecision.ts';

const doubling: Decision<{ count: number }, { count: number }, { doubled: number }> = {
  name: 'price',
  inputSchema: z.strictObject({
    count: z.union([z.number(), z.preprocess((value) => value, z.string().transform(Number))]),
    note: z.string().optional(),
  }),
  factsSchema: z.strictObject({ count: z.number().max(10) }),
  prepare: ({ count }) => ({ count }),
  decide: ({ count }) => ({ output: { doubled: 2 * count }, trace: [], counterfactual: null }),
  explain: () => [],
};
const open = openDecision(doubling);
const world = {} as DecisionWorld;

describe('a decision that is asked by name', () => {
  test('facts that do not fit are refused in their place, never thrown', () => {
    expect(open.decide({ count: 5 }, world)).toMatchObject({
      kind: 'made',
      reached: { output: { doubled: 10 } },
    });
    expect(open.decide({ count: 11 }, world)).toMatchObject({ kind: 'refused', faults: [{ path: 'count' }] });
  });

  test('its schema requires what is refused when it is left out, also when it is prepared before it is read', () => {
    expect(open.inputJsonSchema()).toMatchObject({ required: ['count'] });
    expect(open.decide({}, world)).toMatchObject({ kind: 'refused', faults: [{ path: 'count' }] });
  });
});
