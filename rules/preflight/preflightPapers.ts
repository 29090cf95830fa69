import { isExtractTooOld } from '../deadlines.ts';
import { decided, type RuleBook } from '../ruleBook.ts';
import { type Checked, checkEach, type Found, type PreflightCheck } from './preflightCheck.ts';
import type { PreflightFacts } from './preflightFacts.ts';

/** The extract of the organisation itself. */
export const extractMissing: PreflightCheck = (facts) =>
  missing(facts, (kvkNumber) => kvkNumber === facts.ownKvkNumber);

/** The extracts of the organisations that direct it, up to natural persons. */
export const parentExtractMissing: PreflightCheck = (facts) =>
  missing(facts, (kvkNumber) => kvkNumber !== facts.ownKvkNumber);

function missing(facts: PreflightFacts, isMeant: (kvkNumber: string) => boolean): Checked {
  const { extracts, extractsRequired } = facts;
  if (extracts === null) return { found: [], isOpen: true };
  return checkEach(extractsRequired, (kvkNumber) =>
    isMeant(kvkNumber) && !extracts.some((extract) => extract.kvkNumber === kvkNumber)
      ? [{ person: null, params: { kvkNumber } }]
      : [],
  );
}

export const extractTooOld: PreflightCheck = (facts, ruleBook) =>
  newest(facts, ({ kvkNumber, issuedOn }) => {
    const days = decided(ruleBook.deadlines.registerExtractMaxAgeDays).value;
    return isExtractTooOld(issuedOn, facts.today, ruleBook)
      ? [{ person: null, params: { kvkNumber, issuedOn, days } }]
      : [];
  });

export const extractInFuture: PreflightCheck = (facts) =>
  newest(facts, ({ kvkNumber, issuedOn }) =>
    issuedOn > facts.today ? [{ person: null, params: { kvkNumber, issuedOn } }] : [],
  );

/** Of several extracts of one organisation the newest counts. */
function newest(
  { extracts }: PreflightFacts,
  look: (extract: { kvkNumber: string; issuedOn: string }) => readonly Found[],
): Checked {
  return checkEach(extracts, ({ kvkNumber, issuedOn }, all) => {
    if (issuedOn === null) return null;
    const isOlder = all.some(
      (other) => other.kvkNumber === kvkNumber && (other.issuedOn ?? issuedOn) > issuedOn,
    );
    return isOlder ? [] : look({ kvkNumber, issuedOn });
  });
}

/** Data were changed after the form was made, so that it says something else than the application. */
export const formOutdated: PreflightCheck = ({ form }) => {
  const { madeFrom, current } = form ?? { madeFrom: null, current: null };
  if (madeFrom === null || current === null) return { found: [], isOpen: true };
  return { found: madeFrom === current ? [] : [{ person: null, params: {} }], isOpen: false };
};

export const meansExpired: PreflightCheck = ({ loginMeans, today }) => {
  const { status, validUntil } = loginMeans ?? { status: null, validUntil: null };
  const isPast = (validUntil ?? today) < today;
  const params = validUntil === null ? {} : { validUntil };
  return {
    found: isPast || status === 'expired' ? [{ person: null, params }] : [],
    isOpen: status === null || validUntil === null,
  };
};

export const meansBlocked: PreflightCheck = ({ loginMeans }) => ({
  found: loginMeans?.status === 'blocked' ? [{ person: null, params: {} }] : [],
  isOpen: (loginMeans?.status ?? null) === null,
});

export const meansOfOtherSupplier: PreflightCheck = ({ loginMeans }, ruleBook: RuleBook) => {
  const supplier = loginMeans?.supplier ?? null;
  if (supplier === null) return { found: [], isOpen: true };
  const own = decided(ruleBook.preflight.meansOfOtherSupplier).value.supplier;
  const isOther = supplier.trim().toLowerCase() !== own.toLowerCase();
  return { found: isOther ? [{ person: null, params: { supplier, own } }] : [], isOpen: false };
};
