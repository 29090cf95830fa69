import type { CardField, CardPart, CardView } from '../cardView.ts';
import type { Said } from './said.ts';

/** Writes what was said the way a transcript would demand it. */
export function writeSaid(said: Said): readonly string[] {
  switch (said.kind) {
    case 'text': {
      const [first = '', ...more] = said.text.split('\n').flatMap((line) => line.trim() || []);
      return [`bot: ${first}`, ...more.map((line) => `  ${line}`)];
    }
    case 'card':
      return ['kaart:', ...writeCard(said.card)];
    case 'file':
      return [`bestand: ${said.name}`];
  }
}

export function writeCard(card: CardView): readonly string[] {
  return card.parts.flatMap(partLines).map((line) => `  - ${line}`);
}

function partLines(part: CardPart): readonly string[] {
  switch (part.kind) {
    case 'text':
      return [`tekst: ${part.text.replace(/\s+/g, ' ').trim()}`];
    case 'action':
      return [`knop: ${part.title}`];
    case 'field':
      return fieldLines(part);
  }
}

function fieldLines(field: CardField): readonly string[] {
  if (field.input === 'toggle') return [`keuze: ${field.options[0]?.title ?? field.label}`];
  const proposed = proposedTitle(field);
  const choices = field.options.map((option) => `keuze: ${option.title}`);
  const hasLabel = field.label !== '' && field.label !== field.id;
  return [
    ...(hasLabel ? [`veld: ${field.label}${proposed === null ? '' : ` = ${proposed}`}`] : []),
    ...choices,
  ];
}

/** The proposed value as the reader sees it: titles of chosen options, or the text itself. */
export function proposedTitle(field: CardField): string | null {
  if (field.proposed === null || field.input === 'text') return field.proposed;
  const values = field.proposed.split(',');
  const titles = field.options
    .filter((option) => values.includes(option.value))
    .map((option) => option.title);
  return titles.length === 0 ? null : titles.join('; ');
}
