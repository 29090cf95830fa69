import { activityStatus } from './activityStatus.ts';
import type { ChatSession } from './chatSession.ts';
import { chatTexts, type Language } from './chatTexts.ts';
import { cardHostConfig, styleOptions } from './look.ts';
import { plainText } from './plainText.ts';
import { spokenAttachment } from './spokenAttachment.ts';
import type {
  CardActionMiddleware,
  ConnectionStatus,
  DirectLine,
  Store,
  StoreMiddleware,
  WebChatApi,
} from './webChatApi.ts';
import { webChatStrings } from './webChatStrings.ts';

export interface ConversationView {
  /** Shows the whole conversation of this session from its start, in place of what was shown. */
  show(session: ChatSession): void;
  /** Takes everything from the screen and lets go of the connection. */
  clear(): void;
  /** Sends a word as a message; the label is what its bubble shows. */
  send(word: string, label: string): void;
  /** The client refreshes its token by itself; this is the newest. */
  current(): { readonly token: string; readonly conversationId: string } | null;
}

export interface ConversationViewOptions {
  readonly webChat: WebChatApi;
  readonly language: Language;
  readonly place: HTMLElement;
  readonly nonce: string;
  readonly watch: readonly StoreMiddleware[];
  readonly cardAction: CardActionMiddleware;
  readonly connection: (status: ConnectionStatus) => void;
}

export function conversationView(options: ConversationViewOptions): ConversationView {
  const { webChat, language, place } = options;
  const locale = language === 'nl' ? 'nl-NL' : 'en-US';
  // One object for all renders: Web Chat draws every card anew when one of these changes.
  const fixed = {
    locale,
    nonce: options.nonce,
    renderMarkdown: plainText,
    styleOptions,
    adaptiveCardsHostConfig: cardHostConfig,
    overrideLocalizedStrings: webChatStrings[language],
    activityStatusMiddleware: activityStatus(language, chatTexts[language]),
    attachmentForScreenReaderMiddleware: spokenAttachment,
    cardActionMiddleware: options.cardAction,
  };
  let generation = 0;
  let shown: { directLine: DirectLine; store: Store; session: ChatSession; stop: () => void } | null = null;

  const clear = (): void => {
    shown?.stop();
    shown?.directLine.end();
    shown = null;
    // A new element: the old transcript leaves the page at once, without waiting for a render.
    place.replaceChildren();
  };
  return {
    clear,
    show(session) {
      clear();
      const mount = document.createElement('div');
      mount.className = 'chat-mount';
      place.append(mount);
      const store = webChat.createStore({}, ...options.watch);
      const directLine = webChat.createDirectLine({
        domain: `${location.origin}/v3/directline`,
        token: session.token,
        ...(session.started
          ? { conversationId: session.conversationId }
          : { conversationStartProperties: { locale } }),
      });
      generation += 1;
      const subscription = directLine.connectionStatus$.subscribe(options.connection);
      shown = { directLine, store, session, stop: () => subscription.unsubscribe() };
      webChat.renderWebChat({ ...fixed, key: generation, directLine, store }, mount);
    },
    send(word, label) {
      shown?.store.dispatch({
        type: 'WEB_CHAT/SEND_MESSAGE_BACK',
        payload: { text: word, displayText: label },
      });
    },
    current() {
      return shown === null
        ? null
        : {
            token: shown.directLine.token ?? shown.session.token,
            conversationId: shown.directLine.conversationId ?? shown.session.conversationId,
          };
    },
  };
}
