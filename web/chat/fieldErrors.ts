const errorTexts = '.ac-textBlock[style*="--bad"]';
const fields = 'input, select, textarea';
let given = 0;

/**
 * An error of the server is a line of text under its field, because Adaptive Cards know only errors of their own.
 * This ties the two together for who does not see it, and returns the first field that is wrong.
 */
export function markFieldErrors(card: HTMLElement | null): HTMLElement | null {
  let first: HTMLElement | null = null;
  for (const error of card?.querySelectorAll<HTMLElement>(errorTexts) ?? []) {
    const field = fieldBefore(card, error);
    if (field !== undefined) {
      given += 1;
      error.id ||= `field-error-${given}`;
      field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-describedby', error.id);
      first ??= field;
    }
  }
  return first;
}

function fieldBefore(card: HTMLElement | null, error: HTMLElement): HTMLElement | undefined {
  return [...(card?.querySelectorAll<HTMLElement>(fields) ?? [])].findLast(
    (field) => (field.compareDocumentPosition(error) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
}
