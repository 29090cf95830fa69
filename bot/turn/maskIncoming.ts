import type { Incoming } from './incoming.ts';

/** What a customer typed, in words or in the fields of a card, before anything reads, repeats or stores it. */
export function maskIncoming(incoming: Incoming, maskText: (text: string) => string): Incoming {
  if (incoming.kind !== 'activity') return incoming;
  const { text, value, name, channelData } = incoming.activity;
  const activity = {
    ...incoming.activity,
    ...(text === undefined ? {} : { text: maskText(text) }),
    ...(name === undefined ? {} : { name: maskText(name) }),
    ...(channelData === undefined ? {} : { channelData: maskEntries(channelData, maskText) }),
    ...(value === undefined ? {} : { value: maskFields(value, maskText) }),
  };
  return { ...incoming, activity };
}

/** The inputs of a card submit are the fields at its top; what lies deeper was put there by us. */
function maskFields(value: unknown, maskText: (text: string) => string): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return maskEntries(value, maskText);
}

function maskEntries(entries: object, maskText: (text: string) => string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entries).map(([name, field]) => [
      name,
      // By its own id a client recognises its message: that one comes back as it was sent.
      typeof field === 'string' && name !== 'clientActivityID' ? maskText(field) : field,
    ]),
  );
}
