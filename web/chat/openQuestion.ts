const controls =
  'input:not([disabled]), textarea:not([disabled]), select:not([disabled]), button:not([disabled]), a[href], [role="button"][tabindex="0"]';

/** What can be used in a card, in reading order. */
export function controlsOf(card: Element): HTMLElement[] {
  return [...card.querySelectorAll<HTMLElement>(controls)].filter(
    (control) => control.getAttribute('aria-disabled') !== 'true' && control.offsetParent !== null,
  );
}

/** The newest card that can still be answered; answered cards have no controls left. */
export function openQuestion(root: ParentNode): HTMLElement | null {
  const cards = [...root.querySelectorAll<HTMLElement>('.ac-adaptiveCard')].filter(
    (card) => card.parentElement?.closest('.ac-adaptiveCard') === null,
  );
  return cards.findLast((card) => controlsOf(card).length > 0) ?? null;
}
