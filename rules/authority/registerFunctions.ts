/** Functions (functies) of people and legal persons in the trade register, with the code that KVK gives them. */
export const registerFunctions = [
  'owner',
  'coOwner', // 12
  'partner', // 13
  'professionalPartner', // 15
  'shippingPartner', // 16
  'officerInFormation', // 28
  'liquidatorOfPartnership', // 31
  'director', // 02
  'liquidator', // 09
  'managingBodyMember', // 18
  'executiveBodyMember', // 19
  'replacementOfDirectors', // 20
  'legalPersonRepresentative', // 29
  'receiver', // 07
  'administrator', // 06
  'supervisoryJudge', // 11
  'publicDirector', // 25
  'publicSupervisor', // 26
  'publicSupervisoryBodyMember', // 27
  'attorney', // 01
  'commercialAgent', // 21
  'manager', // 22
  'shipBookkeeper', // 23
  'publicAttorney', // 24
  'supervisor', // 03
  'supervisoryBodyMember', // 04
  'foreignOfficer', // 30
  'soleShareholder', // 08
  'shareholder', // 05
  'eeigMember', // 17
  'recordKeeper', // 10
  'foreignLiquidator', // 32
  'silentPartner', // not in the register
] as const;
export type RegisterFunction = (typeof registerFunctions)[number];

/** Kinds of authority (soorten bevoegdheid); `seeFiling` is "zie opgaaf". */
export const authorityKinds = ['sole', 'unlimited', 'joint', 'limited', 'none', 'seeFiling'] as const;
export type RegisterAuthority = (typeof authorityKinds)[number];

/** Kinds of power of attorney (volmacht). */
export const powersOfAttorney = ['full', 'limited', 'none'] as const;
export type PowerOfAttorney = (typeof powersOfAttorney)[number];
