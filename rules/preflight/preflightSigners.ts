import type { z } from 'zod';
import { decided } from '../ruleBook.ts';
import { type Checked, checkEach, type Found, type PreflightCheck } from './preflightCheck.ts';
import type { PreflightFacts } from './preflightFacts.ts';
import { nameText, type WrittenName } from './preflightNameParts.ts';
import { compareNames, isNearName, maySharePerson } from './preflightNames.ts';
import { inOrder } from './preflightOrder.ts';
import type { signatureKindSchema } from './preflightRules.ts';

type Register = NonNullable<PreflightFacts['register']>;

/** Everybody who signs or is going to, each once. */
function signersOf({ people, signatures }: PreflightFacts): readonly WrittenName[] | null {
  const named = people.filter(({ role }) => role === 'representative').map(({ name }) => name);
  const all = [...named, ...(signatures?.given ?? []).map(({ name }) => name)];
  return all.length === 0 ? null : [...new Map(all.map((name) => [nameText(name), name])).values()];
}

function distinct(names: readonly WrittenName[], register: Register | null): readonly WrittenName[] {
  return inOrder(names, nameText).filter(
    (name, place, all) => !all.slice(0, place).some((before) => mayBeOne(before, name, register)),
  );
}

/**
 * Father and son may share most of a name: two names written out that both stand in the register are two people. With
 * initials nobody can tell, for the register may name one person twice.
 */
function mayBeOne(one: WrittenName, other: WrittenName, register: Register | null): boolean {
  const isEntry = (name: WrittenName) =>
    !nameText(name).includes('.') &&
    register?.names.some((registered) => nameText(registered) === nameText(name));
  const areTwo = nameText(one) !== nameText(other) && isEntry(one) && isEntry(other);
  return !areTwo && maySharePerson(one, other);
}

/** How a name stands to the register: in it, in it but longer or otherwise spelled, or not in it. */
function inRegister(name: WrittenName, register: Register) {
  const compared = register.names.map((registered) => ({
    registered: nameText(registered),
    comparison: compareNames(name, registered),
    isNear: isNearName(name, registered),
  }));
  return (
    compared.find(({ comparison }) => comparison.kind === 'same') ??
    compared.find(({ comparison }) => comparison.kind === 'incomplete') ??
    compared.find(({ isNear }) => isNear) ??
    null
  );
}

function checkSigners(
  facts: PreflightFacts,
  look: (name: WrittenName, register: Register) => Omit<Found, 'person'> | null,
): Checked {
  const { register } = facts;
  if (register === null) return { found: [], isOpen: true };
  return checkEach(signersOf(facts), (name) => {
    const found = look(name, register);
    return found === null ? [] : [{ person: nameText(name), ...found }];
  });
}

/** A signer whom the register names otherwise. */
export const nameNotAsInRegister: PreflightCheck = (facts) =>
  checkSigners(facts, (name, register) => {
    const entry = inRegister(name, register);
    return entry?.comparison.kind === 'different'
      ? { params: { document: entry.registered, parts: entry.comparison.parts } }
      : null;
  });

/** A signer whose given names are not all there. */
export const nameShorterThanRegister: PreflightCheck = (facts) =>
  checkSigners(facts, (name, register) => {
    const entry = inRegister(name, register);
    return entry?.comparison.kind === 'incomplete' ? { params: { document: entry.registered } } : null;
  });

/** A signer whom the register does not name. */
export const signerNotInRegister: PreflightCheck = (facts, ruleBook) =>
  checkSigners(facts, (name, register) => {
    if (inRegister(name, register) !== null) return null;
    const { whenRegisterIncomplete } = decided(ruleBook.preflight.signerNotInRegister).value;
    return register.isComplete ? { params: {} } : { params: {}, severity: whenRegisterIncomplete };
  });

/** An applicant who signs nothing, with almost the name of a representative: then somebody else signs in vain. */
export const applicantAlmostInRegister: PreflightCheck = ({ people, register }) => {
  const applicants = people.filter(({ role }) => role === 'applicant');
  if (register === null || applicants.length === 0) return { found: [], isOpen: true };
  return checkEach(applicants, ({ name }) => {
    const entry = inRegister(name, register);
    if (entry === null || entry.comparison.kind === 'same') return [];
    return [{ person: nameText(name), params: { document: entry.registered } }];
  });
};

export const tooFewSigners: PreflightCheck = ({ signatures, register }) => {
  const needed = signatures?.needed ?? null;
  const given = signatures?.given ?? null;
  if (needed === null || given === null) return { found: [], isOpen: true };
  const count = distinct(
    given.map(({ name }) => name),
    register,
  ).length;
  return { found: count < needed ? [{ person: null, params: { needed, given: count } }] : [], isOpen: false };
};

/** The same person twice counts once. */
export const signerTwice: PreflightCheck = ({ signatures, register }) => {
  const names = signatures?.given?.map(({ name }) => name) ?? null;
  if (names === null) return { found: [], isOpen: true };
  const twice = distinct(names, register).filter(
    (name) => names.filter((other) => mayBeOne(name, other, register)).length > 1,
  );
  return { found: twice.map((name) => ({ person: nameText(name), params: {} })), isOpen: false };
};

/** An electronic signature that is not qualified. */
export const signatureNotAccepted: PreflightCheck = ({ signatures }, ruleBook) =>
  checkKind(signatures, decided(ruleBook.preflight.signatureNotAccepted).value.kinds);

/** A copy of a signature. */
export const signatureNotOriginal: PreflightCheck = ({ signatures }, ruleBook) =>
  checkKind(signatures, decided(ruleBook.preflight.signatureNotOriginal).value.kinds);

function checkKind(
  signatures: PreflightFacts['signatures'],
  kinds: readonly z.infer<typeof signatureKindSchema>[],
): Checked {
  return checkEach(signatures?.given ?? null, ({ name, kind }) => {
    if (kind === null) return null;
    return kinds.includes(kind) ? [{ person: nameText(name), params: { kind } }] : [];
  });
}
