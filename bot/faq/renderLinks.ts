import type { Locale } from '../../rules/locale.ts';
import { linkIn } from './loadKnowledge.ts';
import type { Knowledge, KnowledgeLink } from './passage.ts';

/** Puts our own addresses where a text has their tokens (`{{link.KEY}}`), and says where each leads. */
export function renderLinks(
  text: string,
  { links }: Pick<Knowledge, 'links'>,
  locale: Locale,
): { readonly text: string; readonly links: readonly Pick<KnowledgeLink, 'shown' | 'href'>[] } {
  const used: Pick<KnowledgeLink, 'shown' | 'href'>[] = [];
  const written = text.replace(/\{\{link\.([A-Za-z]+)\}\}/g, (token, key: string) => {
    const link = linkIn(links, key, locale);
    if (link === null) return token;
    used.push({ shown: link.shown, href: link.href });
    return link.shown;
  });
  return { text: written, links: used };
}
