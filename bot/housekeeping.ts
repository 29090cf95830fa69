import type { Logger } from 'pino';

/** What is done now and then beside the conversations. */
export interface Housekeeping {
  /** Begins no more and waits for what is under way. */
  stop(): Promise<void>;
}

/** Does each job every so often, never twice at a time; one that fails is logged by its name and tried again. */
export function startHousekeeping(parts: {
  readonly jobs: Readonly<Record<string, () => Promise<unknown>>>;
  readonly everyMs: number;
  readonly log: Logger;
}): Housekeeping {
  const running = new Map<string, Promise<unknown>>();
  const timer = setInterval(() => {
    for (const [job, work] of Object.entries(parts.jobs)) {
      if (running.has(job)) continue;
      const ended = work()
        .catch((error: unknown) => parts.log.error({ err: error, job }, 'a job of the housekeeping failed'))
        .finally(() => running.delete(job));
      running.set(job, ended);
    }
  }, parts.everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(running.values());
    },
  };
}
