import type { AdaptiveCard } from './adaptiveCard.ts';

/** What a card says, as lines of text: for a transcript. Buttons and fields are left out. */
export function cardText(card: AdaptiveCard): readonly string[] {
  return card.body.flatMap(elementText);
}

function elementText(element: unknown): readonly string[] {
  if (typeof element !== 'object' || element === null || !('type' in element)) return [];
  switch (element.type) {
    case 'TextBlock':
      return 'text' in element ? [unescaped(String(element.text))] : [];
    case 'RichTextBlock':
      return 'inlines' in element && Array.isArray(element.inlines)
        ? [element.inlines.map((run: { text?: string }) => run.text ?? '').join('')]
        : [];
    case 'FactSet':
      return 'facts' in element && Array.isArray(element.facts)
        ? element.facts.map(
            (row: { title: string; value: string }) => `${unescaped(row.title)}: ${unescaped(row.value)}`,
          )
        : [];
    case 'Container':
      return 'items' in element && Array.isArray(element.items) ? element.items.flatMap(elementText) : [];
    default:
      return [];
  }
}

/** Takes back what `plain` escaped. */
function unescaped(text: string): string {
  return text.replace(/\\([\\*_[\]<>`#])/g, '$1');
}
