import { type CardAction, type CardField, type CardView, fieldsOf } from './cardView.ts';
import type { ChatTexts } from './chatTexts.ts';
import { fillField } from './fillField.ts';
import { plainWords } from './plainWords.ts';
import { isAcceptable } from './submitCard.ts';

export interface FieldConversation {
  print(line: string): void;
  /** Asks for a line; `null` when the person broke off. */
  ask(prompt: string): Promise<string | null>;
}

/**
 * Goes through the fields that a button sends along, one after the other; Enter keeps what is proposed. `null`
 * when the person broke off.
 */
export async function askFields(
  card: CardView,
  action: CardAction,
  talk: FieldConversation,
  texts: ChatTexts,
): Promise<ReadonlyMap<string, string> | null> {
  const filled = new Map<string, string>();
  const fields = action.takesFields ? fieldsOf(card) : [];
  if (fields.length === 0) return filled;
  talk.print(texts.cancelHint);
  const toggles = fields.filter((field) => field.input === 'toggle');
  const asTicks = toggles.length > 1 ? toggles : [];
  for (const field of fields) {
    if (asTicks.includes(field)) {
      if (field !== asTicks[0]) continue;
      if (!(await askTicks(asTicks, talk, texts, filled))) return null;
      continue;
    }
    const value = await askField(field, talk, texts);
    if (value === 'brokenOff') return null;
    if (value !== 'kept') filled.set(field.id, value.value);
  }
  return filled;
}

async function askField(field: CardField, talk: FieldConversation, texts: ChatTexts) {
  for (const [place, option] of field.input === 'toggle' ? [] : field.options.entries()) {
    talk.print(`  ${place + 1}. ${plainWords(option.title)}`);
  }
  for (;;) {
    const written = await talk.ask(promptFor(field, texts));
    if (written === null) return 'brokenOff';
    if (written.trim() === '' && isAcceptable(field, field.proposed)) return 'kept';
    const filling = fillField(field, written);
    if (filling.kind === 'noSuchOption') {
      talk.print(texts.notAnOption(plainWords(filling.word)));
    } else if (isAcceptable(field, filling.value)) {
      return filling;
    } else {
      talk.print(plainWords(field.errorMessage ?? texts.notAcceptable(field.label)));
    }
  }
}

function promptFor(field: CardField, texts: ChatTexts): string {
  const hints = {
    text: field.placeholder ?? '',
    choice: texts.chooseOne,
    choices: texts.chooseSeveral,
    toggle: texts.yesOrNo,
  };
  const label = field.input === 'toggle' ? (field.options[0]?.title ?? field.label) : field.label;
  const hint = hints[field.input] === '' || hints[field.input] === label ? '' : ` (${hints[field.input]})`;
  return plainWords(`${label}${hint}${shownValue(field, texts)}: `);
}

function shownValue(field: CardField, texts: ChatTexts): string {
  if (field.proposed === null) return '';
  if (field.input === 'text') return ` [${field.proposed}]`;
  if (field.input === 'toggle') {
    const [yes, no] = texts.yesOrNo.split(/ (?:of|or) /);
    return ` [${(field.proposed === field.valueOff ? no : yes) ?? ''}]`;
  }
  const values = field.proposed.split(',');
  const titles = field.options
    .filter((option) => values.includes(option.value))
    .map((option) => option.title);
  return ` [${titles.join(', ')}]`;
}

/** Several boxes to tick are one question: which numbers. */
async function askTicks(
  toggles: readonly CardField[],
  talk: FieldConversation,
  texts: ChatTexts,
  filled: Map<string, string>,
): Promise<boolean> {
  const all: CardField = {
    kind: 'field',
    id: '',
    label: texts.chooseSeveral,
    input: 'choices',
    proposed: null,
    options: toggles.map((toggle) => ({ title: toggle.options[0]?.title ?? toggle.label, value: toggle.id })),
    valueOff: '',
    isRequired: false,
    pattern: null,
    errorMessage: null,
    placeholder: null,
  };
  for (const [place, option] of all.options.entries()) {
    const isOn = toggles[place]?.proposed !== toggles[place]?.valueOff;
    talk.print(`  ${place + 1}. ${plainWords(option.title)}${isOn ? ` (${texts.chosen})` : ''}`);
  }
  for (;;) {
    const written = await talk.ask(`${texts.chooseSeveral}: `);
    if (written === null) return false;
    if (written.trim() === '') return true;
    const filling = fillField(all, written);
    if (filling.kind === 'noSuchOption') {
      talk.print(texts.notAnOption(plainWords(filling.word)));
      continue;
    }
    const ticked = filling.value.split(',');
    for (const toggle of toggles) {
      const on = toggle.options[0]?.value ?? 'true';
      filled.set(toggle.id, ticked.includes(toggle.id) ? on : toggle.valueOff);
    }
    return true;
  }
}
