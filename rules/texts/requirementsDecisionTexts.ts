import type { Counterfactual } from '../decisions/decision.ts';
import type {
  RequirementCounterfactual,
  RequirementRow,
  RequirementsOutput,
} from '../decisions/requirementsOutput.ts';
import type { LevelOfAssurance } from '../levelOfAssurance.ts';
import type { Locale, Texts } from '../locale.ts';
import type { RequirementItem } from '../requirements/requirementRules.ts';
import { requirementText } from './requirementTexts.ts';

/** The headings of the list, in their order. What is always needed or given already needs no reason on every line. */
const groups = ['always', 'needed', 'conditional', 'given', 'notNeeded'] as const;
type Group = (typeof groups)[number];
const withoutReason: readonly Group[] = ['always', 'given'];

/** Sentences around the list of what an upgrade asks. */
export const requirementsDecisionTexts: Texts<{
  readonly outcomes: Readonly<Record<RequirementsOutput['outcome'], (level: LevelOfAssurance) => string>>;
  readonly needs: Readonly<Record<Group, string>>;
  readonly counterfactuals: Readonly<Record<RequirementCounterfactual, (items: string) => string>>;
}> = {
  nl: {
    outcomes: {
      upgrade: (level) => `Dit is nodig voor een upgrade naar ${level}.`,
      ended: (level) => `${level} bestaat niet meer.`,
      noLongerIssued: (level) => `${level} wordt niet meer uitgegeven. Dit vroeg het.`,
      outOfScope: (level) =>
        `${level} gaat langs een andere weg dan deze upgrade. Dit is wat de bronnen erover zeggen.`,
    },
    needs: {
      always: 'Altijd nodig',
      needed: 'Nodig',
      conditional: 'Soms nodig',
      given: 'Al gegeven',
      notNeeded: 'Niet nodig',
    },
    counterfactuals: {
      byMandateAdministrator: (items) => `Als de machtigingenbeheerder de upgrade doet, vervalt: ${items}.`,
      atLowerLevel: (items) => `Bij EH2+ vervalt: ${items}.`,
      userIsEmployed: (items) => `Als de gebruiker bij uw organisatie werkt, vervalt: ${items}.`,
      authorityEstablished: (items) => `Als KVK vaststelt wie mag tekenen, vervalt: ${items}.`,
    },
  },
  en: {
    outcomes: {
      upgrade: (level) => `An upgrade to ${level} needs this.`,
      ended: (level) => `${level} no longer exists.`,
      noLongerIssued: (level) => `${level} is no longer issued. This is what it asked.`,
      outOfScope: (level) =>
        `${level} goes by another way than this upgrade. This is what the sources say of it.`,
    },
    needs: {
      always: 'Always needed',
      needed: 'Needed',
      conditional: 'Sometimes needed',
      given: 'Given already',
      notNeeded: 'Not needed',
    },
    counterfactuals: {
      byMandateAdministrator: (items) =>
        `If the mandate administrator does the upgrade, you need no longer: ${items}.`,
      atLowerLevel: (items) => `At EH2+ you need no longer: ${items}.`,
      userIsEmployed: (items) => `If the user works for your organisation, you need no longer: ${items}.`,
      authorityEstablished: (items) => `If KVK establishes who may sign, you need no longer: ${items}.`,
    },
  },
};

/** The decision in lines: what it is about, every item with its reason by how much it is needed, and what would spare some. */
export function requirementsDecisionText(
  { level, outcome, requirements }: RequirementsOutput,
  counterfactual: Counterfactual | null,
  locale: Locale,
): readonly string[] {
  const texts = requirementsDecisionTexts[locale];
  const told = (row: RequirementRow) =>
    requirementText(
      { item: row.item, reason: { code: row.reason, holds: row.holds, params: row.params } },
      locale,
    );
  const lines = groups.flatMap((group) => {
    const rows = requirements.filter((row) => groupOf(row) === group);
    return rows.length === 0
      ? []
      : [
          `${texts.needs[group]}:`,
          ...rows.map((row) => {
            const { item, why } = told(row);
            return withoutReason.includes(group) ? `- ${item}` : `- ${item} (${why.replace(/\.$/, '')})`;
          }),
        ];
  });
  const head = [texts.outcomes[outcome](level), ...lines];
  if (counterfactual === null) return head;
  const code = counterfactual.code as RequirementCounterfactual;
  const spared = counterfactual.gives.notNeeded as readonly RequirementItem[];
  const items = requirements.filter(({ item }) => spared.includes(item)).map((row) => told(row).item);
  return [...head, texts.counterfactuals[code](items.map(inSentence).join('; '))];
}

function groupOf({ need, reason }: RequirementRow): Group {
  return need === 'needed' && reason === 'always' ? 'always' : need;
}

/** An item in the middle of a sentence: what it is, without capital, and without the advice after it. */
function inSentence(item: string): string {
  const [what = item] = item.split('. ');
  return `${what.charAt(0).toLowerCase()}${what.slice(1)}`;
}
