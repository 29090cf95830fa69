import type { Catalogue, SelectedService } from '../catalogue.ts';
import { reopen } from '../flow/corrections.ts';
import type { UpgradeCase } from '../flow/dossier.ts';
import { mayChange } from '../flow/nextQuestion.ts';
import {
  compareLevels,
  highestLevel,
  type LevelOfAssurance,
  levelsOfAssurance,
  type UpgradeLevel,
} from '../levelOfAssurance.ts';
import { decided, type RuleBook } from '../ruleBook.ts';
import { decideLevel, type LevelDecision } from './decideLevel.ts';
import { type ChoiceLevel, choiceNow, type LevelNewsMark, type NewsVerdict } from './levelBasis.ts';
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
  const changes = levelBasis.choices.flatMap((before): ChoiceChange[] => {
    const { level: to, ...chosen } = choiceNow(before, context.catalogue);
    const kind = changeOf(before.level, to, context.ruleBook);
    return kind === null ? [] : [{ ...chosen, kind, from: before.level, to }];
  });
  const [first, ...others] = changes;
  if (first === undefined) return { kind: 'unchanged' };
  const target = facts.targetLevel?.value ?? null;
  const decision = decideLevel({ ...context, selection: levelBasis.choices, currentLevel: null });
  return {
    kind: 'changed',
    changes: [first, ...others],
    verdict: verdictOf(decision, target, changes),
    target,
    needed: decision.advised,
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
  return highestLevel([from, to]) === to ? 'levelRaised' : 'levelLowered';
}

function verdictOf(
  decision: LevelDecision,
  target: UpgradeLevel | null,
  changes: readonly ChoiceChange[],
): NewsVerdict {
  if (decision.kind === 'unknownService') return 'chooseAgain';
  if (decision.kind === 'outOfScope') return 'otherRoute';
  if (target === null) return 'undecided';
  // Without a login means to hold it against there is always something to advise.
  const needed = decision.advised ?? target;
  if (target === needed) return 'suffices';
  if (highestLevel([target, needed]) === needed) {
    return decision.kind === 'unknownLevel' ? 'belowAdvice' : 'tooLow';
  }
  const isAbove = (level: LevelOfAssurance) => compareLevels(level, needed) > 0;
  const asksMore: readonly ChoiceLevel[] = ['unknown', ...levelsOfAssurance.filter(isAbove)];
  return changes.some(({ from }) => asksMore.includes(from)) ? 'mayBeLower' : 'suffices';
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
      choices: levelBasis.choices.map((before) => choiceNow(before, catalogue)),
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
