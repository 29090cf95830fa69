import { EventEmitter } from 'node:events';
import type { Activity } from 'botbuilder';
import type { ConversationLog, Viewer } from '../../bot/turn/conversationLog.ts';
import type { Incoming, TurnResult, Turns } from '../../bot/turn/incoming.ts';

interface Conversation {
  readonly rows: Partial<Activity>[];
  readonly results: Map<string, string | null>;
}

export interface MemoryConversations {
  readonly turns: Turns;
  readonly conversationLog: ConversationLog;
  /** Everything that reached a turn, in order. */
  readonly incoming: Incoming[];
  /** Who looked. */
  readonly viewers: Viewer[];
  /** As long as it is true, no turn is run. */
  busy: boolean;
  /** Says something by itself, as an outbox would. */
  say(conversationId: string, text: string): void;
}

/** The smallest thing that keeps the two ports of a conversation: greets, echoes, and forgets at the end. */
export function createMemoryConversations(): MemoryConversations {
  const all = new Map<string, Conversation>();
  const changed = new EventEmitter().setMaxListeners(0);
  let count = 0;

  function append(conversation: Conversation, conversationId: string, row: Partial<Activity>): string {
    count += 1;
    const id = `a${count}`;
    conversation.rows.push({ id, timestamp: new Date(), ...row });
    changed.emit(conversationId);
    return id;
  }

  function run(incoming: Incoming): TurnResult {
    if (memory.busy || !('conversationId' in incoming)) {
      return { kind: 'busy' };
    }
    const { conversationId, incomingId } = incoming;
    const found = all.get(conversationId);
    if (found === undefined && incoming.kind !== 'conversationStarted') {
      return { kind: 'unknownConversation' };
    }
    const conversation = found ?? { rows: [], results: new Map() };
    all.set(conversationId, conversation);
    const before = conversation.results.get(incomingId);
    if (before !== undefined) {
      return { kind: 'duplicate', activityId: before };
    }
    memory.incoming.push(incoming);
    let activityId: string | null = null;
    const bot = { id: 'bot', name: 'bot', role: 'bot' };
    if (incoming.kind === 'activity') {
      const { documents, channelData, ...activity } = incoming.activity;
      const user = { id: 'user', name: '', role: 'user' };
      activityId = append(conversation, conversationId, { ...activity, channelData, from: user });
      const files = documents.map((document) => document.name).join(', ');
      const text = documents.length > 0 ? `bestanden: ${files}` : `echo: ${incoming.activity.text}`;
      append(conversation, conversationId, { type: 'message', text, from: bot, replyToId: activityId });
    } else if (incoming.kind === 'conversationStarted') {
      append(conversation, conversationId, { type: 'message', text: 'welkom', from: bot });
    }
    conversation.results.set(incomingId, activityId);
    return { kind: 'done', activityId };
  }

  const memory: MemoryConversations = {
    incoming: [],
    viewers: [],
    busy: false,
    turns: { run: async (incoming) => run(incoming) },
    conversationLog: {
      async read(conversationId, after, viewer, limit = 200) {
        memory.viewers.push({ sessionId: viewer.sessionId });
        const rows = all.get(conversationId)?.rows;
        if (rows === undefined) {
          return null;
        }
        const activities = rows.slice(after, after + limit);
        return { activities, watermark: Math.max(after, Math.min(rows.length, after + limit)) };
      },
      follow(conversationId, after, viewer, push) {
        memory.viewers.push({ sessionId: viewer.sessionId });
        let seen = after;
        const look = (): void => {
          const activities = all.get(conversationId)?.rows.slice(seen) ?? [];
          if (activities.length > 0) {
            seen += activities.length;
            push({ activities, watermark: seen });
          }
        };
        look();
        changed.on(conversationId, look);
        return () => changed.off(conversationId, look);
      },
    },
    say(conversationId, text) {
      const conversation = all.get(conversationId);
      if (conversation !== undefined) {
        append(conversation, conversationId, { type: 'message', text, from: { id: 'bot', name: 'bot' } });
      }
    },
  };
  return memory;
}
