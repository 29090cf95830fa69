import { levelsOfAssurance, type UpgradeLevel, upgradeLevels } from '../../rules/levelOfAssurance.ts';
import type { Locale, Texts } from '../../rules/locale.ts';
import { type AuthorityKind, authorityKindSchema } from '../../rules/profile.ts';
import { decided, type RuleBook } from '../../rules/ruleBook.ts';
import type { SignatureCount } from '../../rules/signatures/signatureRules.ts';
import { signaturesNeeded } from '../../rules/signatures/signatures.ts';
import { numberWord } from './knowledgeNumbers.ts';

/** A part of a passage that the rule book fills in. */
export interface KnowledgePlaceholder {
  /** The rule that decides it; `null` for a name or a number that is only an example. */
  readonly rule: (ruleBook: RuleBook) => string | null;
  readonly text: (ruleBook: RuleBook, locale: Locale) => string;
  /**
   * Whether the rule still says the kind of thing that the sentences around it were written for: a number of signatures
   * or a share of the directors. Always so when it is left out.
   */
  readonly fits?: (ruleBook: RuleBook) => boolean;
}

/**
 * Placeholders with one name. Besides these: `{{signatures.LEVEL.AUTHORITY}}`, `{{majority N}}` (of N directors, as the
 * rule of joint authority at the highest level of upgrades asks), `{{count N}}` (an example) and `{{link.KEY}}`.
 */
const fixed: Readonly<Record<string, KnowledgePlaceholder>> = {
  'level.low': { rule: () => null, text: () => upgradeLevels[0] },
  'level.high': { rule: () => null, text: () => upgradeLevels[1] },
  'level.highest': { rule: () => null, text: () => levelsOfAssurance.at(-1) ?? '' },
  'deadline.registerExtract': {
    rule: ({ deadlines }) => deadlines.registerExtractMaxAgeDays.id,
    text: ({ deadlines }, locale) => days(decided(deadlines.registerExtractMaxAgeDays).value, locale),
  },
  'deadline.identification': {
    rule: ({ deadlines }) => deadlines.identificationDays.id,
    text: ({ deadlines }, locale) => days(decided(deadlines.identificationDays).value, locale),
  },
  'deadline.idCopy': {
    rule: ({ deadlines }) => deadlines.idMinValidityMonths.id,
    text: ({ deadlines }, locale) => months(decided(deadlines.idMinValidityMonths).value, locale),
  },
  'age.minor': {
    rule: ({ authority }) => authority.adultFrom.id,
    text: ({ authority }, locale) => years(decided(authority.adultFrom).value, locale),
  },
  /** Only in links.yaml: a sentence has `{{link.helpdesk}}`. */
  'phone.helpdesk': {
    rule: ({ manual }) => manual.helpdeskPhone.id,
    text: ({ manual }) => decided(manual.helpdeskPhone).value.replace(' - ', '-'),
  },
  'phone.helpdeskDial': {
    rule: ({ manual }) => manual.helpdeskPhone.id,
    text: ({ manual }) => `+31${decided(manual.helpdeskPhone).value.replaceAll(/\D/g, '').slice(1)}`,
  },
};

/** The placeholder of this name (what stands between the braces), or `null` when there is none. */
export function knowledgePlaceholder(name: string): KnowledgePlaceholder | null {
  if (Object.hasOwn(fixed, name)) return fixed[name] ?? null;
  const [, word, digits] = /^(majority|count) ([1-9]\d?)$/.exec(name) ?? [];
  if (word !== undefined && digits !== undefined) {
    return word === 'count' ? count(Number(digits)) : majority(Number(digits));
  }
  const level = upgradeLevels.find((one) => name.startsWith(`signatures.${one}.`));
  const authority = authorityKindSchema.options.find((one) => name === `signatures.${level}.${one}`);
  return level === undefined || authority === undefined ? null : signatures(level, authority);
}

function count(n: number): KnowledgePlaceholder {
  return { rule: () => null, text: (_, locale) => numberWord(n, locale) };
}

function majority(directors: number): KnowledgePlaceholder {
  return {
    rule: (ruleBook) => ruleBook.signatures.byAuthority.joint.id,
    text: (ruleBook, locale) => {
      const asked = { level: 'EH3', authority: 'joint', directors, statutesAllow: null, ruleBook } as const;
      return numberWord(signaturesNeeded(asked).signatures, locale);
    },
    fits: ({ signatures: { byAuthority } }) => decided(byAuthority.joint).value.EH3 === 'majorityOfDirectors',
  };
}

/**
 * At EH3 with joint or limited authority the sentences speak of the people who sign, everywhere else of signatures. A
 * rule that changes from a number to a share of the directors keeps that, so that the sentence still reads.
 */
function signatures(level: UpgradeLevel, authority: AuthorityKind): KnowledgePlaceholder {
  const speaksOfPeople = level === 'EH3' && authority !== 'sole';
  return {
    rule: (ruleBook) => ruleBook.signatures.byAuthority[authority].id,
    text: (ruleBook, locale) => {
      const value = decided(ruleBook.signatures.byAuthority[authority]).value[level];
      if (speaksOfPeople) return signersText(value, locale);
      if (typeof value === 'number') return signatureText(value, locale);
      const signers = signersText(value, locale);
      return locale === 'nl' ? `handtekeningen van ${signers}` : `signatures of ${signers}`;
    },
    fits: (ruleBook) => {
      const value = decided(ruleBook.signatures.byAuthority[authority]).value[level];
      return speaksOfPeople ? value === 'majorityOfDirectors' : typeof value === 'number';
    },
  };
}

const shares: Texts<Record<Exclude<SignatureCount, number>, string>> = {
  nl: { majorityOfDirectors: 'de meerderheid van alle bestuurders', allDirectors: 'alle bestuurders' },
  en: { majorityOfDirectors: 'the majority of all directors', allDirectors: 'all directors' },
};

function signersText(value: SignatureCount, locale: Locale): string {
  if (typeof value !== 'number') return shares[locale][value];
  const noun: Texts<string> =
    value === 1 ? { nl: 'bestuurder', en: 'director' } : { nl: 'bestuurders', en: 'directors' };
  return `${numberWord(value, locale)} ${noun[locale]}`;
}

function signatureText(value: number, locale: Locale): string {
  const noun: Texts<string> =
    value === 1 ? { nl: 'handtekening', en: 'signature' } : { nl: 'handtekeningen', en: 'signatures' };
  return `${numberWord(value, locale)} ${noun[locale]}`;
}

function days(n: number, locale: Locale): string {
  if (locale === 'nl') return `${n} ${n === 1 ? 'dag' : 'dagen'}`;
  return `${n} ${n === 1 ? 'day' : 'days'}`;
}

function months(n: number, locale: Locale): string {
  if (locale === 'nl') return n === 1 ? 'een maand' : `${numberWord(n, locale)} maanden`;
  return n === 1 ? 'one month' : `${numberWord(n, locale)} months`;
}

function years(n: number, locale: Locale): string {
  return locale === 'nl' ? `${n} jaar` : `${n} years`;
}
