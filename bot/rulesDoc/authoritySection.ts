import type { AuthorityAnswer, AuthorityRules } from '../../rules/authority/authorityRules.ts';
import {
  authorityWords,
  functionWords,
  legalFormWords,
  powerWords,
} from '../../rules/authority/registerWords.ts';
import { decided, type Rule, type RuleBook } from '../../rules/ruleBook.ts';
import { answerLabels, situationLabels } from './labels.ts';
import { section, table } from './markdown.ts';

type Row = readonly [string, Rule<AuthorityAnswer>];

/** Who may represent an organisation: the three-valued rule of the trade register. */
export function authoritySection({ authority }: RuleBook): string {
  const adult = decided(authority.adultFrom);
  const never = decided(authority.neverRepresents);
  return section('Wie is bevoegd volgens het handelsregister', [
    'Het antwoord is ja, nee of niet vastgesteld. Een nee gaat voor een ja; wat niet zeker is, is niet vastgesteld.',
    `Minderjarig is wie jonger is dan ${adult.value} jaar (${adult.source}).`,
    table(
      ['Wat in het register staat', 'Bevoegd', 'Bron'],
      rowsOf(authority).map(([label, rule]) => {
        const { value, source } = decided(rule);
        return [label, answerLabels[value], source];
      }),
    ),
    `Nooit bevoegd (${never.source}): ${never.value.map((name) => functionWords[name][0]).join(', ')}.`,
    'Altijd met de hand:',
    table(
      ['Rechtsvorm', 'Bron'],
      Object.entries(authority.byHand).map(([form, rule]) => [
        legalFormWords[form as keyof typeof legalFormWords][0],
        decided(rule).source,
      ]),
    ),
  ]);
}

function rowsOf(authority: AuthorityRules): readonly Row[] {
  return [
    ...entriesOf(authority.situations).map(([name, rule]): Row => [situationLabels[name], rule]),
    ['eigenaar van een eenmanszaak', authority.ownerOfSoleProprietorship],
    ...entriesOf(authority.kinds).map(([name, rule]): Row => [authorityWords[name][0], rule]),
    ...entriesOf(authority.powersOfAttorney).map(([name, rule]): Row => [powerWords[name][0], rule]),
    ['soort bevoegdheid staat er niet', authority.kindUnknown],
    ['persoon staat niet op het uittreksel', authority.notInEntry],
    ['persoon komt niet in alles overeen', authority.personUncertain],
    ['er staat niemand', authority.nobodyRegistered],
    ['alleen via een rechtspersoon die bestuurder is', authority.throughLegalPerson],
    ['functies spreken elkaar tegen', authority.functionsContradict],
  ];
}

function entriesOf<Name extends string>(rules: Readonly<Record<Name, Rule<AuthorityAnswer>>>) {
  return Object.entries(rules) as [Name, Rule<AuthorityAnswer>][];
}
