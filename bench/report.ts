import type { Bar, Figure, Measurement } from './figure.ts';

/** A figure as it is printed, one JSON line each. */
export interface Line {
  readonly name: string;
  readonly ours: number | null;
  readonly peer: number | null;
  readonly ratio: number | null;
  readonly unit: string;
  /** Only when there is no figure. */
  readonly skipped?: string;
  /** Only under the bar: what it should have been, and why it was not. */
  readonly bar?: string;
  readonly reason?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The line of a measured or skipped figure. A figure under its bar says so itself. */
export function lineOf({ name, unit, bar }: Figure, measurement: Measurement): Line {
  if (measurement.kind === 'skipped')
    return { name, ours: null, peer: null, ratio: null, unit, skipped: measurement.reason };
  const { ours, peer, details, explanation } = measurement;
  const ratio = peer === null || peer === 0 ? null : ours / peer;
  const line = {
    name,
    ours: rounded(ours),
    peer: peer === null ? null : rounded(peer),
    ratio: rounded2(ratio),
    unit,
  };
  return bar === null || reaches(bar, ours, ratio)
    ? { ...line, details }
    : { ...line, bar: barText(bar), reason: explanation, details };
}

/** The same lines for a reader: columns, with what was skipped or under its bar below. */
export function tableOf(lines: readonly Line[]): string {
  const width = Math.max(...lines.map(({ name }) => name.length), 4);
  const rows = lines.map(({ name, ours, peer, ratio, unit, bar, skipped }) =>
    [
      name.padEnd(width),
      cell(ours),
      cell(peer),
      ratio === null ? '-'.padStart(7) : `${ratio.toFixed(2)}x`.padStart(7),
      ` ${unit.padEnd(7)}`,
      skipped !== undefined ? 'SKIPPED' : bar !== undefined ? `UNDER ITS BAR (${bar})` : '',
    ].join(' '),
  );
  const notes = lines.flatMap(({ name, reason, skipped }) =>
    (skipped ?? reason) === undefined ? [] : [`  ${name}: ${skipped ?? reason}`],
  );
  const head = [`${'name'.padEnd(width)} ${'ours'.padStart(9)} ${'peer'.padStart(9)} ${'ratio'.padStart(7)}`];
  return [...head, ...rows, ...notes, ''].join('\n');
}

function reaches(bar: Bar, ours: number, ratio: number | null): boolean {
  switch (bar.kind) {
    case 'ratioAtLeast':
      return ratio !== null && ratio >= bar.value;
    case 'oursAtMost':
      return ours <= bar.value;
  }
}

function barText(bar: Bar): string {
  switch (bar.kind) {
    case 'ratioAtLeast':
      return `ratio >= ${bar.value.toFixed(1)}`;
    case 'oursAtMost':
      return `ours <= ${bar.value}`;
  }
}

function cell(value: number | null): string {
  return (value === null ? '-' : String(value)).padStart(9);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function rounded2(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
