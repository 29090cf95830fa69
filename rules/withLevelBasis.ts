import type { Catalogue } from './catalogue.ts';
import type { Facts, UpgradeCase } from './dossier.ts';
import { basedChoices } from './levelBasis.ts';

/** Names the answers that a basis belongs to; `null` while nothing is chosen. */
export function basisKey({ selection, targetLevel }: Facts): string | null {
  return selection === undefined ? null : `${selection.at} ${targetLevel?.at ?? '-'}`;
}

/** Notes on which levels the answers rest, as soon as there are new ones; the same answers keep their basis. */
export function withLevelBasis(upgradeCase: UpgradeCase, catalogue: Catalogue, at: string): UpgradeCase {
  const { facts, levelBasis = null } = upgradeCase;
  const of = basisKey(facts);
  if (of === (levelBasis?.of ?? null)) return upgradeCase;
  const choices = basedChoices(facts.selection?.value ?? [], catalogue);
  return {
    ...upgradeCase,
    levelBasis: of === null ? null : { of, catalogueVersion: catalogue.version, at, choices },
  };
}
