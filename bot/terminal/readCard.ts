import { z } from 'zod';
import type { CardAction, CardField, CardPart, CardView } from './cardView.ts';
import { withoutMarkdown } from './withoutMarkdown.ts';

export const adaptiveCardType = 'application/vnd.microsoft.card.adaptive';

const text = z.string().nullish().catch(null);
const list = z.array(z.unknown()).nullish().catch(null);

/** Every property that is looked at, of any kind of element; what is not there or odd is left out. */
const element = z.object({
  type: z.string(),
  id: text,
  isVisible: z.boolean().nullish().catch(null),
  text,
  style: text,
  size: text,
  weight: text,
  label: text,
  title: text,
  tooltip: text,
  value: z.unknown().optional(),
  placeholder: text,
  isMultiSelect: z.boolean().nullish().catch(null),
  isRequired: z.boolean().nullish().catch(null),
  regex: text,
  errorMessage: text,
  valueOn: text,
  valueOff: text,
  altText: text,
  url: text,
  data: z.unknown().optional(),
  associatedInputs: text,
  selectAction: z.unknown().optional(),
  inlineAction: z.unknown().optional(),
  card: z.unknown().optional(),
  body: list,
  items: list,
  columns: list,
  actions: list,
  inlines: list,
  facts: z
    .array(z.object({ title: z.string(), value: z.string() }))
    .nullish()
    .catch(null),
  choices: z
    .array(z.object({ title: z.string(), value: z.string() }))
    .nullish()
    .catch(null),
  targetElements: list,
  rows: list,
  cells: list,
  images: list,
});

type Element = z.infer<typeof element>;

/** Reads an Adaptive Card into the parts that a person sees; elements it does not know are passed over. */
export function readCard(content: unknown): CardView {
  const all = [...elementsIn(content)];
  const revealable = new Set(all.flatMap((item) => (item.targetElements ?? []).map(targetId)));
  return { parts: partsOf(content, revealable) };
}

function targetId(target: unknown): string {
  if (typeof target === 'string') return target;
  return z.object({ elementId: z.string() }).safeParse(target).data?.elementId ?? '';
}

function* elementsIn(value: unknown): Generator<Element> {
  const parsed = element.safeParse(value);
  if (!parsed.success) return;
  yield parsed.data;
  for (const child of childrenOf(parsed.data)) yield* elementsIn(child);
}

function childrenOf(item: Element): readonly unknown[] {
  return [item.body, item.items, item.columns, item.rows, item.cells, item.images, [item.card], item.actions]
    .flatMap((part) => part ?? [])
    .concat(item.selectAction ?? [], item.inlineAction ?? []);
}

function partsOf(value: unknown, revealable: ReadonlySet<string>): readonly CardPart[] {
  const parsed = element.safeParse(value);
  if (!parsed.success) return [];
  const item = parsed.data;
  if (item.isVisible === false && !revealable.has(item.id ?? '')) return [];
  return [...ownParts(item), ...childrenOf(item).flatMap((child) => partsOf(child, revealable))];
}

function ownParts(item: Element): readonly CardPart[] {
  switch (item.type) {
    case 'TextBlock':
      return textPart(item.text, item.style === 'heading' || isBig(item));
    case 'RichTextBlock':
      return textPart((item.inlines ?? []).map(runText).join(''), false);
    case 'FactSet':
      return (item.facts ?? []).flatMap((fact) =>
        textPart(`${fact.title.replace(/:$/, '')}: ${fact.value}`, false),
      );
    case 'Image':
      return textPart(item.altText, false);
    case 'Input.Text':
    case 'Input.Number':
    case 'Input.Date':
    case 'Input.Time':
    case 'Input.ChoiceSet':
    case 'Input.Toggle':
      return [field(item)];
    case 'Action.Submit':
    case 'Action.OpenUrl':
      return [action(item)];
    default:
      // Containers have no words of their own; Action.Execute is not understood by Web Chat, so not here either.
      return [];
  }
}

function textPart(words: string | null | undefined, isHeading: boolean): readonly CardPart[] {
  return words === null || words === undefined || words.trim() === ''
    ? []
    : [{ kind: 'text', text: withoutMarkdown(words), isHeading }];
}

function isBig(item: Element): boolean {
  return (
    ['large', 'extraLarge', 'medium'].includes(item.size ?? '') && item.weight?.toLowerCase() === 'bolder'
  );
}

function runText(run: unknown): string {
  return typeof run === 'string' ? run : (z.object({ text: z.string() }).safeParse(run).data?.text ?? '');
}

function field(item: Element): CardField {
  const isToggle = item.type === 'Input.Toggle';
  const isChoice = item.type === 'Input.ChoiceSet';
  const proposed = typeof item.value === 'number' ? String(item.value) : item.value;
  const valueOff = item.valueOff ?? 'false';
  return {
    kind: 'field',
    id: item.id ?? '',
    label: item.label ?? (isToggle ? item.title : item.placeholder) ?? item.id ?? '',
    input: isToggle ? 'toggle' : isChoice ? (item.isMultiSelect ? 'choices' : 'choice') : 'text',
    proposed: typeof proposed === 'string' && proposed !== '' ? proposed : isToggle ? valueOff : null,
    options: isToggle
      ? [{ title: item.title ?? item.label ?? '', value: item.valueOn ?? 'true' }]
      : (item.choices ?? []),
    valueOff,
    isRequired: item.isRequired === true,
    pattern: item.regex ?? null,
    errorMessage: item.errorMessage ?? null,
    placeholder: item.placeholder ?? null,
  };
}

function action(item: Element): CardAction {
  return {
    kind: 'action',
    title: spokenTitle(item),
    does: item.type === 'Action.Submit' ? 'submit' : 'openUrl',
    isPrimary: item.style === 'positive',
    data: item.data,
    takesFields: item.associatedInputs?.toLowerCase() !== 'none',
    url: item.url ?? null,
  };
}

/** A tooltip that goes on where the title ends tells buttons of the same name apart ("Wijzig: Uw gegevens"). */
function spokenTitle(item: Element): string {
  const title = item.title ?? '';
  return item.tooltip?.startsWith(title) === true ? item.tooltip : title;
}
