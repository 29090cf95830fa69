import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../rules/canonicalJson.ts';
import type { DecisionWorld } from '../../rules/decisions/decision.ts';
import { decisions } from '../../rules/decisions/decisions.ts';
import { receiptSchema } from '../../rules/receipts/receipt.ts';
import { receiptOf, samples, sampleWorld } from './receiptSamples.ts';

/** JSON with each value replaced now and then by something else. */
function disturbed(value: unknown, next: () => unknown): unknown {
  const other = next();
  if (other !== undefined) return other;
  if (Array.isArray(value)) return value.map((item) => disturbed(item, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, disturbed(field, next)]));
}

const odd = fc.oneof(
  { weight: 12, arbitrary: fc.constant(undefined) },
  fc.constantFrom(
    null,
    '',
    0,
    -1,
    2 ** 53,
    true,
    [],
    {},
    'x',
    'EH3',
    'ja',
    '2026-02-30',
    '1980-05-03',
    '__proto__',
  ),
  fc.jsonValue({ maxDepth: 1 }),
);
const oddities = fc.infiniteStream(odd);

describe('whatever is handed in', () => {
  let world: DecisionWorld;
  beforeAll(async () => {
    world = await sampleWorld();
  });

  test.each(Object.entries(samples))(
    '%s decides or refuses, and never breaks',
    (_name, { decision, input }) => {
      const open = decisions.get(decision);
      fc.assert(
        fc.property(oddities, (stream) => {
          const made = open?.decide(
            disturbed(input, () => stream.next().value),
            world,
          );
          if (made?.kind === 'refused') expect(made.faults.length).toBeGreaterThan(0);
          if (made?.kind === 'made') {
            expect(() => made.explain('nl')).not.toThrow();
            expect(open?.again(JSON.parse(canonicalJson(made.facts)), world.ruleBook)).toMatchObject({
              kind: 'made',
              reached: made.reached,
            });
          }
        }),
        { numRuns: 100 },
      );
    },
  );

  test.each(Object.keys(samples))(
    '%s is decided again or refused from whatever facts, and never breaks',
    (name) => {
      const { decision, facts } = receiptOf(name, world);
      const open = decisions.get(decision);
      fc.assert(
        fc.property(oddities, (stream) => {
          const made = open?.again(
            disturbed(facts, () => stream.next().value),
            world.ruleBook,
          );
          if (made?.kind === 'made') expect(() => made.explain('en')).not.toThrow();
        }),
        { numRuns: 100 },
      );
    },
  );

  test.each([
    ['a choice without its part of the catalogue', { providers: [] }],
    [
      'a service that its provider does not have',
      { selection: [{ providerId: 'x', serviceId: 'y' }], providers: [{ id: 'x', name: 'X', services: [] }] },
    ],
    [
      'a provider twice',
      {
        selection: [{ providerId: 'x', serviceId: null }],
        providers: [
          { id: 'x', name: 'X', services: [] },
          { id: 'x', name: 'X', services: [] },
        ],
      },
    ],
  ])('facts about a level that hold %s are refused', (_what, change) => {
    const { facts } = receiptOf('level-not-in-catalogue', world);
    const selection = [{ providerId: 'rvo', serviceId: null }];
    expect(decisions.get('level')?.again({ ...facts, selection, ...change }, world.ruleBook).kind).toBe(
      'refused',
    );
  });

  test('anything at all is a receipt or not', () => {
    fc.assert(fc.property(fc.anything(), (value) => !receiptSchema.safeParse(value).success));
  });
});
