import type { PreflightSentences } from './preflightSentences.ts';

/** Predicted rejections in English. */
export const preflightTextsEn: PreflightSentences = {
  findings: {
    emailShared: ({ person, of }) =>
      `${person} and ${of('other')} have the same e-mail address. Reconi refuses an address of someone else: give ${person} an address of their own.`,
    generalMailboxShared: ({ person, of }) =>
      `${person} and ${of('other')} use the same general e-mail address. Reconi may ask about that: an address of their own for ${person} is safer.`,
    emailOfSomeoneElse: ({ person, of }) =>
      `The e-mail address of ${person} seems to be that of ${of('other')}. Reconi refuses an address of someone else: please check it.`,
    mobileShared: ({ person, of }) =>
      `${person} and ${of('other')} have the same mobile number. The text message code is personal, so Reconi refuses this: give ${person} a number of their own.`,
    nameNotAsOnId: ({ person, of }) =>
      `The name ${person} differs from the identity document, which says ${of('document')} (difference: ${of('parts')}). The identification will then fail: copy the name exactly.`,
    nameIncompleteOnForm: ({ person, of }) =>
      `Not all given names of ${person} are in the application; the identity document says ${of('document')}. Fill in all given names, or the identification may fail.`,
    nameNotAsInRegister: ({ person, of }) =>
      `The name ${person} differs from KVK, which says ${of('document')} (difference: ${of('parts')}). Reconi compares the names: use the name of KVK, or have KVK correct it.`,
    nameShorterThanRegister: ({ person, of }) =>
      `Not all given names of ${person} are in the application; KVK says ${of('document')}. Fill in all given names, so that Reconi can be sure of the name.`,
    applicantAlmostInRegister: ({ person, of }) =>
      `The name ${person} resembles that of an authorized representative at KVK: ${of('document')}. Is that you? Then use the name of KVK, or you will not count as an authorized representative.`,
    idExpired: ({ person, of }) =>
      `The identity document of ${person} expired on ${of('validUntil')}. Reconi refuses an expired document: use one that is valid.`,
    idValidTooShort: ({ person, of, count }) =>
      `The identity document of ${person} is valid until ${of('validUntil')}. Reconi asks that it stays valid for at least ${count('months') === 1 ? 'one month' : `${of('months')} months`}: use another document or get a new one first.`,
    idKindRefused: ({ person, of }) =>
      `${of('kind')} of ${person} is not an identity document and will be refused. Use a passport, identity card or residence permit.`,
    idKindDoubtful: ({ person, of }) =>
      `${of('kind')} of ${person} is not accepted in every situation. A passport or identity card is safer.`,
    idCopyNotShielded: ({ person, of }) =>
      `The copy of the identity document of ${person} still shows: ${of('parts')}. Reconi does not need that: hide it, for instance with the KopieID app.`,
    extractMissing: ({ of }) =>
      `The KVK register extract of your organisation (${of('kvkNumber')}) is missing. Without it Reconi cannot establish who may sign: please send it.`,
    parentExtractMissing: ({ of }) =>
      `The KVK register extract of the organisation with KVK number ${of('kvkNumber')} is missing. It directs your organisation, so Reconi wants to see who may sign there: please send that extract too.`,
    extractTooOld: ({ of, count }) =>
      `The extract of KVK number ${of('kvkNumber')} is dated ${of('issuedOn')}. Reconi refuses an extract that is older than ${count('days') === 1 ? '1 day' : `${of('days')} days`}: get a new one from KVK.`,
    extractInFuture: ({ of }) =>
      `The extract of KVK number ${of('kvkNumber')} has a date that is still to come: ${of('issuedOn')}. Reconi cannot use it like that: please check the date.`,
    tooFewSigners: ({ of, count }) =>
      `${count('needed') === 1 ? '1 signature is' : `${of('needed')} signatures are`} needed and ${count('given') === 1 ? '1 person signs' : `${of('given')} people sign`}. With too few signatures the application comes back: let more authorized representatives sign.`,
    signerTwice: ({ person }) =>
      `${person} signs twice. That counts as one signature: let someone else sign for the second.`,
    signerNotInRegister: ({ person }) =>
      `KVK does not name ${person} as an authorized representative. Reconi refuses that signature: choose somebody whom KVK names, or have KVK updated first.`,
    signatureNotAccepted: ({ person, of }) =>
      `${person} signed with ${of('kind')}. Reconi accepts only a signature with a pen or a qualified electronic signature: please sign again.`,
    signatureNotOriginal: ({ person, of }) =>
      `From ${person} there is only ${of('kind')}. Reconi wants the original: send the paper with the pen signature by post.`,
    formOutdated: () =>
      'The details have changed since the form was made. Reconi refuses a form that differs from the application: make the form again and have that signed.',
    mandateMissing: ({ of }) =>
      `There is no mandate for ${of('service')}. Even with the right level, logging in fails then: add the mandate.`,
    mandateLevelTooLow: ({ of }) =>
      `The mandate for ${of('service')} has level ${of('mandateLevel')}, but the service asks for ${of('level')}. Logging in fails then: choose level ${of('level')} for the mandate.`,
    mandateBranchRefused: ({ of }) =>
      `The mandate for ${of('service')} is limited to one branch (${of('branchNumber')}). This service refuses that: ask for a mandate for the whole organisation.`,
    mandateExpired: ({ of }) =>
      `The mandate for ${of('service')} expired on ${of('validUntil')}. Logging in fails then: renew the mandate.`,
    mandateExpiresFirst: ({ of }) =>
      `The mandate for ${of('service')} ends on ${of('validUntil')}, before the login means does (${of('meansValidUntil')}). Renew it in time, or logging in will fail after that.`,
    meansExpired: () =>
      'The login means has expired. An expired login means cannot be upgraded: apply for a new one.',
    meansBlocked: () =>
      'The login means is blocked. It cannot be upgraded then: have Reconi unblock it first.',
    meansOfOtherSupplier: ({ of }) =>
      `The login means is from ${of('supplier')}. ${of('own')} can only upgrade its own login means: ask ${of('supplier')} for the upgrade.`,
  },
  notChecked: {
    emailShared: 'whether two people have the same e-mail address',
    generalMailboxShared: 'whether two people share a general e-mail address',
    emailOfSomeoneElse: 'whether an e-mail address is that of someone else',
    mobileShared: 'whether two people have the same mobile number',
    nameNotAsOnId: 'whether the name equals the identity document',
    nameIncompleteOnForm: 'whether all given names of the identity document are there',
    nameNotAsInRegister: 'whether the names equal KVK',
    nameShorterThanRegister: 'whether all given names of KVK are there',
    applicantAlmostInRegister: 'whether KVK names the applicant',
    idExpired: 'whether the identity document has expired',
    idValidTooShort: 'whether the identity document is valid for long enough',
    idKindRefused: 'whether the document is an identity document',
    idKindDoubtful: 'whether the kind of identity document counts everywhere',
    idCopyNotShielded: 'whether the copy hides what nobody needs',
    extractMissing: 'whether the extract of the organisation is there',
    parentExtractMissing: 'whether the extracts of the organisations above it are there',
    extractTooOld: 'whether an extract is too old',
    extractInFuture: 'whether the date of an extract can be right',
    tooFewSigners: 'whether enough people sign',
    signerTwice: 'whether somebody signs twice',
    signerNotInRegister: 'whether KVK names those who sign',
    signatureNotAccepted: 'whether the kind of signature counts',
    signatureNotOriginal: 'whether the signature is an original',
    formOutdated: 'whether the form still equals the application',
    mandateMissing: 'whether every service has a mandate',
    mandateLevelTooLow: 'whether the level of the mandates is high enough',
    mandateBranchRefused: 'whether a service refuses a mandate for one branch',
    mandateExpired: 'whether a mandate has expired',
    mandateExpiresFirst: 'whether a mandate ends before the login means does',
    meansExpired: 'whether the login means has expired',
    meansBlocked: 'whether the login means is blocked',
    meansOfOtherSupplier: 'which supplier the login means is from',
  },
  outcomes: {
    clear: 'We see no reason why this application would be refused.',
    warnings: 'The application can go on, but mind the following.',
    blocking: 'Like this the application will be refused. Please correct the following first.',
    nothingChecked: 'We could not check anything: too little is known for that.',
  },
  severities: { blocking: 'Will be refused', warning: 'Please note' },
  notCheckedLead: (checks) => `Not checked, because details are missing: ${checks.join('; ')}.`,
  counterfactual: {
    clear: 'Once this one point is corrected, we see nothing else.',
    warnings: 'Once the point at "Will be refused" is corrected, nothing holds the application back.',
  },
  words: {
    givenNames: 'given names',
    infix: 'infix',
    familyName: 'family name',
    drivingLicence: 'The driving licence',
    emergencyPassport: 'The emergency passport',
    laissezPasser: 'The laissez-passer',
    other: 'The document',
    passport: 'The passport',
    idCard: 'The identity card',
    residencePermit: 'The residence permit',
    bsn: 'the citizen service number (BSN)',
    photo: 'the photo',
    nationality: 'the nationality',
    advanced: 'an advanced electronic signature',
    simple: 'a simple electronic signature',
    qualified: 'a qualified electronic signature',
    wet: 'a signature with a pen',
    scan: 'a scan of the signature',
  },
  and: 'and',
};
