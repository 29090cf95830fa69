import type { z } from 'zod';
import { inputNames } from './inputNames.ts';

/** What is wrong with something that was handed in, and what was expected there. */
export interface InputFault {
  /** `services[0].provider`; empty for the whole. */
  readonly path: string;
  readonly message: string;
  /** What may stand there, `null` when the message says it all. */
  readonly expected: string | null;
}

type Issue = z.core.$ZodIssue;

/**
 * The faults that a schema found, each with its place and what was expected. With the JSON Schema at hand, a name that
 * is not known is answered with those that are. `above` is where the value stands itself.
 */
export function inputFaults(
  error: z.core.$ZodError,
  jsonSchema: object = {},
  above: readonly PropertyKey[] = [],
): readonly InputFault[] {
  return error.issues.flatMap((issue) => faultsOf(issue, above, jsonSchema));
}

/** A place in JSON as people write it: `services[0].provider`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

function faultsOf(issue: Issue, above: readonly PropertyKey[], jsonSchema: object): readonly InputFault[] {
  const at = [...above, ...issue.path];
  if (issue.code === 'invalid_union') return faultsOfUnion(issue, at, jsonSchema);
  if (issue.code === 'unrecognized_keys') {
    const expected = inputNames(jsonSchema, at).join(' | ') || null;
    return issue.keys.map((key) => ({
      path: pathText([...at, key]),
      message: 'this name is not known here',
      expected,
    }));
  }
  return [{ path: pathText(at), message: issue.message, expected: expectedBy(issue) }];
}

/** Of several shapes, the one that was meant: the one that is nearest. Else all that may stand there. */
function faultsOfUnion(issue: Union, at: readonly PropertyKey[], jsonSchema: object): readonly InputFault[] {
  const meant = issue.errors
    .filter(isMeant)
    .map((own) => own.flatMap((inner) => faultsOf(inner, at, jsonSchema)));
  const fewest = Math.min(...meant.map(({ length }) => length));
  const [nearest, ...others] = meant.filter(({ length }) => length === fewest);
  if (nearest !== undefined && others.length === 0) return nearest;
  return [{ path: pathText(at), message: issue.message, expected: expectedBy(issue) }];
}

type Union = Extract<Issue, { code: 'invalid_union' }>;

/** Whether it is this shape, with something in it that is wrong. */
function isMeant(issues: readonly Issue[]): boolean {
  return issues.every(isInside);
}

/** Whether the shape is right and only something in it is wrong. */
function isInside(issue: Issue): boolean {
  if (issue.path.length > 0 || issue.code === 'unrecognized_keys') return true;
  return issue.code === 'invalid_union' && issue.errors.some(isMeant);
}

function expectedBy(issue: Issue): string | null {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' | ');
    case 'invalid_format':
      return issue.format;
    case 'custom':
      return typeof issue.params?.expected === 'string' ? issue.params.expected : null;
    case 'invalid_union':
      return (
        [...new Set(issue.errors.flat().flatMap((inner) => expectedBy(inner) ?? []))].join(' | ') || null
      );
    default:
      return null;
  }
}
