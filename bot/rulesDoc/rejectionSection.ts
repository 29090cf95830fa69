import { preflightCodes } from '../../rules/preflight/preflightRules.ts';
import { decided, type RuleBook } from '../../rules/ruleBook.ts';
import { preflightLabels } from './labels.ts';
import { section, table } from './markdown.ts';
import { valueText } from './valueText.ts';

/** Why an application comes back: what the check before sending looks at. */
export function rejectionSection({ preflight }: RuleBook): string {
  const rows = preflightCodes.map((code) => {
    const { value, source } = decided<{ readonly severity: string }>(preflight[code]);
    return [preflightLabels[code], valueText(value.severity), source];
  });
  return section('Waarom een aanvraag terugkomt', [
    'De assistent kijkt dit na voordat er wordt verstuurd.',
    table(['Wat', 'Gevolg', 'Bron'], rows),
  ]);
}
