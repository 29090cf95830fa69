import type { Catalogue } from '../../rules/catalogue.ts';
import { editDistance } from '../../rules/search/editDistance.ts';
import { wordsOf } from '../../rules/search/searchWords.ts';

/**
 * Searching without an index: every word that was typed against every word of every name, alias and purpose, with the
 * same edit distance; the services that have most of the words first.
 */
export function scanServices({ providers }: Catalogue, query: string): readonly string[] {
  const typed = wordsOf(query);
  const scored = providers.flatMap((provider) => {
    const own = [provider.name, ...provider.aliases].flatMap(wordsOf);
    return [
      { key: provider.id, score: scoreOf(typed, own) },
      ...provider.services.map((service) => ({
        key: `${provider.id}/${service.id}`,
        score: scoreOf(typed, [...own, ...[service.name, ...service.purposes].flatMap(wordsOf)]),
      })),
    ];
  });
  return scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 10)
    .map(({ key }) => key);
}

function scoreOf(typed: readonly string[], words: readonly string[]): number {
  return typed.filter((word) => words.some((known) => isLike(word, known))).length / typed.length;
}

function isLike(word: string, known: string): boolean {
  if (known.startsWith(word)) return true;
  const most = word.length >= 8 ? 2 : 1;
  return word.length >= 4 && editDistance(word, known, most) <= most;
}
