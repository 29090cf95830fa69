import type { CatalogueCounts } from './summaryOf.ts';

const number = new Intl.NumberFormat('nl-NL');
const many = (count: number, one: string, more: string) =>
  `${number.format(count)} ${count === 1 ? one : more}`;
const providers = (count: number) => many(count, 'dienstverlener', 'dienstverleners');
const services = (count: number) => many(count, 'dienst', 'diensten');

/** What was read, in Dutch, a line each. */
export function countsText(counts: CatalogueCounts, isVerified: boolean | null): string[] {
  const unknown = Object.entries(counts.unknownElements)
    .map(([name, times]) => `${name} (${number.format(times)} keer)`)
    .join(', ');
  return [
    `${providers(counts.providers)} met ${services(counts.services)}`,
    ...(counts.hiddenProviders + counts.hiddenServices === 0
      ? []
      : [
          `Niet openbaar, dus niet voor klanten: ${providers(counts.hiddenProviders)} en ${services(counts.hiddenServices)}`,
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
