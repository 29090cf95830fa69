import { type Locale, locales } from '../../rules/locale.ts';
import type { KnowledgeDraft, NeighbourDraft, PassageDraft } from './knowledgeDraft.ts';
import type { KnowledgeFault } from './knowledgeFault.ts';
import { placeholdersIn } from './knowledgeText.ts';

/** Every passage and every neighbour is there in each language, and rests on the same. */
export function twinFaults({ passages, neighbours }: KnowledgeDraft): KnowledgeFault[] {
  return [
    ...twinFaultsOf(passages, ({ lineOf }) => lineOf(['id']), passageFields),
    ...twinFaultsOf(neighbours, ({ line }) => line, neighbourFields),
    ...neighbours.flatMap(({ id, locale, file, line }, index) => {
      const isTwice = neighbours.slice(0, index).some((one) => one.id === id && one.locale === locale);
      return isTwice
        ? [{ kind: 'idTwice', file, line, what: `neighbour ${id} is there twice` } as const]
        : [];
    }),
    ...neighbours
      .filter(({ id, locale }) => passages.some((one) => one.id === id && one.locale === locale))
      .map(({ id, file, line }) => {
        return { kind: 'idTwice', file, line, what: `neighbour ${id} is also a passage` } as const;
      }),
  ];
}

function passageFields({ sources, readAt, rules, topics, related, sentences }: PassageDraft) {
  const placeholders = [...new Set(sentences.flatMap(({ text }) => placeholdersIn(text)))];
  return { sources, readAt, rules, topics, related, placeholders };
}

function neighbourFields({ kind, advice }: NeighbourDraft) {
  return { kind, advice: advice === null ? 'none' : 'given' };
}

function twinFaultsOf<Item extends { readonly id: string; readonly locale: Locale; readonly file: string }>(
  items: readonly Item[],
  lineOf: (item: Item) => number,
  fieldsOf: (item: Item) => Readonly<Record<string, string | readonly string[]>>,
): KnowledgeFault[] {
  return items.flatMap((item): KnowledgeFault[] => {
    const place = { file: item.file, line: lineOf(item) };
    return locales
      .filter((locale) => locale !== item.locale)
      .flatMap((locale): KnowledgeFault[] => {
        const twin = items.find((one) => one.id === item.id && one.locale === locale);
        if (twin === undefined)
          return [{ ...place, kind: 'twinMissing', what: `${item.id} is not there in ${locale}` }];
        // Told once, at the language that is not the first.
        if (item.locale === locales[0]) return [];
        const [own, other] = [fieldsOf(item), fieldsOf(twin)];
        return Object.keys(own)
          .filter((field) => writtenOut(own[field]) !== writtenOut(other[field]))
          .map((field) => ({
            ...place,
            kind: 'twinDiffers',
            what: `${field} of ${item.id} is not that in ${locale}`,
          }));
      });
  });
}

function writtenOut(value: string | readonly string[] | undefined): string {
  return typeof value === 'object' ? value.toSorted().join(' ') : (value ?? '');
}
