import type { RuleBook } from '../../rules/ruleBook.ts';
import { authoritySection } from './authoritySection.ts';
import { losingSection } from './losingSection.ts';
import { manualSection } from './manualSection.ts';
import { rejectionSection } from './rejectionSection.ts';
import { requirementSection } from './requirementSection.ts';
import { routeSection } from './routeSection.ts';
import { ruleSection, sourceSection } from './ruleSection.ts';
import { signatureSection } from './signatureSection.ts';
import { termSection } from './termSection.ts';

/** The reference page of the rules, in Dutch, from the data alone: the same rule book gives the same page. */
export function rulesPage(ruleBook: RuleBook): string {
  const head = [
    '# De regels',
    `Gemaakt uit \`rules/data/rulebook-${ruleBook.version}.yaml\` met \`npm run rules:doc\`. Wijzig dit bestand niet met de hand.`,
    'Achter elke regel staat de bron; de titels en adressen staan onderaan.',
  ].join('\n\n');
  const sections = [
    termSection,
    requirementSection,
    authoritySection,
    signatureSection,
    routeSection,
    manualSection,
    rejectionSection,
    losingSection,
    ruleSection,
    sourceSection,
  ];
  return `${[head, ...sections.map((write) => write(ruleBook))].join('\n\n')}\n`;
}
