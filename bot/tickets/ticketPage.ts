import type { Locale } from '../../rules/locale.ts';

/** For whom a page is asked, and the nonce that its `<style>` and `<script>` must carry. */
export interface TicketPageRequest {
  readonly conversationId: string;
  readonly sessionId: string;
  readonly locale: Locale;
  readonly nonce: string;
}

export interface TicketPageContent {
  readonly contentType: string;
  readonly body: string | Uint8Array;
  /** With a name it is kept as a file, without one it is shown. */
  readonly fileName?: string;
}

/** Makes the page; `null` when there is none (any more), or when its session may not see it. */
export type TicketPage = (request: TicketPageRequest) => Promise<TicketPageContent | null>;
export type TicketPages = Readonly<Record<'form' | 'transcript' | 'receipt', TicketPage>>;
