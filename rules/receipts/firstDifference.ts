/** Where two JSON values first differ, in the order of their canonical text. */
export interface Difference {
  readonly path: readonly (string | number)[];
  /** `undefined` where there is nothing. */
  readonly left: unknown;
  readonly right: unknown;
}

/** The first difference between two JSON values, `null` when they are equal. */
export function firstDifference(
  left: unknown,
  right: unknown,
  path: readonly (string | number)[] = [],
): Difference | null {
  if (Array.isArray(left) && Array.isArray(right)) {
    const places = Array.from({ length: Math.max(left.length, right.length) }, (_, place) => place);
    return firstOf(places, (place) => firstDifference(left[place], right[place], [...path, place]));
  }
  if (isFields(left) && isFields(right)) {
    const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])].toSorted();
    return firstOf(keys, (key) => firstDifference(own(left, key), own(right, key), [...path, key]));
  }
  return left === right ? null : { path, left, right };
}

/** The first byte (of UTF-8, from 0) at which two texts differ; the length of the left one when it is all there. */
export function firstByte(left: string, right: string): number {
  const encoder = new TextEncoder();
  const [a, b] = [encoder.encode(left), encoder.encode(right)];
  const offset = a.findIndex((byte, place) => byte !== b[place]);
  return offset === -1 ? a.length : offset;
}

function isFields(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field of its own: `__proto__` in a JSON file is a name like any other. */
function own(fields: { readonly [key: string]: unknown }, key: string): unknown {
  return Object.getOwnPropertyDescriptor(fields, key)?.value;
}

function firstOf<Item>(items: readonly Item[], find: (item: Item) => Difference | null): Difference | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
