import type { Catalogue } from '../catalogue.ts';
import type { Facts, UpgradeCase } from '../flow/dossier.ts';
import { basedChoices } from './levelBasis.ts';

/** Names the answers that a basis belongs to; `null` while nothing is chosen. */
export function basisKey({ selection, targetLevel }: Facts): string | null {
  return selection === undefined ? null : keyOf(selection, targetLevel);
}

type Answered = { readonly at: string };

function keyOf(selection: Answered, targetLevel: Answered | undefined): string {
  return `${selection.at} ${targetLevel?.at ?? '-'}`;
}

/** Notes on which levels the answers rest, as soon as there are new ones; the same answers keep their basis. */
export function withLevelBasis(upgradeCase: UpgradeCase, catalogue: Catalogue, at: string): UpgradeCase {
  const { facts, levelBasis = null } = upgradeCase;
  const { selection, targetLevel } = facts;
  if (selection === undefined)
    return levelBasis === null ? upgradeCase : { ...upgradeCase, levelBasis: null };
  const of = keyOf(selection, targetLevel);
  if (of === levelBasis?.of) return upgradeCase;
  const choices = basedChoices(selection.value, catalogue);
  return { ...upgradeCase, levelBasis: { of, catalogueVersion: catalogue.version, at, choices } };
}
