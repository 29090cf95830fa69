import { canonicalJson } from '../../rules/canonicalJson.ts';
import { type Locale, locales } from '../../rules/locale.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { sha256 } from '../sha256.ts';
import { textFaultsOf } from './checkKnowledgeText.ts';
import { type KnowledgeDraft, type PassageDraft, readKnowledgeDraft, sourceOf } from './knowledgeDraft.ts';
import { faultLine, type KnowledgeFault } from './knowledgeFault.ts';
import { filledIn } from './knowledgeText.ts';
import type { Knowledge, KnowledgeLink, Neighbour, Passage } from './passage.ts';

/** Thrown when the knowledge cannot be used. The message names every fault as `file:line kind: what`. */
export class KnowledgeInvalid extends Error {
  override readonly name = 'KnowledgeInvalid';
  readonly faults: readonly KnowledgeFault[];

  constructor(faults: readonly KnowledgeFault[], options?: ErrorOptions) {
    super(
      `the knowledge is not valid:\n${faults.map((fault) => `  ${faultLine(fault)}`).join('\n')}`,
      options,
    );
    this.faults = faults;
  }
}

/**
 * Reads the knowledge of a folder, filled in from the rule book. Throws {@link KnowledgeInvalid} when anything in it may
 * not be shown. What an editor has to know besides is in {@link checkKnowledge}.
 */
export async function loadKnowledge(folder: string, ruleBook: RuleBook): Promise<Knowledge> {
  const { knowledge, faults } = await loadKnowledgeSoFar(folder, ruleBook);
  if (faults.length > 0) throw new KnowledgeInvalid(faults);
  return knowledge;
}

/** As {@link loadKnowledge}, but with all that is right and a list of what is not: while passages are being written. */
export async function loadKnowledgeSoFar(
  folder: string,
  ruleBook: RuleBook,
): Promise<{ readonly knowledge: Knowledge; readonly faults: readonly KnowledgeFault[] }> {
  const draft = await readKnowledgeDraft(folder);
  const found = textFaultsOf(draft, ruleBook);
  const faulty = new Set(found.map(({ file }) => file));
  const passages = draft.passages
    .filter(({ file }) => !faulty.has(file))
    .map((passage) => passageOf(passage, draft, ruleBook));
  const neighbours: Neighbour[] = draft.neighbours.map(({ id, locale, kind, asks, advice }) => {
    return { id, locale, kind, asks, advice };
  });
  const links = linksOf(draft, ruleBook);
  const version = sha256(canonicalJson({ passages, neighbours, links: [...links] }));
  return { knowledge: { version, passages, neighbours, links }, faults: [...draft.faults, ...found] };
}

function passageOf(draft: PassageDraft, knowledge: KnowledgeDraft, ruleBook: RuleBook): Passage {
  const { id, locale, question, also, rules, topics, related } = draft;
  const sentences = draft.sentences.map(({ text }) => filledIn(text, ruleBook, locale));
  const sources = draft.sources.flatMap((key) => sourceOf(key, knowledge, ruleBook) ?? []);
  return { id, locale, question, also, sentences, sources, rules, topics, related };
}

// The addresses of the other language are under a key of their own: `kvk.en`.
function linksOf({ links }: KnowledgeDraft, ruleBook: RuleBook): ReadonlyMap<string, KnowledgeLink> {
  const all = Object.entries(links).flatMap(([key, byLocale]) =>
    locales.map((locale): [string, KnowledgeLink] => {
      const { shown, href } = byLocale[locale];
      const fill = (text: string) => filledIn(text, ruleBook, locale);
      return [locale === 'nl' ? key : `${key}.${locale}`, { key, shown: fill(shown), href: fill(href) }];
    }),
  );
  return new Map(all);
}

/** The link of a key in a language; `null` when there is none. */
export function linkIn(
  links: ReadonlyMap<string, KnowledgeLink>,
  key: string,
  locale: Locale,
): KnowledgeLink | null {
  return links.get(`${key}.${locale}`) ?? links.get(key) ?? null;
}
