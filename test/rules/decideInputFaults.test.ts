import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { inputFaults, pathText } from '../../rules/decisions/inputFaults.ts';
import { inputNames } from '../../rules/decisions/inputNames.ts';

const own = z.string().transform((text, context) => {
  context.addIssue({ code: 'custom', message: `not ${text}`, params: { expected: 'this | that' } });
  return z.NEVER;
});
const numbered = z.string().transform((_, context) => {
  context.addIssue({ code: 'custom', message: 'no', params: { expected: 3 } });
  return z.NEVER;
});
const schema = z.strictObject({
  text: z.string().optional(),
  count: z.number().min(1).optional(),
  day: z.iso.date().optional(),
  kind: z.enum(['a', 'b']).optional(),
  one: z.literal(1).optional(),
  own: own.optional(),
  numbered: numbered.optional(),
  list: z.array(z.strictObject({ inner: z.number() })).optional(),
  either: z.union([z.literal('all'), z.array(z.number())]).optional(),
  shapes: z.union([z.strictObject({ a: z.number() }), z.strictObject({ b: z.number() })]).optional(),
  same: z.union([z.string(), z.string().min(3)]).optional(),
  nested: z.union([z.literal('x'), z.union([z.literal('y'), z.strictObject({ z: z.number() })])]).optional(),
});
const jsonSchema = z.toJSONSchema(schema, { io: 'input' });

function faultsOf(input: unknown, names?: object) {
  const read = schema.safeParse(input);
  return read.success ? [] : inputFaults(read.error, names);
}

describe('faults of an input', () => {
  test.each([
    [{ text: 1 }, 'text', 'string'],
    [{ count: 'x' }, 'count', 'number'],
    [{ count: 0 }, 'count', null],
    [{ day: 'x' }, 'day', 'date'],
    [{ kind: 'c' }, 'kind', '"a" | "b"'],
    [{ one: 2 }, 'one', '1'],
    [{ own: 'x' }, 'own', 'this | that'],
    [{ numbered: 'x' }, 'numbered', null],
    [{ list: [{ inner: 1 }, { inner: 'x' }] }, 'list[1].inner', 'number'],
    [{ either: 3 }, 'either', '"all" | array'],
    [{ either: [1, 'x'] }, 'either[1]', 'number'],
    [{ shapes: { a: 'x' } }, 'shapes.a', 'number'],
    [{ shapes: 3 }, 'shapes', 'object'],
    [{ same: 3 }, 'same', 'string'],
    [{ nested: { z: 'x' } }, 'nested.z', 'number'],
    [{ nested: 3 }, 'nested', '"x" | "y" | object'],
    [{ shapes: { a: 1, x: 1 } }, 'shapes.x', 'a | b'],
    ['x', '', 'object'],
  ])('%j: at %s, expected %s', (input, path, expected) => {
    expect(faultsOf(input, jsonSchema)).toMatchObject([{ path, expected }]);
  });

  test('of several shapes the one with the fewest faults was meant', () => {
    expect(faultsOf({ shapes: { a: 'x', q: 1 } }, jsonSchema)).toMatchObject([
      { path: 'shapes.a' },
      { path: 'shapes.q' },
    ]);
    const lengths = z.union([z.literal('all'), z.array(z.number()).min(3)]).safeParse(['x']);
    expect(lengths.success ? [] : inputFaults(lengths.error)).toEqual([
      { path: '', message: 'Invalid input', expected: '"all" | number' },
    ]);
  });

  test('what a schema says of its own has no more to it', () => {
    const read = z
      .string()
      .refine(() => false, { message: 'never' })
      .safeParse('x');
    expect(read.success ? [] : inputFaults(read.error)).toEqual([
      { path: '', message: 'never', expected: null },
    ]);
  });

  test('the place above it stands before it', () => {
    const read = schema.safeParse({ list: [{ inner: 'x' }], y: 1 });
    const told = read.success ? [] : inputFaults(read.error, jsonSchema, ['facts']);
    expect(told.map(({ path }) => path)).toEqual(['facts.list[0].inner', 'facts.y']);
  });

  test('the message is that of the schema', () => {
    expect(faultsOf({ own: 'x' })).toEqual([{ path: 'own', message: 'not x', expected: 'this | that' }]);
    expect(faultsOf({ shapes: { c: 1 } })).toEqual([
      { path: 'shapes', message: 'Invalid input', expected: 'number' },
    ]);
  });

  test('a name that is not known is answered with those that are', () => {
    const message = 'this name is not known here';
    const names = Object.keys(schema.shape).join(' | ');
    expect(faultsOf({ x: 1, y: 2 }, jsonSchema)).toEqual([
      { path: 'x', message, expected: names },
      { path: 'y', message, expected: names },
    ]);
    expect(faultsOf({ list: [{ inner: 1, x: 1 }] }, jsonSchema)).toEqual([
      { path: 'list[0].x', message, expected: 'inner' },
    ]);
    expect(faultsOf({ x: 1 })).toEqual([{ path: 'x', message, expected: null }]);
  });

  test('nothing to expect is null, not an empty text', () => {
    const read = z.union([z.number().min(1), z.number().max(-1)]).safeParse(0);
    expect(read.success ? [] : inputFaults(read.error)).toEqual([
      { path: '', message: 'Invalid input', expected: null },
    ]);
  });
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b', 0, 'c'], 'a.b[0].c'],
  [[0, 1], '[0][1]'],
])('the place %j is written %j', (path, text) => {
  expect(pathText(path)).toBe(text);
});

describe('names in a JSON Schema', () => {
  const nodes = {
    properties: {
      a: { anyOf: [{ type: 'null' }, { properties: { b: {} } }, { items: { properties: { c: {} } } }] },
    },
    oneOf: [{ properties: { d: { properties: { e: {} } }, a: {} } }, { anyOf: [{ properties: { f: {} } }] }],
  };
  test.each([
    [[], ['a', 'd', 'f']],
    [['a'], ['b']],
    [['a', 0], ['c']],
    [['a', 5], ['c']],
    [['d'], ['e']],
    [['d', 'e'], []],
    [['nowhere', 'else'], []],
    [['d', 0], []],
  ])('at %j are %j', (path, names) => {
    expect(inputNames(nodes, path)).toEqual(names);
  });
});
