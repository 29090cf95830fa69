/** One combination of facts, and what comes of it. */
export interface Cell<Outcome> {
  readonly facts: readonly string[];
  readonly outcome: Outcome;
}

/** Combinations that come to the same: for each fact the values it may have. */
export interface Group<Outcome> {
  readonly facts: readonly (readonly string[])[];
  readonly outcome: Outcome;
}

/**
 * Puts combinations with the same outcome together, as few rows as merging two at a time gives: two rows become one
 * when they differ in a single fact. The order is that of the first combination of each row.
 */
export function merged<Outcome>(
  cells: readonly Cell<Outcome>[],
  sameness: (outcome: Outcome) => string,
): readonly Group<Outcome>[] {
  let groups = cells.map(
    ({ facts, outcome }): Group<Outcome> => ({ facts: facts.map((fact) => [fact]), outcome }),
  );
  // The last fact first: that is the one which matters least.
  const dimensions = (cells[0]?.facts ?? []).map((_fact, dimension) => dimension).toReversed();
  for (const dimension of dimensions) {
    const byRest = new Map<string, Group<Outcome>>();
    for (const group of groups) {
      const rest = group.facts.map((values, other) => (other === dimension ? [] : values));
      const key = JSON.stringify([rest, sameness(group.outcome)]);
      const known = byRest.get(key);
      byRest.set(key, known === undefined ? group : joined(known, group, dimension));
    }
    groups = [...byRest.values()];
  }
  return groups;
}

function joined<Outcome>(one: Group<Outcome>, other: Group<Outcome>, dimension: number): Group<Outcome> {
  const facts = one.facts.map((values, place) =>
    place === dimension ? [...values, ...(other.facts[place] ?? [])] : values,
  );
  return { ...one, facts };
}
