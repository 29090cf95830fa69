import { type ChatActions, chatActions } from './chatActions.ts';
import { chatDisplay } from './chatDisplay.ts';
import type { ChatTexts } from './chatTexts.ts';
import type { DirectLine } from './directLine.ts';
import { Offers } from './offers.ts';
import type { Screen } from './screen.ts';

/** Holds a conversation with a person at a terminal, until they leave. */
export async function interactiveChat(chat: {
  readonly line: DirectLine;
  readonly url: string;
  readonly screen: Screen;
  readonly texts: ChatTexts;
}): Promise<void> {
  const { screen, texts } = chat;
  const offers = new Offers();
  const display = chatDisplay(screen, texts, offers);
  const actions = chatActions({ ...chat, offers, display });
  let isLost = false;

  const stream = chat.line.follow({
    onFrame: (frame) => frame.activities.forEach(display.show),
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
      const words = await screen.nextLine('> ');
      if (words === null) return;
      if ((await obey(words.trim(), actions, offers, chat)) === 'leaves') return;
    }
  } finally {
    stream.close();
  }
}

async function obey(
  words: string,
  actions: ChatActions,
  offers: Offers,
  { screen, texts }: { readonly screen: Screen; readonly texts: ChatTexts },
): Promise<'stays' | 'leaves'> {
  const [, command = '', rest = ''] = /^(\/\p{L}+)\s*(.*)$/su.exec(words) ?? [];
  switch (command.toLowerCase()) {
    case '':
      await talk(words, actions, offers);
      return 'stays';
    case '/bijlage':
    case '/file':
      await actions.attach(rest);
      return 'stays';
    case '/zeg':
    case '/say':
      await actions.say(rest);
      return 'stays';
    case '/alles':
    case '/all':
      await actions.showAll();
      return 'stays';
    case '/help':
      screen.print([texts.help]);
      return 'stays';
    case '/stop':
      return 'leaves';
    default:
      screen.print([texts.unknownCommand(command)]);
      return 'stays';
  }
}

/** A number that stands before a button presses it; everything else is said. */
async function talk(words: string, actions: ChatActions, offers: Offers): Promise<void> {
  if (words === '') return;
  const offer = /^\d{1,3}$/.test(words) ? offers.withNumber(Number(words)) : null;
  await (offer === null ? actions.say(words) : actions.press(offer));
}
