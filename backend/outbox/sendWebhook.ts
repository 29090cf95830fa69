import { Webhook } from 'standardwebhooks';
import type { Send } from './outbox.ts';

/** Thrown when the receiver did not take a webhook; it is tried again. */
export class WebhookNotTaken extends Error {
  override readonly name = 'WebhookNotTaken';
}

/** Sends news by Standard Webhooks: signed over id, time of this attempt and body. */
export function sendWebhook(receiver: { readonly url: string; readonly secret: string } | null): Send {
  if (receiver === null) {
    // News from before the address was taken out of the settings waits for it to come back.
    return () => Promise.reject(new WebhookNotTaken('No address for webhooks is set'));
  }
  const webhook = new Webhook(receiver.secret);
  return async (id, payload, signal) => {
    const body = JSON.stringify(payload);
    const at = new Date();
    const messageId = `msg_${id}`;
    const response = await fetch(receiver.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': messageId,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': webhook.sign(messageId, at, body),
      },
      body,
      redirect: 'error',
      signal,
    });
    await response.body?.cancel();
    if (!response.ok) throw new WebhookNotTaken(`The receiver answered ${response.status}`);
  };
}
