import type { SelectedService } from './catalogue.ts';
import type { LegalForm } from './profile.ts';
import { decided, type RuleBook } from './ruleBook.ts';

/** Whether to tell the customer that DigiD may do, and by which rule. */
export interface DigidHint {
  readonly applies: boolean;
  readonly rule: string;
  readonly source: string;
}

/** An owner of an eenmanszaak who chose nothing but the Belastingdienst may log in with DigiD, free of charge. */
export function digidHint(input: {
  readonly selection: readonly SelectedService[];
  readonly legalForm: LegalForm;
  readonly ruleBook: RuleBook;
}): DigidHint {
  const { value, rule, source } = decided(input.ruleBook.digidHint);
  const applies =
    input.selection.length > 0 &&
    value.legalForms.includes(input.legalForm) &&
    input.selection.every(({ providerId }) => value.providerIds.includes(providerId));
  return { applies, rule, source };
}
