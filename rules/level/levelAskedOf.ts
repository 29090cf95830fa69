import type { UpgradeCase } from '../flow/dossier.ts';
import type { FlowContext } from '../flow/question.ts';
import { decideLevel, type LevelDecision } from './decideLevel.ts';

/** What the services ask, whatever login means somebody has. */
export function levelAskedOf(upgradeCase: UpgradeCase, context: FlowContext): LevelDecision | null {
  const { selection } = upgradeCase.facts;
  if (selection === undefined) return null;
  const { catalogue, ruleBook } = context;
  return decideLevel({ selection: selection.value, catalogue, currentLevel: null, ruleBook });
}
