import { resolve } from 'node:path';
import { browserLink } from '../browserLink.ts';
import { actionsOf } from '../cardView.ts';
import { type OutgoingFile, openDirectLine } from '../directLine.ts';
import { outgoingFile } from '../outgoingFile.ts';
import { typedActivity } from '../submitCard.ts';
import { listenTo } from './conversationEar.ts';
import { recall } from './matchWords.ts';
import { pageOpener } from './pageOpener.ts';
import { fillCard, offered, pressOffer } from './pressOffer.ts';
import { referenceName, rememberReference } from './rememberReference.ts';
import { send } from './send.ts';
import { signInThroughPages } from './signInThroughPages.ts';
import { done, failed, type Stage, type StepOutcome } from './stage.ts';
import type { Deed } from './transcriptStep.ts';

const reconnectMs = 20_000;

/** Does what a line of a transcript says, and reads what the bot said to it. */
export async function performDeed(stage: Stage, deed: Deed): Promise<StepOutcome> {
  switch (deed.kind) {
    case 'types': {
      const text = recall(deed.text, stage.remembered);
      return await send(stage, (line) => line.post(typedActivity(text)));
    }
    case 'presses':
      return await pressOffer(stage, deed);
    case 'fills':
      return await fillCard(stage, deed);
    case 'pressesAgain':
      return await pressAgain(stage);
    case 'attaches':
      return await attach(stage, deed.files);
    case 'signsIn':
      return await signIn(stage, deed.person);
    case 'backend':
      await awaitReference(stage, deed.words);
      return await byHook(stage.hooks.onBackend, (hook) => {
        return hook(
          deed.words.map((word) => recall(word, stage.remembered)),
          stage.remembered,
        );
      });
    case 'later':
      return await byHook(stage.hooks.later, (hook) => hook(deed.ms));
    case 'restarts':
      return await restart(stage);
    case 'reconnects':
      return (await stage.ear.reconnect(reconnectMs))
        ? done
        : failed('een nieuwe verbinding', 'geen verbinding');
    case 'newBrowser':
      return await newBrowser(stage);
  }
}

/** An application is moved on once the customer has been told its number, which may come by itself. */
async function awaitReference(stage: Stage, words: readonly string[]): Promise<void> {
  const isKnown = () => {
    rememberReference(stage);
    return stage.remembered.has(referenceName);
  };
  if (words[0] === 'advance') await stage.ear.hearUntil(isKnown, stage.transcript.patienceMs);
}

async function pressAgain(stage: Stage): Promise<StepOutcome> {
  const last = stage.lastPress;
  if (last === null) return failed('een eerdere druk op een knop', 'er is nog niets ingedrukt');
  // A second click is a new activity for the client: only what it says is the same.
  const again = { ...last, channelData: { postBack: true, clientActivityID: crypto.randomUUID() } };
  return await send(stage, (line) => line.post(again));
}

async function attach(stage: Stage, names: readonly string[]): Promise<StepOutcome> {
  const files: OutgoingFile[] = [];
  for (const name of names) {
    const file = await outgoingFile(resolve(stage.folder, name));
    if (file === null) return failed(`bestand ${name}`, `niet te lezen in ${stage.folder}`);
    files.push(file);
  }
  return await send(stage, (line) => line.upload(files, ''));
}

async function signIn(stage: Stage, person: string): Promise<StepOutcome> {
  const cards = stage.ear.messages().flatMap((message) => message.cards);
  const mayNow = cards.some((card) =>
    actionsOf(card).some((action) => browserLink(action.url, stage.url) === 'sign-in'),
  );
  if (!mayNow) return failed('een knop om in te loggen', offered(stage));
  const password = (await stage.hooks.passwordOf?.(person)) ?? null;
  if (password === null) return failed(`een wachtwoord voor ${person}`, 'niet bekend');
  const ticket = await stage.line.openInBrowser('sign-in');
  if (ticket.kind === 'refused') return failed('een adres om in te loggen', ticket.message);
  const signedIn = await signInThroughPages(pageOpener(), ticket.url, person, password);
  if (signedIn.kind === 'stuck') {
    return failed(`een code na het inloggen als ${person}`, `status ${signedIn.status}: ${signedIn.page}`);
  }
  return await send(stage, (line) => line.post(typedActivity(signedIn.code)));
}

async function byHook<Hook>(
  hook: Hook | undefined,
  call: (hook: Hook) => Promise<void>,
): Promise<StepOutcome> {
  if (hook === undefined) return failed('iets dat dit uitvoert', 'deze speler kan dit niet');
  try {
    await call(hook);
    return done;
  } catch (cause) {
    return failed('dat dit lukt', Error.isError(cause) ? cause.message : String(cause));
  }
}

async function restart(stage: Stage): Promise<StepOutcome> {
  const outcome = await byHook(stage.hooks.restart, (hook) => hook());
  if (outcome.kind === 'failed') return outcome;
  // Dropped once more, so that what counts is a connection with the server as it is now.
  if (!(await stage.ear.reconnect(reconnectMs)))
    return failed('verbinding na de herstart', 'geen verbinding');
  await stage.ear.hear();
  return done;
}

/** The same customer comes back in a new browser: a new session that has to sign in again. */
async function newBrowser(stage: Stage): Promise<StepOutcome> {
  const resume = stage.line.resumeToken;
  if (resume === null)
    return failed('een gesprek dat te hervatten is', 'de server gaf geen bewijs om te hervatten');
  const readTo = stage.ear.readTo();
  stage.ear.close();
  stage.line.close();
  stage.line = await openDirectLine({ url: stage.url, locale: stage.transcript.locale, resume });
  stage.ear = listenTo(stage.line, readTo, stage.ear);
  if (!stage.line.resumed) return failed('hetzelfde gesprek', 'een nieuw gesprek');
  await stage.ear.hear();
  return done;
}
