import type { Locale } from '../../rules/locale.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import type { KnowledgeFaultKind } from './knowledgeFault.ts';
import { numberWords } from './knowledgeNumbers.ts';
import { knowledgePlaceholder } from './knowledgePlaceholders.ts';

/** What is wrong with a text, without its place. */
export interface TextFault {
  readonly kind: KnowledgeFaultKind;
  readonly what: string;
}

const braces = /\{\{([^{}]*)\}\}/g;
const linkName = /^link\.([A-Za-z0-9]+)$/;

/** Names of the placeholders in a text, in their order. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(braces)].map(([, name = '']) => name);
}

/**
 * A text with its placeholders filled in from the rule book. Links stay as they are, for whoever shows the text. What
 * stands at the beginning gets a capital.
 */
export function filledIn(text: string, ruleBook: RuleBook, locale: Locale): string {
  const filled = text.replaceAll(
    braces,
    (whole, name: string) => knowledgePlaceholder(name)?.text(ruleBook, locale) ?? whole,
  );
  if (!text.startsWith('{{') || filled.startsWith('{{')) return filled;
  // Of 'één' only the first accent stays away in a capital.
  return filled.startsWith('é') ? `E${filled.slice(1)}` : filled.slice(0, 1).toUpperCase() + filled.slice(1);
}

// What a rule counts. One word may stand between the number and it: 'twee geldige handtekeningen'.
const counted = {
  nl: 'handtekening(?:en)?|bestuurders?|(?:bevoegd )?vertegenwoordigers?|dag(?:en)?|werkdag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar',
  en: 'signatures?|directors?|representatives?|(?:working )?days?|weeks?|months?|years?',
} as const;

const numberWordOf = {
  nl: new RegExp(
    `(?<![\\p{L}])(?:${numberWords('nl')}|beide|allebei)(?: \\p{L}+)? (?:${counted.nl})(?!\\p{L})`,
    'iu',
  ),
  en: new RegExp(`(?<![\\p{L}])(?:${numberWords('en')}|both)(?: \\p{L}+)? (?:${counted.en})(?!\\p{L})`, 'iu'),
} as const;

const shareOf = {
  nl: /meerderheid van (?:alle |de |het )*(?:bestuur|bestuurders|vertegenwoordigers)/iu,
  en: /majority of (?:all |the |your )*(?:board|directors|representatives)/iu,
} as const;

const patterns: readonly (readonly [KnowledgeFaultKind, RegExp])[] = [
  ['level', /\bEH ?\d\+?/],
  ['level', /\b(?:niveau|level) (?:een|één|twee|drie|vier|one|two|three|four)\b/i],
  ['address', /\S+@\S+/],
  ['address', /\bhttps?:\S*|\bwww\.\S*|(?<![@\w.-])[a-z0-9][a-z0-9.-]*\.(?:nl|com|eu|org|net|info)\b/i],
  ['markup', /\*|`|^#|^[-+] |^> |\]\(|<\/?[a-z][^>]*>|&[a-z]+;|\||(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/iu],
];

/** Everything in a text that may only come from the rule book or from the links, or that is no plain text. */
export function textFaults(
  text: string,
  { locale, links }: { readonly locale: Locale; readonly links: object },
): TextFault[] {
  const placeholders = placeholdersIn(text).flatMap((name): TextFault[] => {
    const [, key] = linkName.exec(name) ?? [];
    if (key !== undefined) {
      return Object.hasOwn(links, key) ? [] : [{ kind: 'unknownLink', what: `there is no link ${key}` }];
    }
    const isKnown = knowledgePlaceholder(name) !== null && !name.startsWith('phone.');
    return isKnown ? [] : [{ kind: 'unknownPlaceholder', what: `{{${name}}} is no placeholder` }];
  });
  // A letter in its place, so that words beside a placeholder do not come together.
  const plain = text.replaceAll(braces, '§');
  const own = [
    ...patterns,
    ['numberWord', numberWordOf[locale]] as const,
    ['numberWord', shareOf[locale]] as const,
  ]
    .map(([kind, pattern]) => ({ kind, found: pattern.exec(plain)?.[0] }))
    .filter((one): one is { kind: KnowledgeFaultKind; found: string } => one.found !== undefined)
    .map(({ kind, found }) => ({ kind, what: `"${found.trim()}" as plain text` }));
  const rest = patterns.reduce((left, [, pattern]) => left.replace(new RegExp(pattern, 'giu'), ''), plain);
  const digits = /\d[\d.,:-]*/.exec(rest)?.[0];
  return [
    ...placeholders,
    ...(/[{}]/.test(plain)
      ? [{ kind: 'unknownPlaceholder', what: 'a brace that is not closed' } as const]
      : []),
    ...own,
    ...(digits === undefined ? [] : [{ kind: 'digit', what: `"${digits}" as plain text` } as const]),
  ];
}
