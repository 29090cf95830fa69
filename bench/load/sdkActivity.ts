/** A message as a channel of the Bot Framework posts it to `/api/messages`. */
export function sdkActivity(
  conversationId: string,
  activityId: string,
  text: string,
  serviceUrl: string,
): Readonly<Record<string, unknown>> {
  return {
    type: 'message',
    id: activityId,
    timestamp: new Date().toISOString(),
    channelId: 'emulator',
    serviceUrl,
    from: { id: 'customer', name: 'customer', role: 'user' },
    recipient: { id: 'bot', name: 'bot', role: 'bot' },
    conversation: { id: conversationId },
    locale: 'nl-NL',
    text,
  };
}
