import { afterEach, describe, expect, test } from '@jest/globals';
import { writeFailure } from '../../bot/terminal/playFile.ts';
import { playTranscript } from '../../bot/terminal/transcript/playTranscript.ts';
import { startWorld, type World } from '../conversations/startWorld.ts';
import { type ModelServer, neverAnswers, startModelServer } from './modelServer.ts';
import { behaviours } from './wholeBehaviours.ts';

// Assistant and backend as they run, over HTTP, with an adversary behind OPENAI_BASE_URL.

let world: World | null = null;
let server: ModelServer | null = null;
afterEach(async () => {
  await world?.close();
  await server?.close();
  world = null;
  server = null;
});

async function play(text: string): Promise<void> {
  const played = await playTranscript({ ...(world as World), text });
  if (played.kind === 'failed') throw new Error(writeFailure('transcript', text, played).join('\n'));
}

async function start(): Promise<ModelServer> {
  server = await startModelServer();
  world = await startWorld({
    model: { baseUrl: server.baseUrl, apiKey: 'sk-x', name: 'test', prices: null },
  });
  return server;
}

const upToDetails = `titel: Een vijandig model
persoon: bram
wacht: 20 seconden

…
gebruiker: btw-aangifte
…
kiest: Belastingdienst – Mijn Belastingdienst Zakelijk · EH3
  knop: Toevoegen
…
gebruiker: klaar
…
kiest: Alleen voor wat ik gekozen heb
…
logt in als: bram
…
kiest: Klopt
kaart: Kloppen uw persoonsgegevens?
`;

const asks = 'gebruiker: Hoe oud mag het KVK-uittreksel zijn?\n';
const wordForWord = `kaart:
  - tekst: Hoe oud mag het KVK-uittreksel zijn?
  - tekst: Zo staat het woordelijk in onze kennisbank:
  - tekst: Het KVK-uittreksel mag hoogstens 14 dagen oud zijn.
  - tekst: Dat geldt ook voor uittreksels van organisaties die boven uw organisatie staan. Is uw uittreksel ouder, stuur dan een nieuw uittreksel.
kaart:
  - tekst: Kloppen uw persoonsgegevens?
  - tekst: Naam: Bram Jansen
`;

describe('the whole program', () => {
  test('answers what is typed while the first question after a start still has to learn from the knowledge', async () => {
    // Without a model: nothing else takes time. Learning takes seconds; the command after it is answered first.
    world = await startWorld();
    await play(`${upToDetails}${asks}gebruiker: herhaal
kaart: Kloppen uw persoonsgegevens?
kaart: Hoe oud mag het KVK-uittreksel zijn?
kaart: Kloppen uw persoonsgegevens?
`);
  }, 60_000);

  test('answers what is typed while the model hangs, and then word for word from the knowledge', async () => {
    const hanging = await start();
    hanging.does(neverAnswers);
    await play(`${upToDetails}${asks}gebruiker: herhaal
kaart: Kloppen uw persoonsgegevens?
${wordForWord}kiest: Klopt
…
zichtbaar: hoogstens 14 dagen oud
`);
    expect(hanging.received.length).toBeGreaterThan(0);
  }, 60_000);

  test('shows nothing of what a hostile model says, question after question', async () => {
    const hostile = await start();
    const rejected = behaviours.filter(({ comes }) => comes === 'answerRejected');
    hostile.does(...rejected.map(({ does }) => does));
    await play(`${upToDetails}${`${asks}${wordForWord}`.repeat(rejected.length)}kiest: Klopt
…
niet zichtbaar: evil
niet zichtbaar: zwaard
`);
    expect(hostile.received.length).toBe(rejected.length);
    expect(hostile.received.map(({ body }) => body).join('\n')).not.toMatch(/Bram|Jansen|bram/);
  }, 60_000);
});
