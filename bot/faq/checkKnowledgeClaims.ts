import type { RuleBook } from '../../rules/ruleBook.ts';
import type { KnowledgeClaim } from './knowledgeClaim.ts';
import { aloneClaims, signatureClaims } from './knowledgeCounts.ts';
import type { KnowledgeDraft, PassageDraft } from './knowledgeDraft.ts';
import type { KnowledgeFault } from './knowledgeFault.ts';
import { needClaims } from './knowledgeNeeds.ts';
import { periodClaims } from './knowledgePeriods.ts';
import { switchClaims } from './knowledgeSwitches.ts';
import { filledIn } from './knowledgeText.ts';

/** A claim and where it stands. */
type PlacedClaim = KnowledgeClaim & Pick<KnowledgeFault, 'file' | 'line'>;

const readers = [signatureClaims, aloneClaims, periodClaims, needClaims, switchClaims] as const;

/**
 * Finds sentences that deny a rule, that repeat what lost against it, and passages that say different things of one
 * subject. It reads the sentences as they are shown, whoever filled in the number: a placeholder in the wrong place
 * contradicts as much as a typed one. It knows the turns of phrase of the passages, not language: what it does not
 * recognise it does not judge.
 */
export function claimFaults({ passages }: KnowledgeDraft, ruleBook: RuleBook): KnowledgeFault[] {
  const claims = passages.flatMap((passage) => claimsOf(passage, ruleBook));
  return [...claims.flatMap(againstRule), ...againstEachOther(claims)];
}

/** Everything that a passage says and a rule decides. */
export function claimsOf(passage: PassageDraft, ruleBook: RuleBook): PlacedClaim[] {
  const { locale, rules, file } = passage;
  // Numbers of an example say nothing about a rule.
  const texts = passage.sentences.map(({ text }) =>
    filledIn(text.replaceAll(/\{\{(?:count|majority) \d+\}\}/g, '…'), ruleBook, locale),
  );
  return passage.sentences.flatMap(({ line }, index) => {
    const sentence = { locale, rules, text: texts[index] ?? '', before: texts.slice(0, index) };
    return readers.flatMap((read) => read(sentence, ruleBook)).map((claim) => ({ ...claim, file, line }));
  });
}

function againstRule({ about, rule, says, decided, lost, file, line }: PlacedClaim): KnowledgeFault[] {
  if (says === decided) return [];
  const kind = lost.includes(says) ? 'repeatsLostClaim' : 'contradictsRule';
  return [{ kind, file, line, what: `says ${says} of ${about}, rule ${rule} says ${decided}` }];
}

// Told where the rule is denied, not where it is followed.
function againstEachOther(claims: readonly PlacedClaim[]): KnowledgeFault[] {
  return claims.flatMap((claim) => {
    const { file, line, about, says, decided } = claim;
    if (says === decided) return [];
    const other = claims.find((one) => one.about === about && one.says !== says && one.file !== file);
    if (other === undefined) return [];
    const what = `says ${says} of ${about}, ${other.file}:${other.line} says ${other.says}`;
    return [{ kind: 'passagesContradict', file, line, what } as const];
  });
}
