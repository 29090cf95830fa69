import { describe, expect, test } from '@jest/globals';
import { actionsOf, fieldsOf, textsOf } from '../../bot/terminal/cardView.ts';
import { readCard } from '../../bot/terminal/readCard.ts';
import { submitCard } from '../../bot/terminal/submitCard.ts';
import { facts, paragraph } from '../../cards/elements.ts';
import { summaryCard } from '../../cards/summaryCard.ts';
import { buttons, submit } from './demoBot.ts';

function cardOf(...body: readonly object[]) {
  return readCard({ type: 'AdaptiveCard', body });
}

describe('a card as a reader meets it', () => {
  test('has its parts from top to bottom, out of containers and columns', () => {
    const view = cardOf(
      paragraph('Boven'),
      {
        type: 'ColumnSet',
        columns: [
          { type: 'Column', items: [paragraph('Links')] },
          { type: 'Column', items: [paragraph('Rechts')] },
        ],
      },
      {
        type: 'Container',
        items: [
          facts([{ label: 'Niveau', value: 'EH2+' }]),
          { type: 'RichTextBlock', inlines: ['a', { type: 'TextRun', text: 'b' }] },
        ],
      },
      buttons(submit('Verder', {})),
    );
    expect(textsOf(view).map((part) => part.text)).toEqual([
      'Boven',
      'Links',
      'Rechts',
      'Niveau: EH2+',
      'ab',
    ]);
    expect(view.parts.at(-1)).toMatchObject({ kind: 'action', title: 'Verder' });
  });

  test('shows the words of people without the signs that keep Markdown out', () => {
    const view = cardOf(paragraph('*ster* [x](y) _a_ <b> #1 `c` \\'), {
      type: 'TextBlock',
      text: '**Let op**: [hier](https://x.example)',
    });
    expect(textsOf(view).map((part) => part.text)).toEqual([
      '*ster* [x](y) _a_ <b> #1 `c` \\',
      'Let op: hier (https://x.example)',
    ]);
  });

  test('leaves out what is hidden, unless a button can show it', () => {
    const hidden = { type: 'TextBlock', text: 'nooit', isVisible: false };
    const behind = { type: 'TextBlock', id: 'more', text: 'uitleg', isVisible: false };
    const toggle = {
      type: 'Action.ToggleVisibility',
      title: 'Meer',
      targetElements: [{ elementId: 'more' }],
    };
    const view = cardOf(hidden, behind, buttons(toggle));
    expect(textsOf(view).map((part) => part.text)).toEqual(['uitleg']);
  });

  test('tells buttons of the same name apart by their tooltip', () => {
    const section = (group: string, title: string) => ({ group, title, rows: [] });
    const card = summaryCard(
      { locale: 'nl', step: null, title: 'Controleer', body: [] } as never,
      { caseId: null, questionId: 'q', nonce: 'n' },
      [section('a', 'Uw gegevens'), section('b', 'Diensten')],
      { confirm: 'Klopt', change: 'Wijzig', closing: [] },
    );
    const titles = actionsOf(readCard(card)).map((action) => action.title);
    expect(titles).toEqual(['Wijzig: Uw gegevens', 'Wijzig: Diensten', 'Klopt']);
  });

  test.each([
    null,
    7,
    'x',
    [],
    { type: 3 },
    { type: 'AdaptiveCard', body: 'x' },
    { type: 'AdaptiveCard', body: [null, { type: 'Nieuw' }] },
  ])('is empty when it is odd: %j', (content) => {
    expect(readCard(content).parts).toEqual([]);
  });
});

describe('a press on a button', () => {
  const view = cardOf(
    { type: 'Input.Text', id: 'kvk', label: 'KVK', isRequired: true, regex: '^\\d{8}$' },
    { type: 'Input.Text', id: 'note' },
    { type: 'Input.Toggle', id: 'ok', title: 'Akkoord' },
    buttons(submit('Klopt', { a: 1 }), submit('Stop', { b: 2 }, { associatedInputs: 'none' })),
  );
  const [klopt, stop] = actionsOf(view);

  test('sends its data with the fields; an untouched one is left out, a toggle is always there', () => {
    if (klopt === undefined) throw new Error('no button');
    expect(submitCard(view, klopt, new Map([['kvk', '12345678']]))).toEqual({
      kind: 'submits',
      value: { a: 1, kvk: '12345678', ok: 'false' },
    });
  });

  test.each(['', '123'])('is held back by a field with "%s"', (value) => {
    if (klopt === undefined) throw new Error('no button');
    expect(submitCard(view, klopt, new Map([['kvk', value]]))).toMatchObject({
      kind: 'blocked',
      field: { label: 'KVK' },
    });
  });

  test('sends only its data, unchecked, when it takes no fields', () => {
    if (stop === undefined) throw new Error('no button');
    expect(submitCard(view, stop, new Map())).toEqual({ kind: 'submits', value: { b: 2 } });
  });

  test('knows the fields by their label, or else their placeholder or id', () => {
    expect(fieldsOf(view).map((field) => field.label)).toEqual(['KVK', 'note', 'Akkoord']);
  });
});
