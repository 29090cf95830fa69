import { actionsOf, type CardView, fieldsOf, textsOf } from '../cardView.ts';
import { matchWords, oneLine } from './matchWords.ts';
import type { Said } from './said.ts';
import type { CardDemand, Expectation } from './transcriptStep.ts';
import { proposedTitle } from './writeSaid.ts';

type Memory = ReadonlyMap<string, string>;

/** What comes to be remembered when `said` is what the transcript expects; `null` when it is not. */
export function meets(expects: Expectation, said: Said, memory: Memory): Memory | null {
  switch (expects.kind) {
    case 'text':
      return said.kind === 'text' ? matchWords(expects.pattern, said.text, memory) : null;
    case 'file':
      return said.kind === 'file' ? matchWords(expects.pattern, said.name, memory) : null;
    case 'card':
      return said.kind === 'card' ? meetsAll(expects.demands, said.card, memory) : null;
    case 'anything':
      return new Map();
  }
}

export function meetsAll(demands: readonly CardDemand[], card: CardView, memory: Memory): Memory | null {
  const learned = new Map<string, string>();
  for (const demand of demands) {
    const found = findPart(demand, card, new Map([...memory, ...learned]));
    if ((found !== null) === demand.not) return null;
    for (const [name, words] of found ?? []) learned.set(name, words);
  }
  return learned;
}

/** The first demand that the card does not meet: where to look when a card fails. */
export function firstUnmet(
  demands: readonly CardDemand[],
  card: CardView,
  memory: Memory,
): CardDemand | null {
  return demands.find((demand) => (findPart(demand, card, memory) !== null) === demand.not) ?? null;
}

function findPart(demand: CardDemand, card: CardView, memory: Memory): Memory | null {
  for (const words of wordsOf(demand, card)) {
    const learned = matchWords(demand.pattern, words.shown, memory);
    if (learned === null) continue;
    if (demand.value === null) return learned;
    const inValue = matchWords(demand.value, words.value ?? '', memory);
    if (inValue !== null) return new Map([...learned, ...inValue]);
  }
  return null;
}

function wordsOf(demand: CardDemand, card: CardView): readonly { shown: string; value?: string | null }[] {
  switch (demand.part) {
    case 'tekst': {
      const all = textsOf(card).map((part) => part.text);
      return [...all, ...all.flatMap((text) => text.split('\n'))].map((text) => ({ shown: oneLine(text) }));
    }
    case 'knop':
      return actionsOf(card).map((action) => ({ shown: action.title }));
    case 'keuze':
      return fieldsOf(card)
        .flatMap((field) => field.options)
        .map((option) => ({ shown: option.title }));
    case 'veld':
      return fieldsOf(card).map((field) => ({ shown: field.label, value: proposedTitle(field) }));
  }
}
