import { browserLink } from '../browserLink.ts';
import type { CardAction, CardView } from '../cardView.ts';
import { submitActivity, submitCard } from '../submitCard.ts';
import { pageOpener } from './pageOpener.ts';
import { pageText } from './readPage.ts';
import { send } from './send.ts';
import { done, failed, type Stage, type StepOutcome } from './stage.ts';

/** Presses a button of a card, with what is filled in, as Web Chat would. */
export async function pressCard(
  stage: Stage,
  card: CardView,
  action: CardAction,
  filled: ReadonlyMap<string, string>,
): Promise<StepOutcome> {
  if (action.does === 'openUrl') return await openPage(stage, action);
  const submission = submitCard(card, action, filled);
  if (submission.kind === 'blocked') {
    const why = submission.message ?? 'leeg of in een vorm die de kaart niet aanneemt';
    return failed(`"${action.title}" laat zich indrukken`, `veld "${submission.field.label}": ${why}`);
  }
  const activity = submitActivity(submission.value);
  stage.lastPress = activity;
  return await send(stage, (line) => line.post(activity));
}

/** Opens a page of the chat with a one-time address and keeps its words; other addresses are left alone. */
async function openPage(stage: Stage, action: CardAction): Promise<StepOutcome> {
  const kind = browserLink(action.url, stage.url);
  if (kind === null) return done;
  if (kind === 'sign-in') return failed('inloggen gaat met "logt in als:"', `knop "${action.title}"`);
  const ticket = await stage.line.openInBrowser(kind);
  if (ticket.kind === 'refused') return failed(`een adres voor "${action.title}"`, ticket.message);
  const page = await pageOpener().open(ticket.url);
  stage.page = pageText(page.html);
  if (page.status < 400) return done;
  return failed(`de pagina van "${action.title}"`, `status ${page.status}: ${stage.page.slice(0, 400)}`);
}
