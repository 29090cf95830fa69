import { type UpgradeLevel, upgradeLevels } from '../../rules/levelOfAssurance.ts';
import type { RequirementCondition, RequirementItem } from '../../rules/requirements/requirementRules.ts';
import type { Rule, RuleBook } from '../../rules/ruleBook.ts';
import { claimOf, type KnowledgeClaim, levelsNamed, type ReadSentence } from './knowledgeClaim.ts';

const items: readonly (readonly [RequirementItem, RegExp])[] = [
  ['registerExtract', /uittreksel(?!s)|extract(?!s)/i],
  ['registrationForm', /formulier|\bform\b/i],
  ['identification', /identificatie|identification/i],
  [
    'legalPersonalityDeclaration',
    /verklaring (?:van )?rechtspersoonlijkheid|declaration of legal personality/i,
  ],
  [
    'userIdCopy',
    /kopie .*identiteitsbewijs.* gebruiker|gebruiker.* kopie .*identiteitsbewijs|copy of the user's identity/i,
  ],
];

const isAboutNeed =
  /nodig|stuur|sturen|meesturen|upload|aanlever|verplicht|gevraagd|vraagt|vragen|moet|needed|need|required|send|asked|asks|must/i;
// Of something that is only so under a condition, or about how old or how good it is.
const isConditional =
  /\b(?:als|wanneer|tenzij|dan|indien|zonder|if|when|unless|then|without)\b|altijd (?:hoogstens|recent)|always (?:at most|be at most|recent)/i;

/** Whether something is always or never asked, as a sentence says it outright. */
export function needClaims({ text }: ReadSentence, ruleBook: RuleBook): KnowledgeClaim[] {
  const says = frequencyIn(text);
  if (says === null || !isAboutNeed.test(text)) return [];
  if (says !== 'sometimes' && isConditional.test(text)) return [];
  const named = levelsNamed(text);
  const levels = named.length === 0 ? upgradeLevels : upgradeLevels.filter((level) => named.includes(level));
  return items
    .filter(([, words]) => words.test(text))
    .flatMap(([item]) => levels.map((level) => needClaim(item, level, says, ruleBook)))
    .filter((claim, _, all) => says !== 'sometimes' || !all.some(agreesWithRule) || agreesWithRule(claim));
}

type Frequency = 'always' | 'never' | 'sometimes';

function frequencyIn(text: string): Frequency | null {
  if (/\b(?:niet altijd|alleen (?:nodig |gevraagd )?als|not always|only if)\b/i.test(text))
    return 'sometimes';
  if (/\b(?:altijd|in alle gevallen|always|in every case)\b/i.test(text)) return 'always';
  return /\b(?:nooit|in geen geval|never|in no case)\b/i.test(text) ? 'never' : null;
}

function needClaim(item: RequirementItem, level: UpgradeLevel, says: Frequency, { requirements }: RuleBook) {
  const rule: Rule<Partial<Record<UpgradeLevel, RequirementCondition>>> = requirements[item];
  return claimOf(`${rule.id} ${level}`, says, rule, (value) => {
    const condition = value[level];
    if (condition === undefined || condition === 'always' || condition === 'never') return condition;
    return 'sometimes';
  });
}

// Not always, of both levels together: it is enough that this is so at one of them.
function agreesWithRule({ says, decided }: KnowledgeClaim): boolean {
  return says === decided;
}
