import type { Logger } from 'pino';
import { z } from 'zod';
import type { ModelBudget, ModelUsage } from '../store/modelBudget.ts';
import { type Asked, askModelAt, type ModelSettings } from './askModel.ts';
import { checkAnswer } from './check/checkAnswer.ts';
import { rejectionLine } from './check/rejection.ts';
import type { Composed, ComposeRequest, Composer } from './composer.ts';
import { addUsage, measureUsage, type TokenPrices } from './measureUsage.ts';
import { mostTries } from './mostUsed.ts';
import { type Prompt, promptFor } from './promptFor.ts';
import { withDeadline } from './withDeadline.ts';

export interface ComposerParts extends ModelSettings {
  /** `null`: unknown, calls count as free. */
  readonly prices: TokenPrices | null;
  /** Told once per question what was used, also when nothing came of it. Asking whether it is allowed is the caller's. */
  readonly budget: Pick<ModelBudget, 'spend'>;
  readonly log: Logger;
  /** Milliseconds that never jump back: `performance.now`. */
  readonly now: () => number;
  /** For everything together; 8 s. */
  readonly totalMs?: number;
  /** For one try; 6 s. */
  readonly tryMs?: number;
}

/** A second try in less time than this part of the total would only cost. */
const leastShare = 1 / 8;

/** Opens the composer on a model. Whatever the server does, an answer of ours is there within the total. */
export function openComposer(parts: ComposerParts): Composer {
  const { prices, budget, log, now, totalMs = 8_000, tryMs = 6_000 } = parts;
  const ask = askModelAt(parts);

  async function tryTwice(prompt: Prompt, signal: AbortSignal, tab: Tab): Promise<Asked> {
    const endsAt = now() + totalMs;
    for (let tries = 1; ; tries += 1) {
      const left = endsAt - now();
      tab.open += 1;
      const asked = await ask(prompt, Math.max(1, Math.min(tryMs, left)), signal);
      tab.open -= 1;
      tab.used = addUsage(tab.used, usageOf(asked, prompt, prices));
      if (asked.kind !== 'failed') return asked;
      log.warn({ reason: asked.reason, status: asked.status, tries }, 'the model gave no answer');
      const isTimeLeft = endsAt - now() >= totalMs * leastShare;
      if (tries === mostTries || !asked.mayRetry || !isTimeLeft || signal.aborted) return asked;
    }
  }

  async function compose(request: ComposeRequest): Promise<Composed> {
    const prompt = promptFor(request);
    const tab: Tab = { used: nothingUsed, open: 0 };
    // The race is a second wall: the client ends its call on the signal by itself.
    const asked = await withDeadline(totalMs, request.signal, (signal) =>
      Promise.race([tryTwice(prompt, signal, tab), whenAborted(signal)]),
    );
    const used = tab.open > 0 ? addUsage(tab.used, usageOf(unanswered, prompt, prices)) : tab.used;
    const composed = outcomeOf(asked, request, used);
    await settle(composed);
    return composed;
  }

  async function settle(composed: Composed): Promise<void> {
    const { usage, kind } = composed;
    log.info({ kind, ...usage, ...(kind === 'rejected' ? { reasons: composed.reasons } : {}) }, 'composed');
    try {
      await budget.spend(usage);
    } catch (error) {
      log.error({ err: error }, 'what a call of the model used could not be counted');
    }
  }

  return { compose };
}

/** What the tries of one question used so far, and how many of them nothing was heard of yet. */
interface Tab {
  used: ModelUsage;
  open: number;
}

const nothingUsed: ModelUsage = { promptTokens: 0, completionTokens: 0, costMicros: 0 };
const unanswered: Asked = { kind: 'failed', reason: 'timeout', status: null, mayRetry: false, wasSent: true };

function whenAborted(signal: AbortSignal): Promise<Asked> {
  const { promise, resolve } = Promise.withResolvers<Asked>();
  if (signal.aborted) resolve(unanswered);
  else signal.addEventListener('abort', () => resolve(unanswered), { once: true });
  return promise;
}

function usageOf(asked: Asked, prompt: Prompt, prices: TokenPrices | null): ModelUsage {
  const sent = prompt.system.length + prompt.user.length;
  if (asked.kind !== 'failed') return measureUsage({ ...asked, sent }, prices);
  return asked.wasSent ? measureUsage({ sent, received: 0, usage: null }, prices) : nothingUsed;
}

function outcomeOf(asked: Asked, request: ComposeRequest, usage: ModelUsage): Composed {
  switch (asked.kind) {
    case 'failed': {
      const reason = request.signal?.aborted === true ? 'cancelled' : asked.reason;
      return { kind: 'unavailable', reason, usage };
    }
    case 'refused':
      return { kind: 'declined', usage };
    case 'said':
      return judged(asked.output, request, usage);
  }
}

function judged(output: unknown, request: ComposeRequest, usage: ModelUsage): Composed {
  const checked = checkAnswer(output, request);
  switch (checked.kind) {
    case 'ok':
      return { kind: 'composed', answer: checked.answer, usage };
    case 'declined':
      return { kind: 'declined', usage };
    case 'rejected':
      return {
        kind: 'rejected',
        reasons: checked.reasons.map(rejectionLine).slice(0, 20),
        sentences: saidIn(output),
        usage,
      };
  }
}

const saidSchema = z.object({ sentences: z.array(z.object({ text: z.string() })) });

/** What a rejected answer said, as far as it has the shape of one. */
function saidIn(output: unknown): readonly string[] {
  const said = saidSchema.safeParse(output).data?.sentences ?? [];
  return said.slice(0, 6).map(({ text }) => text.slice(0, 300));
}
