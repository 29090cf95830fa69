import type { FormField } from '../../cards/formCard.ts';
import { parseBirthDate } from '../../rules/formats/birthDate.ts';
import { parseEmail } from '../../rules/formats/email.ts';
import { parseMobile } from '../../rules/formats/mobile.ts';
import { parsePersonName } from '../../rules/formats/personName.ts';
import type { Contact, Person } from '../../rules/profile.ts';
import { formatTexts } from '../../rules/texts/formatTexts.ts';
import type { Flow } from '../flow.ts';
import { formatDay, formatMobile } from '../texts/formatValue.ts';
import { stepTwoTexts } from '../texts/stepTwoTexts.ts';

/** One field: what it shows and how it reads what people type. A reading is the value to keep, or what is wrong. */
export interface Field extends Omit<FormField, 'error' | 'requiredError'> {
  readonly parse: (typed: string) => { readonly value: string } | { readonly error: string };
}

/** The fields of a person, as on their identity document. `known` fills them in. */
export function personFields(flow: Flow, known: Person | null): readonly Field[] {
  const texts = stepTwoTexts[flow.locale];
  const name = (field: 'givenNames' | 'infix' | 'familyName' | 'birthPlace'): Field => ({
    name: field,
    label: texts.person[field],
    kind: 'text',
    isRequired: field !== 'infix',
    ...(known === null ? {} : { value: known[field] }),
    parse: (typed) => {
      if (field === 'infix' && /^(?:|-|geen|none)$/i.test(typed.trim())) return { value: '' };
      const read = parsePersonName(typed);
      if (read.kind === 'ok') return { value: read.value };
      return { error: formatTexts[flow.locale].personName[read.why] };
    },
  });
  const birthDate: Field = {
    name: 'birthDate',
    label: texts.person.birthDate,
    kind: 'date',
    isRequired: true,
    example: texts.birthDateExample,
    ...(known === null ? {} : { value: formatDay(known.birthDate, flow.locale) }),
    parse: (typed) => {
      const read = parseBirthDate(typed, flow.unit.today);
      return read.kind === 'ok'
        ? { value: read.value }
        : { error: formatTexts[flow.locale].birthDate[read.why] };
    },
  };
  return [name('givenNames'), name('infix'), name('familyName'), birthDate, name('birthPlace')];
}

/** The person that filled-in fields stand for. */
export function personOf(values: Readonly<Record<string, string>>): Person {
  return {
    givenNames: values.givenNames ?? '',
    infix: values.infix ?? '',
    familyName: values.familyName ?? '',
    birthDate: values.birthDate ?? '',
    birthPlace: values.birthPlace ?? '',
  };
}

/** E-mail and mobile of one person. */
export function contactFields(flow: Flow, known: Contact | null): readonly Field[] {
  const texts = stepTwoTexts[flow.locale];
  return [
    {
      name: 'email',
      label: texts.contact.email,
      kind: 'email',
      isRequired: true,
      example: texts.emailExample,
      ...(known === null ? {} : { value: known.email }),
      parse: (typed) => {
        const read = parseEmail(typed);
        return read.kind === 'ok'
          ? { value: read.value }
          : { error: formatTexts[flow.locale].email[read.why] };
      },
    },
    {
      name: 'mobile',
      label: texts.contact.mobile,
      kind: 'tel',
      isRequired: true,
      example: texts.mobileExample,
      ...(known === null ? {} : { value: formatMobile(known.mobile) }),
      parse: (typed) => {
        const read = parseMobile(typed);
        return read.kind === 'ok'
          ? { value: read.value }
          : { error: formatTexts[flow.locale].mobile[read.why] };
      },
    },
  ];
}

/** The contact that filled-in fields stand for. */
export function contactOf(values: Readonly<Record<string, string>>): Contact {
  return { email: values.email ?? '', mobile: values.mobile ?? '' };
}
