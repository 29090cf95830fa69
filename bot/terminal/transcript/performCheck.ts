import { textsOf } from '../cardView.ts';
import { type MessageView, viewMessage } from '../messageView.ts';
import { isCalled } from './findOffer.ts';
import { matchWords, oneLine } from './matchWords.ts';
import { meetsAll } from './meets.ts';
import { saidIn } from './said.ts';
import { done, failed, type Stage, type StepOutcome } from './stage.ts';
import type { Check } from './transcriptStep.ts';
import { writeSaid } from './writeSaid.ts';

/** Checks something that is not the next thing said. */
export async function performCheck(stage: Stage, check: Check): Promise<StepOutcome> {
  switch (check.kind) {
    case 'updated':
      return await checkUpdate(stage, check);
    case 'suggestions':
      return checkSuggestions(stage, check.titles);
    case 'refusal':
      return checkRefusal(stage, check.pattern);
    case 'visible':
      return await checkTranscript(stage, check.pattern, true);
    case 'hidden':
      return await checkTranscript(stage, check.pattern, false);
    case 'page':
      return holds(check.pattern, stage.page ?? '', stage)
        ? done
        : failed(`op de pagina: ${check.pattern}`, stage.page ?? 'er is geen pagina geopend');
  }
}

async function checkUpdate(stage: Stage, check: Extract<Check, { kind: 'updated' }>): Promise<StepOutcome> {
  const find = () =>
    stage.ear.updates.findIndex((one) => meetsAll(check.demands, flat(one), stage.remembered) !== null);
  const heard = await stage.ear.hearUntil(() => find() !== -1, stage.transcript.patienceMs);
  if (heard === 'heard') {
    stage.ear.updates.splice(0, find() + 1);
    return done;
  }
  const seen = stage.ear.updates.flatMap((one) => saidIn(one).flatMap(writeSaid)).join('\n');
  return failed('een bijgewerkt bericht met dit erin', seen === '' ? 'niets is bijgewerkt' : seen);
}

/** A message as one card: its text and all that its cards hold. */
function flat(message: MessageView) {
  const text = message.text === null ? [] : [{ kind: 'text', text: message.text, isHeading: false } as const];
  return { parts: [...text, ...message.cards.flatMap((card) => card.parts)] };
}

function checkSuggestions(stage: Stage, titles: readonly string[]): StepOutcome {
  const shown =
    stage.ear
      .messages()
      .at(-1)
      ?.suggestions.map((one) => one.title ?? '') ?? [];
  const all = titles.every((title) => shown.some((one) => isCalled(title, one)));
  return all ? done : failed(`knoppen: ${titles.join('; ')}`, `knoppen: ${shown.join('; ')}`);
}

function checkRefusal(stage: Stage, pattern: string): StepOutcome {
  const refusal = stage.refusal;
  if (refusal === null) return failed(`melding: ${pattern}`, 'de server nam het aan');
  if (matchWords(pattern, refusal.message, stage.remembered) === null) {
    return failed(`melding: ${pattern}`, `melding: ${refusal.message}`);
  }
  stage.refusal = null;
  return done;
}

/** Reads the whole conversation as this session may see it. */
async function checkTranscript(stage: Stage, pattern: string, wanted: boolean): Promise<StepOutcome> {
  const set = await stage.line.read(null);
  const texts = set.activities.flatMap((activity) => {
    const message = viewMessage(activity);
    if (message === null) return activity.type === 'message' && activity.text ? [activity.text] : [];
    return [...(message.text === null ? [] : [message.text]), ...message.cards.flatMap(cardWords)];
  });
  const found = texts.find((text) => holds(pattern, text, stage));
  if ((found !== undefined) === wanted) return done;
  return wanted
    ? failed(`te zien in het gesprek: ${pattern}`, `nergens in ${texts.length} teksten`)
    : failed(`niet te zien in het gesprek: ${pattern}`, found ?? '');
}

function cardWords(card: MessageView['cards'][number]): readonly string[] {
  const fields = card.parts.flatMap((part) =>
    part.kind === 'field' ? [part.label, part.proposed ?? ''] : [],
  );
  return [...textsOf(card).map((part) => part.text), ...fields];
}

function holds(pattern: string, words: string, stage: Stage): boolean {
  return matchWords(`…${pattern}…`, oneLine(words), stage.remembered) !== null;
}
