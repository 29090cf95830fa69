import type { RegisterFunction } from '../../rules/authority/registerFunctions.ts';
import type { Rule, RuleBook } from '../../rules/ruleBook.ts';
import { claimOf, type KnowledgeClaim, levelsNamed, type ReadSentence } from './knowledgeClaim.ts';

interface Switch {
  readonly about: RegExp;
  /** What has to be said of it besides: that it is asked, counts, may be done. */
  readonly verb: RegExp;
  /** Only of clauses about this level and no other. */
  readonly level: 'EH2+' | null;
  readonly claim: (ruleBook: RuleBook, isAffirmed: boolean) => KnowledgeClaim;
}

const onOff = (rule: Rule<'on' | 'off'>, isAffirmed: boolean) =>
  claimOf(rule.id, isAffirmed ? 'on' : 'off', rule, (value) => value);

const counts =
  /\b(?:mag|mogen|telt|tellen|geldt|gelden|genoeg|accepteert|counts?|accepts?|accepted|allowed|may|enough|valid)\b/i;
const signs =
  /\b(?:mag|mogen|kan|kunnen) .*tekenen|\btekent\b|\bis bevoegd\b|\bsigns\b|\b(?:may|can|does|do|must|never) .*sign\b|\b(?:does|may) not\.?$/i;

const switches: readonly Switch[] = [
  {
    about: /formulier|\bform\b/i,
    verb: /nodig|\bpost\b|stuur|sturen|tekent|tekenen|needed|send|\bsigns?\b/i,
    level: 'EH2+',
    claim: (ruleBook, isAffirmed) => onOff(ruleBook.registrationForm.registrationFormAtEH2Plus, isAffirmed),
  },
  {
    about: /identificatie|identificeren|identification|identify/i,
    verb: /nodig|volgt|vraagt|moet|needed|follows|asks|asked|must|required/i,
    level: 'EH2+',
    claim: ({ identification }, isAffirmed) => {
      const rule = identification.atEH2Plus;
      return claimOf(rule.id, isAffirmed ? 'asked' : 'none', rule, (value) =>
        value === 'none' ? value : 'asked',
      );
    },
  },
  {
    about: /statuten|statutes|uitzondering|exception/i,
    verb: /minder|fewer|uitzondering|exception/i,
    level: 'EH2+',
    claim: ({ signatures }, isAffirmed) =>
      claimOf(
        signatures.statutesMayLowerAtEH2Plus.id,
        String(isAffirmed),
        signatures.statutesMayLowerAtEH2Plus,
        String,
      ),
  },
  {
    about: /docusign|\bsms\b|\btext message|geplakte?|pasted/i,
    verb: counts,
    level: null,
    claim: (ruleBook, isAffirmed) => onOff(ruleBook.registrationForm.signedWith.advanced, isAffirmed),
  },
  {
    about: /gekwalificeerde|qualified/i,
    verb: counts,
    level: null,
    claim: (ruleBook, isAffirmed) => onOff(ruleBook.registrationForm.signedWith.qualified, isAffirmed),
  },
  {
    about: /beheermodule|machtigingenbeheerder|management module|mandate administrator/i,
    verb: /dezelfde werkdag|same working day/i,
    level: null,
    claim: ({ processing }, isAffirmed) => {
      const rule = processing.byMandateAdministrator;
      return claimOf(rule.id, isAffirmed ? 'sameDay' : 'later', rule, ({ to }) =>
        to === 0 ? 'sameDay' : 'later',
      );
    },
  },
  {
    about: /\brol\b|\brole\b/i,
    verb: /kost niets|gratis|\bfree\b|costs nothing/i,
    level: null,
    claim: ({ mandates }, isAffirmed) => {
      const rule = mandates.administratorRoleCents;
      return claimOf(rule.id, isAffirmed ? 'free' : 'paid', rule, (cents) => (cents === 0 ? 'free' : 'paid'));
    },
  },
  {
    about: /machtigingenbeheerder|zijn eigen inlogmiddel|mandate administrator|his own login means/i,
    verb: /minstens het niveau|at least the level/i,
    level: null,
    claim: ({ mandates }, isAffirmed) => {
      const rule = mandates.administratorLevel;
      return claimOf(rule.id, isAffirmed ? 'sameOrHigher' : 'any', rule, (value) => value);
    },
  },
  {
    about: /commissaris|raad van toezicht|supervisory/i,
    verb: signs,
    level: null,
    claim: represents('supervisor'),
  },
  {
    about: /(?:stille|commanditaire) venno|silent partner/i,
    verb: signs,
    level: null,
    claim: represents('silentPartner'),
  },
];

function represents(registerFunction: RegisterFunction): Switch['claim'] {
  return ({ authority }, isAffirmed) => {
    const says = isAffirmed ? 'signs' : 'never';
    return claimOf(
      `${authority.neverRepresents.id} ${registerFunction}`,
      says,
      authority.neverRepresents,
      (never) => (never.includes(registerFunction) ? 'never' : 'signs'),
    );
  };
}

const isDenied =
  /\b(?:niet|geen|nooit|zonder|hoeft|hoeven|niemand|no|not|never|without|nobody|cannot|refused|geweigerd)\b|n't\b/i;

/** What a sentence says flatly: that something is asked, counts or may be done, or that it is not. */
export function switchClaims({ text }: ReadSentence, ruleBook: RuleBook): KnowledgeClaim[] {
  return text
    .split(/[;,]|\b(?:maar|but)\b/i)
    .flatMap((clause) =>
      switches
        .filter(({ about, verb, level }) => about.test(clause) && verb.test(clause) && isAt(level, clause))
        .map(({ claim }) => claim(ruleBook, !isDenied.test(clause))),
    );
}

function isAt(level: string | null, clause: string): boolean {
  const named = new Set(levelsNamed(clause));
  return level === null || (named.size === 1 && named.has(level));
}
