import { decided, type RuleBook } from '../ruleBook.ts';
import type { Found, PreflightCheck } from './preflightCheck.ts';
import type { Mention, PreflightRole } from './preflightFacts.ts';
import { nameText, partsOf } from './preflightNameParts.ts';
import { maySharePerson } from './preflightNames.ts';
import { inOrder } from './preflightOrder.ts';

/** One person of the application: the mentions of them, first the one in the first of their roles. */
type Person = readonly [Mention, ...Mention[]];

const roleOrder: readonly PreflightRole[] = ['applicant', 'user', 'representative'];

/** Who is who: mentions of one person together, whatever order they came in. */
function peopleOf(mentions: readonly Mention[]): readonly Person[] {
  const people: [Mention, ...Mention[]][] = [];
  for (const mention of inOrder(mentions, orderKey)) {
    const known = people.find((person) => person.every((one) => isSamePerson(one, mention)));
    if (known === undefined) people.push([mention]);
    else known.push(mention);
  }
  return people;
}

function orderKey({ role, name, email, mobile }: Mention): string {
  return JSON.stringify([roleOrder.indexOf(role), nameText(name), email, mobile]);
}

function isSamePerson(a: Mention, b: Mention): boolean {
  const isBornApart = a.birthDate !== null && b.birthDate !== null && a.birthDate !== b.birthDate;
  return !isBornApart && maySharePerson(a.name, b.name);
}

/** The contact checks need somebody in every role, with an address. */
function isOpen(mentions: readonly Mention[], contact: 'email' | 'mobile'): boolean {
  return (
    roleOrder.some((role) => !mentions.some((mention) => mention.role === role)) ||
    mentions.some((mention) => mention[contact] === null)
  );
}

/** What two people have both, of every two people; the one whose name it holds keeps it, else who is named first. */
function shared(mentions: readonly Mention[], contact: 'email' | 'mobile') {
  const people = peopleOf(mentions);
  return people.flatMap((person, place) =>
    people.slice(0, place).flatMap((other) => {
      const theirs = contactsOf(other, contact);
      const both = contactsOf(person, contact).filter((value) => theirs.includes(value));
      return both.map((value) => ({
        value,
        found: isRatherOf(value, person, other) ? aboutBoth(other, person) : aboutBoth(person, other),
      }));
    }),
  );
}

/** Whether what is before the @ says more of the name of this person than of the other; a number says nothing. */
function isRatherOf(value: string, person: Person, other: Person): boolean {
  return namedIn(value, person).count > namedIn(value, other).count;
}

function contactsOf(person: Person, contact: 'email' | 'mobile'): readonly string[] {
  return person.flatMap((mention) => mention[contact]?.toLowerCase() ?? []);
}

function aboutBoth([person]: Person, [other]: Person): Found {
  return { person: nameText(person.name), params: { role: person.role, other: nameText(other.name) } };
}

function isGeneral(email: string, ruleBook: RuleBook): boolean {
  const { mailboxes } = decided(ruleBook.preflight.generalMailboxShared).value;
  return mailboxes.includes(localPart(email));
}

function localPart(email: string): string {
  return email.slice(0, email.lastIndexOf('@'));
}

/** Two people with one address of a person. */
export const emailShared: PreflightCheck = ({ people }, ruleBook) => ({
  found: shared(people, 'email')
    .filter(({ value }) => !isGeneral(value, ruleBook))
    .map(({ found }) => found),
  isOpen: isOpen(people, 'email'),
});

/** Two people with one address of the organisation, such as info@. */
export const generalMailboxShared: PreflightCheck = ({ people }, ruleBook) => ({
  found: shared(people, 'email')
    .filter(({ value }) => isGeneral(value, ruleBook))
    .map(({ found }) => found),
  isOpen: isOpen(people, 'email'),
});

/** Two people with one mobile number. */
export const mobileShared: PreflightCheck = ({ people }) => ({
  found: shared(people, 'mobile').map(({ found }) => found),
  isOpen: isOpen(people, 'mobile'),
});

/** An address that names somebody else of the application, who has another. */
export const emailOfSomeoneElse: PreflightCheck = ({ people: mentions }) => {
  const people = peopleOf(mentions);
  const found = people.flatMap((person) =>
    people
      .filter((other) => {
        const theirs = contactsOf(other, 'email');
        return contactsOf(person, 'email').some(
          (email) => namesRather(email, other, person) && !theirs.includes(email),
        );
      })
      .map((other) => aboutBoth(person, other)),
  );
  return { found, isOpen: isOpen(mentions, 'email') };
};

/** Whether the part before the @ names this person more than its holder; the family name has to be in it. */
function namesRather(email: string, person: Person, holder: Person): boolean {
  const [named, own] = [namedIn(email, person), namedIn(email, holder)];
  return named.isFamilyNamed && named.count > own.count;
}

function namedIn(email: string, [{ name }]: Person): { isFamilyNamed: boolean; count: number } {
  const { given, infix, family } = partsOf(name, false);
  const words = localPart(email).split(/[^a-z]+/);
  const wholes = [family.join(''), [...infix, ...family].join('')];
  const initials = given.slice(0, 1).flatMap((first) => wholes.map((whole) => `${first.charAt(0)}${whole}`));
  const isFamilyNamed =
    [...wholes, ...initials].some((whole) => words.includes(whole)) ||
    ` ${words.join(' ')} `.includes(` ${family.join(' ')} `);
  const isGivenNamed = given.some((one) => words.includes(one));
  return { isFamilyNamed, count: Number(isFamilyNamed) + Number(isGivenNamed) };
}
