import { textsOf } from '../cardView.ts';
import { saidIn } from './said.ts';
import type { Stage } from './stage.ts';

/** The name under which transcripts know the number of an application. */
export const referenceName = 'referentie';
const reference = /\b[A-Z]-\d{4}-\d{6}\b/;

/** Remembers the last application number that was shown, when the transcript did not ask for it by name. */
export function rememberReference(stage: Stage): void {
  if (stage.remembered.has(referenceName)) return;
  const words = stage.ear.messages().flatMap((message) =>
    saidIn(message).flatMap((said) => {
      if (said.kind === 'text') return [said.text];
      return said.kind === 'card' ? textsOf(said.card).map((part) => part.text) : [];
    }),
  );
  const last = words.findLast((text) => reference.test(text));
  const found = last === undefined ? null : reference.exec(last);
  if (found !== null) stage.remembered.set(referenceName, found[0]);
}
