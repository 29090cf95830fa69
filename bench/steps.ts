/** One message of a customer, and a fragment of the reply that proves that the bot understood it. */
export interface Step {
  readonly say: string;
  readonly expects: string;
}

export const nameQuestion = 'Wat is uw naam?';
export const numberQuestion = 'Wat is uw klantnummer?';

/** What the last step of the two-prompt waterfall says. */
export function confirmation(name: string, number: string): string {
  return `Dank u, ${name}. Uw klantnummer is ${number}.`;
}

/** One lap of the two-prompt waterfall: three turns, one reply each. After it the dialog is empty again. */
export const twoPrompts: readonly Step[] = [
  { say: 'hallo', expects: nameQuestion },
  { say: 'J. de Vries', expects: numberQuestion },
  { say: '12345', expects: confirmation('J. de Vries', '12345') },
];
