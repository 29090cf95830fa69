import type { DirectLine, Sent } from '../directLine.ts';
import { done, type Stage, type StepOutcome } from './stage.ts';

/** Sends something and reads what the bot said to it; a refusal is kept for `melding:` to expect. */
export async function send(stage: Stage, sending: (line: DirectLine) => Promise<Sent>): Promise<StepOutcome> {
  const sent = await sending(stage.line);
  if (sent.kind === 'refused') stage.refusal = sent;
  await stage.ear.hear();
  return done;
}
