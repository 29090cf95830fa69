/** Whether a JSON value is nested deeper than this; asked before it is read, with no recursion. */
export function isDeeperThan(value: unknown, depth: number): boolean {
  let layer: unknown[] = [value];
  for (let level = 0; level <= depth; level += 1) {
    layer = layer.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (layer.length === 0) return false;
  }
  return true;
}
