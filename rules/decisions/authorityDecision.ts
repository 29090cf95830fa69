import { authorityCounterfactual } from '../authority/authorityCounterfactual.ts';
import {
  type AuthorityFacts,
  type AuthorityInput,
  authorityFactsSchema,
  authorityInputSchema,
} from '../authority/authorityInput.ts';
import { type Authority, authorityOf } from '../authority/authorityOf.ts';
import { authorityText } from '../texts/authorityTexts.ts';
import type { Decision } from './decision.ts';

/** Whether a person may represent an organisation according to the trade register: yes, no, or not established. */
export const authorityDecision: Decision<AuthorityInput, AuthorityFacts, Authority> = {
  name: 'authority',
  inputSchema: authorityInputSchema,
  factsSchema: authorityFactsSchema,
  prepare: ({ entry, person, today }, world) => ({ entry, person, today: today ?? world.today }),
  decide(facts, ruleBook) {
    const output = authorityOf(facts, ruleBook);
    return {
      output,
      trace: output.reasons.map(({ code, says, rule, source, notSelected, params }) => ({
        rule,
        source,
        value: says,
        params: { ...params, code, notSelected },
      })),
      counterfactual: authorityCounterfactual(facts, output, ruleBook),
    };
  },
  explain: (_facts, { output, counterfactual }, ruleBook, locale) =>
    authorityText(output, counterfactual, ruleBook, locale),
};
