import type { CardField, CardPart, CardView } from './cardView.ts';
import type { ChatTexts } from './chatTexts.ts';
import type { MessageView } from './messageView.ts';
import type { NumberedOffer } from './offers.ts';
import { plainWords } from './plainWords.ts';
import { wrapWords } from './wrapWords.ts';

/** A message as lines of text: cards in a frame, buttons with the number that presses them. */
export function renderMessage(
  message: MessageView,
  offers: readonly NumberedOffer[],
  texts: ChatTexts,
  width: number,
): readonly string[] {
  const spoken = message.text === null ? [] : wrapWords(plainWords(message.text), width);
  const cards = message.cards.flatMap((card) => renderCard(card, offers, texts, width));
  const files = message.files.map((name) => texts.attachment(plainWords(name)));
  const suggested = offers.filter((offer) => offer.kind === 'suggestion').map(button);
  return [...spoken, ...cards, ...files, ...suggested];
}

function renderCard(
  card: CardView,
  offers: readonly NumberedOffer[],
  texts: ChatTexts,
  width: number,
): readonly string[] {
  const inner = card.parts.flatMap((part) => renderPart(part, offers, texts, width - 4));
  const edge = '─'.repeat(Math.max(4, Math.min(width, 60) - 1));
  return [`┌${edge}`, ...inner.map((line) => `│ ${line}`.trimEnd()), `└${edge}`];
}

function renderPart(
  part: CardPart,
  offers: readonly NumberedOffer[],
  texts: ChatTexts,
  width: number,
): readonly string[] {
  switch (part.kind) {
    case 'text': {
      const lines = wrapWords(plainWords(part.text), width);
      return part.isHeading ? [...lines, '═'.repeat(Math.min(width, longest(lines)))] : lines;
    }
    case 'field':
      return renderField(part, texts);
    case 'action': {
      const offer = offers.find((one) => one.kind === 'action' && one.action === part);
      return [offer === undefined ? `[ ] ${plainWords(part.title)}` : button(offer)];
    }
  }
}

function longest(lines: readonly string[]): number {
  return Math.max(0, ...lines.map((line) => line.length));
}

function button(offer: NumberedOffer): string {
  return `[${offer.number}] ${plainWords(offer.title)}`;
}

function renderField(field: CardField, texts: ChatTexts): readonly string[] {
  const label = plainWords(field.label);
  const mark = field.isRequired ? ` (${texts.required})` : '';
  if (field.input === 'text') return [`${label}${mark}: ${plainWords(field.proposed ?? '') || '…'}`];
  const chosen = field.proposed?.split(',') ?? [];
  const options = field.options.map((option) => {
    return `  ${chosen.includes(option.value) ? '(•)' : '( )'} ${plainWords(option.title)}`;
  });
  return field.input === 'toggle' ? options : [`${label}${mark}:`, ...options];
}
