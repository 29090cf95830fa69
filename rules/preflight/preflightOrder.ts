/** Values in the order of their keys, so that the order in which they came does not matter; equal keys stay as they came. */
export function inOrder<Value>(values: readonly Value[], keyOf: (value: Value) => string): readonly Value[] {
  const byKey = Map.groupBy(values, keyOf);
  return [...byKey.keys()].toSorted().flatMap((key) => byKey.get(key) as Value[]);
}
