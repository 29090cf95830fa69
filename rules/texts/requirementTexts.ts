import type { Locale, Texts } from '../locale.ts';
import type { RequirementItem } from '../requirements/requirementRules.ts';
import type { Requirement, RequirementReason } from '../requirements/requirements.ts';

type Params = RequirementReason['params'];
/** Sentences for a condition that holds, does not hold, or cannot be told yet. */
interface ReasonTexts {
  readonly yes: string;
  readonly no: string;
  readonly unknown: string;
}

const same = (text: string): ReasonTexts => ({ yes: text, no: text, unknown: text });

/** Names and sentences of the list "what do I need?" (wat heb ik nodig). */
export const requirementTexts: Texts<{
  readonly items: Readonly<Record<RequirementItem, (params: Params) => string>>;
  readonly reasons: Readonly<Record<RequirementReason['code'], ReasonTexts>>;
}> = {
  nl: {
    items: {
      kvkNumber: () => 'Het KVK-nummer van uw organisatie',
      userName: () => 'De naam van de gebruiker, precies zoals op het identiteitsbewijs',
      branchRestriction: () => 'De beperking tot één vestiging, met het vestigingsnummer',
      userBirth: () => 'De geboortedatum van de gebruiker',
      userBirthPlace: () => 'De geboorteplaats van de gebruiker',
      secondFactor: ({ certificate }) =>
        certificate === undefined
          ? 'Een tweede stap bij het inloggen: een sms-code of een app'
          : 'Een PKIoverheid-certificaat om mee in te loggen',
      userEmail: () => 'Een eigen e-mailadres van de gebruiker',
      userMobile: () => 'Een eigen mobiel nummer van de gebruiker, voor de sms-code',
      userEmployment: () => 'Of de gebruiker bij uw organisatie werkt',
      userIdCopy: ({ months = 1 }) =>
        `Een kopie van het identiteitsbewijs van de gebruiker, nog minstens ${months === 1 ? 'een maand' : `${months} maanden`} geldig. Maak uw BSN en foto onleesbaar.`,
      representatives: () =>
        'De gegevens van de bevoegd vertegenwoordiger: naam, e-mailadres en mobiel nummer',
      representativeIdCopy: ({ months = 1 }) =>
        `Een kopie van het identiteitsbewijs van de bevoegd vertegenwoordiger, nog minstens ${months === 1 ? 'een maand' : `${months} maanden`} geldig`,
      signatures: ({ signatures }) =>
        signatures === undefined
          ? 'Handtekeningen van de bevoegd vertegenwoordigers'
          : signatures === 1
            ? 'De handtekening van één bevoegd vertegenwoordiger'
            : `De handtekeningen van ${signatures} bevoegd vertegenwoordigers`,
      registerExtract: ({ days = 14 }) => `Een KVK-uittreksel van hoogstens ${days} dagen oud`,
      legalPersonalityDeclaration: () => 'Een verklaring rechtspersoonlijkheid van uw kerkgenootschap',
      supportingDocuments: () =>
        'De statuten of een mandaat, als daarin staat dat minder mensen mogen tekenen',
      registrationForm: () => 'Het registratieformulier, met pen ondertekend en per post verstuurd',
      qualifiedSignature: () =>
        'In plaats van de pen: een gekwalificeerde elektronische handtekening met een PKI-certificaat',
      identification: ({ days = 30 }) =>
        `Een identificatie door AMP Groep, binnen ${days} dagen nadat u daarvoor een e-mail krijgt`,
      identificationFee: () => 'De kosten van de identificatie door AMP Groep',
      services: () => 'De diensten waar u wilt inloggen',
      mandates: () => 'Een machtiging voor die diensten',
      administratorRole: () => 'Of de gebruiker ook machtigingenbeheerder wordt',
      term: () => 'De looptijd die u wilt: 1, 3 of 5 jaar',
      discount: () => 'Een actiecode voor korting',
    },
    reasons: {
      given: same('Dit weten wij al.'),
      always: same('Dit is altijd nodig.'),
      never: same('Dit is bij dit niveau niet nodig.'),
      userNotEmployed: {
        yes: 'De gebruiker werkt niet bij uw organisatie.',
        no: 'De gebruiker werkt bij uw organisatie.',
        unknown: 'Alleen als de gebruiker niet bij uw organisatie werkt.',
      },
      authorityNotEstablished: {
        yes: 'Wij kunnen bij KVK niet vaststellen wie mag tekenen.',
        no: 'Wij hebben geen uittreksel nodig om vast te stellen wie mag tekenen.',
        unknown:
          'Alleen als wij bij KVK niet kunnen vaststellen wie mag tekenen. Dat hoort u tijdens de aanvraag.',
      },
      isChurch: {
        yes: 'Bij een kerkgenootschap staat bij KVK niet wie mag tekenen.',
        no: 'Dit is alleen voor kerkgenootschappen.',
        unknown: 'Alleen voor kerkgenootschappen.',
      },
      signingWithFewer: {
        yes: 'U wilt met minder mensen tekenen dan de regel vraagt.',
        no: 'Er zijn geen extra stukken nodig om te tekenen.',
        unknown: 'Alleen als minder mensen tekenen dan de regel vraagt.',
      },
      formRoute: {
        yes: 'U mag niet alleen tekenen voor uw organisatie.',
        no: 'Er is geen formulier per post nodig.',
        unknown: 'Niet als u alleen mag tekenen of als de machtigingenbeheerder de upgrade doet.',
      },
      identificationRoute: {
        yes: 'Bij EH3 wordt het originele identiteitsbewijs bekeken.',
        no: 'Bij EH2+ is geen identificatie nodig.',
        unknown: 'Dit kan nodig zijn. Als het moet, krijgt u een e-mail van AMP Groep.',
      },
      insteadOfPen: {
        yes: 'U ondertekent het formulier niet met pen.',
        no: 'Er is geen formulier dat u moet ondertekenen.',
        unknown:
          'Dit mag u kiezen als er een formulier nodig is. Een handtekening via DocuSign of sms telt niet.',
      },
      limitedToBranch: {
        yes: 'Uw inlogmiddel geldt voor één vestiging. Niet elke dienst neemt dat aan.',
        no: 'Uw inlogmiddel geldt voor de hele organisatie.',
        unknown: 'Alleen als het inlogmiddel voor één vestiging geldt. Niet elke dienst neemt dat aan.',
      },
      withActionCode: {
        yes: 'U hebt een actiecode.',
        no: 'U hebt geen actiecode.',
        unknown: 'Alleen als u een actiecode hebt.',
      },
      roleWanted: {
        yes: 'U wilt dat de gebruiker machtigingenbeheerder wordt.',
        no: 'Wie alleen mag tekenen, wordt vanzelf machtigingenbeheerder.',
        unknown: 'Dit mag u kiezen. Het kost niets.',
      },
      supplierAsks: {
        yes: 'Reconi vraagt hierom.',
        no: 'Reconi vraagt hier niet om.',
        unknown: 'Alleen als Reconi erom vraagt.',
      },
      notDetermined: {
        yes: 'Dit is nodig.',
        no: 'Dit is niet nodig.',
        unknown: 'Geen bron zegt of dit bij dit niveau nodig is.',
      },
    },
  },
  en: {
    items: {
      kvkNumber: () => 'The KVK number of your organisation',
      userName: () => 'The name of the user, exactly as on the identity document',
      branchRestriction: () => 'The restriction to one branch, with its branch number',
      userBirth: () => 'The date of birth of the user',
      userBirthPlace: () => 'The place of birth of the user',
      secondFactor: ({ certificate }) =>
        certificate === undefined
          ? 'A second step when logging in: a text message code or an app'
          : 'A PKIoverheid certificate to log in with',
      userEmail: () => 'An e-mail address of the user’s own',
      userMobile: () => 'A mobile number of the user’s own, for the text message code',
      userEmployment: () => 'Whether the user works for your organisation',
      userIdCopy: ({ months = 1 }) =>
        `A copy of the user’s identity document, valid for at least ${months === 1 ? 'one more month' : `${months} more months`}. Hide the BSN and the photo.`,
      representatives: () =>
        'Details of the authorized representative: name, e-mail address and mobile number',
      representativeIdCopy: ({ months = 1 }) =>
        `A copy of the authorized representative’s identity document, valid for at least ${months === 1 ? 'one more month' : `${months} more months`}`,
      signatures: ({ signatures }) =>
        signatures === undefined
          ? 'Signatures of the authorized representatives'
          : signatures === 1
            ? 'The signature of one authorized representative'
            : `The signatures of ${signatures} authorized representatives`,
      registerExtract: ({ days = 14 }) => `A KVK register extract, at most ${days} days old`,
      legalPersonalityDeclaration: () => 'A declaration of legal personality of your church',
      supportingDocuments: () => 'The statutes or a mandate, if they say that fewer people may sign',
      registrationForm: () => 'The registration form, signed with a pen and sent by post',
      qualifiedSignature: () => 'Instead of the pen: a qualified electronic signature with a PKI certificate',
      identification: ({ days = 30 }) =>
        `An identification by AMP Groep, within ${days} days after they e-mail you`,
      identificationFee: () => 'The costs of the identification by AMP Groep',
      services: () => 'The services you want to log in to',
      mandates: () => 'A mandate for those services',
      administratorRole: () => 'Whether the user becomes a mandate administrator too',
      term: () => 'The term you want: 1, 3 or 5 years',
      discount: () => 'An action code for a discount',
    },
    reasons: {
      given: same('We know this already.'),
      always: same('This is always needed.'),
      never: same('This level does not need it.'),
      userNotEmployed: {
        yes: 'The user does not work for your organisation.',
        no: 'The user works for your organisation.',
        unknown: 'Only if the user does not work for your organisation.',
      },
      authorityNotEstablished: {
        yes: 'KVK does not tell us who may sign.',
        no: 'We need no extract to establish who may sign.',
        unknown: 'Only if KVK does not tell us who may sign. You will hear that during the application.',
      },
      isChurch: {
        yes: 'For a church, KVK does not publish who may sign.',
        no: 'This is for churches only.',
        unknown: 'For churches only.',
      },
      signingWithFewer: {
        yes: 'You want to sign with fewer people than the rule asks.',
        no: 'No extra documents are needed to sign.',
        unknown: 'Only if fewer people sign than the rule asks.',
      },
      formRoute: {
        yes: 'You may not sign for your organisation on your own.',
        no: 'No form by post is needed.',
        unknown: 'Not if you may sign on your own, or if the mandate administrator does the upgrade.',
      },
      identificationRoute: {
        yes: 'EH3 asks to see the original identity document.',
        no: 'EH2+ needs no identification.',
        unknown: 'This may be needed. If so, AMP Groep will e-mail you.',
      },
      insteadOfPen: {
        yes: 'You do not sign the form with a pen.',
        no: 'There is no form to sign.',
        unknown:
          'You may choose this if a form is needed. A signature by DocuSign or text message does not count.',
      },
      limitedToBranch: {
        yes: 'Your login means is for one branch. Not every service accepts that.',
        no: 'Your login means is for the whole organisation.',
        unknown: 'Only if the login means is for one branch. Not every service accepts that.',
      },
      withActionCode: {
        yes: 'You have an action code.',
        no: 'You have no action code.',
        unknown: 'Only if you have an action code.',
      },
      roleWanted: {
        yes: 'You want the user to become a mandate administrator.',
        no: 'Whoever may sign alone becomes a mandate administrator without asking.',
        unknown: 'You may choose this. It is free.',
      },
      supplierAsks: {
        yes: 'Reconi asks for this.',
        no: 'Reconi does not ask for this.',
        unknown: 'Only if Reconi asks for it.',
      },
      notDetermined: {
        yes: 'This is needed.',
        no: 'This is not needed.',
        unknown: 'No source says whether this level needs it.',
      },
    },
  },
};

/** What an item is and why it is needed or not, for one row of the list. */
export function requirementText(
  requirement: Pick<Requirement, 'item' | 'reason'>,
  locale: Locale,
): { item: string; why: string } {
  const { items, reasons } = requirementTexts[locale];
  const { code, holds, params } = requirement.reason;
  const state = holds === null ? 'unknown' : holds ? 'yes' : 'no';
  return { item: items[requirement.item](params), why: reasons[code][state] };
}
