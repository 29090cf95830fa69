import { messageBox, rememberCardFocus } from './cardFocus.ts';
import { cardKeyboard } from './cardKeyboard.ts';
import { type ChatSession, chatSessions } from './chatSession.ts';
import { chatTexts, type Language } from './chatTexts.ts';
import { connectionWatch } from './connectionWatch.ts';
import { conversationView } from './conversationView.ts';
import { embedding } from './embedding.ts';
import { idleWatch } from './idleWatch.ts';
import { notices as createNotices } from './notices.ts';
import { oneSubmit } from './oneSubmit.ts';
import { openFromChat } from './openFromChat.ts';
import { pageStates } from './pageStates.ts';
import { progress } from './progress.ts';
import { quickActions } from './quickActions.ts';
import { readingPlace } from './readingPlace.ts';
import { safeStorage } from './safeStorage.ts';
import { spokenText } from './spokenText.ts';
import { watchActivities } from './watchActivities.ts';
import { watchPosts } from './watchPosts.ts';
import type { ConnectionStatus, ShownActivity } from './webChatApi.ts';

const keepEveryMs = 30_000;

/** A session that ends right after it was renewed would be renewed for ever. */
const renewAtMostEveryMs = 10_000;
const handledKey = 'upgradeAssistant.handledEvent';

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) {
    throw new TypeError(`the page has no #${id}`);
  }
  return found;
}

/** Puts the page's parts together and opens the conversation. */
function start(): void {
  const language: Language = document.documentElement.dataset.locale === 'en' ? 'en' : 'nl';
  const texts = chatTexts[language];
  const place = element('chat');
  const tab = safeStorage(() => sessionStorage);
  const sessions = chatSessions(language, { tab, browser: safeStorage(() => localStorage) });
  const reading = readingPlace(place);
  const notices = createNotices(element('notices'), texts.close);
  const states = pageStates(texts, () => void open(sessions.open));
  const showProgress = progress(texts);
  let session: ChatSession | null = null;
  let renewedAt = Number.NEGATIVE_INFINITY;

  const { WebChat: webChat } = window;
  if (webChat === undefined) {
    states.failed();
    return;
  }
  const openUrl = openFromChat({
    token: () => view.current()?.token ?? '',
    notices,
    texts,
    signedIn: showHiddenRows,
  });
  const submitOnce = oneSubmit(() => notices.clear());
  const view = conversationView({
    webChat,
    language,
    place,
    nonce: document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? '',
    watch: [
      watchActivities({
        replacing(activity) {
          const putBack = rememberCardFocus(place, reading.show);
          element('announcer').textContent = spokenText(activity);
          return putBack;
        },
        received,
      }),
      watchPosts({
        posted: reading.acted,
        refused: (text) => notices.show({ text }),
        recovered: notices.clear,
      }),
    ],
    cardAction: () => (next) => openUrl()(submitOnce()(next)),
    connection,
  });

  async function open(get: () => Promise<ChatSession>): Promise<void> {
    states.loading();
    view.clear();
    try {
      session = await get();
      show(session);
    } catch {
      // Whatever it was, the person can only do one thing about it, and the server has logged the rest.
      states.failed();
    }
  }

  function show(shown: ChatSession): void {
    reading.opened();
    view.show(shown);
  }

  /** Rows that were kept from a resumed session come with a transcript played from its start. */
  function showHiddenRows(): void {
    notices.clear();
    if (session?.resumed === true) {
      session = { ...session, resumed: false };
      keepToken();
      show(session);
    }
  }

  function keepToken(): void {
    const current = view.current();
    if (session !== null && current !== null) {
      session = { ...session, ...current };
      sessions.keep(session);
    }
  }

  function connection(status: ConnectionStatus): void {
    if (status === 2 && session !== null) {
      session = { ...session, started: true };
      keepToken();
      states.ready();
    } else if (status >= 3 && performance.now() - renewedAt > renewAtMostEveryMs) {
      // Expired, or the server no longer has this conversation: a new session finds or makes one.
      renewedAt = performance.now();
      void open(sessions.renew);
    } else if (status >= 3) {
      view.clear();
      states.failed();
    }
  }

  function received(activity: ShownActivity): void {
    reading.arrived();
    showProgress(activity);
    if (activity.type !== 'event' || activity.id === undefined || tab.get(handledKey) === activity.id) {
      return;
    }
    if (activity.name === 'signedOut' || activity.name === 'signedIn') {
      // The log plays it again after every restart.
      tab.set(handledKey, activity.id);
      setTimeout(activity.name === 'signedIn' ? showHiddenRows : forget, 0);
    }
  }

  /** Signed out: what the server now hides must not stay on the screen. The bot says so itself. */
  function forget(): void {
    if (session !== null) {
      session = { ...session, ...view.current(), resumed: true };
      sessions.keep(session);
      notices.clear();
      show(session);
    }
  }

  quickActions((word, label) => {
    notices.clear();
    view.send(word, label);
    messageBox(place)?.focus();
  });
  cardKeyboard(place, element('to-question'));
  connectionWatch(element('banner'), texts);
  embedding();
  idleWatch(() => {
    notices.show({ text: texts.idle });
    void open(sessions.renew);
  });
  setInterval(keepToken, keepEveryMs);
  window.addEventListener('pagehide', keepToken);
  void open(sessions.open);
}

start();
