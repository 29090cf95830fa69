import { type Outbox, type OutboxParts, openOutbox } from './outbox.ts';

/** An outbox for applications and one for questions: a slow model never takes the place of an application. */
export function openOutboxes(parts: Omit<OutboxParts, 'lanes'>): Outbox {
  const outboxes = (['backend', 'faq'] as const).map((lanes) => openOutbox({ ...parts, lanes }));
  return {
    start: () => {
      for (const one of outboxes) one.start();
    },
    hint: () => {
      for (const one of outboxes) one.hint();
    },
    stop: async () => {
      await Promise.all(outboxes.map((one) => one.stop()));
    },
  };
}
