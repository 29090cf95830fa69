import type { Catalogue, SelectedService } from './catalogue.ts';
import { reopen } from './corrections.ts';
import { decideLevel } from './decideLevel.ts';
import type { UpgradeCase } from './dossier.ts';
import { basedChoices, type ChoiceLevel, type LevelNewsMark, type NewsVerdict } from './levelBasis.ts';
import { compareLevels, type UpgradeLevel } from './levelOfAssurance.ts';
import { mayChange } from './nextQuestion.ts';
import { decided, type RuleBook } from './ruleBook.ts';
import { basisKey } from './withLevelBasis.ts';

/** What became of one choice. */
export const choiceChangeKinds = [
  'levelRaised',
  'levelLowered',
  'nowKnown',
  'nowUnknown',
  'nowOutside',
  'serviceGone',
  'serviceBack',
] as const;
export type ChoiceChangeKind = (typeof choiceChangeKinds)[number];

/** One choice of the customer of which the catalogue now says something else. */
export interface ChoiceChange extends SelectedService {
  readonly kind: ChoiceChangeKind;
  readonly providerName: string;
  /** `null`: all services of the provider were chosen. */
  readonly serviceName: string | null;
  readonly from: ChoiceLevel;
  readonly to: ChoiceLevel;
}

/** What a catalogue means for a case whose level was decided on an earlier one. */
export type CatalogueNews =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'changed';
      /** In the order of the choices; never empty. */
      readonly changes: readonly [ChoiceChange, ...ChoiceChange[]];
      readonly verdict: NewsVerdict;
      /** The level that was chosen, `null` while that is open. */
      readonly target: UpgradeLevel | null;
      /** What the choices ask now, or what is advised when that is not known; `null`: see the verdict. */
      readonly needed: UpgradeLevel | null;
    };

/**
 * Compares what the level of a case rests on with what this catalogue says. Only what the customer chose counts, and
 * of a whole service provider only its highest level: a case that nothing of this touches is `unchanged`. An
 * application that is over is, too.
 */
export function catalogueNews(
  upgradeCase: UpgradeCase,
  context: { readonly catalogue: Catalogue; readonly ruleBook: RuleBook },
): CatalogueNews {
  const { facts, levelBasis = null, submission } = upgradeCase;
  const isOver = submission?.status === 'processed' || submission?.status === 'withdrawn';
  if (levelBasis === null || levelBasis.of !== basisKey(facts) || isOver) return { kind: 'unchanged' };
  const now = basedChoices(levelBasis.choices, context.catalogue);
  const changes = levelBasis.choices.flatMap((before, place): ChoiceChange[] => {
    const { level: from, ...chosen } = before;
    const to = now[place]?.level ?? 'gone';
    const kind = changeOf(from, to, context.ruleBook);
    if (kind === null) return [];
    // What is gone is called as it was.
    const { providerName, serviceName } = to === 'gone' ? chosen : (now[place] ?? chosen);
    return [{ ...chosen, providerName, serviceName, kind, from, to }];
  });
  const [first, ...others] = changes;
  if (first === undefined) return { kind: 'unchanged' };
  return {
    kind: 'changed',
    changes: [first, ...others],
    ...verdictOf(upgradeCase, [first, ...others], context),
  };
}

/** The kind of change from one level of a choice to another; `null` when there is none. */
export function changeOf(from: ChoiceLevel, to: ChoiceLevel, ruleBook: RuleBook): ChoiceChangeKind | null {
  if (from === to) return null;
  if (to === 'gone') return 'serviceGone';
  if (from === 'gone') return 'serviceBack';
  if (to === 'unknown') return 'nowUnknown';
  if (decided(ruleBook.levels.outside).value.includes(to)) return 'nowOutside';
  if (from === 'unknown') return 'nowKnown';
  return compareLevels(to, from) > 0 ? 'levelRaised' : 'levelLowered';
}

function verdictOf(
  { facts }: UpgradeCase,
  changes: readonly ChoiceChange[],
  { catalogue, ruleBook }: { readonly catalogue: Catalogue; readonly ruleBook: RuleBook },
): {
  readonly verdict: NewsVerdict;
  readonly target: UpgradeLevel | null;
  readonly needed: UpgradeLevel | null;
} {
  const target = facts.targetLevel?.value ?? null;
  const selection = facts.selection?.value ?? [];
  const decision = decideLevel({ selection, catalogue, currentLevel: null, ruleBook });
  const needed = decision.advised;
  if (decision.kind === 'unknownService') return { verdict: 'chooseAgain', target, needed };
  if (decision.kind === 'outOfScope') return { verdict: 'otherRoute', target, needed };
  if (target === null || needed === null) return { verdict: 'undecided', target, needed };
  const isHigher = compareLevels(target, needed) > 0;
  const askedMore = ({ from }: ChoiceChange) =>
    from === 'unknown' || (from !== 'gone' && compareLevels(from, needed) > 0);
  if (isHigher) return { verdict: changes.some(askedMore) ? 'mayBeLower' : 'suffices', target, needed };
  if (target === needed) return { verdict: 'suffices', target, needed };
  return { verdict: decision.kind === 'unknownLevel' ? 'belowAdvice' : 'tooLow', target, needed };
}

/**
 * The case after its customer was told: it rests on this catalogue from now on. While it is being filled in, a level
 * that may be chosen differently now is asked again; one that is too low is open by itself, and so is a choice that
 * is gone.
 */
export function afterCatalogueNews(
  upgradeCase: UpgradeCase,
  news: Extract<CatalogueNews, { readonly kind: 'changed' }>,
  catalogue: Catalogue,
  at: string,
): UpgradeCase {
  const { levelBasis = null } = upgradeCase;
  if (levelBasis === null) return upgradeCase;
  const told: UpgradeCase = {
    ...upgradeCase,
    levelBasis: {
      ...levelBasis,
      catalogueVersion: catalogue.version,
      at,
      choices: basedChoices(levelBasis.choices, catalogue).map((now, place) =>
        // A name is kept for when it is wanted again.
        now.level === 'gone' ? { ...(levelBasis.choices[place] ?? now), level: 'gone' as const } : now,
      ),
    },
    levelNews: markOf(news, catalogue, at),
  };
  const asksAgain = news.verdict === 'mayBeLower' || news.verdict === 'belowAdvice';
  return asksAgain && mayChange(upgradeCase) ? reopen(told, ['targetLevel']) : told;
}

/** The case after it was said that there is news, to somebody who may not see what: the levels are told later. */
export function announcedCatalogueNews(
  upgradeCase: UpgradeCase,
  news: Extract<CatalogueNews, { readonly kind: 'changed' }>,
  catalogue: Catalogue,
): UpgradeCase {
  return { ...upgradeCase, levelNews: markOf(news, catalogue, null) };
}

function markOf(
  { verdict }: { readonly verdict: NewsVerdict },
  { version }: Catalogue,
  toldAt: string | null,
): LevelNewsMark {
  return { catalogueVersion: version, verdict, toldAt };
}
