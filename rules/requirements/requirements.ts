import type { Facts } from '../flow/dossier.ts';
import type { UpgradeLevel } from '../levelOfAssurance.ts';
import type { Route } from '../route/route.ts';
import { decided, type RuleBook } from '../ruleBook.ts';
import { signaturesNeeded } from '../signatures/signatures.ts';
import { conditionHolds, possibleRoutes } from './requirementConditions.ts';
import { type RequirementFacts, requirementFactsOf } from './requirementFacts.ts';
import {
  conditionAt,
  type RequirementCondition,
  type RequirementItem,
  type RequirementLevel,
  requirementItems,
} from './requirementRules.ts';

/** Why an item is needed or not; rules/texts makes the sentence. */
export interface RequirementReason {
  readonly code: RequirementCondition | 'given';
  /** Whether the condition holds; `null` while the dossier cannot tell. */
  readonly holds: boolean | null;
  readonly params: Readonly<Record<string, number>>;
}

/** One row of "what do I need?" (wat heb ik nodig). */
export interface Requirement {
  readonly item: RequirementItem;
  /** `given`: asked, and already in the dossier. `conditional`: it depends on something that is not known yet. */
  readonly need: 'needed' | 'conditional' | 'given' | 'notNeeded';
  readonly reason: RequirementReason;
  readonly rule: string;
  readonly source: string;
}

/**
 * What an upgrade asks of this customer, every item of the table once, in a fixed order. Without facts (anonymous) the
 * conditions stay open; with facts they are decided as far as the facts go.
 */
export function requirements(input: {
  readonly level: UpgradeLevel;
  readonly facts: Facts | null;
  readonly ruleBook: RuleBook;
}): readonly Requirement[] {
  return requirementsFor(input.level, requirementFactsOf(input.facts ?? {}), input.ruleBook);
}

/** The table of requirements at a level, read with these facts. */
export function requirementsFor(
  level: RequirementLevel,
  facts: RequirementFacts,
  ruleBook: RuleBook,
): readonly Requirement[] {
  const routes = routesAt(level, facts, ruleBook);
  const lowered = statutesLower(level, facts, ruleBook);
  return requirementItems.map((item) => {
    const { condition, rule, source } = conditionAt(ruleBook.requirements[item], level);
    const holds = conditionHolds[condition](facts, routes, lowered);
    const params = paramsOf(item, level, facts, ruleBook);
    if (holds === true && facts.given.includes(item)) {
      return { item, need: 'given', reason: { code: 'given', holds, params }, rule, source };
    }
    const need = holds === null ? 'conditional' : holds ? 'needed' : 'notNeeded';
    return { item, need, reason: { code: condition, holds, params }, rule, source };
  });
}

/** The routes that are still possible at a level; of a level that no upgrade goes to, none is known. */
export function routesAt(
  level: RequirementLevel,
  facts: RequirementFacts,
  ruleBook: RuleBook,
): readonly Route[] {
  return level === 'EH2+' || level === 'EH3' ? possibleRoutes(level, facts, ruleBook) : [];
}

/** Whether the statutes let fewer sign than the rule asks: when not, there is nothing to prove with them. */
function statutesLower(
  level: RequirementLevel,
  { signers, statutesAllow }: RequirementFacts,
  ruleBook: RuleBook,
): boolean | null {
  if (signers === null || typeof statutesAllow !== 'number') return null;
  if (level !== 'EH2+' && level !== 'EH3') return null;
  const asked = (allow: number | null) =>
    signaturesNeeded({ level, ...signers, statutesAllow: allow, ruleBook }).signatures;
  return asked(statutesAllow) < asked(null);
}

/** The numbers that the sentence of an item names. */
function paramsOf(
  item: RequirementItem,
  level: RequirementLevel,
  { signers, statutesAllow }: RequirementFacts,
  ruleBook: RuleBook,
): Readonly<Record<string, number>> {
  const { deadlines } = ruleBook;
  if (item === 'userIdCopy' || item === 'representativeIdCopy') {
    return { months: decided(deadlines.idMinValidityMonths).value };
  }
  // At EH4 the second factor is a PKIoverheid certificate, not a code by text message.
  if (item === 'secondFactor' && level === 'EH4') return { certificate: 1 };
  if (item === 'registerExtract') return { days: decided(deadlines.registerExtractMaxAgeDays).value };
  if (item === 'identification') return { days: decided(deadlines.identificationDays).value };
  if (item !== 'signatures' || signers === null || (level !== 'EH2+' && level !== 'EH3')) return {};
  const fewer = typeof statutesAllow === 'number' ? statutesAllow : null;
  return { signatures: signaturesNeeded({ level, ...signers, statutesAllow: fewer, ruleBook }).signatures };
}
