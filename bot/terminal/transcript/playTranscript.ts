import { openDirectLine } from '../directLine.ts';
import { ServerMisbehaved } from '../serverMisbehaved.ts';
import { ServerUnreachable } from '../serverUnreachable.ts';
import { listenTo } from './conversationEar.ts';
import { meetExpectation, writeAll } from './meetExpectation.ts';
import { parseTranscript } from './parseTranscript.ts';
import { performCheck } from './performCheck.ts';
import { performDeed } from './performDeed.ts';
import { rewriteBlock } from './rewriteBlock.ts';
import { done, failed, type Stage, type StepOutcome } from './stage.ts';
import type { TranscriptHooks } from './transcriptHooks.ts';
import type { Transcript, TranscriptStep } from './transcriptStep.ts';

export type Played =
  /** `text` is the transcript as it should read now; other than what was given only when `update` was asked. */
  | { readonly kind: 'passed'; readonly text: string }
  /** The first line (from 1) that did not come out, with what was expected and what happened. */
  | { readonly kind: 'failed'; readonly line: number; readonly expected: string; readonly actual: string };

export interface PlayOptions {
  readonly text: string;
  /** Origin of the server, for instance `http://localhost:3978`. */
  readonly url: string;
  readonly hooks?: TranscriptHooks;
  /** Folder that `bijlage:` looks in; the current one when absent. */
  readonly folder?: string;
  /** Gets each line of the transcript as it is played. */
  readonly log?: (line: string) => void;
  /** Puts what was said in the place of expectations that no longer hold, instead of failing on them. */
  readonly update?: boolean;
}

const shortestStreamMs = 1000;

/**
 * Plays a transcript against a running server, over its public endpoint and nothing else. Everything the bot says
 * must be expected (or passed over with `…`), and everything in the log must have come over the stream once.
 */
export async function playTranscript(options: PlayOptions): Promise<Played> {
  const parsed = parseTranscript(options.text);
  if (parsed.kind === 'unreadable') {
    return { kind: 'failed', line: parsed.line, expected: 'een leesbaar gesprek', actual: parsed.why };
  }
  const { transcript } = parsed;
  const firstLine = transcript.steps[0]?.line ?? 1;
  try {
    const stage = await openStage(options, transcript);
    try {
      return await playSteps(stage, options);
    } finally {
      stage.ear.close();
      stage.line.close();
    }
  } catch (cause) {
    if (!(cause instanceof ServerUnreachable || cause instanceof ServerMisbehaved)) throw cause;
    return {
      kind: 'failed',
      line: firstLine,
      expected: `een server op ${options.url}`,
      actual: cause.message,
    };
  }
}

async function openStage(options: PlayOptions, transcript: Transcript): Promise<Stage> {
  const line = await openDirectLine({ url: options.url, locale: transcript.locale });
  const ear = listenTo(line);
  return {
    url: options.url,
    transcript,
    hooks: options.hooks ?? {},
    folder: options.folder ?? '.',
    line,
    ear,
    remembered: new Map(),
    lastPress: null,
    refusal: null,
    page: null,
  };
}

async function playSteps(stage: Stage, options: PlayOptions): Promise<Played> {
  const source = options.text.split('\n');
  let written = (stage.transcript.steps[0]?.line ?? source.length) - 1;
  const rewritten = source.slice(0, written);
  let playedTo = stage.transcript.steps[0]?.line ?? 1;
  await stage.ear.hear();
  for (const scene of scenesOf(stage.transcript.steps)) {
    if (options.update === true) {
      rewritten.push(...(await rewriteBlock(stage, scene.heard, source, written)));
      written = scene.heard.at(-1)?.lastLine ?? written;
    } else {
      const failure = await playHeard(stage, scene.heard, options, playedTo);
      if (failure !== null) return failure;
    }
    if (scene.deed === null) continue;
    playedTo = scene.deed.line;
    logLines(options, source, scene.deed);
    const outcome = await guarded(stage, scene.deed);
    if (outcome.kind === 'failed') return failureAt(scene.deed.line, outcome);
    rewritten.push(...source.slice(written, scene.deed.lastLine));
    written = scene.deed.lastLine;
  }
  const fault = await stage.ear.faultOfStream(Math.max(shortestStreamMs, stage.transcript.patienceMs));
  if (fault !== null) {
    const expected = 'alles uit het gesprek één keer over de verbinding';
    return { kind: 'failed', line: stage.transcript.steps.at(-1)?.lastLine ?? 1, expected, actual: fault };
  }
  const text = options.update === true ? [...rewritten, ...source.slice(written)].join('\n') : options.text;
  return { kind: 'passed', text };
}

/** What is heard and checked, and then the deed that ends it. */
interface Scene {
  readonly heard: readonly TranscriptStep[];
  readonly deed: Extract<TranscriptStep, { is: 'deed' }> | null;
}

function scenesOf(steps: readonly TranscriptStep[]): readonly Scene[] {
  const scenes: Scene[] = [];
  let heard: TranscriptStep[] = [];
  for (const step of steps) {
    if (step.is !== 'deed') {
      heard.push(step);
      continue;
    }
    scenes.push({ heard, deed: step });
    heard = [];
  }
  return [...scenes, { heard, deed: null }];
}

async function playHeard(
  stage: Stage,
  steps: readonly TranscriptStep[],
  options: PlayOptions,
  playedTo: number,
): Promise<Played | null> {
  const source = options.text.split('\n');
  let skipping = false;
  for (const step of steps) {
    logLines(options, source, step);
    const outcome = await guarded(stage, step, skipping);
    if (outcome.kind === 'failed') return failureAt(step.line, outcome);
    if (step.is === 'expectation') skipping = step.expects.kind === 'anything';
  }
  if (skipping) stage.ear.said.splice(0);
  return unexpected(stage, steps.at(-1)?.line ?? playedTo);
}

/** Before the next deed nothing may be left that nobody expected. */
function unexpected(stage: Stage, line: number): Played | null {
  if (stage.refusal !== null) {
    const actual = `melding: ${stage.refusal.message} (status ${stage.refusal.status})`;
    return { kind: 'failed', line, expected: 'de server neemt het aan', actual };
  }
  if (stage.ear.said.length === 0) return null;
  return { kind: 'failed', line, expected: 'de bot zegt verder niets', actual: writeAll(stage.ear.said) };
}

/** Carries out one step; a server that falls away is a failure of that step. */
async function guarded(stage: Stage, step: TranscriptStep, skipping = false): Promise<StepOutcome> {
  try {
    switch (step.is) {
      case 'deed':
        return await performDeed(stage, step.does);
      case 'check':
        return await performCheck(stage, step.checks);
      case 'expectation':
        return step.expects.kind === 'anything' ? done : await meetExpectation(stage, step.expects, skipping);
    }
  } catch (cause) {
    if (!(cause instanceof ServerUnreachable || cause instanceof ServerMisbehaved)) throw cause;
    return failed('een antwoord van de server', cause.message);
  }
}

function failureAt(line: number, outcome: Extract<StepOutcome, { kind: 'failed' }>): Played {
  const { expected, actual } = outcome;
  return { kind: 'failed', line: outcome.line ?? line, expected, actual };
}

function logLines(options: PlayOptions, source: readonly string[], step: TranscriptStep): void {
  for (const line of source.slice(step.line - 1, step.lastLine)) options.log?.(line.trimEnd());
}
