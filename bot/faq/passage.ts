import type { FaqSource } from '../../dialogs/faqReply.ts';
import type { Locale } from '../../rules/locale.ts';

/** One passage of the knowledge in one language, checked, with its numbers filled in from the rule book. */
export interface Passage {
  /** The same in both languages: `extractAge`. */
  readonly id: string;
  readonly locale: Locale;
  /** The question that it answers, as a customer asks it. */
  readonly question: string;
  /** Other ways in which customers ask it. */
  readonly also: readonly string[];
  /**
   * The answer, sentence by sentence; the first is the answer itself. Rule placeholders are filled in; `{{link.KEY}}`
   * still stands where an address comes, so that a model never reads or writes one.
   */
  readonly sentences: readonly string[];
  readonly sources: readonly FaqSource[];
  /** Ids of rules in the rule book that it leans on. */
  readonly rules: readonly string[];
  /** What it is about; at most three, from the closed list of the evaluation. */
  readonly topics: readonly string[];
  /** Ids of passages that a reader of this one may want next. */
  readonly related: readonly string[];
}

/** A subject that customers ask about and that the knowledge does not answer, with where to go instead. */
export interface Neighbour {
  readonly id: string;
  readonly locale: Locale;
  readonly kind: 'outsideSubject' | 'notInKnowledge' | 'unsafe' | 'personalData';
  /** How customers ask it. */
  readonly asks: readonly string[];
  /** Where to go instead, or what the assistant can do; `null` when nothing can be said. May hold `{{link.KEY}}`. */
  readonly advice: string | null;
}

/** What an address is called and where it leads; only text of ours. */
export interface KnowledgeLink {
  readonly key: string;
  /** What stands in a sentence: an address as people read it. */
  readonly shown: string;
  /** `https:`, `mailto:` or `tel:`. */
  readonly href: string;
}

/** All of the knowledge, both languages. */
export interface Knowledge {
  /** SHA-256 over everything in it: an answer and a review can say which knowledge they rest on. */
  readonly version: string;
  readonly passages: readonly Passage[];
  readonly neighbours: readonly Neighbour[];
  readonly links: ReadonlyMap<string, KnowledgeLink>;
}
