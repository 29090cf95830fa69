import { randomBytes } from 'node:crypto';
import type { Keyv } from 'keyv';
import { z } from 'zod';
import { locales } from '../../rules/locale.ts';
import { openOneTimeShelf } from './oneTimeShelf.ts';

const ticketLifeMs = 5 * 60_000;

const ticketDataSchema = z.object({
  kind: z.enum(['signIn', 'form', 'transcript', 'receipt']),
  conversationId: z.string().min(1),
  sessionId: z.string().min(1),
  locale: z.enum(locales),
  /** For a sign-in from a page: base64url(SHA-256(verifier)); only who knows the verifier can redeem. */
  challenge: z.string().nullable(),
});

/** What a ticket lets its bearer do, once, and for whose conversation and browser session. */
export type TicketData = Readonly<z.infer<typeof ticketDataSchema>>;
export type TicketKind = TicketData['kind'];

/**
 * One-time tickets: a page opened from the chat cannot send the chat's token along, so its address
 * carries a ticket made with that token, worth one use within minutes.
 */
export interface Tickets {
  issue(data: TicketData): Promise<string>;
  /** Whether a ticket is still good, without using it up. */
  peek(ticket: string): Promise<TicketData | null>;
  /** What the ticket was made for, to one caller only; `null` when it is used, expired or made up. */
  take(ticket: string): Promise<TicketData | null>;
}

export function openTickets(options: { readonly cache: Keyv; readonly now: () => number }): Tickets {
  const shelf = openOneTimeShelf({ ...options, prefix: 'ticket', schema: ticketDataSchema });
  return {
    async issue(data) {
      const ticket = randomBytes(32).toString('base64url');
      await shelf.put(ticket, data, options.now() + ticketLifeMs);
      return ticket;
    },
    peek: async (ticket) => (await shelf.peek(ticket))?.value ?? null,
    take: (ticket) => shelf.take(ticket),
  };
}
