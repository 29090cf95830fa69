import { z } from 'zod';
import { canonicalJson } from '../canonicalJson.ts';
import type { Catalogue } from '../catalogue.ts';
import { decisionOf } from '../decisions/decisions.ts';
import { type InputFault, inputFaults, pathText } from '../decisions/inputFaults.ts';
import type { Made } from '../decisions/openDecision.ts';
import type { RuleBook } from '../ruleBook.ts';
import { engineVersion } from './engineVersion.ts';
import { type Difference, firstByte, firstDifference } from './firstDifference.ts';
import { isDeeperThan } from './isDeeperThan.ts';
import {
  type ContentStamp,
  type Receipt,
  receiptFormat,
  receiptHash,
  receiptSchema,
  type Sha256,
  type Stamped,
} from './receipt.ts';

/** Why a receipt does not hold. Values are JSON text, `null` where there is nothing. */
export type ReceiptFault =
  /** It is not a receipt, or its facts are not the facts of such a decision. */
  | ({ readonly code: 'malformed' } & InputFault)
  | { readonly code: 'ruleBookUnknown'; readonly version: string }
  | HashFault<'ruleBookChanged'>
  | HashFault<'catalogueChanged'>
  /** Something in the receipt was changed after it was made. */
  | HashFault<'receiptChanged'>
  /** The part of the catalogue in the facts is not what the catalogue says. */
  | ({ readonly code: 'excerptDiffers' } & Place)
  /** The decision, reached again, is another one: the first byte of the canonical JSON that differs, and where. */
  | ({ readonly code: 'differs'; readonly offset: number } & Place)
  /** It was made by other deciding code, which may explain a difference. */
  | { readonly code: 'otherEngine'; readonly recorded: number; readonly current: number };

interface HashFault<Code extends string> {
  readonly code: Code;
  readonly version: string | null;
  readonly recorded: string;
  readonly found: string;
}

interface Place {
  readonly path: string;
  readonly recorded: string | null;
  readonly found: string | null;
}

export type Verification =
  | {
      readonly kind: 'verified';
      readonly receipt: Receipt;
      readonly made: Made;
      /** Other deciding code than ours made it, with the same result. */
      readonly isOtherEngine: boolean;
      /** Whether the excerpt was held against the catalogue it came from. */
      readonly catalogue: 'held' | 'notAtHand' | 'notUsed';
    }
  | { readonly kind: 'refused'; readonly faults: readonly ReceiptFault[] };

/** What a receipt is held against, `null` where that version is not at hand. */
export interface Evidence {
  readonly ruleBook: Stamped<RuleBook> | null;
  readonly catalogue: Stamped<Catalogue> | null;
  readonly sha256: Sha256;
}

/**
 * Holds a receipt against the rule book it names and against itself, and decides again from its facts. `receipt` is
 * what `JSON.parse` gave: nothing of it is dropped before it is hashed.
 */
export function verifyReceipt(receipt: unknown, evidence: Evidence): Verification {
  const { ruleBook, catalogue, sha256 } = evidence;
  if (!anyReceiptSchema.safeParse(receipt).success) {
    return refuse([
      malformed({ path: 'format', message: 'there is no receipt here', expected: receiptFormat }),
    ]);
  }
  if (isDeeperThan(receipt, deepestReceipt)) {
    return refuse([
      malformed({
        path: '',
        message: `more than ${deepestReceipt} values in each other`,
        expected: null,
      }),
    ]);
  }
  const read = receiptSchema.safeParse(receipt);
  if (!read.success) return refuse(inputFaults(read.error).map(malformed));
  const recorded = read.data;
  const own = hashFault('receiptChanged', null, recorded.sha256, receiptHash(receipt as Receipt, sha256));
  if (ruleBook === null || ruleBook.stamp.version !== recorded.ruleBook.version) {
    return refuse([{ code: 'ruleBookUnknown', version: recorded.ruleBook.version }, ...own]);
  }
  const made = decisionOf(recorded.decision).again(recorded.facts, ruleBook.content);
  if (made.kind === 'refused') {
    return refuse([...made.faults.map(malformed), ...own]);
  }
  const stamp = recorded.catalogue;
  const excerpt =
    stamp !== null && catalogue?.stamp.version === stamp.version
      ? excerptFaults(recorded, made, stamp, catalogue)
      : null;
  const differs = resultFault(recorded, made);
  const isOtherEngine = recorded.engine !== engineVersion;
  const faults: readonly ReceiptFault[] = [
    ...stampFault('ruleBookChanged', recorded.ruleBook, ruleBook.stamp),
    ...own,
    ...(excerpt ?? []),
    ...differs,
    ...(differs.length > 0 && isOtherEngine
      ? [{ code: 'otherEngine', recorded: recorded.engine, current: engineVersion } as const]
      : []),
  ];
  if (faults.length > 0) return refuse(faults);
  const held = stamp === null ? 'notUsed' : excerpt === null ? 'notAtHand' : 'held';
  return { kind: 'verified', receipt: recorded, made, isOtherEngine, catalogue: held };
}

/** More than any decision has: refused before anything walks through it. */
const deepestReceipt = 100;

/** What says of itself that it is a receipt; what is wrong with it is another matter. */
const anyReceiptSchema = z.looseObject({ format: z.literal(receiptFormat) });

function refuse(faults: readonly ReceiptFault[]): Verification {
  return { kind: 'refused', faults };
}

function malformed(fault: InputFault): ReceiptFault {
  return { code: 'malformed', ...fault };
}

/** What was decided, against what is decided now from the same facts. */
function resultFault(recorded: Receipt, made: Made): readonly ReceiptFault[] {
  const { output, trace, counterfactual } = made.reached;
  const again = { ...recorded, output, trace, counterfactual };
  const text = canonicalJson(again);
  const difference = firstDifference(recorded, JSON.parse(text));
  if (difference === null) return [];
  return [{ code: 'differs', offset: firstByte(canonicalJson(recorded), text), ...placeOf(difference) }];
}

function excerptFaults(
  recorded: Receipt,
  made: Made,
  stamp: ContentStamp,
  catalogue: Stamped<Catalogue>,
): readonly ReceiptFault[] {
  const changed = stampFault('catalogueChanged', stamp, catalogue.stamp);
  const again = { ...recorded.facts, ...made.excerpt(catalogue.content) };
  const difference = firstDifference(recorded.facts, again);
  if (difference === null) return changed;
  const path = ['facts', ...difference.path];
  return [...changed, { code: 'excerptDiffers', ...placeOf({ ...difference, path }) }];
}

function stampFault<Code extends 'ruleBookChanged' | 'catalogueChanged'>(
  code: Code,
  recorded: ContentStamp,
  found: ContentStamp,
): readonly HashFault<Code>[] {
  return hashFault(code, recorded.version, recorded.sha256, found.sha256);
}

function hashFault<Code extends string>(
  code: Code,
  version: string | null,
  recorded: string,
  found: string,
): readonly HashFault<Code>[] {
  return recorded === found ? [] : [{ code, version, recorded, found }];
}

function placeOf({ path, left, right }: Difference): Place {
  return { path: pathText(path), recorded: textOf(left), found: textOf(right) };
}

function textOf(value: unknown): string | null {
  return value === undefined ? null : canonicalJson(value);
}
