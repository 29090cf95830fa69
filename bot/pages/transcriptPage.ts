import type { Activity } from 'botbuilder';
import type { AdaptiveCard } from '../../cards/adaptiveCard.ts';
import { cardText } from '../../cards/cardText.ts';
import type { Locale, Texts } from '../../rules/locale.ts';
import type { TicketPage } from '../tickets/ticketPage.ts';
import { placeOf } from '../turn/activityRow.ts';
import type { ConversationLog } from '../turn/conversationLog.ts';
import { documentPage } from './documentPage.ts';
import { escapeHtml } from './escapeHtml.ts';

interface TranscriptTexts {
  readonly title: string;
  readonly you: string;
  readonly assistant: string;
  readonly file: (name: string) => string;
  readonly fileName: (day: string) => string;
}

const transcriptTexts: Texts<TranscriptTexts> = {
  nl: {
    title: 'Uw gesprek met de upgrade-assistent',
    you: 'U',
    assistant: 'Upgrade-assistent',
    file: (name) => `Bestand: ${name}`,
    fileName: (day) => `gesprek-upgrade-${day}.html`,
  },
  en: {
    title: 'Your conversation with the upgrade assistant',
    you: 'You',
    assistant: 'Upgrade assistant',
    file: (name) => `File: ${name}`,
    fileName: (day) => `conversation-upgrade-${day}.html`,
  },
};

const pageSize = 500;

/** The conversation as a file, exactly as far as its reader may see it now. */
export function transcriptPage(parts: {
  readonly log: ConversationLog;
  readonly now: () => Date;
}): TicketPage {
  return async ({ conversationId, sessionId, locale, nonce }) => {
    const activities = await readAll(parts.log, conversationId, sessionId);
    if (activities === null) return null;
    const texts = transcriptTexts[locale];
    // An answer that replaced a card comes late in the log but belongs in the place of that card.
    const lines = activities.toSorted((a, b) => placeOf(a.id ?? '') - placeOf(b.id ?? ''));
    const body = lines.map((activity) => saying(activity, locale)).join('\n');
    return {
      contentType: 'text/html; charset=utf-8',
      body: documentPage({ locale, title: texts.title, nonce, body }),
      fileName: texts.fileName(parts.now().toISOString().slice(0, 10)),
    };
  };
}

async function readAll(
  log: ConversationLog,
  conversationId: string,
  sessionId: string,
): Promise<readonly Partial<Activity>[] | null> {
  const byId = new Map<string, Partial<Activity>>();
  let after = 0;
  for (;;) {
    const page = await log.read(conversationId, after, { sessionId }, pageSize);
    if (page === null) return null;
    for (const activity of page.activities) byId.set(activity.id ?? '', activity);
    if (page.watermark === after) return [...byId.values()];
    after = page.watermark;
  }
}

function saying(activity: Partial<Activity>, locale: Locale): string {
  const texts = transcriptTexts[locale];
  const lines = [
    ...(activity.text === undefined || activity.text === '' ? [] : [activity.text]),
    ...(activity.attachments ?? []).flatMap(({ content, name }) =>
      isCard(content) ? cardText(content) : name === undefined ? [] : [texts.file(name)],
    ),
  ];
  if (activity.type !== 'message' || lines.length === 0) return '';
  const isYou = activity.from?.role === 'user';
  const at = new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }).format(new Date(activity.timestamp ?? 0));
  const who = `<div class="who">${escapeHtml(isYou ? texts.you : texts.assistant)}, ${escapeHtml(at)}</div>`;
  return `${who}<div class="say${isYou ? ' you' : ''}">${escapeHtml(lines.join('\n'))}</div>`;
}

function isCard(content: unknown): content is AdaptiveCard {
  return (
    typeof content === 'object' && content !== null && 'type' in content && content.type === 'AdaptiveCard'
  );
}
