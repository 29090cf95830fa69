import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { CustomerActivity } from '../../turn/incoming.ts';

/** Only what we take over: everything else a client says about itself or about delivery is dropped here. */
const activitySchema = z.object({
  type: z.string(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  name: z.string().max(200).nullish(),
  channelData: z.record(z.string(), z.unknown()).nullish(),
  localTimezone: z.string().nullish(),
  attachments: z.array(z.unknown()).nullish(),
});

export type ParsedActivity =
  | {
      readonly kind: 'activity';
      readonly activity: CustomerActivity;
      readonly incomingId: string;
      readonly attachments: number;
    }
  /** A sign of life that is neither stored nor answered. */
  | { readonly kind: 'typing' }
  | { readonly kind: 'unknownType' }
  | { readonly kind: 'notAnActivity' };

const longestIncomingId = 100;
const longestTimezone = 64;

/** Takes from what a client posted what a turn may know. */
export function parseCustomerActivity(value: unknown): ParsedActivity {
  const parsed = activitySchema.safeParse(value);
  if (!parsed.success) {
    return { kind: 'notAnActivity' };
  }
  const { type, text, name, channelData, localTimezone, attachments } = parsed.data;
  if (type === 'typing') {
    return { kind: 'typing' };
  }
  if (type !== 'message' && type !== 'event') {
    return { kind: 'unknownType' };
  }
  const data = { ...channelData };
  // The place of a message among others is ours to say.
  delete data['webchat:sequence-id'];
  const activity: CustomerActivity = {
    type,
    documents: [],
    channelData: data,
    ...(typeof text === 'string' ? { text: clean(text) } : {}),
    ...(parsed.data.value === undefined || parsed.data.value === null ? {} : { value: parsed.data.value }),
    ...(typeof name === 'string' ? { name: clean(name) } : {}),
    ...(typeof localTimezone === 'string' && localTimezone.length <= longestTimezone
      ? { localTimezone: clean(localTimezone) }
      : {}),
  };
  return {
    kind: 'activity',
    activity,
    incomingId: incomingIdOf(data.clientActivityID),
    attachments: attachments?.length ?? 0,
  };
}

/** NUL and halves of characters survive neither PostgreSQL nor UTF-8. */
function clean(text: string): string {
  return (text.includes('\0') ? text.replaceAll('\0', '') : text).toWellFormed();
}

function incomingIdOf(clientActivityId: unknown): string {
  return typeof clientActivityId === 'string' &&
    clientActivityId.length <= longestIncomingId &&
    /^[\x21-\x7e]+$/.test(clientActivityId)
    ? clientActivityId
    : randomUUID();
}
