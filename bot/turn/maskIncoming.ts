import type { Incoming } from './incoming.ts';

/** What a customer typed, in words or in the fields of a card, before anything reads, repeats or stores it. */
export function maskIncoming(incoming: Incoming, maskText: (text: string) => string): Incoming {
  if (incoming.kind !== 'activity') return incoming;
  const { text, value } = incoming.activity;
  const activity = {
    ...incoming.activity,
    ...(text === undefined ? {} : { text: maskText(text) }),
    ...(value === undefined ? {} : { value: maskFields(value, maskText) }),
  };
  return { ...incoming, activity };
}

/** The inputs of a card submit are the fields at its top; what lies deeper was put there by us. */
function maskFields(value: unknown, maskText: (text: string) => string): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const fields = Object.entries(value).map(([name, field]) => [
    name,
    typeof field === 'string' ? maskText(field) : field,
  ]);
  return Object.fromEntries(fields);
}
