import { referenceName } from './rememberReference.ts';

/**
 * The arguments for the backend's staff command. `advance verwerkt` is enough in a transcript that remembered a
 * `{referentie}`; everything can be written out as well: `advance U-2026-000123 --to verwerkt`.
 */
export function backendArguments(
  words: readonly string[],
  remembered: ReadonlyMap<string, string>,
): readonly string[] {
  const [command = '', ...rest] = words;
  if (command !== 'advance') return words;
  const ownReference = rest.find((word) => /^[A-Z]+-\d{4}-\d+$/i.test(word));
  const reference = ownReference ?? remembered.get(referenceName);
  const others = rest.filter((word) => word !== ownReference);
  const [status] = others;
  const isBare = status !== undefined && !status.startsWith('--');
  return [
    command,
    ...(reference === undefined ? [] : [reference]),
    ...(isBare ? ['--to', ...others] : others),
  ];
}
