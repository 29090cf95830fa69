import { firstUnmet, meets } from './meets.ts';
import type { Said } from './said.ts';
import { done, failed, type Stage, type StepOutcome } from './stage.ts';
import type { Expectation } from './transcriptStep.ts';
import { writeSaid } from './writeSaid.ts';

const nothingSaid = 'de bot zei niets (meer)';

/**
 * Takes the next thing said and holds it against the expectation; waits for it when it comes by itself. With
 * `skipping` (after `…`) what does not fit is passed over.
 */
export async function meetExpectation(
  stage: Stage,
  expects: Expectation,
  skipping: boolean,
): Promise<StepOutcome> {
  const { ear, remembered } = stage;
  const fits = (said: Said) => meets(expects, said, remembered) !== null;
  const isDecided = () => (skipping ? ear.said.some(fits) : ear.said.length > 0);
  const heard = await ear.hearUntil(isDecided, stage.transcript.patienceMs);
  const place = skipping ? ear.said.findIndex(fits) : 0;
  const said = ear.said[place];
  if (said === undefined || heard === 'silence') {
    return failed(writeExpectation(expects), skipping ? writeAll(ear.said) : nothingSaid);
  }
  if (!fits(said)) return failed(writeExpectation(expects), ...unmet(stage, expects, said));
  if (heard === 'notOnStream') {
    return failed(
      writeExpectation(expects),
      'dit staat in het gesprek, maar is niet over de verbinding gestuurd',
    );
  }
  for (const [name, words] of meets(expects, said, remembered) ?? []) remembered.set(name, words);
  ear.said.splice(0, place + 1);
  return done;
}

function unmet(stage: Stage, expects: Expectation, said: Said): [string, number?] {
  const actual = writeSaid(said).join('\n');
  if (expects.kind !== 'card' || said.kind !== 'card') return [actual];
  const demand = firstUnmet(expects.demands, said.card, stage.remembered);
  return demand === null ? [actual] : [actual, demand.line];
}

export function writeAll(said: readonly Said[]): string {
  return said.length === 0 ? nothingSaid : said.flatMap(writeSaid).join('\n');
}

export function writeExpectation(expects: Expectation): string {
  switch (expects.kind) {
    case 'text':
      return `bot: ${expects.pattern}`;
    case 'file':
      return `bestand: ${expects.pattern}`;
    case 'card':
      return [
        'kaart:',
        ...expects.demands.map(
          (one) =>
            `  - ${one.not ? 'geen ' : ''}${one.part}: ${one.pattern}${one.value === null ? '' : ` = ${one.value}`}`,
        ),
      ].join('\n');
    case 'anything':
      return '…';
  }
}
