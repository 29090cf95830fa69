import type { ModeReply } from '../../faq/operatorProtocol.ts';
import type { FaqModeNow } from '../../faq/store/faqMode.ts';

const moments = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `2026-11-24 12:00`, in Amsterdam. */
export const momentText = (at: number): string => moments.format(at);

const meanings = {
  model: 'composed by the model',
  extractive: 'word for word from the knowledge',
  off: 'none: customers are told that questions are not answered now',
} as const;

/** The mode that counts, in one to three lines. */
export function modeText(now: FaqModeNow): string {
  const lines = [`Answers: ${now.mode} (${meanings[now.mode]}).`];
  if (now.note === 'neverSet') lines.push('Nobody set a mode: this is the default.');
  if (now.note === 'noModel') lines.push('The mode model is set, but no model is configured.');
  if (now.note === 'recordBroken') {
    lines.push(
      'The record of switches was tampered with or damaged, so nothing is answered. Set the mode again.',
    );
  }
  if (now.since !== null) {
    lines.push(`Set to ${now.set} on ${momentText(now.since)} by ${now.operator}: ${now.reason}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The history, newest first, and whether it is whole. */
export function historyText({ history, record }: ModeReply): string {
  const lines = history.map(({ n, at, mode, reason, operator }) =>
    mode === null || reason === null
      ? `  ${n}  ${momentText(at)}  damaged: it cannot be read`
      : `  ${n}  ${momentText(at)}  ${mode}, by ${operator}: ${reason}`,
  );
  const end =
    record.kind === 'whole'
      ? `The record is whole: ${record.entries} ${record.entries === 1 ? 'switch' : 'switches'}.`
      : `THE RECORD IS BROKEN: entry ${record.at} is not as it was written, or was taken out.`;
  return `${[...(lines.length > 0 ? ['History:'] : []), ...lines, end].join('\n')}\n`;
}
