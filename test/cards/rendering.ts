import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { AdaptiveCard } from '../../cards/adaptiveCard.ts';

interface Renderer {
  parse(json: unknown, context: unknown): void;
  validateProperties(): { readonly validationEvents: readonly { readonly message: string }[] };
}
interface AdaptiveCards {
  readonly AdaptiveCard: new () => Renderer;
  readonly SerializationContext: new () => {
    readonly eventCount: number;
    getEventAt(place: number): { readonly message: string };
  };
}

// The renderer that Web Chat brings. Its bundle wants a browser's global object for nothing but to hang itself on.
const modules = join(import.meta.dirname, '../../node_modules');
const bundle = [`${modules}/botframework-webchat/node_modules`, modules]
  .map((folder) => join(folder, 'adaptivecards/dist/adaptivecards.js'))
  .find((file) => existsSync(file));
if (bundle === undefined) throw new Error('Web Chat brings no adaptivecards: look where npm put it.');
const own: { exports: unknown } = { exports: {} };
runInNewContext(readFileSync(bundle, 'utf8'), { module: own, exports: own.exports, window: {}, self: {} });
const renderer = own.exports as AdaptiveCards;

/** What the renderer of Web Chat finds wrong with a card: unknown types, wrong values, inputs without an id. */
export function faultsOf(card: AdaptiveCard): readonly string[] {
  const context = new renderer.SerializationContext();
  const rendered = new renderer.AdaptiveCard();
  rendered.parse(structuredClone(card), context);
  const parsed = Array.from({ length: context.eventCount }, (_, place) => context.getEventAt(place).message);
  // Its pattern for `lang` remembers where it stopped (flag g): every second good value is called wrong.
  const found = [...parsed, ...rendered.validateProperties().validationEvents.map(({ message }) => message)];
  return found.filter((message) => message !== `Invalid value "${card.lang}" for property "lang".`);
}
