import { fillField } from '../fillField.ts';
import { suggestedActivity } from '../suggestedActivity.ts';
import { findButton, findFields, findOffer, findOptions } from './findOffer.ts';
import { recall } from './matchWords.ts';
import { pressCard } from './pressCard.ts';
import { send } from './send.ts';
import { failed, type Stage, type StepOutcome } from './stage.ts';
import type { Deed } from './transcriptStep.ts';

/** Presses the newest thing with this label, or chooses options with these labels and presses the button. */
export async function pressOffer(
  stage: Stage,
  deed: Extract<Deed, { kind: 'presses' }>,
): Promise<StepOutcome> {
  const labels = deed.labels.map((label) => recall(label, stage.remembered));
  const messages = stage.ear.messages();
  const [first = ''] = labels;
  const offer = labels.length === 1 && deed.button === null ? findOffer(messages, first) : null;
  if (offer?.kind === 'suggestion') {
    const activity = suggestedActivity(offer.suggestion);
    if (activity === null)
      return failed(`"${first}" is in te drukken`, `een knop van soort ${offer.suggestion.type}`);
    return await send(stage, (line) => line.post(activity));
  }
  if (offer !== null) return await pressCard(stage, offer.card, offer.action, new Map());
  const options = findOptions(messages, labels);
  if (options === null) return failed(`te kiezen: ${labels.join('; ')}`, offered(stage));
  const button = findButton(options.card, deed.button);
  if (button === null) return failed(whichButton(deed.button), offered(stage));
  return await pressCard(stage, options.card, button, options.filled);
}

/** Fills in fields of the newest card that has them all, and presses the button. */
export async function fillCard(stage: Stage, deed: Extract<Deed, { kind: 'fills' }>): Promise<StepOutcome> {
  const labels = deed.fields.map((field) => field.label);
  const found = findFields(stage.ear.messages(), labels);
  if (found === null) return failed(`een kaart met de velden ${labels.join('; ')}`, offered(stage));
  const filled = new Map<string, string>();
  for (const [index, field] of found.fields.entries()) {
    const written = recall(deed.fields[index]?.value ?? '', stage.remembered);
    const filling = fillField(field, written);
    if (filling.kind === 'noSuchOption') {
      const titles = field.options.map((option) => option.title).join('; ');
      return failed(`keuze "${filling.word}" bij "${field.label}"`, titles);
    }
    filled.set(field.id, filling.value);
  }
  const button = findButton(found.card, deed.button);
  if (button === null) return failed(whichButton(deed.button), offered(stage));
  return await pressCard(stage, found.card, button, filled);
}

function whichButton(named: string | null): string {
  return named === null ? 'één knop om in te drukken (zeg welke met "knop:")' : `knop "${named}"`;
}

/** What can be pressed or chosen now, for whoever has to mend the transcript. */
export function offered(stage: Stage): string {
  const last = stage.ear
    .messages()
    .findLast((message) => message.cards.length + message.suggestions.length > 0);
  if (last === undefined) return 'er is niets in te drukken';
  const titles = last.cards.flatMap((card) =>
    card.parts.flatMap((part) => {
      if (part.kind === 'action') return [`[${part.title}]`];
      return part.kind === 'field' ? [part.label, ...part.options.map((option) => option.title)] : [];
    }),
  );
  return [...titles, ...last.suggestions.map((one) => `[${one.title ?? ''}]`)].join('; ');
}
