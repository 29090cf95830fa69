import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { ActivityPage, ConversationLog } from '../../bot/turn/conversationLog.ts';
import type { CustomerActivity, Incoming, Turns } from '../../bot/turn/incoming.ts';
import { type AdaptiveCard, cardAttachment } from '../../cards/adaptiveCard.ts';
import { parseCardSubmit } from '../../cards/cardSubmit.ts';
import { answeredCard } from '../../cards/noteCard.ts';
import { scriptedCards } from './scriptedCards.ts';

interface Row {
  readonly seq: number;
  readonly activity: Partial<Activity>;
  readonly isPersonal: boolean;
}

interface Conversation {
  rows: Row[];
  seq: number;
  readonly signedIn: Set<string>;
  readonly listeners: Set<() => void>;
  question: { id: string; place: number; title: string } | null;
}

/** A few scripted answers in memory behind the real Direct Line endpoint: a word brings its card. */
export interface ScriptedChat {
  readonly turns: Turns;
  readonly conversationLog: ConversationLog;
  /** What customers did, in order. */
  readonly activities: CustomerActivity[];
  readonly incoming: Incoming[];
  /** Says something in every conversation, as the bot, without being asked. */
  say(activity: Partial<Activity>, isPersonal?: boolean): void;
  /** As after the data folder was emptied. */
  forget(): void;
  /** The row with this id again, changed, in its old place. */
  replace(id: string, activity: Partial<Activity>): void;
}

export function scriptedChat(): ScriptedChat {
  const conversations = new Map<string, Conversation>();
  const activities: CustomerActivity[] = [];
  const incoming: Incoming[] = [];
  const bot = { id: 'assistant', name: '', role: 'bot' };

  function add(conversation: Conversation, activity: Partial<Activity>, isPersonal = false): string {
    conversation.seq += 1;
    const id = activity.id ?? randomUUID();
    const place = Number(activity.channelData?.['webchat:sequence-id'] ?? conversation.seq);
    conversation.rows = conversation.rows.filter((row) => row.activity.id !== id);
    conversation.rows.push({
      seq: conversation.seq,
      isPersonal,
      activity: {
        type: 'message',
        from: bot,
        textFormat: 'plain',
        timestamp: new Date().toISOString() as unknown as Date,
        ...activity,
        id,
        channelData: { ...activity.channelData, 'webchat:sequence-id': place },
      },
    });
    for (const listener of conversation.listeners) {
      listener();
    }
    return id;
  }

  function ask(conversation: Conversation, card: AdaptiveCard, progress?: object): void {
    const id = add(conversation, {
      attachments: [cardAttachment(card)],
      ...(progress === undefined ? {} : { channelData: { progress } }),
    });
    conversation.question = { id, place: conversation.seq, title: card.speak };
  }

  function answer(conversation: Conversation, activity: CustomerActivity): void {
    const submitted = parseCardSubmit(activity.value);
    if (submitted.kind === 'submit') {
      const { action, value, fields } = submitted.submit;
      const given = Object.values(fields).join(', ') || value || action;
      const { question } = conversation;
      if (question !== null && fields.kvk === '1234') {
        const card = scriptedCards.fout?.();
        if (card !== undefined) {
          add(conversation, {
            id: question.id,
            attachments: [cardAttachment(card)],
            channelData: { 'webchat:sequence-id': question.place },
          });
        }
        return;
      }
      if (question !== null) {
        add(conversation, {
          id: question.id,
          attachments: [cardAttachment(answeredCard('nl', question.title, given))],
          channelData: { 'webchat:sequence-id': question.place },
        });
        conversation.question = null;
      }
      add(conversation, { text: `Genoteerd: ${given}.` });
      return;
    }
    const word = activity.text ?? '';
    const card = scriptedCards[word]?.();
    if (card !== undefined) {
      ask(conversation, card, { step: 2, of: 5, title: 'Gegevens' });
    } else if (word === 'uitloggen') {
      conversation.signedIn.clear();
      add(conversation, { type: 'event', name: 'signedOut' });
      add(conversation, { text: 'U bent uitgelogd.' });
    } else if (word === 'personeel') {
      add(conversation, {
        text: 'Goedemiddag, u spreekt met Sanne. Ik kijk even met u mee.',
        from: { id: 'staff', name: 'Sanne van de klantenservice', role: 'bot' } as Activity['from'],
      });
    } else {
      add(conversation, { text: `U zei: ${word}` });
    }
  }

  const turns: Turns = {
    async run(turn) {
      incoming.push(turn);
      if (!('conversationId' in turn)) {
        return { kind: 'unknownConversation' };
      }
      let conversation = conversations.get(turn.conversationId);
      switch (turn.kind) {
        case 'conversationStarted': {
          if (conversation !== undefined) {
            return { kind: 'duplicate', activityId: null };
          }
          conversation = { rows: [], seq: 0, signedIn: new Set(), listeners: new Set(), question: null };
          conversations.set(turn.conversationId, conversation);
          add(conversation, {
            text: 'Goedendag! Ik ben de digitale assistent, geen mens. Samen regelen we een hoger betrouwbaarheidsniveau voor uw eHerkenning.',
          });
          const card = scriptedCards.keuze?.();
          if (card !== undefined) {
            ask(conversation, card, { step: 1, of: 5, title: 'Waarvoor' });
          }
          return { kind: 'done', activityId: null };
        }
        case 'activity': {
          if (conversation === undefined) {
            return { kind: 'unknownConversation' };
          }
          activities.push(turn.activity);
          const { type, text, value, name, channelData } = turn.activity;
          const id = add(conversation, {
            type,
            ...(text === undefined ? {} : { text }),
            ...(value === undefined ? {} : { value }),
            ...(name === undefined ? {} : { name }),
            ...(channelData === undefined ? {} : { channelData }),
            from: { id: 'customer', name: '', role: 'user' },
          });
          answer(conversation, turn.activity);
          return { kind: 'done', activityId: id };
        }
        case 'signedIn': {
          conversation?.signedIn.add(turn.sessionId);
          if (conversation !== undefined) {
            add(conversation, { text: `U bent ingelogd als ${turn.person.name}.` }, true);
          }
          return { kind: 'done', activityId: null };
        }
        default:
          return conversation === undefined
            ? { kind: 'unknownConversation' }
            : { kind: 'done', activityId: null };
      }
    },
  };

  const page = (conversation: Conversation, after: number, sessionId: string): ActivityPage => ({
    activities: conversation.rows
      .filter((row) => row.seq > after && (!row.isPersonal || conversation.signedIn.has(sessionId)))
      .map((row) => row.activity),
    watermark: conversation.seq,
  });

  const conversationLog: ConversationLog = {
    async read(conversationId, after, viewer) {
      const conversation = conversations.get(conversationId);
      return conversation === undefined ? null : page(conversation, after, viewer.sessionId);
    },
    follow(conversationId, after, viewer, push) {
      const conversation = conversations.get(conversationId);
      if (conversation === undefined) {
        return () => undefined;
      }
      let seen = after;
      const look = (): void => {
        if (conversation.seq > seen) {
          const found = page(conversation, seen, viewer.sessionId);
          seen = found.watermark;
          push(found);
        }
      };
      conversation.listeners.add(look);
      look();
      return () => conversation.listeners.delete(look);
    },
  };

  return {
    turns,
    conversationLog,
    activities,
    incoming,
    say(activity, isPersonal) {
      for (const conversation of conversations.values()) {
        add(conversation, activity, isPersonal);
      }
    },
    forget: () => conversations.clear(),
    replace(id, activity) {
      for (const conversation of conversations.values()) {
        const row = conversation.rows.find((candidate) => candidate.activity.id === id);
        if (row !== undefined) {
          add(conversation, { ...row.activity, ...activity, id });
        }
      }
    },
  };
}
