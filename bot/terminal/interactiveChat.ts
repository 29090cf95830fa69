import { askFields } from './askFields.ts';
import { browserLink } from './browserLink.ts';
import type { ActivitySet, ChatActivity } from './chatActivity.ts';
import type { ChatTexts } from './chatTexts.ts';
import type { DirectLine, Sent } from './directLine.ts';
import { viewMessage } from './messageView.ts';
import { type NumberedOffer, Offers } from './offers.ts';
import { outgoingFile } from './outgoingFile.ts';
import { plainWords } from './plainWords.ts';
import { renderMessage } from './renderMessage.ts';
import type { Screen } from './screen.ts';
import { ServerMisbehaved } from './serverMisbehaved.ts';
import { ServerUnreachable } from './serverUnreachable.ts';
import { submitActivity, submitCard, typedActivity } from './submitCard.ts';
import { suggestedActivity } from './suggestedActivity.ts';

const breakOff = /^\/(terug|back)$/i;

/** Holds a conversation with a person at a terminal, until they leave. */
export async function interactiveChat(chat: {
  readonly line: DirectLine;
  readonly url: string;
  readonly screen: Screen;
  readonly texts: ChatTexts;
}): Promise<void> {
  const { line, screen, texts } = chat;
  const offers = new Offers();
  const shown = new Map<string, readonly string[]>();
  const own = new Set<string>();
  let isLost = false;

  function show(activity: ChatActivity): void {
    if (activity.type === 'event' && activity.name === 'signedOut') {
      screen.clear();
      shown.clear();
      screen.print([texts.signedOut]);
    }
    if (activity.from?.role === 'user') return showOwnWords(activity);
    const message = viewMessage(activity);
    if (message === null) return;
    const lines = renderMessage(message, offers.offer(message), texts, screen.width);
    const before = shown.get(message.id);
    shown.set(message.id, lines);
    if (before === undefined) {
      screen.print(['', `${texts.assistant}:`, ...lines]);
    } else {
      const changed = lines.filter((one) => !before.includes(one));
      if (changed.length > 0) screen.print([`(${texts.updated})`, ...changed]);
    }
  }

  /** Words of the customer that were not typed here: from an earlier session or another window. */
  function showOwnWords(activity: ChatActivity): void {
    const channelData = activity['channelData'] as { readonly clientActivityID?: unknown } | null | undefined;
    if (own.has(String(channelData?.clientActivityID)) || !activity.text) return;
    screen.print(['', `${texts.you}: ${plainWords(activity.text)}`]);
  }

  async function send(activity: Readonly<Record<string, unknown>>): Promise<void> {
    const channelData = activity['channelData'] as { readonly clientActivityID: string };
    own.add(channelData.clientActivityID);
    await deliver(() => line.post(activity));
  }

  async function deliver(sending: () => Promise<Sent>): Promise<void> {
    offers.answered();
    try {
      const sent = await sending();
      if (sent.kind === 'refused') screen.print([plainWords(sent.message) || texts.refused(sent.status)]);
    } catch (cause) {
      screen.print([sentenceFor(cause)]);
    }
  }

  function sentenceFor(cause: unknown): string {
    if (cause instanceof ServerUnreachable) return texts.serverDown(cause.url);
    if (cause instanceof ServerMisbehaved) return texts.serverOdd(cause.message);
    throw cause;
  }

  async function press(offer: NumberedOffer): Promise<void> {
    if (offer.kind === 'suggestion') {
      const activity = suggestedActivity(offer.suggestion);
      if (activity !== null) await send(activity);
      return;
    }
    if (offer.action.does === 'openUrl') return await openInBrowser(offer);
    const filled = await askFields(offer.card, offer.action, fieldTalk, texts);
    if (filled === null) return screen.print([texts.cancelled]);
    const submission = submitCard(offer.card, offer.action, filled);
    if (submission.kind === 'submits') return await send(submitActivity(submission.value));
    screen.print([plainWords(submission.message ?? texts.notAcceptable(submission.field.label))]);
  }

  const fieldTalk = {
    print: (words: string) => screen.print([words]),
    async ask(prompt: string): Promise<string | null> {
      const written = await screen.nextLine(prompt);
      return written !== null && breakOff.test(written.trim()) ? null : written;
    },
  };

  async function openInBrowser(offer: Extract<NumberedOffer, { kind: 'action' }>): Promise<void> {
    const kind = browserLink(offer.action.url, chat.url);
    if (kind === null) return screen.print([plainWords(offer.action.url ?? '')]);
    try {
      const ticket = await line.openInBrowser(kind);
      if (ticket.kind === 'refused') return screen.print([ticket.message || texts.refused(ticket.status)]);
      screen.print([kind === 'sign-in' ? texts.openToSignIn : texts.openThis, plainWords(ticket.url)]);
    } catch (cause) {
      screen.print([sentenceFor(cause)]);
    }
  }

  async function obey(command: string, rest: string): Promise<'goesOn' | 'leaves'> {
    switch (command) {
      case '/bijlage':
      case '/file':
        await attach(rest);
        return 'goesOn';
      case '/zeg':
      case '/say':
        await send(typedActivity(rest));
        return 'goesOn';
      case '/alles':
      case '/all':
        await showAll();
        return 'goesOn';
      case '/stop':
        return 'leaves';
      default:
        screen.print([command === '/help' ? texts.help : texts.unknownCommand(command)]);
        return 'goesOn';
    }
  }

  async function attach(path: string): Promise<void> {
    if (path === '') return screen.print([texts.fileUsage]);
    const file = await outgoingFile(path);
    if (file === null) return screen.print([texts.noSuchFile(path)]);
    await deliver(() => line.upload([file], ''));
  }

  async function showAll(): Promise<void> {
    const set = await line.read(null).catch((cause: unknown) => {
      screen.print([sentenceFor(cause)]);
      return null;
    });
    if (set === null) return;
    shown.clear();
    own.clear();
    set.activities.forEach(show);
  }

  const stream = line.follow({
    onFrame: (frame: ActivitySet) => frame.activities.forEach(show),
    onConnection(state) {
      const wasLost = isLost;
      isLost = state === 'lost';
      if (isLost !== wasLost) screen.print([isLost ? texts.lost : texts.back]);
    },
    onFailed() {
      screen.print([texts.over]);
      screen.close();
    },
  });

  try {
    for (;;) {
      const written = await screen.nextLine('> ');
      if (written === null) return;
      const words = written.trim();
      if (words === '') continue;
      const [, command = '', rest = ''] = /^(\/\p{L}+)\s*(.*)$/su.exec(words) ?? [];
      if (command !== '') {
        if ((await obey(command.toLowerCase(), rest)) === 'leaves') return;
        continue;
      }
      const offer = /^\d{1,3}$/.test(words) ? offers.withNumber(Number(words)) : null;
      await (offer === null ? send(typedActivity(words)) : press(offer));
    }
  } finally {
    stream.close();
  }
}
