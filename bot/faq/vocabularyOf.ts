import type { Knowledge } from './passage.ts';

/** Every word of the knowledge, in lower case: words that cannot be somebody's name without being ours as well. */
export function vocabularyOf({ passages, neighbours }: Knowledge): ReadonlySet<string> {
  const texts = [
    ...passages.flatMap(({ question, also, sentences }) => [question, ...also, ...sentences]),
    ...neighbours.flatMap(({ asks, advice }) => [...asks, advice ?? '']),
  ];
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
}
