import { fullName } from '../../rules/flow/settle.ts';
import type { Contact, Person } from '../../rules/profile.ts';
import type { Flow, QuestionHandler } from '../flow.ts';
import { formatDay, formatMobile } from '../texts/formatValue.ts';
import { stepTwoTexts } from '../texts/stepTwoTexts.ts';
import { confirmOrForm } from './confirmOrForm.ts';
import { contactFields, contactOf, personFields, personOf } from './formFields.ts';

type PersonFact = 'applicant' | 'user';
type ContactFact = 'applicantContact' | 'userContact';

/** What the supplier knows of the signed-in person. */
async function profileOf(flow: Flow) {
  const reading = await flow.unit.world.profile(flow.unit.signedIn?.personId ?? '');
  return reading.kind === 'read' ? reading.value : null;
}

/** The user of the login means when that is somebody else than who signed in. */
function otherUser(flow: Flow) {
  const user = flow.facts.loginMeans?.value.user;
  return user === undefined || user.isSignedInPerson ? null : user;
}

function personQuestion(fact: PersonFact, known: (flow: Flow) => Promise<Person | null>): QuestionHandler {
  const texts = (flow: Flow) => stepTwoTexts[flow.locale];
  return confirmOrForm<Person>({
    known: async (flow) => flow.facts[fact]?.value ?? (await known(flow)),
    confirmTitle: (flow) => (fact === 'applicant' ? texts(flow).applicantTitle : texts(flow).userTitle),
    formTitle: (flow) => (fact === 'applicant' ? texts(flow).applicantFormTitle : texts(flow).userFormTitle),
    why: (flow) => (fact === 'applicant' ? texts(flow).applicantWhy : texts(flow).userWhy),
    rows: (flow, person) => [
      { label: texts(flow).person.fullName, value: fullName(person) },
      { label: texts(flow).person.birthDate, value: formatDay(person.birthDate, flow.locale) },
      { label: texts(flow).person.birthPlace, value: person.birthPlace },
    ],
    fields: personFields,
    valueOf: personOf,
    take: (flow, person, origin) => {
      flow.set(fact, person, origin);
      const echo = `${fullName(person)}, ${formatDay(person.birthDate, flow.locale)}`;
      return origin === 'given' && fact === 'applicant'
        ? { echo, say: texts(flow).applicantChanged }
        : { echo };
    },
  });
}

function contactQuestion(fact: ContactFact, known: (flow: Flow) => Promise<Contact | null>): QuestionHandler {
  const texts = (flow: Flow) => stepTwoTexts[flow.locale];
  return confirmOrForm<Contact>({
    known: async (flow) => flow.facts[fact]?.value ?? (await known(flow)),
    confirmTitle: (flow) =>
      fact === 'applicantContact' ? texts(flow).contactTitle : texts(flow).userContactTitle,
    formTitle: (flow) =>
      fact === 'applicantContact' ? texts(flow).contactFormTitle : texts(flow).userContactFormTitle,
    why: (flow) => (fact === 'applicantContact' ? texts(flow).contactWhy : texts(flow).userContactWhy),
    rows: (flow, contact) => [
      { label: texts(flow).contact.email, value: contact.email },
      { label: texts(flow).contact.mobile, value: formatMobile(contact.mobile) },
    ],
    fields: contactFields,
    valueOf: contactOf,
    take: (flow, contact, origin) => {
      flow.set(fact, contact, origin);
      return { echo: `${contact.email}, ${formatMobile(contact.mobile)}` };
    },
  });
}

/** The applicant, as on their identity document. */
export const applicant = personQuestion('applicant', async (flow) => (await profileOf(flow))?.person ?? null);
/** How the applicant is reached: their own e-mail address and mobile. */
export const applicantContact = contactQuestion(
  'applicantContact',
  async (flow) => (await profileOf(flow))?.contact ?? null,
);
/** The user, when that is somebody else. */
export const user = personQuestion('user', async (flow) => otherUser(flow)?.person ?? null);
/** How that user is reached. */
export const userContact = contactQuestion('userContact', async (flow) => otherUser(flow)?.contact ?? null);
