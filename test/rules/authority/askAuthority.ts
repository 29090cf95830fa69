import type { AuthorityInput } from '../../../rules/authority/authorityInput.ts';
import type { Authority } from '../../../rules/authority/authorityOf.ts';
import { authorityDecision } from '../../../rules/decisions/authorityDecision.ts';
import type { Reached } from '../../../rules/decisions/decision.ts';
import type { Locale } from '../../../rules/locale.ts';
import type { RuleBook } from '../../../rules/ruleBook.ts';

/** The day on which these tests ask. */
export const today = '2026-11-24';

/** Fields of an input, as somebody types them. */
export type Typed = Readonly<Record<string, unknown>>;

/** The person that is asked about, unless a test says otherwise. */
export const jan: Typed = {
  name: { givenNames: 'Jan', infix: 'de', familyName: 'Vries' },
  birthDate: '1980-05-03',
};
export const piet: Typed = {
  name: { givenNames: 'Piet', infix: '', familyName: 'Bakker' },
  birthDate: '1975-02-28',
};

/** A BV whose director is Jan, with what a test changes about the entry, about Jan's function, and more officers. */
export function entryWith(entry: Typed = {}, officer: Typed = {}, ...others: readonly Typed[]): Typed {
  return {
    legalForm: 'BV',
    officers: [{ ...jan, function: 'bestuurder', ...officer }, ...others],
    person: jan,
    ...entry,
  };
}

/** Reads an input; what is not understood is a fault of the test. */
export function readAuthority(input: Typed): AuthorityInput {
  return authorityDecision.inputSchema.parse(input);
}

/** What is wrong with an input, or nothing. */
export function refusalsOf(input: Typed): readonly string[] {
  const read = authorityDecision.inputSchema.safeParse(input);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** The decision as a receipt would reach it: through the facts. */
export function askAuthority(input: Typed, ruleBook: RuleBook): Reached<Authority> {
  const { entry, person, today: typed } = readAuthority(input);
  const facts = authorityDecision.factsSchema.parse({ entry, person, today: typed ?? today });
  return authorityDecision.decide(facts, ruleBook);
}

/** The sentences of the decision. */
export function sayAuthority(input: Typed, ruleBook: RuleBook, locale: Locale = 'nl'): readonly string[] {
  const { entry, person } = readAuthority(input);
  const facts = { entry, person, today };
  return authorityDecision.explain(facts, authorityDecision.decide(facts, ruleBook), ruleBook, locale);
}
