import { upgradeLevels } from '../../rules/levelOfAssurance.ts';
import { authorityKindSchema } from '../../rules/profile.ts';
import { signatureKinds } from '../../rules/route/routeRules.ts';
import { decided, type RuleBook } from '../../rules/ruleBook.ts';
import { signaturesNeeded, statutesRuleOf } from '../../rules/signatures/signatures.ts';
import { authorityLabels, signatureCountLabel, signatureKindLabels } from './labels.ts';
import { section, table } from './markdown.ts';

const boards = [1, 2, 3, 4, 5, 6, 7, 9];

/** Authority × signatures: how many sign, the rule and the number for boards of several sizes. */
export function signatureSection(ruleBook: RuleBook): string {
  const { byAuthority } = ruleBook.signatures;
  const rows = authorityKindSchema.options.flatMap((authority) => {
    const { value, source } = decided(byAuthority[authority]);
    return upgradeLevels.map((level) => [
      authorityLabels[authority],
      level,
      signatureCountLabel(value[level]),
      ...boards.map((directors) =>
        String(signaturesNeeded({ level, authority, directors, statutesAllow: null, ruleBook }).byRule),
      ),
      source,
    ]);
  });
  const statutes = upgradeLevels.map((level) => {
    const { value, source } = decided(statutesRuleOf(level, ruleBook));
    return value
      ? `Bij ${level} kunnen statuten die worden meegestuurd, het aantal lager maken (${source}).`
      : `Bij ${level} maken statuten het aantal niet lager (${source}).`;
  });
  const kinds = signatureKinds.map((kind) => {
    const { value, source } = decided(ruleBook.registrationForm.signedWith[kind]);
    return [signatureKindLabels[kind], value === 'on' ? 'telt' : 'telt niet', source];
  });
  return section('Hoeveel bevoegd vertegenwoordigers tekenen', [
    'Eerst de regel, daarna het aantal bij zoveel bestuurders.',
    table(['Bevoegdheid', 'Niveau', 'Regel', ...boards.map(String), 'Bron'], rows),
    statutes.join('\n'),
    'Het gesprek vraagt bij gezamenlijke bevoegdheid nooit meer mensen dan er bestuurders zijn: van één bestuurder één handtekening.',
    table(['Handtekening op het formulier', 'Telt', 'Bron'], kinds),
  ]);
}
