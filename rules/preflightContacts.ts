import type { Found, PreflightCheck } from './preflightCheck.ts';
import type { Mention, PreflightRole } from './preflightFacts.ts';
import { maySharePerson, nameText, partsOf } from './preflightNames.ts';
import { decided, type RuleBook } from './ruleBook.ts';

/** One person of the application, with everything that is said of them in their roles. */
export interface PreflightPerson {
  readonly name: string;
  readonly roles: readonly PreflightRole[];
  readonly mentions: readonly Mention[];
}

const roleOrder: readonly PreflightRole[] = ['applicant', 'user', 'representative'];

/** Who is who: mentions of one person together, whatever order they came in. */
export function peopleOf(mentions: readonly Mention[]): readonly PreflightPerson[] {
  const ordered = mentions.toSorted(
    (a, b) => roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role) || compareText(keyOf(a), keyOf(b)),
  );
  const groups: Mention[][] = [];
  for (const mention of ordered) {
    const group = groups.find((known) => known.every((one) => isSamePerson(one, mention)));
    if (group === undefined) groups.push([mention]);
    else group.push(mention);
  }
  return groups.map((group) => ({
    name: nameText(group[0]?.name ?? ''),
    roles: roleOrder.filter((role) => group.some((mention) => mention.role === role)),
    mentions: group,
  }));
}

function isSamePerson(a: Mention, b: Mention): boolean {
  const isBornApart = a.birthDate !== null && b.birthDate !== null && a.birthDate !== b.birthDate;
  return !isBornApart && maySharePerson(a.name, b.name);
}

function keyOf({ name, email, mobile }: Mention): string {
  return JSON.stringify([nameText(name), email, mobile]);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The contact checks need somebody in every role, with an address. */
function isOpen(mentions: readonly Mention[], contact: 'email' | 'mobile'): boolean {
  return (
    roleOrder.some((role) => !mentions.some((mention) => mention.role === role)) ||
    mentions.some((mention) => mention[contact] === null)
  );
}

/** Every two people who have the same address or number; who of the two gives another is the one named first. */
function sharing(mentions: readonly Mention[], contact: 'email' | 'mobile') {
  const people = peopleOf(mentions);
  return people.flatMap((person, place) =>
    people.slice(0, place).flatMap((other) => {
      const shared = contactsOf(person, contact).find((value) => contactsOf(other, contact).includes(value));
      return shared === undefined ? [] : [{ shared, found: aboutBoth(person, other) }];
    }),
  );
}

function contactsOf({ mentions }: PreflightPerson, contact: 'email' | 'mobile'): readonly string[] {
  return mentions.flatMap((mention) => mention[contact]?.toLowerCase() ?? []);
}

function aboutBoth(person: PreflightPerson, other: PreflightPerson): Found {
  return {
    person: person.name,
    params: { role: person.roles[0] ?? 'representative', other: other.name },
  };
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
  found: sharing(people, 'email')
    .filter(({ shared }) => !isGeneral(shared, ruleBook))
    .map(({ found }) => found),
  isOpen: isOpen(people, 'email'),
});

/** Two people with one address of the organisation, such as info@. */
export const generalMailboxShared: PreflightCheck = ({ people }, ruleBook) => ({
  found: sharing(people, 'email')
    .filter(({ shared }) => isGeneral(shared, ruleBook))
    .map(({ found }) => found),
  isOpen: isOpen(people, 'email'),
});

/** Two people with one mobile number. */
export const mobileShared: PreflightCheck = ({ people }) => ({
  found: sharing(people, 'mobile').map(({ found }) => found),
  isOpen: isOpen(people, 'mobile'),
});

/** An address that names somebody else of the application, who has another. */
export const emailOfSomeoneElse: PreflightCheck = ({ people: mentions }) => {
  const people = peopleOf(mentions);
  const found = people.flatMap((person) =>
    people
      .filter((other) => other !== person)
      .filter((other) =>
        contactsOf(person, 'email').some(
          (email) => names(email, other, person) && !contactsOf(other, 'email').includes(email),
        ),
      )
      .map((other) => aboutBoth(person, other)),
  );
  return { found, isOpen: isOpen(mentions, 'email') };
};

/** Whether the part before the @ names this person more than its holder; the family name has to be in it. */
function names(email: string, person: PreflightPerson, holder: PreflightPerson): boolean {
  const [named, own] = [namedIn(email, person), namedIn(email, holder)];
  return named.isFamilyNamed && named.count > own.count;
}

function namedIn(email: string, { name }: PreflightPerson): { isFamilyNamed: boolean; count: number } {
  const { given, infix, family } = partsOf(name, false);
  const [first = ''] = given;
  const words = localPart(email).split(/[^a-z]+/);
  const families = [family.join(''), [...infix, ...family].join('')];
  const isFamilyNamed =
    families.some((whole) => words.includes(whole) || words.includes(`${first.charAt(0)}${whole}`)) ||
    ` ${words.join(' ')} `.includes(` ${family.join(' ')} `);
  return { isFamilyNamed, count: Number(isFamilyNamed) + Number(words.includes(first)) };
}
