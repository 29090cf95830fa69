import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { playTranscript } from '../../bot/terminal/transcript/playTranscript.ts';
import { demoBot } from './demoBot.ts';
import { type StandIn, startStandIn } from './directLineStandIn.ts';

let server: StandIn;
beforeEach(async () => {
  server = await startStandIn(demoBot);
});
afterEach(async () => {
  await server.close();
});

const greeting = `titel: Proef
wacht: 1 seconde
bot: Hallo, …
kaart: Wat wilt u doen?
`;

const passwordOf = async () => 'geheim';

describe('a transcript that comes out', () => {
  test('plays typing, buttons, options, fields, sign-in, files and what comes by itself', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'chat-'));
    await writeFile(join(folder, 'uittreksel.pdf'), '%PDF-1.7');
    const said: string[] = [];
    const backend: (readonly string[])[] = [];
    const text = `titel: Alles bij elkaar
persoon: anna
regels: niveau-hoogste, machtiging
wacht: 2 seconden

bot: Hallo, ik ben de digitale assistent.
kaart:
  - tekst: Wat wilt u doen?
  - knop: Upgraden
  - geen knop: Uitloggen
kiest: Upgraden
bijgewerkt: ✔ Upgraden
bot: Waarvoor?
kaart:
  - keuze: Loonaangifte
  - knop: Verder
kiest: Loonaangifte; Mijn Belastingdienst …
  knop: Verder
bot: s1 ja, s2 ja
kaart:
  - tekst: Niveau: EH3
  - veld: KVK-nummer = 00900101
  - veld: Looptijd = 3 jaar
  - keuze: 1 jaar
kiest: Formulier openen
pagina: handtekening & datum
vult in:
  Opmerking = met {haakjes}
  Looptijd = 1 jaar
  knop: Klopt
bot: kvk 00900101, note met {haakjes}, term 1
kaart:
logt in als:
bot: U bent ingelogd.
bijlage: uittreksel.pdf
bot: Ontvangen: uittreksel.pdf (application/pdf)
gebruiker: kies
bot:
  Ja
  of nee?
knoppen: Ja
kiest: Ja
bot: U zei: ja graag
gebruiker: verstuur
bot: … referentienummer is {referentie}.
backend: advance {referentie} "in behandeling"
# komt vanzelf, op de verbinding
bot: {referentie} is in behandeling
zichtbaar: digitale assistent
niet zichtbaar: wachtwoord
drukt nog eens:
…
`;
    const played = await playTranscript({
      text,
      url: server.url,
      folder,
      log: (line) => said.push(line),
      hooks: {
        passwordOf,
        async onBackend(words) {
          backend.push(words);
          setImmediate(() => server.say({ text: `${words[1]} is ${words[2]}` }));
        },
      },
    });
    await rm(folder, { recursive: true });
    expect(played).toEqual({ kind: 'passed', text });
    expect(backend).toEqual([['advance', 'U-2026-000123', 'in behandeling']]);
    expect(said).toContain('gebruiker: verstuur');
  });

  test('goes on in the same conversation after a dropped socket, a restart and in a new browser', async () => {
    const text = `${greeting}opnieuw verbonden:
gebruiker: een
bot: U zei: een
herstart:
gebruiker: twee
bot: U zei: twee
nieuwe browser:
bot: Welkom terug.
zichtbaar: U zei: een
later: 31 minuten
bot: Bent u er nog?
`;
    const hooks = {
      restart: () => server.restart(),
      later: async (ms: number) => server.say({ text: ms === 31 * 60_000 ? 'Bent u er nog?' : 'fout' }),
    };
    expect(await playTranscript({ text, url: server.url, hooks })).toEqual({ kind: 'passed', text });
  });

  test('waits as long as the server asks when it is too busy', async () => {
    server.refuseNext(429, 'Even geduld.', 0);
    const text = `${greeting}gebruiker: een\nbot: U zei: een\n`;
    expect(await playTranscript({ text, url: server.url })).toMatchObject({ kind: 'passed' });
  });
});

describe('a transcript fails at the line that does not come out', () => {
  const cases: readonly [string, string, { line: number; expected: string; actual: string }][] = [
    [
      'other words',
      'gebruiker: a\nbot: U zei: b',
      { line: 6, expected: 'bot: U zei: b', actual: 'bot: U zei: a' },
    ],
    [
      'nothing said',
      'gebruiker: a\nbot: U zei: a\nbot: meer',
      { line: 7, expected: 'bot: meer', actual: 'de bot zei niets (meer)' },
    ],
    [
      'something nobody expected',
      'gebruiker: a\ngebruiker: b',
      { line: 5, expected: 'de bot zegt verder niets', actual: 'bot: U zei: a' },
    ],
    [
      'something nobody expected at the end',
      'gebruiker: a',
      { line: 5, expected: 'de bot zegt verder niets', actual: 'bot: U zei: a' },
    ],
    [
      'a button that is not there',
      'kiest: Afrekenen',
      { line: 5, expected: 'te kiezen: Afrekenen', actual: '[Upgraden]; [Wat heb ik nodig?]' },
    ],
    [
      'a line of a card',
      'kiest: Upgraden\nbot: Waarvoor?\nkaart:\n  - keuze: Loonaangifte\n  - knop: Stop',
      { line: 9, expected: 'knop: Stop', actual: 'kaart:' },
    ],
    [
      'a text where a card was expected',
      'gebruiker: a\nkaart:',
      { line: 6, expected: 'kaart:', actual: 'bot: U zei: a' },
    ],
    [
      'no update',
      'gebruiker: a\nbot: …\nbijgewerkt: klaar',
      { line: 7, expected: 'bijgewerkt bericht', actual: 'niets is bijgewerkt' },
    ],
    [
      'something hidden that shows',
      'niet zichtbaar: digitale',
      { line: 5, expected: 'niet te zien', actual: 'Hallo, ik ben' },
    ],
    [
      'something missing after …',
      '…\nbot: nooit gezegd',
      { line: 6, expected: 'bot: nooit gezegd', actual: 'de bot zei niets (meer)' },
    ],
    [
      'fields that no card has',
      'vult in:\n  Omzet = 3',
      { line: 5, expected: 'de velden Omzet', actual: '[Upgraden]' },
    ],
    [
      'a button beside options',
      'kiest: Upgraden\n…\nkiest: Loonaangifte\n  knop: Stop',
      { line: 7, expected: 'knop "Stop"', actual: '[Verder]' },
    ],
    [
      'a hook that is not there',
      'herstart:',
      { line: 5, expected: 'iets dat dit uitvoert', actual: 'kan dit niet' },
    ],
    [
      'an unknown keyword',
      'verkoper: koop nu',
      { line: 5, expected: 'leesbaar', actual: 'geen sleutelwoord' },
    ],
    [
      'a sign-in without a button for it',
      'logt in als: anna',
      { line: 5, expected: 'een knop om in te loggen', actual: '[Upgraden]' },
    ],
  ];
  test.each(cases)('%s', async (_title, steps, { line, expected, actual }) => {
    const played = await playTranscript({
      text: `${greeting.replace('1 seconde', '0 seconden')}${steps}\n`,
      url: server.url,
    });
    expect(played).toMatchObject({ kind: 'failed' });
    if (played.kind !== 'failed') return;
    expect(played.actual).toContain(actual);
    expect(played.expected).toContain(expected);
    expect(played.line).toBe(line);
  });

  test('a message that is in the log but never came over the stream', async () => {
    const text = `${greeting}backend: iets\nbot: Stil bericht\n`;
    const hooks = { onBackend: async () => server.say({ text: 'Stil bericht' }, 'quietly') };
    const played = await playTranscript({ text, url: server.url, hooks });
    expect(played).toMatchObject({ kind: 'failed', line: 6 });
  });

  test('a refusal of the server that is not expected, and passes when it is', async () => {
    server.refuseNext(413, 'Dit bestand is te groot.');
    const steps = 'gebruiker: a\n';
    expect(await playTranscript({ text: greeting + steps, url: server.url })).toMatchObject({
      kind: 'failed',
      actual: 'melding: Dit bestand is te groot. (status 413)',
    });
    server.refuseNext(413, 'Dit bestand is te groot.');
    const text = `${greeting}${steps}melding: … te groot.\n`;
    expect(await playTranscript({ text, url: server.url })).toMatchObject({ kind: 'passed' });
  });

  test('a wrong password, with the page that came instead', async () => {
    const text = `${greeting}kiest: Upgraden
…
kiest: Loonaangifte
  knop: Verder
…
vult in:
  knop: Klopt
…
logt in als: anna
`;
    const played = await playTranscript({ text, url: server.url, hooks: { passwordOf: async () => 'fout' } });
    expect(played).toMatchObject({
      kind: 'failed',
      line: 13,
      actual: 'status 401: Dit wachtwoord klopt niet',
    });
  });

  test('a field that the card itself refuses', async () => {
    const text = `${greeting}kiest: Upgraden
…
kiest: Loonaangifte
  knop: Verder
…
vult in:
  KVK-nummer = 12
  knop: Klopt
`;
    const played = await playTranscript({ text, url: server.url });
    expect(played).toMatchObject({ kind: 'failed', line: 10 });
    expect(JSON.stringify(played)).toContain('Een KVK-nummer heeft 8 cijfers.');
  });

  test('a staff command that fails, in its own words', async () => {
    const onBackend = async () => {
      throw new Error('Er is geen aanvraag met dit nummer.');
    };
    const text = `${greeting}backend: list\n`;
    expect(await playTranscript({ text, url: server.url, hooks: { onBackend } })).toMatchObject({
      kind: 'failed',
      line: 5,
      actual: 'Er is geen aanvraag met dit nummer.',
    });
  });

  test('no server', async () => {
    const played = await playTranscript({ text: greeting, url: 'http://127.0.0.1:1' });
    expect(played).toMatchObject({ kind: 'failed', expected: 'een server op http://127.0.0.1:1' });
  });
});

describe('update', () => {
  test('keeps what holds, writes what was said otherwise, drops what was not said, and then passes', async () => {
    const text = `titel: Proef
wacht: 0 seconden

# de begroeting
bot: Dag, …
# het menu
kaart:
  - knop: Verdwenen
bot: Hoe gaat het?
gebruiker: verstuur

gebruiker: over {referentie}
`;
    const updated = await playTranscript({ text, url: server.url, update: true });
    expect(updated).toEqual({
      kind: 'passed',
      text: `titel: Proef
wacht: 0 seconden

# de begroeting
bot: Hallo, ik ben de digitale assistent.
# het menu
kaart:
  - tekst: Wat wilt u doen?
  - knop: Upgraden
  - knop: Wat heb ik nodig?
gebruiker: verstuur
bot: Ontvangen. Uw referentienummer is {referentie}.

gebruiker: over {referentie}
bot: U zei: over {referentie}
`,
    });
    await server.close();
    server = await startStandIn(demoBot);
    if (updated.kind !== 'passed') return;
    expect(await playTranscript({ text: updated.text, url: server.url })).toEqual(updated);
    expect(await playTranscript({ text: updated.text, url: server.url, update: true })).toMatchObject({
      kind: 'passed',
    });
  });
});
