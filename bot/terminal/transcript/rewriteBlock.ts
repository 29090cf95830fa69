import { meets } from './meets.ts';
import { rememberReference } from './rememberReference.ts';
import type { Said } from './said.ts';
import type { Stage } from './stage.ts';
import type { TranscriptStep } from './transcriptStep.ts';
import { writeSaid } from './writeSaid.ts';

type Expected = Extract<TranscriptStep, { is: 'expectation' }>;

/**
 * Writes a run of expectations anew from what was said: what still holds stays as it was written (with its
 * comments), what was said otherwise or more is written out, what was not said goes. Checks stay.
 */
export async function rewriteBlock(
  stage: Stage,
  steps: readonly TranscriptStep[],
  source: readonly string[],
  from: number,
): Promise<readonly string[]> {
  const expected = steps.filter((step) => step.is === 'expectation');
  const wanted = expected.filter((step) => step.expects.kind !== 'anything').length;
  const { ear } = stage;
  await ear.hearUntil(() => ear.said.length >= wanted, wanted === 0 ? 0 : stage.transcript.patienceMs);
  const said = ear.said.splice(0);
  rememberReference(stage);
  const lines: string[] = [];
  let written = from;
  const keep = (step: TranscriptStep) => {
    lines.push(...source.slice(written, step.lastLine));
    written = step.lastLine;
  };
  const skip = (step: TranscriptStep) => {
    lines.push(...source.slice(written, step.line - 1));
    written = step.lastLine;
  };

  let open = 0;
  for (const one of said) {
    const next = expected.findIndex((step, place) => place >= open && holds(stage, step, one));
    const pending = expected[open];
    if (next === -1) {
      if (pending?.expects.kind === 'anything' || expected[open - 1]?.expects.kind === 'anything') continue;
      // What was said otherwise comes in the place of its expectation, under the comment above that.
      if (
        pending !== undefined &&
        pending.expects.kind === one.kind &&
        !isStillToCome(stage, pending, said, one)
      ) {
        skip(pending);
        open += 1;
      }
      lines.push(...writeNew(one, stage));
      continue;
    }
    for (const step of expected.slice(open, next)) {
      if (step.expects.kind === 'anything') keep(step);
      else skip(step);
    }
    const step = expected[next];
    if (step === undefined) continue;
    keep(step);
    open = next + 1;
  }
  for (const step of steps) {
    if (step.line <= written) continue;
    if (step.is === 'expectation' && step.expects.kind !== 'anything') skip(step);
    else keep(step);
  }
  if (stage.refusal !== null) {
    const has = steps.some((step) => step.is === 'check' && step.checks.kind === 'refusal');
    if (!has) lines.push(`melding: ${stage.refusal.message}`);
    stage.refusal = null;
  }
  return lines;
}

function holds(stage: Stage, step: Expected, said: Said): boolean {
  if (step.expects.kind === 'anything') return false;
  const learned = meets(step.expects, said, stage.remembered);
  for (const [name, words] of learned ?? []) stage.remembered.set(name, words);
  return learned !== null;
}

function isStillToCome(stage: Stage, step: Expected, said: readonly Said[], now: Said): boolean {
  return said
    .slice(said.indexOf(now) + 1)
    .some((later) => meets(step.expects, later, stage.remembered) !== null);
}

/** What is remembered by a name is written as that name, so that the line holds in the next run as well. */
function writeNew(said: Said, stage: Stage): readonly string[] {
  return writeSaid(said).map((line) =>
    [...stage.remembered].reduce((words, [name, value]) => words.replaceAll(value, `{${name}}`), line),
  );
}
