import type { CardAction, CardElement } from './adaptiveCard.ts';
import { type CardBinding, submitData } from './cardSubmit.ts';

/** A line of running text. */
export function paragraph(text: string, options: Readonly<Record<string, unknown>> = {}): CardElement {
  return { type: 'TextBlock', text: plain(text), wrap: true, ...options };
}

/** The question or title of a card, a heading for a screen reader. */
export function heading(text: string): CardElement {
  return {
    type: 'TextBlock',
    style: 'heading',
    text: plain(text),
    wrap: true,
    weight: 'Bolder',
    size: 'Medium',
  };
}

/** A small line above the heading: where in the five steps this is. */
export function overline(text: string): CardElement {
  return { type: 'TextBlock', text: plain(text), wrap: true, isSubtle: true, size: 'Small', spacing: 'None' };
}

/** Labels with their values. */
export function facts(rows: readonly { readonly label: string; readonly value: string }[]): CardElement {
  return {
    type: 'FactSet',
    facts: rows.map(({ label, value }) => ({ title: plain(label), value: plain(value) })),
  };
}

/** A list of short lines. */
export function bullets(lines: readonly string[]): readonly CardElement[] {
  return lines.map((line) => paragraph(`• ${line}`, { spacing: 'Small' }));
}

/** An error beside what it is about. */
export function errorLine(text: string): CardElement {
  return paragraph(text, { color: 'Attention', weight: 'Bolder' });
}

/** A button that answers. `primary` marks the one most people need. */
export function answerButton(
  title: string,
  binding: CardBinding,
  action: string,
  options: { readonly value?: string; readonly primary?: boolean; readonly withInputs?: boolean } = {},
): CardAction {
  return {
    type: 'Action.Submit',
    title,
    data: submitData(binding, action, options.value),
    ...(options.primary === true ? { style: 'positive' } : {}),
    ...(options.withInputs === true ? {} : { associatedInputs: 'none' }),
  };
}

/** A button that opens an address. */
export function openButton(
  title: string,
  url: string,
  options: { readonly primary?: boolean } = {},
): CardAction {
  return { type: 'Action.OpenUrl', title, url, ...(options.primary === true ? { style: 'positive' } : {}) };
}

/**
 * Card renderers read Markdown in text. Text of people and of the catalogue is shown as it is: the signs that would
 * make a link, an image or emphasis are escaped.
 */
export function plain(text: string): string {
  return text.replace(/([\\*_[\]<>`#])/g, '\\$1');
}
