import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import type { ApplicationState } from '../../dialogs/ports/upgradeBackend.ts';
import { applicationStateSchema } from './applicationState.ts';

/** What became of a delivery at the webhook address. */
export type WebhookOutcome =
  | {
      readonly kind: 'applicationChanged';
      readonly caseId: string;
      /** The same for every delivery of the same news: a redelivery is recognised by it. */
      readonly incomingId: string;
      readonly application: ApplicationState;
    }
  /** Another version of the catalogue counts from now on: which, is read from the backend itself. */
  | { readonly kind: 'catalogueChanged'; readonly version: string }
  /** Not signed with our secret, or older or newer than five minutes: answer 401, do nothing. */
  | { readonly kind: 'notTrusted' }
  /** Signed, but not in the contract: answer 400 and log `places`, which hold no values. */
  | { readonly kind: 'notUnderstood'; readonly places: readonly string[] };

const changedSchema = z.discriminatedUnion('type', [
  applicationStateSchema.extend({
    type: z.literal('upgrade.changed'),
    at: z.iso.datetime({ offset: true }),
  }),
  z.object({
    type: z.literal('catalogue.changed'),
    data: z.object({ version: z.string().min(1), previousVersion: z.string().nullable() }),
  }),
]);

/**
 * Verifies and reads one Standard Webhooks delivery. `body` must be the body as it came, byte for byte: the
 * signature is over that. The replay window is measured on the clock of this machine.
 */
export function parseWebhook(
  delivery: {
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    readonly body: string;
  },
  secret: string,
): WebhookOutcome {
  const headers: Record<string, string> = {};
  for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature']) {
    const value = delivery.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  const webhook = new Webhook(secret);
  try {
    webhook.verify(delivery.body, headers, { jsonParse: false });
  } catch (error) {
    if (Error.isError(error) && error.name === 'WebhookVerificationError') return { kind: 'notTrusted' };
    throw error;
  }
  const parsed = changedSchema.safeParse(jsonOrUndefined(delivery.body));
  if (!parsed.success) {
    return {
      kind: 'notUnderstood',
      places: parsed.error.issues.map((issue) => issue.path.join('.') || 'body'),
    };
  }
  if (parsed.data.type === 'catalogue.changed') {
    return { kind: 'catalogueChanged', version: parsed.data.data.version };
  }
  const { type: _type, at: _at, ...application } = parsed.data;
  return {
    kind: 'applicationChanged',
    caseId: application.caseId,
    incomingId: `webhook:${headers['webhook-id']}`,
    application,
  };
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
