import { z } from 'zod';
import type { LegalRestriction, LegalSituation, limitedActs, RegisterLegalForm } from './registerEntry.ts';
import type { PowerOfAttorney, RegisterAuthority, RegisterFunction } from './registerFunctions.ts';

/** What each code is called by KVK and by people; the first word is the one that is shown. */
export type Words<Code extends string> = Readonly<Record<Code, readonly [string, ...string[]]>>;

export const legalFormWords: Words<RegisterLegalForm> = {
  eenmanszaak: ['Eenmanszaak', 'EZ', 'sole proprietorship', 'sole trader'],
  eenmanszaakMeerdereEigenaren: [
    'Eenmanszaak met meerdere eigenaren',
    'sole proprietorship with several owners',
  ],
  vof: ['Vennootschap onder firma', 'VOF', 'general partnership'],
  cv: ['Commanditaire vennootschap', 'CV', 'limited partnership'],
  maatschap: ['Maatschap', 'MA', 'professional partnership'],
  rederij: ['Rederij', 'RED', 'shipping company'],
  bv: [
    'Besloten vennootschap',
    'BV',
    'Flex-bv',
    'Besloten vennootschap met beperkte aansprakelijkheid',
    'private limited company',
  ],
  nv: ['Naamloze vennootschap', 'NV', 'public limited company'],
  stichting: ['Stichting', 'ST', 'STG', 'foundation'],
  vereniging: [
    'Vereniging',
    'VER',
    'Vereniging met volledige rechtsbevoegdheid',
    'Vereniging met beperkte rechtsbevoegdheid',
    'association',
  ],
  vve: ['Vereniging van Eigenaars', 'VvE', 'Vereniging van Eigenaren', 'owners’ association'],
  cooperatie: [
    'Coöperatie',
    'COP',
    'COOP',
    'Coöperatie U.A.',
    'Coöperatie W.A.',
    'Coöperatie B.A.',
    'Coöperatieve vereniging',
    'cooperative',
  ],
  owm: ['Onderlinge waarborgmaatschappij', 'OWM', 'mutual insurance society'],
  kerkgenootschap: ['Kerkgenootschap', 'KG', 'kerk', 'church'],
  publiekrechtelijk: [
    'Publiekrechtelijke rechtspersoon',
    'PR',
    'overheid',
    'gemeente',
    'provincie',
    'waterschap',
    'zelfstandig bestuursorgaan',
    'ZBO',
    'public body',
  ],
  buitenlands: [
    'Buitenlandse vennootschap',
    '0001',
    '0002',
    '0003',
    'Buitenlandse rechtspersoon',
    'Kapitaalvennootschap binnen EER',
    'Kapitaalvennootschap buiten EER',
    'Overige buitenlandse rechtspersoon of vennootschap',
    'foreign company',
  ],
  inOprichting: [
    'Rechtspersoon in oprichting',
    'in oprichting',
    'i.o.',
    'BV i.o.',
    'BV in oprichting',
    'NV i.o.',
    'NV in oprichting',
    'Stichting i.o.',
    'Stichting in oprichting',
    'in formation',
  ],
  eesv: ['Europees economisch samenwerkingsverband', 'EESV', 'EEIG'],
  se: ['Europese naamloze vennootschap', 'SE', 'Europese naamloze vennootschap (SE)', 'Societas Europaea'],
  sce: [
    'Europese coöperatieve vennootschap',
    'SCE',
    'Europese coöperatieve vennootschap (SCE)',
    'Societas Cooperativa Europaea',
  ],
  overig: [
    'Overige privaatrechtelijke rechtspersoon',
    'OPR',
    'Hofje',
    'Boermarke',
    'Fundatie',
    'Gilde',
    'Buurtschap',
    'other',
  ],
};

export const functionWords: Words<RegisterFunction> = {
  owner: ['eigenaar', 'eigenaresse'],
  coOwner: ['mede-eigenaar', '12'],
  partner: ['vennoot', '13', 'beherend vennoot', 'beherende vennoot', 'general partner'],
  professionalPartner: ['maat', '15'],
  shippingPartner: ['lid rederij', '16', 'lid van de rederij'],
  officerInFormation: ['bevoegd functionaris', '28'],
  liquidatorOfPartnership: ['vereffenaar aansprakelijke', '31'],
  director: [
    'bestuurder',
    '02',
    'statutair directeur',
    'bestuurslid',
    'voorzitter',
    'secretaris',
    'penningmeester',
  ],
  liquidator: ['vereffenaar', '09'],
  managingBodyMember: ['lid van het besturend orgaan', '18', 'lid besturend orgaan'],
  executiveBodyMember: ['lid van het leidinggevend orgaan', '19', 'lid leidinggevend orgaan'],
  replacementOfDirectors: [
    'persoon krachtens statuten bevoegd bij ontstentenis of belet van de bestuurders',
    '20',
    'persoon krachtens statuten bevoegd bij ontstentenis belet van de bestuurders',
  ],
  legalPersonRepresentative: ['vertegenwoordiger bestuurder-rechtspersoon', '29'],
  receiver: ['curator', '07'],
  administrator: ['bewindvoerder', '06'],
  supervisoryJudge: ['rechter-commissaris', '11'],
  publicDirector: ['publiekrechtelijk bestuurder', '25'],
  publicSupervisor: ['publiekrechtelijk commissaris', '26'],
  publicSupervisoryBodyMember: ['publiekrechtelijk lid toezichthoudend orgaan', '27'],
  attorney: ['gevolmachtigde', '01', 'gemachtigde', 'procuratiehouder', 'holder of a power of attorney'],
  commercialAgent: ['handelsagent', '21'],
  manager: ['beheerder', '22'],
  shipBookkeeper: ['boekhouder', '23', 'boekhouder van een rederij'],
  publicAttorney: ['privaatrechtelijk gevolmachtigde', '24'],
  supervisor: ['commissaris', '03', 'lid raad van commissarissen', 'lid RvC', 'supervisory director'],
  supervisoryBodyMember: [
    'lid van de raad van toezicht',
    '04',
    'lid raad van toezicht',
    'lid RvT',
    'lid van het toezichthoudend orgaan',
    'toezichthouder',
  ],
  foreignOfficer: ['functionaris volgens buitenlands recht', '30'],
  soleShareholder: ['enig aandeelhouder', '08'],
  shareholder: ['aandeelhouder', '05', 'aandeelhouder niet volgestorte aandelen'],
  eeigMember: ['lid EESV', '17'],
  recordKeeper: ['bewaarder boeken en bescheiden', '10', 'bewaarder'],
  foreignLiquidator: ['vereffenaar volgens buitenlands recht', '32'],
  silentPartner: ['stille vennoot', 'commanditaire vennoot', 'limited partner', 'commanditair vennoot'],
};

export const authorityWords: Words<RegisterAuthority> = {
  sole: [
    'alleen/zelfstandig bevoegd',
    'azb',
    'zelfstandig bevoegd',
    'alleen bevoegd',
    'zelfstandig',
    'sole authority',
  ],
  unlimited: ['onbeperkt bevoegd', 'ob', 'onbeperkt', 'unlimited authority'],
  joint: [
    'gezamenlijk bevoegd',
    'gb',
    'gezamenlijk',
    'gezamenlijk bevoegd (zie statuten)',
    'gezamenlijk bevoegd met andere bestuurder(s), zie statuten',
    'joint authority',
  ],
  limited: ['beperkt bevoegd', 'bb', 'beperkt', 'beperkt bevoegd (zie opgaaf)', 'limited authority'],
  none: ['niet bevoegd', 'nb', 'onbevoegd', 'no authority'],
  seeFiling: [
    'zie opgaaf',
    'bevoegd (zie opgaaf)',
    'bevoegd tot vertegenwoordigen (zie opgaaf)',
    'see filing',
  ],
};

export const powerWords: Words<PowerOfAttorney> = {
  full: ['volledige volmacht', 'v', 'volledig', 'full power of attorney'],
  limited: ['beperkte volmacht', 'b', 'beperkt', 'limited power of attorney'],
  none: ['geen volmacht', 'geen', 'nee'],
};

/** KVK says `Ja` for any other person and `Nee` for the other directors. */
export const jointlyWithWords: Words<'anyone' | 'otherDirectors'> = {
  anyone: ['ieder ander', 'ja', 'met andere personen', 'any other person'],
  otherDirectors: [
    'de andere bestuurders',
    'nee',
    'andere bestuurders',
    'met andere bestuurders',
    'the other directors',
  ],
};

export const situationWords: Words<LegalSituation> = {
  bankruptcy: ['faillissement', 'FAIL', 'failliet', 'in staat van faillissement'],
  suspensionOfPayments: [
    'surseance van betaling',
    'SURS',
    'surseance',
    'surceance',
    'surceance van betaling',
  ],
  debtRestructuring: ['schuldsanering', 'SSAN', 'WSNP', 'schuldsanering natuurlijke personen'],
  liquidation: ['liquidatie', 'in liquidatie', 'vereffening'],
  dissolution: ['ontbonden', 'ontbinding'],
};

export const restrictionWords: Words<LegalRestriction> = {
  guardianship: ['curatele', 'onder curatele', 'onder curatele gesteld', 'ondercuratelestelling'],
  administration: ['bewind', 'onder bewind', 'onder bewind gesteld', 'onderbewindstelling'],
  provisionalAdministration: ['provisioneel bewind', 'provisioneel'],
};

export const actWords: Words<(typeof limitedActs)[number]> = {
  afslfin: ['afslfin'],
  afslgar: ['afslgar'],
  afsllic: ['afsllic'],
  afslc: ['afslc'],
  afsloc: ['afsloc'],
  afslsc: ['afslsc'],
  afslvc: ['afslvc'],
  opstoff: ['opstoff'],
  rdwsolz: ['RDWSOLZ'],
  rdwekd: ['RDWEKD'],
};

/** Case, accents, spaces and signs say nothing in a word of the register. */
export function plainWord(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/**
 * Reads one word of the register, also with its code or another word for it in brackets: `Besloten vennootschap (BV)`.
 * `null` when it is not one of these.
 */
export function readWord<Code extends string>(typed: string, words: Words<Code>): Code | null {
  const whole = codeOf(typed, words);
  const inBrackets = /^([^(]+)\((.+)\)$/.exec(typed.trim());
  if (whole !== null || inBrackets === null) return whole;
  const code = codeOf(inBrackets[1] ?? '', words);
  return code === codeOf(inBrackets[2] ?? '', words) ? code : null;
}

function codeOf<Code extends string>(typed: string, words: Words<Code>): Code | null {
  const plain = plainWord(typed);
  const found = codesOf(words).find(
    (code) => plainWord(code) === plain || words[code].some((word) => plainWord(word) === plain),
  );
  return found ?? null;
}

/** A word in an input: forgiving in how it is written; what is not understood is refused with all that is. */
export function wordSchema<Code extends string>(words: Words<Code>) {
  const expected = codesOf(words)
    .map((code) => words[code][0])
    .join(' | ');
  return z
    .string()
    .meta({ description: `One of: ${expected}`, examples: codesOf(words).map((code) => words[code][0]) })
    .transform((typed, context): Code => {
      const code = readWord(typed, words);
      if (code !== null) return code;
      const message = `${JSON.stringify(typed)} is not understood; expected one of: ${expected}`;
      context.addIssue({ code: 'custom', message, params: { expected } });
      return z.NEVER;
    });
}

function codesOf<Code extends string>(words: Words<Code>): readonly Code[] {
  return Object.keys(words) as Code[];
}
