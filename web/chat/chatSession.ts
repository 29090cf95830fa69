import type { SafeStorage } from './safeStorage.ts';

/** One browser session of the holder of a conversation. */
export interface ChatSession {
  readonly conversationId: string;
  readonly token: string;
  /** The conversation was begun at the server: it is resumed, not started. */
  readonly started: boolean;
  /** It continues an earlier session, so personal rows are hidden until the person signs in. */
  readonly resumed: boolean;
}

/** Thrown when the server cannot be reached or does not answer as agreed; trying again may help. */
export class SessionUnavailable extends Error {
  constructor(what: string, cause?: unknown) {
    super(`no chat session: ${what}`, { cause });
    this.name = 'SessionUnavailable';
  }
}

export interface ChatSessions {
  /** This tab's session after a reload, else a new session of the conversation this browser had, else a new one. */
  open(): Promise<ChatSession>;
  /** A new session of the same conversation, as after 30 minutes of silence. */
  renew(): Promise<ChatSession>;
  /** Writes down a fresher token or that the conversation has started. */
  keep(session: ChatSession): void;
}

const sessionKey = 'upgradeAssistant.session';
const resumeKey = 'upgradeAssistant.resume';

export function chatSessions(
  locale: string,
  storages: { readonly tab: SafeStorage; readonly browser: SafeStorage },
): ChatSessions {
  const keep = (session: ChatSession): void => storages.tab.set(sessionKey, JSON.stringify(session));
  const renew = async (): Promise<ChatSession> => {
    const resume = storages.browser.get(resumeKey);
    const answer = await post('/chat/token', { locale, ...(resume === null ? {} : { resume }) });
    const fields = await tokenFields(answer);
    if (typeof fields.resume === 'string') {
      storages.browser.set(resumeKey, fields.resume);
    }
    const resumed = fields.resumed === true;
    const session = { ...identity(fields), started: resumed, resumed };
    keep(session);
    return session;
  };
  return {
    keep,
    renew,
    async open() {
      const kept = parseSession(storages.tab.get(sessionKey));
      if (kept === null) {
        return renew();
      }
      const answer = await post('/v3/directline/tokens/refresh', undefined, kept.token);
      if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
        // Expired, or from before the server's key was changed.
        storages.tab.set(sessionKey, null);
        return renew();
      }
      const session = { ...kept, ...identity(await tokenFields(answer)) };
      keep(session);
      return session;
    },
  };
}

async function post(path: string, body: unknown, token?: string): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(15_000),
    });
  } catch (cause) {
    throw new SessionUnavailable(path, cause);
  }
}

async function tokenFields(answer: Response): Promise<Record<string, unknown>> {
  if (!answer.ok) {
    throw new SessionUnavailable(`status ${answer.status}`);
  }
  const fields: unknown = await answer.json().catch(() => null);
  if (typeof fields !== 'object' || fields === null) {
    throw new SessionUnavailable('no JSON object');
  }
  return fields as Record<string, unknown>;
}

function identity(fields: Record<string, unknown>): { conversationId: string; token: string } {
  const { conversationId, token } = fields;
  if (typeof conversationId !== 'string' || typeof token !== 'string') {
    throw new SessionUnavailable('no token in the answer');
  }
  return { conversationId, token };
}

function parseSession(text: string | null): ChatSession | null {
  try {
    const { conversationId, token, started, resumed } = JSON.parse(text ?? 'null') ?? {};
    return typeof conversationId === 'string' && typeof token === 'string'
      ? { conversationId, token, started: started === true, resumed: resumed === true }
      : null;
  } catch {
    return null;
  }
}
