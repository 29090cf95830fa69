const unitMs = { seconde: 1000, minuut: 60_000, uur: 3_600_000, dag: 86_400_000, week: 604_800_000 };
const plurals: Readonly<Record<string, keyof typeof unitMs>> = {
  seconden: 'seconde',
  minuten: 'minuut',
  uren: 'uur',
  dagen: 'dag',
  weken: 'week',
};

/** Reads "31 minuten", "1 dag" into milliseconds; `null` when it is no such thing. */
export function readDuration(words: string): number | null {
  const match = /^(\d+) (\p{L}+)$/u.exec(words.trim());
  const unit = match?.[2] ?? '';
  const ms = Object.entries(unitMs).find(([name]) => name === (plurals[unit] ?? unit))?.[1];
  return match === null || ms === undefined ? null : Number(match[1]) * ms;
}
