import type { CatalogueCounts } from './summaryOf.ts';

/** What was read, in Dutch, a line each. */
export function countsText(counts: CatalogueCounts, isVerified: boolean | null): string[] {
  const number = new Intl.NumberFormat('nl-NL');
  const unknown = Object.entries(counts.unknownElements)
    .map(([name, times]) => `${name} (${number.format(times)} keer)`)
    .join(', ');
  return [
    `${number.format(counts.providers)} dienstverleners met ${number.format(counts.services)} diensten`,
    ...(counts.hiddenProviders + counts.hiddenServices === 0
      ? []
      : [
          `Niet openbaar, dus niet voor klanten: ${number.format(counts.hiddenProviders)} dienstverleners en ${number.format(counts.hiddenServices)} diensten`,
        ]),
    ...(unknown === '' ? [] : [`Overgeslagen, want onbekend: ${unknown}`]),
    ...(isVerified === null
      ? []
      : [
          isVerified
            ? 'De handtekening is gecontroleerd en klopt.'
            : 'De handtekening is niet gecontroleerd: er is geen certificaat ingesteld.',
        ]),
  ];
}
