import { askFields } from './askFields.ts';
import { browserLink } from './browserLink.ts';
import type { ChatDisplay } from './chatDisplay.ts';
import type { ChatTexts } from './chatTexts.ts';
import type { DirectLine, Sent } from './directLine.ts';
import type { NumberedOffer, Offers } from './offers.ts';
import { outgoingFile } from './outgoingFile.ts';
import { plainWords } from './plainWords.ts';
import type { Screen } from './screen.ts';
import { ServerMisbehaved } from './serverMisbehaved.ts';
import { ServerUnreachable } from './serverUnreachable.ts';
import { type OutgoingActivity, submitActivity, submitCard, typedActivity } from './submitCard.ts';
import { suggestedActivity } from './suggestedActivity.ts';

/** What a person at the terminal can do. Whatever goes wrong is said, and the conversation goes on. */
export interface ChatActions {
  say(words: string): Promise<void>;
  press(offer: NumberedOffer): Promise<void>;
  attach(path: string): Promise<void>;
  showAll(): Promise<void>;
}

const breakOff = /^\/(terug|back)$/i;

export function chatActions(chat: {
  readonly line: DirectLine;
  readonly url: string;
  readonly screen: Screen;
  readonly texts: ChatTexts;
  readonly offers: Offers;
  readonly display: ChatDisplay;
}): ChatActions {
  const { line, screen, texts } = chat;

  async function send(activity: OutgoingActivity): Promise<void> {
    chat.display.isOwn(activity.channelData.clientActivityID);
    await deliver(() => line.post(activity));
  }

  async function deliver(sending: () => Promise<Sent>): Promise<void> {
    chat.offers.answered();
    await saying(async () => {
      const sent = await sending();
      if (sent.kind === 'refused') screen.print([plainWords(sent.message) || texts.refused(sent.status)]);
    });
  }

  /** Says what went wrong with the server; anything else is a fault of this program and goes on up. */
  async function saying(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      if (cause instanceof ServerUnreachable) screen.print([texts.serverDown(cause.url)]);
      else if (cause instanceof ServerMisbehaved) screen.print([texts.serverOdd(cause.message)]);
      else throw cause;
    }
  }

  const fieldTalk = {
    print: (words: string) => screen.print([words]),
    async ask(prompt: string): Promise<string | null> {
      const written = await screen.nextLine(prompt);
      return written !== null && breakOff.test(written.trim()) ? null : written;
    },
  };

  async function pressAction(offer: Extract<NumberedOffer, { kind: 'action' }>): Promise<void> {
    const { card, action } = offer;
    if (action.does === 'openUrl') return await openInBrowser(action.url);
    const filled = await askFields(card, action, fieldTalk, texts);
    if (filled === null) return screen.print([texts.cancelled]);
    const submission = submitCard(card, action, filled);
    if (submission.kind === 'submits') return await send(submitActivity(submission.value));
    screen.print([plainWords(submission.message ?? texts.notAcceptable(submission.field.label))]);
  }

  async function openInBrowser(url: string | null): Promise<void> {
    const kind = browserLink(url, chat.url);
    if (kind === null) return screen.print([texts.openAddress, plainWords(url ?? '')]);
    await saying(async () => {
      const ticket = await line.openInBrowser(kind);
      if (ticket.kind === 'refused') {
        screen.print([plainWords(ticket.message) || texts.refused(ticket.status)]);
      } else {
        screen.print([kind === 'sign-in' ? texts.openToSignIn : texts.openOnce, plainWords(ticket.url)]);
      }
    });
  }

  return {
    say: (words) => send(typedActivity(words)),
    async press(offer) {
      if (offer.kind === 'action') return await pressAction(offer);
      const activity = suggestedActivity(offer.suggestion);
      if (activity !== null) await send(activity);
    },
    async attach(path) {
      if (path === '') return screen.print([texts.fileUsage]);
      const file = await outgoingFile(path);
      if (file === null) return screen.print([texts.noSuchFile(path)]);
      await deliver(() => line.upload([file], ''));
    },
    async showAll() {
      await saying(async () => {
        const set = await line.read(null);
        chat.display.startOver();
        set.activities.forEach(chat.display.show);
      });
    },
  };
}
