import { isIdValidLongEnough } from '../deadlines.ts';
import { decided } from '../ruleBook.ts';
import { type Checked, checkEach, type Found, type PreflightCheck } from './preflightCheck.ts';
import type { PreflightFacts } from './preflightFacts.ts';
import { nameText } from './preflightNameParts.ts';
import { compareNames, maySharePerson } from './preflightNames.ts';

type IdDocument = NonNullable<PreflightFacts['idDocuments']>[number];

/**
 * Looks at every identity document that is known. The check stays open when nothing is known of the document of the
 * user: theirs is the one that the supplier looks at.
 */
function checkIds(facts: PreflightFacts, look: (document: IdDocument) => readonly Found[] | null): Checked {
  const checked = checkEach(facts.idDocuments, look);
  const users = facts.people.filter(({ role }) => role === 'user');
  const isUserKnown = users.some(({ name }) =>
    facts.idDocuments?.some(({ person }) => maySharePerson(person, name)),
  );
  return { found: checked.found, isOpen: checked.isOpen || !isUserKnown };
}

function about(document: IdDocument, params: Found['params'] = {}): readonly Found[] {
  return [{ person: nameText(document.person), params }];
}

/** The company that identifies holds the names against each other. */
export const nameNotAsOnId: PreflightCheck = (facts) =>
  checkIds(facts, (document) => {
    if (document.name === null) return null;
    const compared = compareNames(document.person, document.name);
    return compared.kind === 'different'
      ? about(document, { document: nameText(document.name), parts: compared.parts })
      : [];
  });

/** Initials or a first name only, where the document has all given names. */
export const nameIncompleteOnForm: PreflightCheck = (facts) =>
  checkIds(facts, (document) => {
    if (document.name === null) return null;
    return compareNames(document.person, document.name).kind === 'incomplete'
      ? about(document, { document: nameText(document.name) })
      : [];
  });

export const idExpired: PreflightCheck = (facts) =>
  checkIds(facts, (document) => {
    const { validUntil } = document;
    if (validUntil === null) return null;
    return validUntil < facts.today ? about(document, { validUntil }) : [];
  });

/** Still valid, but not for as long as the supplier asks. */
export const idValidTooShort: PreflightCheck = (facts, ruleBook) =>
  checkIds(facts, (document) => {
    const { validUntil } = document;
    if (validUntil === null) return null;
    if (validUntil < facts.today || isIdValidLongEnough(validUntil, facts.today, ruleBook)) return [];
    return about(document, { validUntil, months: decided(ruleBook.deadlines.idMinValidityMonths).value });
  });

/** Papers that are no identity document. */
export const idKindRefused: PreflightCheck = (facts, ruleBook) =>
  checkKind(facts, decided(ruleBook.preflight.idKindRefused).value.kinds);

/** Documents that do not count everywhere, such as the driving licence. */
export const idKindDoubtful: PreflightCheck = (facts, ruleBook) =>
  checkKind(facts, decided(ruleBook.preflight.idKindDoubtful).value.kinds);

function checkKind(facts: PreflightFacts, kinds: readonly NonNullable<IdDocument['kind']>[]): Checked {
  return checkIds(facts, (document) => {
    const { kind } = document;
    if (kind === null) return null;
    return kinds.includes(kind) ? about(document, { kind }) : [];
  });
}

/** What a copy shows although nobody needs to see it. */
export const idCopyNotShielded: PreflightCheck = (facts, ruleBook) =>
  checkIds(facts, (document) => {
    const { visible } = document;
    if (visible === null) return null;
    const { parts } = decided(ruleBook.preflight.idCopyNotShielded).value;
    const seen = parts.filter((part) => visible.includes(part));
    return seen.length > 0 ? about(document, { parts: seen }) : [];
  });
