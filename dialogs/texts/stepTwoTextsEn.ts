import type { StepTwoTexts } from './stepTwoTextsNl.ts';

/** Step 2 in English. */
export const stepTwoTextsEn: StepTwoTexts = {
  needsTitle: (level) => `What is needed for ${level}?`,
  needsIntro: 'Reconi already knows much of this. I only ask for what is missing.',
  needsAlways: 'Always needed',
  needsSometimes: 'Sometimes needed',
  needsLevelTitle: 'For which level would you like to know what you need?',
  needsLevelUnknown: 'I do not know',
  needsStart: 'Then we will find out together which level you need.',

  signInTitle: 'Sign in to Mijn Reconi',
  signInIntro: [
    'I will then show you what Reconi already knows about you. You do not have to type that again.',
    'A new window opens. Does the chat not continue by itself? Then you will see a code in that window. Type that code here in the chat.',
  ],
  signInButton: 'Sign in',
  signInHint: 'Press "Sign in", or type the code you see after signing in.',
  signInWhy:
    'From here on it is about personal details. I have to be sure that it is you before I show them.',

  retry: 'Try again',
  profileUnavailable: 'I cannot get your details from Reconi right now',
  profileUnavailableIntro:
    'That is our fault. What you have filled in is kept. Please try again in a few minutes.',
  profileUnknown: 'Reconi has no login means in your name',
  profileUnknownIntro:
    'You can only upgrade an existing eHerkenning login means from Reconi. You can apply for a new one on the website of Reconi.',
  meansTitle: 'Which login means (inlogmiddel) do you want to upgrade?',
  meansLabel: (level, organisation, user) =>
    user === null ? `${level} for ${organisation}` : `${level} of ${user} for ${organisation}`,
  meansValidUntil: (day) => `valid until ${day}`,
  meansExpired: (label, day) =>
    `${label}: expired on ${day}. An expired login means cannot be upgraded any more: apply for a new one on the website of Reconi.`,
  meansOtherSupplier: (label, supplier) =>
    `${label} was issued by ${supplier}. You can upgrade it at ${supplier}.`,
  meansBlocked: (label) => `${label} is blocked. Please call Reconi: 085 - 44 44 250.`,
  meansNoneTitle: 'There is no login means that you can upgrade here',
  meansOnly: (label) => `I will use this login means (inlogmiddel): ${label}`,
  meansWhy: 'An upgrade belongs to one login means of one organisation.',
  stopHere: 'Stop',

  noUpgradeTitle: 'You do not need an upgrade',
  noUpgradeIntro: (has, asked) =>
    `This login means already has level ${has}. For what you chose, ${asked} is enough. Can you not log in? Then a mandate for the service is usually missing.`,
  noUpgradeMandate: 'You can add a mandate in Mijn Reconi, or ask your mandate administrator.',
  noUpgradeOtherMeans: 'Choose another login means',
  noUpgradeOtherServices: 'Choose other services',
  noUpgradeHigher: 'Upgrade to EH3 anyway',
  noUpgradeWhy:
    'A higher level also works for services that ask for less. In that case you do not need to upgrade.',

  organisationTitle: 'Is this correct for your organisation?',
  organisationRows: {
    kvkNumber: 'KVK number',
    name: 'Name',
    legalForm: 'Legal form',
    city: 'City',
    branch: 'Branch',
    means: 'Login means',
  },
  organisationWrong: 'Not correct',
  organisationWrongSay:
    'These details come from the trade register (Handelsregister) of KVK. Is something wrong? Then change it at KVK first. Does this login means belong to another organisation? Then type "change login means".',
  organisationWhy: 'The upgrade is in the name of the organisation as KVK knows it.',
  right: 'Correct',
  change: 'Change',
  confirmHint: 'Press "Correct" or "Change", or type yes or no.',
  save: 'Save',
  legalForms: {
    eenmanszaak: 'Sole proprietorship (eenmanszaak)',
    vof: 'General partnership (vof)',
    cv: 'Limited partnership (cv)',
    maatschap: 'Professional partnership (maatschap)',
    rederij: 'Shipping company (rederij)',
    bv: 'Private limited company (bv)',
    nv: 'Public limited company (nv)',
    stichting: 'Foundation (stichting)',
    vereniging: 'Association (vereniging)',
    cooperatie: 'Cooperative (coöperatie)',
    owm: 'Mutual insurance association (owm)',
    vve: 'Owners’ association (vve)',
    kerkgenootschap: 'Church (kerkgenootschap)',
    publiekrechtelijk: 'Public body',
    buitenlands: 'Foreign legal form',
    inOprichting: 'Legal entity in formation',
    overig: 'Other',
  },

  applicantTitle: 'Are your personal details correct?',
  applicantFormTitle: 'Your details, as on your identity document',
  applicantWhy:
    'Your name and date of birth must be the same as on your identity document. Otherwise the application will be rejected.',
  applicantChanged: 'Reconi will check this change against your identity document.',
  userTitle: 'Are the details of the user correct?',
  userFormTitle: 'Details of the user, as on the identity document',
  userWhy:
    'The user is the person who logs in with this login means. The details must be the same as on the identity document.',
  person: {
    givenNames: 'First names (all)',
    infix: 'Prefix, such as "van" (or "none")',
    familyName: 'Last name',
    birthDate: 'Date of birth',
    birthPlace: 'Place of birth',
    fullName: 'Name',
  },
  birthDateExample: 'For example: 3 May 1980',
  contactTitle: 'How can we reach you?',
  contactFormTitle: 'Your own e-mail address and mobile number',
  contactWhy:
    'You will get the code to log in on your mobile. The e-mail address and number must be your own, not someone else’s.',
  userContactTitle: 'How can we reach the user?',
  userContactFormTitle: 'The user’s own e-mail address and mobile number',
  userContactWhy: 'The user will get the login code on their own mobile number.',
  contact: { email: 'E-mail address', mobile: 'Mobile number' },
  emailExample: 'name@example.nl',
  mobileExample: '06 12345678',
  required: (label) => `Please fill in: ${label}.`,
  nextField: (label) => `Thank you. And now: ${label}?`,
  formHint: 'Fill in the card, or type your answer here.',
  errors: {
    number: 'Please fill in a whole number from 1 to 99.',
    choice: 'Please choose one of the options.',
  },

  authorityTitle: 'The check with KVK does not work right now',
  authorityIntro:
    'I cannot find out right now who may sign for your organisation. Try again, or go on: then I will ask you for an extract of the trade register.',
  authoritySkip: 'Go on without the check',
  authoritySkipped: 'Went on without the check',
  authorityWhy:
    'KVK knows who may represent your organisation. So you usually do not have to send an extract.',
  authority: {
    sole: 'According to KVK you have sole authority. So you can sign yourself.',
    joint: 'According to KVK you have authority together with others. So more people have to sign.',
    limited: 'According to KVK you have limited authority. So more people have to sign.',
    none: 'KVK does not list you as an authorized representative. That is no problem: an authorized representative will sign for you.',
  },
  authorityWithAdministrator:
    'You are not registered with KVK as an authorized representative. That is no problem: an authorized representative or your mandate administrator arranges it with you.',
  authorityOfAdministrator:
    'You arrange the upgrade as mandate administrator. The signature of an authorized representative is then not needed.',
  notEstablished: {
    legalPersonDirector:
      'KVK cannot establish your authority, because another organisation is the director. So I will ask you for an extract of the trade register.',
    notPublished:
      'KVK does not show who may sign for your organisation. So a staff member of Reconi will look at it.',
    specialLegalSituation:
      'Your organisation is in a special situation. So a staff member of Reconi will look at it. I will ask you for an extract of the trade register.',
    registerUnavailable:
      'The authority has not been checked. So I will ask you for an extract of the trade register.',
    unclear:
      'KVK cannot establish the authority automatically. So I will ask you for an extract of the trade register.',
  },

  digidTitle: 'You may not need an upgrade',
  digidIntro:
    'As the owner of a sole proprietorship (eenmanszaak) you may also log in to the Belastingdienst with your own DigiD. If that is all you use eHerkenning for, you can save the costs.',
  digidOn: 'Upgrade anyway',
  digidStop: 'Stop',
  digidStopped: 'All right. You can log in to the Belastingdienst with DigiD.',
  digidWhy: 'You should not have to pay for something you do not need.',

  userIsApplicantTitle: 'Who will log in with this login means?',
  userIsApplicantSelf: 'Myself',
  userIsApplicantOther: 'Someone else',
  userIsApplicantWhy: 'The login means is personal: the details must be those of the user.',
  userIsEmployedTitle: (self) =>
    self ? 'Do you work for this organisation?' : 'Does the user work for this organisation?',
  userIsEmployedIntro: 'For example as an employee, a director or a volunteer.',
  userIsEmployedWhy:
    'Does the user not work for the organisation, for example an external bookkeeper? Then a copy of the identity document is needed.',
  idCopyTitle: (self) =>
    self ? 'Send a copy of your identity document' : 'Send a copy of the user’s identity document',
  idCopyIntro: [
    'This is needed because the user does not work for the organisation. The document must be valid for at least one more month.',
    'Hide the photo, the nationality and the citizen service number (BSN), also in the row of characters at the bottom. You can use the KopieID app for this.',
  ],
  idCopyWhy:
    'Reconi has to know which outsider logs in for the organisation. The copy is destroyed after the check.',
  extractTitle: 'Send an extract of the trade register',
  extractIntro: [
    'The extract (uittreksel) of KVK may not be more than 14 days old. Is another organisation the director? Then add the extract of that organisation too, in one PDF.',
  ],
  extractWhy: 'With the extract, a staff member of Reconi establishes who may sign.',
  declarationTitle: 'Send the declaration of legal personality',
  declarationIntro: [
    'For a church, KVK does not show who may sign. This declaration (verklaring rechtspersoonlijkheid), from your church or its umbrella organisation, has the names of the authorized representatives.',
  ],
  declarationWhy: 'Without this declaration Reconi cannot establish who may sign.',
  uploadHow: 'Choose the file with the paper clip beside the text box. A PDF or a photo, at most 10 MB.',
  uploadHint: 'Choose a file with the paper clip beside the text box.',
  uploadOnlyOne: 'I have used the first file. Please send several pages as one PDF.',
  uploadReceived: (name) => `Received: ${name}`,

  claimedTitle: 'What authority do the directors have?',
  claimedIntro: 'You can find this on the extract of KVK, with each director. Reconi will check it.',
  claimedKind: 'Authority',
  claimedKinds: {
    sole: 'Sole authority (alleen/zelfstandig bevoegd)',
    joint: 'Joint authority, with others (gezamenlijk bevoegd)',
    limited: 'Limited authority or power of attorney (beperkt bevoegd)',
  },
  claimedDirectors: 'Number of directors',
  claimedWhy: 'How many people have to sign the form depends on this.',

  statutesTitle: 'Do your statutes (statuten) let fewer people sign?',
  statutesIntro: (level, signatures, directors) => [
    `Your organisation has ${directors} directors. For ${level}, ${signatures} signatures are then needed.`,
    'Statutes sometimes say that fewer directors may sign together "in alle aangelegenheden". That means: for everything the organisation does. Do yours say so too? Then fill in how many.',
  ],
  statutesField: 'Number of people who may sign together',
  statutesNo: 'No',
  statutesUnknown: 'I do not know',
  statutesAllow: (allow) =>
    allow === 1 ? 'Yes, one director may sign alone' : `Yes, ${allow} people may sign together`,
  statutesHowMany: 'How many people may sign together according to your statutes? Type a number.',
  statutesHint: 'Type how many people may sign together. Or type "no" or "I do not know".',
  statutesUnknownSay: (signatures) =>
    `That is all right. We will then count on ${signatures} signatures. Do you find out later? Then type "change statutes".`,
  statutesSame: (signatures) =>
    `Without the statutes ${signatures} signatures are enough too. So you do not have to send them.`,
  statutesWrong: {
    nobody: 'Somebody always signs. Fill in 1 or more, or choose "No".',
    moreThanNeeded: (signatures) =>
      `Without the statutes ${signatures} signatures are enough too. Fill in a lower number, or choose "No".`,
    moreThanDirectors: (signatures, directors) =>
      `Your organisation has ${directors} directors. Fill in a number lower than ${signatures}, or choose "No".`,
  },
  statutesWhy: 'Do the statutes say that fewer people may sign? Then you have fewer signatures to collect.',
  statutesDocumentTitle: 'Send your statutes (statuten)',
  statutesDocumentIntro: [
    'Send the statutes as they are now, in one file. Reconi reads in them how many people may sign.',
  ],
  statutesDocumentNone: 'I do not have the statutes',
  statutesDocumentNoneSay: (signatures) =>
    `That is all right. Without the statutes, ${signatures} signatures are needed. Do you find them later? Then type "change statutes".`,
  statutesDocumentWhy: 'Only with the statutes can Reconi see that fewer people may sign.',

  representativeTitle: (number, of) =>
    of === 1
      ? 'Who is the authorized representative (bevoegd vertegenwoordiger)?'
      : `Authorized representative (bevoegd vertegenwoordiger) ${number} of ${of}`,
  representativeIntro: (of) =>
    of === 1
      ? 'This person signs for your organisation. Reconi will send them a message.'
      : `${of} signatures are needed. Reconi decides the final number.`,
  representativeByAdministrator:
    'Your organisation has a mandate administrator, who can approve the upgrade. One authorized representative is then enough.',
  representativeAlone: (name) =>
    `You are the authorized representative yourself: ${name}. Should it be someone else? Then type "change representative".`,
  representativeYou: (name) => `You sign too: ${name}.`,
  representativeName: 'Name',
  representativeWhy:
    'From EH2+ upwards, an authorized representative has to agree: someone who may sign for the organisation according to KVK.',
  representativeTwice: 'You have already named this person. Please choose someone else.',
  representativeContactTwice:
    'This e-mail address or number already belongs to someone else. Everyone needs their own address and number.',
};
