import { z } from 'zod';
import { askServer, type Refused } from './askServer.ts';
import { type ActivitySet, activitySet } from './chatActivity.ts';
import { followStream, type StreamFollower } from './followStream.ts';
import { ServerMisbehaved } from './serverMisbehaved.ts';
import { ServerUnreachable } from './serverUnreachable.ts';
import type { OutgoingActivity } from './submitCard.ts';

export type Sent = { readonly kind: 'sent'; readonly id: string | null } | Refused;

export interface OutgoingFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A conversation over the public endpoint, as any client may hold one. */
export interface DirectLine {
  readonly conversationId: string;
  /** With this a later program can take up the same conversation, in a new session. */
  readonly resumeToken: string | null;
  readonly resumed: boolean;
  /** Sends an activity; acknowledged means that the replies of its turn are in the log. */
  post(activity: OutgoingActivity): Promise<Sent>;
  upload(files: readonly OutgoingFile[], text: string): Promise<Sent>;
  /** Everything after a watermark (`null`: from the start). */
  read(after: string | null): Promise<ActivitySet>;
  /** A one-time address for something that is opened in a browser: `sign-in`, `form`, `transcript`. */
  openInBrowser(kind: string): Promise<{ readonly kind: 'opened'; readonly url: string } | Refused>;
  follow(listener: {
    onFrame(frame: ActivitySet): void;
    onConnection(state: 'open' | 'lost'): void;
    onFailed(cause: unknown): void;
  }): StreamFollower;
  close(): void;
}

const tokenAnswer = z.looseObject({
  conversationId: z.string(),
  token: z.string(),
  expires_in: z.number(),
  resume: z.string().optional(),
  resumed: z.boolean().optional(),
});
const conversationAnswer = z.looseObject({ streamUrl: z.string(), token: z.string().optional() });
const idAnswer = z.looseObject({ id: z.string().nullish() });
const ticketAnswer = z.looseObject({ url: z.string() });

const conversations = '/v3/directline/conversations';

/**
 * Gets a token, starts or resumes the conversation, and keeps the token fresh until `close`.
 * @throws ServerUnreachable, ServerMisbehaved
 */
export async function openDirectLine(options: {
  readonly url: string;
  readonly locale: string;
  readonly resume?: string;
}): Promise<DirectLine> {
  const { url: origin, locale } = options;
  let session = await newSession(options.resume);
  const conversationId = session.conversationId;
  const path = `${conversations}/${encodeURIComponent(conversationId)}`;
  let streamUrl: string | null = (
    await expectAnswer(
      { method: 'POST', path: conversations, token: session.token, json: { locale } },
      conversationAnswer,
    )
  ).streamUrl;
  let watermark: string | null = null;
  let refreshing = refreshLater();
  const streams = new Set<StreamFollower>();

  async function newSession(resume: string | undefined) {
    const json = resume === undefined ? { locale } : { locale, resume };
    return await expectAnswer({ method: 'POST', path: '/chat/token', json }, tokenAnswer);
  }

  async function expectAnswer<T>(request: Parameters<typeof askServer>[1], answer: z.ZodType<T>): Promise<T> {
    const outcome = await askServer(origin, request, answer);
    if (outcome.kind === 'answered') return outcome.value;
    const what = `${request.method} ${request.path} ${outcome.code} ${outcome.message}`.trimEnd();
    throw new ServerMisbehaved(what, outcome.status);
  }

  function refreshLater(): NodeJS.Timeout {
    return setTimeout(() => void refresh(), session.expires_in * 500).unref();
  }

  async function refresh(): Promise<void> {
    const request = { method: 'POST', path: '/v3/directline/tokens/refresh', token: session.token } as const;
    const outcome = await askServer(origin, request, tokenAnswer).catch(() => null);
    if (outcome?.kind === 'answered') session = { ...session, ...outcome.value };
    refreshing = refreshLater();
  }

  /** Asks with the token; when that has expired (a laptop that slept) a new session of the same conversation. */
  async function ask<T>(request: Omit<Parameters<typeof askServer>[1], 'token'>, answer: z.ZodType<T>) {
    const outcome = await askServer(origin, { ...request, token: session.token }, answer);
    if (outcome.kind !== 'refused' || outcome.code !== 'TokenExpired') return outcome;
    const renewed = await newSession(session.resume);
    if (renewed.conversationId !== conversationId) return outcome;
    session = renewed;
    streamUrl = null;
    // Their sockets still belong to the session before, which is shown nothing personal.
    for (const stream of streams) stream.reopen();
    return await askServer(origin, { ...request, token: session.token }, answer);
  }

  async function nextStreamUrl(): Promise<string> {
    const first = streamUrl;
    streamUrl = null;
    if (first !== null) return first;
    const after = watermark === null ? '' : `?watermark=${encodeURIComponent(watermark)}`;
    const outcome = await ask({ method: 'GET', path: `${path}${after}` }, conversationAnswer);
    if (outcome.kind === 'answered') return outcome.value.streamUrl;
    throw new ServerMisbehaved(`GET conversation ${outcome.code}`, outcome.status);
  }

  function sent(outcome: Awaited<ReturnType<typeof ask<z.infer<typeof idAnswer>>>>): Sent {
    return outcome.kind === 'refused' ? outcome : { kind: 'sent', id: outcome.value.id ?? null };
  }

  return {
    conversationId,
    resumeToken: session.resume ?? null,
    resumed: session.resumed === true,

    async post(activity) {
      const json = { ...activity, locale, from: { id: 'terminal' } };
      return sent(await ask({ method: 'POST', path: `${path}/activities`, json }, idAnswer));
    },

    async upload(files, text) {
      const form = new FormData();
      const activity = {
        type: 'message',
        text,
        locale,
        from: { id: 'terminal' },
        channelData: { clientActivityID: crypto.randomUUID() },
        attachments: files.map(({ name, contentType }) => ({ name, contentType })),
      };
      const type = 'application/vnd.microsoft.activity';
      form.append('activity', new Blob([JSON.stringify(activity)], { type }), 'blob');
      for (const file of files) {
        form.append('file', new Blob([file.bytes], { type: file.contentType }), file.name);
      }
      return sent(await ask({ method: 'POST', path: `${path}/upload?userId=terminal`, form }, idAnswer));
    },

    async read(after) {
      const activities: ActivitySet['activities'] = [];
      for (let from = after; ; ) {
        const query = from === null ? '' : `?watermark=${encodeURIComponent(from)}`;
        const request = { method: 'GET', path: `${path}/activities${query}` } as const;
        const outcome = await ask(request, activitySet);
        if (outcome.kind === 'refused') throw new ServerMisbehaved(request.path, outcome.status);
        activities.push(...outcome.value.activities);
        const next = outcome.value.watermark;
        if (next === undefined || next === from) return { activities, watermark: from ?? undefined };
        from = next;
      }
    },

    async openInBrowser(kind) {
      const request = { method: 'POST', path: '/chat/tickets', json: { kind } } as const;
      const outcome = await ask(request, ticketAnswer);
      return outcome.kind === 'refused' ? outcome : { kind: 'opened', url: outcome.value.url };
    },

    follow(listener) {
      const stream = followStream({
        address: nextStreamUrl,
        onFrame(frame) {
          watermark = frame.watermark ?? watermark;
          listener.onFrame(frame);
        },
        onConnection: (state) => listener.onConnection(state),
        onFailed: (cause) => listener.onFailed(cause),
        mayRetry: (cause) => cause instanceof ServerUnreachable || isPassing(cause),
      });
      streams.add(stream);
      return stream;
    },

    close() {
      clearTimeout(refreshing);
    },
  };
}

/** A server that is starting, stopping or busy answers 5xx or 429; that passes. */
function isPassing(cause: unknown): boolean {
  return cause instanceof ServerMisbehaved && (cause.status >= 500 || cause.status === 429);
}
