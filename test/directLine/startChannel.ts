import { pino } from 'pino';
import {
  createDirectLine,
  type DirectLine,
  type DirectLineParts,
} from '../../bot/channels/directLine/directLine.ts';
import { createServer, type Routes } from '../../bot/server.ts';
import { createMemoryConversations, type MemoryConversations } from './memoryConversations.ts';
import { createMemoryDocuments } from './memoryDocuments.ts';

export interface Channel {
  readonly base: string;
  readonly conversations: MemoryConversations;
  readonly documents: DirectLineParts['documents'];
  readonly directLine: DirectLine;
  close(): Promise<void>;
}

export const noRates = { newTokens: null, activities: null, uploads: null, reads: null, perAddress: null };

/** The real server and channel on a real port, around conversations in memory. */
export async function startChannel(
  parts: Partial<DirectLineParts> = {},
  more: readonly Routes[] = [],
): Promise<Channel> {
  const log = pino({ level: 'silent' });
  const conversations = createMemoryConversations();
  const documents = createMemoryDocuments();
  const directLine = createDirectLine({
    turns: conversations.turns,
    conversationLog: conversations.conversationLog,
    documents,
    tokenKey: new Uint8Array(32).fill(1),
    log,
    secret: null,
    allowedOrigins: [],
    publicUrl: null,
    rates: noRates,
    ...parts,
  });
  const server = createServer({
    log,
    routes: [directLine.routes, ...more],
    upgrades: [directLine.upgrade],
    readiness: async () => ({ ready: true, parts: {} }),
  });
  const port = await server.listen(0);
  const base = `http://127.0.0.1:${port}`;
  return { base, conversations, documents, directLine, close: () => server.close() };
}
