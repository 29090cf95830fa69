import type { AmountReading } from '../formats/amount.ts';
import type { BirthDateReading } from '../formats/birthDate.ts';
import type { BranchNumberReading } from '../formats/branchNumber.ts';
import type { ChoiceReading } from '../formats/choice.ts';
import type { DayReading } from '../formats/day.ts';
import type { DocumentNumberReading } from '../formats/documentNumber.ts';
import type { EmailReading } from '../formats/email.ts';
import type { KvkNumberReading } from '../formats/kvkNumber.ts';
import type { MobileReading } from '../formats/mobile.ts';
import type { OinReading } from '../formats/oin.ts';
import type { PersonNameReading } from '../formats/personName.ts';
import type { PhoneReading } from '../formats/phone.ts';
import type { PostcodeReading } from '../formats/postcode.ts';
import type { YesNoReading } from '../formats/yesNo.ts';
import type { Texts } from '../locale.ts';

type WhyOf<Reading extends { readonly kind: string }> =
  Extract<Reading, { kind: 'invalid' }> extends infer Invalid
    ? Invalid extends { readonly why: infer Why extends string }
      ? Why
      : never
    : never;

/** What to say when something typed could not be read: what is wrong, and how it should look. */
export const formatTexts: Texts<{
  readonly kvkNumber: Readonly<Record<WhyOf<KvkNumberReading>, string>>;
  readonly email: Readonly<Record<WhyOf<EmailReading>, string>>;
  readonly mobile: Readonly<Record<WhyOf<MobileReading>, string>>;
  readonly birthDate: Readonly<Record<WhyOf<BirthDateReading>, string>>;
  readonly personName: Readonly<Record<WhyOf<PersonNameReading>, string>>;
  readonly branchNumber: Readonly<Record<WhyOf<BranchNumberReading>, string>>;
  readonly oin: Readonly<Record<WhyOf<OinReading>, string>>;
  readonly documentNumber: Readonly<Record<WhyOf<DocumentNumberReading>, string>>;
  readonly postcode: Readonly<Record<WhyOf<PostcodeReading>, string>>;
  readonly phone: Readonly<Record<WhyOf<PhoneReading>, string>>;
  readonly day: Readonly<Record<WhyOf<DayReading>, string>>;
  readonly amount: Readonly<Record<WhyOf<AmountReading>, string>>;
  readonly yesNo: Readonly<Record<WhyOf<YesNoReading>, string>>;
  readonly choice: Readonly<Record<WhyOf<ChoiceReading<never>>, string>>;
}> = {
  nl: {
    kvkNumber: {
      notEightDigits: 'Een KVK-nummer heeft acht cijfers, bijvoorbeeld 12345678.',
      isBranchNumber: 'Dit lijkt een vestigingsnummer. Ik heb het KVK-nummer nodig; dat heeft acht cijfers.',
      isRsin: 'Dit lijkt een RSIN. Ik heb het KVK-nummer nodig; dat heeft acht cijfers.',
    },
    email: {
      noAddress: 'Dit herken ik niet als e-mailadres. Een voorbeeld is naam@bedrijf.nl.',
      severalAddresses: 'Ik zie meer dan één e-mailadres. Welk adres moet ik gebruiken?',
      tooLong: 'Dit e-mailadres is te lang. Controleer het nog eens.',
    },
    mobile: {
      noNumber: 'Ik zie geen telefoonnummer. Een voorbeeld is 06 12345678.',
      notMobile: 'Dit is geen mobiel nummer. Er gaat een sms-code naartoe, dus het nummer begint met 06.',
      wrongLength: 'Dit nummer is niet compleet of te lang. Een voorbeeld is 06 12345678.',
      severalNumbers: 'Ik zie meer dan één nummer. Welk nummer moet ik gebruiken?',
    },
    birthDate: {
      notADate: 'Dit herken ik niet als datum. Typ dag, maand en jaar, bijvoorbeeld 3 mei 1980.',
      impossibleDate: 'Deze datum bestaat niet. Typ dag, maand en jaar, bijvoorbeeld 3 mei 1980.',
      inFuture: 'Deze datum ligt in de toekomst. Wat is de geboortedatum?',
      tooYoung: 'Met deze datum is de persoon jonger dan 16 jaar. Dat kan hier niet. Controleer de datum.',
      tooOld: 'Met deze datum is de persoon ouder dan 120 jaar. Controleer het jaar.',
    },
    personName: {
      empty: 'Ik zie nog geen naam.',
      hasDigits: 'In deze naam staat een cijfer. Typ de naam zoals op het identiteitsbewijs.',
      hasSigns: 'In deze naam staat een teken dat ik niet ken. Typ de naam zoals op het identiteitsbewijs.',
      tooLong: 'Deze naam is te lang. Typ de naam zoals op het identiteitsbewijs.',
    },
    branchNumber: {
      notTwelveDigits: 'Een vestigingsnummer heeft twaalf cijfers, bijvoorbeeld 000012345678.',
      isKvkNumber: 'Dit lijkt een KVK-nummer. Ik heb het vestigingsnummer nodig; dat heeft twaalf cijfers.',
    },
    oin: { notTwentyDigits: 'Een OIN heeft twintig cijfers. U vindt het in het OIN-register van Logius.' },
    documentNumber: {
      notADocumentNumber:
        'Dit herken ik niet als documentnummer. Op een paspoort of identiteitskaart heeft het negen tekens, op een rijbewijs tien cijfers.',
      hasLetterO: 'Een documentnummer bevat nooit de letter O. Bedoelt u het cijfer 0?',
    },
    postcode: {
      notAPostcode: 'Een postcode heeft vier cijfers en twee letters, bijvoorbeeld 1234 AB.',
      neverIssued: 'Deze postcode bestaat niet. Controleer de twee letters.',
    },
    phone: {
      noNumber: 'Ik zie geen telefoonnummer. Een voorbeeld is 020 1234567.',
      wrongLength: 'Dit nummer is niet compleet of te lang. Een voorbeeld is 020 1234567.',
      severalNumbers: 'Ik zie meer dan één nummer. Welk nummer moet ik gebruiken?',
      serviceNumber: 'Op dit nummer kunnen wij u niet bereiken. Geef een gewoon of mobiel nummer.',
      hasExtension:
        'Een toestelnummer kan ik niet gebruiken. Geef een nummer waarop u direct bereikbaar bent.',
    },
    day: {
      notADate: 'Dit herken ik niet als datum. Typ dag, maand en jaar, bijvoorbeeld 31 december 2027.',
      impossibleDate: 'Deze datum bestaat niet. Typ dag, maand en jaar, bijvoorbeeld 31 december 2027.',
      noDay: 'Ik zie een maand en een jaar. Welke dag is het?',
      inFuture: 'Deze datum ligt in de toekomst. Controleer de datum.',
      inPast: 'Deze datum is al voorbij. Controleer de datum.',
    },
    amount: {
      notAnAmount: 'Dit herken ik niet als bedrag. Een voorbeeld is 12,50 euro.',
      negative: 'Een bedrag onder nul kan hier niet.',
      ambiguous:
        'Ik weet niet zeker welk bedrag u bedoelt. Typ het met twee cijfers achter de komma, bijvoorbeeld 1234,00.',
      tooPrecise: 'Een bedrag heeft hoogstens twee cijfers achter de komma.',
      tooLarge: 'Dit bedrag is te groot. Controleer het nog eens.',
    },
    yesNo: { unclear: 'Ik weet niet zeker of u ja of nee bedoelt. Typ ja of nee.' },
    choice: {
      noMatch: 'Die keuze herken ik niet. Typ het nummer of de tekst van een keuze.',
      noSuchNumber: 'Dat nummer staat niet in de lijst. Typ een nummer uit de lijst.',
      several: 'Daar passen meer keuzes bij. Welke bedoelt u?',
    },
  },
  en: {
    kvkNumber: {
      notEightDigits: 'A KVK number has eight digits, for example 12345678.',
      isBranchNumber: 'This looks like a branch number. I need the KVK number; that has eight digits.',
      isRsin: 'This looks like an RSIN. I need the KVK number; that has eight digits.',
    },
    email: {
      noAddress: 'I do not recognise an e-mail address. An example is name@company.nl.',
      severalAddresses: 'I see more than one e-mail address. Which one should I use?',
      tooLong: 'This e-mail address is too long. Please check it.',
    },
    mobile: {
      noNumber: 'I see no phone number. An example is 06 12345678.',
      notMobile: 'This is not a mobile number. It gets a text message code, so it starts with 06.',
      wrongLength: 'This number is not complete, or too long. An example is 06 12345678.',
      severalNumbers: 'I see more than one number. Which one should I use?',
    },
    birthDate: {
      notADate: 'I do not recognise a date. Type day, month and year, for example 3 May 1980.',
      impossibleDate: 'This date does not exist. Type day, month and year, for example 3 May 1980.',
      inFuture: 'This date is in the future. What is the date of birth?',
      tooYoung: 'With this date the person is under 16. That is not possible here. Please check the date.',
      tooOld: 'With this date the person is over 120. Please check the year.',
    },
    personName: {
      empty: 'I see no name yet.',
      hasDigits: 'There is a digit in this name. Type the name as on the identity document.',
      hasSigns: 'There is a sign in this name that I do not know. Type the name as on the identity document.',
      tooLong: 'This name is too long. Type the name as on the identity document.',
    },
    branchNumber: {
      notTwelveDigits: 'A branch number has twelve digits, for example 000012345678.',
      isKvkNumber: 'This looks like a KVK number. I need the branch number; that has twelve digits.',
    },
    oin: { notTwentyDigits: 'An OIN has twenty digits. You find it in the OIN register of Logius.' },
    documentNumber: {
      notADocumentNumber:
        'I do not recognise a document number. On a passport or identity card it has nine characters, on a driving licence ten digits.',
      hasLetterO: 'A document number never holds the letter O. Do you mean the digit 0?',
    },
    postcode: {
      notAPostcode: 'A postcode has four digits and two letters, for example 1234 AB.',
      neverIssued: 'This postcode does not exist. Please check the two letters.',
    },
    phone: {
      noNumber: 'I see no phone number. An example is 020 1234567.',
      wrongLength: 'This number is not complete, or too long. An example is 020 1234567.',
      severalNumbers: 'I see more than one number. Which one should I use?',
      serviceNumber: 'We cannot reach you on this number. Please give an ordinary or a mobile number.',
      hasExtension: 'I cannot use an extension. Please give a number on which you can be reached directly.',
    },
    day: {
      notADate: 'I do not recognise a date. Type day, month and year, for example 31 December 2027.',
      impossibleDate: 'This date does not exist. Type day, month and year, for example 31 December 2027.',
      noDay: 'I see a month and a year. Which day is it?',
      inFuture: 'This date is in the future. Please check the date.',
      inPast: 'This date has passed. Please check the date.',
    },
    amount: {
      notAnAmount: 'I do not recognise an amount. An example is 12.50 euros.',
      negative: 'An amount below zero is not possible here.',
      ambiguous: 'I am not sure which amount you mean. Type it with two decimals, for example 1234.00.',
      tooPrecise: 'An amount has at most two decimals.',
      tooLarge: 'This amount is too large. Please check it.',
    },
    yesNo: { unclear: 'I am not sure whether you mean yes or no. Please type yes or no.' },
    choice: {
      noMatch: 'I do not recognise that choice. Type the number or the text of a choice.',
      noSuchNumber: 'That number is not in the list. Type a number from the list.',
      several: 'More than one choice fits. Which one do you mean?',
    },
  },
};
