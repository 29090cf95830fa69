import type { ScriptedBot } from './directLineStandIn.ts';
import { shownCode } from './signInPages.ts';

type Json = Record<string, unknown>;

export function card(...body: Json[]): Json {
  return {
    attachments: [
      { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', body } },
    ],
  };
}
export const textBlock = (text: string, more: Json = {}): Json => ({ type: 'TextBlock', text, ...more });
export const buttons = (...actions: Json[]): Json => ({ type: 'ActionSet', actions });
export const submit = (title: string, data: unknown, more: Json = {}): Json => ({
  type: 'Action.Submit',
  title,
  data,
  ...more,
});

export const menu = card(
  textBlock('Wat wilt u doen?', { style: 'heading' }),
  buttons(submit('Upgraden', { go: 'upgrade' }), submit('Wat heb ik nodig?', { go: 'needs' })),
);

export const search = card(
  { type: 'Input.Toggle', id: 's1', title: 'Mijn Belastingdienst Zakelijk', valueOn: 'ja', valueOff: 'nee' },
  { type: 'Input.Toggle', id: 's2', title: 'Loonaangifte', valueOn: 'ja', valueOff: 'nee' },
  buttons(
    submit('Verder', { go: 'chosen' }),
    submit('Opnieuw zoeken', { go: 'upgrade' }, { associatedInputs: 'none' }),
  ),
);

export const details = card(
  { type: 'FactSet', facts: [{ title: 'Niveau', value: 'EH3' }] },
  {
    type: 'Container',
    items: [
      {
        type: 'Input.Text',
        id: 'kvk',
        label: 'KVK-nummer',
        value: '00900101',
        isRequired: true,
        regex: '^\\d{8}$',
        errorMessage: 'Een KVK-nummer heeft 8 cijfers.',
      },
      { type: 'Input.Text', id: 'note', label: 'Opmerking' },
      {
        type: 'Input.ChoiceSet',
        id: 'term',
        label: 'Looptijd',
        value: '3',
        choices: [
          { title: '1 jaar', value: '1' },
          { title: '3 jaar', value: '3' },
        ],
      },
    ],
  },
  buttons(submit('Klopt', { go: 'details' }), {
    type: 'Action.OpenUrl',
    title: 'Formulier openen',
    url: '/chat/open/form',
  }),
);

const signIn = card(
  textBlock('Log in bij Mijn Reconi.'),
  buttons({ type: 'Action.OpenUrl', title: 'Inloggen', url: 'http://elders.example/chat/open/sign-in' }),
);

/** Enough of a conversation to use every kind of line of a transcript. */
export const demoBot: ScriptedBot = (incoming) => {
  if (incoming.kind === 'started')
    return [{ text: 'Hallo, ik ben de digitale assistent.' }, { ...menu, id: 'menu' }];
  if (incoming.kind !== 'message') return [{ text: 'Welkom terug.' }];
  if (incoming.files.length > 0) return [{ text: `Ontvangen: ${incoming.files.join(', ')}` }];
  const { text, value } = incoming;
  if (text === shownCode) return [{ text: 'U bent ingelogd.' }];
  switch (value?.go) {
    case 'upgrade':
      return [{ id: 'menu', ...card(textBlock('✔ Upgraden')) }, { text: 'Waarvoor?' }, search];
    case 'chosen':
      return [{ text: `s1 ${value.s1}, s2 ${value.s2}` }, details];
    case 'details':
      return [{ text: `kvk ${value.kvk}, note ${value.note}, term ${value.term}` }, signIn];
    default:
      break;
  }
  switch (text) {
    case 'kies':
      return [
        {
          text: 'Ja of nee?',
          suggestedActions: { actions: [{ type: 'imBack', title: 'Ja', value: 'ja graag' }] },
        },
      ];
    case 'verstuur':
      return [{ text: 'Ontvangen. Uw referentienummer is U-2026-000123.' }];
    default:
      return [{ text: `U zei: ${text}` }];
  }
};
