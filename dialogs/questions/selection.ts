import { z } from 'zod';
import type { AdaptiveCard, CardElement } from '../../cards/adaptiveCard.ts';
import { bullets, paragraph } from '../../cards/elements.ts';
import { formCard } from '../../cards/formCard.ts';
import { multiChoiceCard } from '../../cards/multiChoiceCard.ts';
import { findService, type SelectedService, selectedServiceSchema } from '../../rules/catalogue.ts';
import { searchSeveral } from '../../rules/search/searchSeveral.ts';
import type { Answered, AnswerInput, Asked, Asking, Flow, QuestionHandler } from '../flow.ts';
import { serviceKey, serviceName, serviceOfKey } from '../serviceNames.ts';
import { formatShortList } from '../texts/formatValue.ts';
import { stepOneTexts } from '../texts/stepOneTexts.ts';

/** What is kept while somebody chooses, over several searches. */
const draftSchema = z.object({
  picked: z.array(selectedServiceSchema),
  query: z.string(),
  matches: z.array(selectedServiceSchema),
  /** How many there are beside those that are shown, and which words of it nothing was found for. */
  more: z.number().default(0),
  isPartial: z.boolean().default(false),
  unfound: z.array(z.string()).default([]),
  /** What was searched for in the card without a result, and what the card says about it. */
  missed: z.object({ query: z.string(), error: z.string() }).nullable().default(null),
});
type Draft = z.infer<typeof draftSchema>;

const nothingSought: Draft = {
  picked: [],
  query: '',
  matches: [],
  more: 0,
  isPartial: false,
  unfound: [],
  missed: null,
};

const mostMatches = 10;
const mostPicked = 8;

/** Step 1: which service providers and services, found by typing, several of them over several searches. */
export const selection: QuestionHandler = {
  why: (flow) => stepOneTexts[flow.locale].selectionWhy,

  ask: async (asking): Promise<Asked> => {
    const draft = draftOf(asking);
    const card = draft.matches.length > 0 ? matchesCard(asking, draft) : searchCard(asking, draft);
    return { kind: 'card', card, draft };
  },

  answer: async (asking, input): Promise<Answered> => {
    const draft = draftOf(asking);
    const texts = stepOneTexts[asking.flow.locale];
    if (input.kind === 'documents') return { kind: 'notUnderstood', hint: texts.selectionHint };
    if (input.kind === 'text') return answerText(asking, draft, input.text);
    switch (input.action) {
      case 'save':
        return inCard(search(asking.flow, draft, input.fields.query ?? ''), draft, input.fields.query ?? '');
      case 'choose':
        return pick(asking.flow, draft, keysOf(input));
      case 'other':
        return { kind: 'goOn', draft: { ...nothingSought, picked: draft.picked }, echo: texts.searchOther };
      case 'clear':
        return { kind: 'goOn', draft: nothingSought, echo: texts.clearedChoice };
      case 'done':
        return finish(asking.flow, draft);
      default:
        return { kind: 'notUnderstood', hint: texts.selectionHint };
    }
  },
};

function draftOf({ flow, draft }: Asking): Draft {
  const read = draftSchema.safeParse(draft);
  const found = read.success ? read.data : { ...nothingSought, picked: flow.facts.selection?.value ?? [] };
  // What a newer catalogue no longer holds cannot be chosen any more.
  const isThere = (chosen: SelectedService) => serviceOfKey(flow.catalogue, serviceKey(chosen)) !== null;
  return { ...found, picked: found.picked.filter(isThere), matches: found.matches.filter(isThere) };
}

function searchCard({ flow, binding }: Asking, draft: Draft): AdaptiveCard {
  const texts = stepOneTexts[flow.locale];
  const hasPicked = draft.picked.length > 0;
  const frame = flow.frame(
    hasPicked ? texts.selectionMore : texts.selectionTitle,
    hasPicked ? [] : [texts.selectionIntro],
  );
  return formCard(
    frame,
    binding,
    [
      {
        name: 'query',
        label: texts.selectionField,
        kind: 'text',
        isRequired: true,
        example: texts.selectionFieldExample,
        requiredError: texts.selectionFieldRequired,
        ...(draft.missed === null ? {} : { value: draft.missed.query, error: draft.missed.error }),
      },
    ],
    {
      saveLabel: texts.search,
      body: pickedList(flow, draft.picked),
      ...(hasPicked
        ? {
            otherButtons: [
              { action: 'done', label: texts.done },
              { action: 'clear', label: texts.clear },
            ],
          }
        : {}),
    },
  );
}

function pickedList(flow: Flow, picked: readonly SelectedService[]): readonly CardElement[] {
  if (picked.length === 0) return [];
  const texts = stepOneTexts[flow.locale];
  const names = picked.map((chosen) => withLevel(flow, chosen));
  // While choosing, the newest choices are what one looks for; the summary shows them all.
  const shown = names.length > mostPicked ? names.slice(-mostPicked) : names;
  const others = names.length - shown.length;
  return [
    paragraph(picked.length > mostPicked ? texts.chosenMany(picked.length) : texts.chosen, {
      weight: 'Bolder',
    }),
    ...bullets(shown),
    ...(others > 0 ? [paragraph(texts.chosenEarlier(others))] : []),
  ];
}

function matchesCard({ flow, binding }: Asking, draft: Draft): AdaptiveCard {
  const texts = stepOneTexts[flow.locale];
  const options = draft.matches.map((match) => ({ value: serviceKey(match), label: withLevel(flow, match) }));
  const title = draft.isPartial ? texts.didYouMean(draft.query) : texts.matchesTitle(draft.query);
  const intro = draft.unfound.length === 0 ? [] : [texts.partsNotFound(draft.unfound)];
  return multiChoiceCard(flow.frame(title, intro), binding, options, {
    ...(draft.more > 0 ? { after: [paragraph(texts.moreMatches(draft.more))] } : {}),
    confirmLabel: texts.add,
    listLabel: texts.severalAllowed,
    emptyError: texts.nothingChosen,
    otherButtons: [{ action: 'other', label: texts.searchOther }],
  });
}

function withLevel(flow: Flow, chosen: SelectedService): string {
  const name = serviceName(flow.catalogue, chosen, flow.locale);
  if (chosen.serviceId === null) return name;
  const level = findService(flow.catalogue, chosen.providerId, chosen.serviceId)?.level ?? null;
  return `${name} · ${stepOneTexts[flow.locale].levelShort(level)}`;
}

function keysOf(input: Extract<AnswerInput, { kind: 'submit' }>): readonly string[] {
  return (input.fields.choices ?? '').split(',').filter((key) => key !== '');
}

function search(flow: Flow, draft: Draft, query: string): Answered {
  const texts = stepOneTexts[flow.locale];
  const typed = query.trim();
  if (typed === '') return { kind: 'invalid', say: texts.selectionFieldRequired };
  const found = searchSeveral(flow.serviceIndex, typed, mostMatches);
  if (found.kind === 'nothing') return { kind: 'invalid', say: texts.nothingFound(shortened(typed)) };
  const next: Draft = {
    picked: draft.picked,
    query: shortened(typed),
    matches: found.matches.map(({ providerId, serviceId }) => ({ providerId, serviceId })),
    more: found.total - found.matches.length,
    isPartial: found.kind === 'partly',
    unfound: found.missed.map(shortened),
    missed: null,
  };
  return {
    kind: 'goOn',
    draft: next,
    echo: `${texts.search}: ${shortened(typed)}`,
  };
}

/** A search in the card that came to nothing is said in the card. */
function inCard(answered: Answered, draft: Draft, query: string): Answered {
  if (answered.kind !== 'invalid') return answered;
  const next: Draft = { ...draft, missed: { query: shortened(query.trim()), error: answered.say } };
  return { ...answered, draft: next, inCard: true };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function pick(flow: Flow, draft: Draft, keys: readonly string[]): Answered {
  const texts = stepOneTexts[flow.locale];
  const chosen = keys.flatMap((key) => serviceOfKey(flow.catalogue, key) ?? []);
  if (chosen.length === 0) return { kind: 'invalid', say: texts.nothingChosen };
  const names = chosen.map((one) => serviceName(flow.catalogue, one, flow.locale));
  const picked = withoutCovered([...draft.picked, ...chosen]);
  const next: Draft = { ...nothingSought, picked };
  return { kind: 'goOn', draft: next, echo: texts.addedEcho(formatShortList(names, flow.locale)) };
}

/** Each choice once; a single service says nothing more when the whole provider was chosen. */
function withoutCovered(picked: readonly SelectedService[]): SelectedService[] {
  const unique = [...new Map(picked.map((one) => [serviceKey(one), one])).values()];
  const whole = new Set(
    unique.filter(({ serviceId }) => serviceId === null).map(({ providerId }) => providerId),
  );
  return unique.filter(({ providerId, serviceId }) => serviceId === null || !whole.has(providerId));
}

/** Typed words: numbers choose from the matches that are shown, "klaar" ends, anything else is a search. */
function answerText({ flow }: Asking, draft: Draft, text: string): Answered {
  const typed = text.trim();
  if (
    /^(?:klaar|klaar met kiezen|dat was het|done|ready|nee|nee,? dank u)[.!]?$/i.test(typed) &&
    draft.picked.length > 0
  ) {
    return finish(flow, draft);
  }
  if (
    draft.matches.length > 0 &&
    /^[0-9]{1,2}(?:(?:\s*[,;]\s*|\s+(?:en|and)\s+|\s+)[0-9]{1,2})*$/.test(typed)
  ) {
    const numbers = typed.match(/[0-9]+/g) ?? [];
    const chosen = numbers.flatMap((number) => draft.matches[Number(number) - 1] ?? []);
    return pick(flow, draft, chosen.map(serviceKey));
  }
  const exact = draft.matches.filter(
    (match) => serviceName(flow.catalogue, match, flow.locale).toLowerCase() === typed.toLowerCase(),
  );
  return exact.length > 0 ? pick(flow, draft, exact.map(serviceKey)) : search(flow, draft, typed);
}

function finish(flow: Flow, draft: Draft): Answered {
  if (draft.picked.length === 0) return { kind: 'invalid', say: stepOneTexts[flow.locale].nothingChosen };
  flow.set('selection', draft.picked);
  const names = draft.picked.map((chosen) => serviceName(flow.catalogue, chosen, flow.locale));
  return { kind: 'answered', echo: formatShortList(names, flow.locale) };
}
