import type { AdaptiveCard } from '../cards/adaptiveCard.ts';
import { cardAttachment } from '../cards/adaptiveCard.ts';
import type { CardBinding } from '../cards/cardSubmit.ts';
import type { QuestionCardFrame } from '../cards/questionCard.ts';
import type { Catalogue } from '../rules/catalogue.ts';
import { setFact } from '../rules/flow/corrections.ts';
import type { DocumentRef, Fact, FactName, FactValues, UpgradeCase } from '../rules/flow/dossier.ts';
import type { FlowContext, StepNumber } from '../rules/flow/question.ts';
import { settle } from '../rules/flow/settle.ts';
import { withLevelBasis } from '../rules/level/withLevelBasis.ts';
import type { Locale } from '../rules/locale.ts';
import type { ServiceIndex } from '../rules/search/serviceIndex.ts';
import type { Json, PromptId } from './conversationState.ts';
import { conversationTexts } from './texts/conversationTexts.ts';
import type { CatalogueReading, TurnUnit } from './turnUnit.ts';

/** One turn of the upgrade flow: the case, the catalogue and ways to say something, for the question handlers. */
export class Flow {
  readonly unit: TurnUnit;
  readonly catalogue: Catalogue;
  readonly serviceIndex: ServiceIndex;
  /** When this catalogue was last known to be the newest (ms since 1970). */
  readonly catalogueReadAt: number;
  /** The card that this one takes the place of without anybody having asked for it: both count as one asking. */
  cardBefore: { readonly promptId: PromptId; readonly nonce: string } | null = null;
  #step: StepNumber | null = null;
  readonly #cleared = new Set<FactName>();

  constructor(unit: TurnUnit, read: CatalogueReading) {
    this.unit = unit;
    this.catalogue = read.catalogue;
    this.serviceIndex = read.index;
    this.catalogueReadAt = read.readAt ?? unit.now.getTime();
  }

  get locale(): Locale {
    return this.unit.conversation.locale;
  }

  /** The case of this flow. A flow without a case is a fault of the program. */
  get upgradeCase(): UpgradeCase {
    const { upgradeCase } = this.unit;
    if (upgradeCase === null) throw new Error('The flow runs only with a case: open one first.');
    return upgradeCase;
  }

  set upgradeCase(upgradeCase: UpgradeCase) {
    this.unit.upgradeCase = upgradeCase;
  }

  get facts(): UpgradeCase['facts'] {
    return this.upgradeCase.facts;
  }

  get context(): FlowContext {
    const { signedIn, ruleBook, upgradeCase } = this.unit;
    const isSignedIn = signedIn !== null && signedIn.personId === upgradeCase?.personId;
    return { ruleBook, catalogue: this.catalogue, isSignedIn };
  }

  /** The step whose questions are being asked, for the line above the titles. */
  set step(step: StepNumber | null) {
    this.#step = step;
  }

  get step(): StepNumber | null {
    return this.#step;
  }

  /** Writes a fact; what depends on it and lost its value is named in the answer. */
  set<Name extends FactName>(
    name: Name,
    value: FactValues[Name],
    origin: Fact<unknown>['origin'] = 'given',
  ): readonly FactName[] {
    const at = this.unit.now.toISOString();
    const changed = setFact(this.upgradeCase, name, { value, origin, at });
    this.upgradeCase = changed.upgradeCase;
    for (const fact of changed.cleared) this.#cleared.add(fact);
    return changed.cleared;
  }

  /** The facts that lost their value in this turn and have none yet; each is named once. */
  takeCleared(): readonly FactName[] {
    const cleared = [...this.#cleared].filter((name) => this.facts[name] === undefined);
    this.#cleared.clear();
    return cleared;
  }

  /** Fills in what a rule decides without a question, and notes on which levels the answers rest. */
  settle(): void {
    const at = this.unit.now.toISOString();
    const settled = withLevelBasis(settle(this.upgradeCase, this.context, at), this.catalogue, at);
    if (settled !== this.upgradeCase) this.upgradeCase = settled;
  }

  /** Says something; buffered like everything else. */
  say(text: string): void {
    this.unit.send({
      type: 'message',
      text,
      textFormat: 'plain',
      locale: this.locale,
      channelData: this.#channelData(),
    });
  }

  /** Shows a card that waits for nothing. Returns the id of the activity. */
  show(card: AdaptiveCard): string {
    return this.unit.send({ ...this.#cardActivity(card) });
  }

  /** Puts another card in the place of one that was shown before. */
  replaceCard(activityId: string, card: AdaptiveCard): void {
    this.unit.replace(activityId, { ...this.#cardActivity(card) });
  }

  frame(title: string, intro: readonly string[] = []): QuestionCardFrame {
    return { locale: this.locale, overline: this.overline(), title, intro };
  }

  /** "Stap 2 van 5 · Gegevens", or nothing outside the steps. */
  overline(): string | undefined {
    return this.#step === null ? undefined : conversationTexts[this.locale].stepLine(this.#step);
  }

  #cardActivity(card: AdaptiveCard) {
    return {
      type: 'message',
      locale: this.locale,
      attachments: [cardAttachment(card)],
      channelData: this.#channelData(),
    };
  }

  #channelData(): object {
    if (this.#step === null) return {};
    const title = conversationTexts[this.locale].stepTitles[this.#step];
    return { progress: { step: this.#step, of: 5, title } };
  }
}

/** One asking of a question: what its card is bound to and what was answered of it so far. */
export interface Asking {
  readonly flow: Flow;
  readonly binding: CardBinding;
  readonly draft: Json;
}

/** How a question is put. */
export type Asked =
  /** A card that waits for an answer; `draft` replaces what was kept of this asking. */
  | { readonly kind: 'card'; readonly card: AdaptiveCard; readonly draft?: Json }
  /** Nothing to ask: the handler filled the fact in. */
  | { readonly kind: 'settled' };

/** What came from the customer, of a card, typed or uploaded. */
export type AnswerInput =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'submit';
      readonly action: string;
      readonly value: string | null;
      readonly fields: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'documents'; readonly documents: readonly DocumentRef[] };

/** What an answer came to. */
export type Answered =
  /** The fact is in the case; `echo` stands in the place of the card. */
  | { readonly kind: 'answered'; readonly echo: string }
  /** One part of the answer is in; the card is shown again with what there is now. */
  | { readonly kind: 'goOn'; readonly draft: Json; readonly echo?: string; readonly say?: string }
  /** One field was typed; the card stays as it is and the next field is asked in words. */
  | { readonly kind: 'nextField'; readonly draft: Json; readonly say: string }
  /**
   * Something is wrong with it; the card stays, or is shown again with `draft` when there are errors in it. With
   * `inCard` the card itself says at its field what is wrong, so that nothing has to be said under it.
   */
  | { readonly kind: 'invalid'; readonly say: string; readonly draft?: Json; readonly inCard?: boolean }
  | { readonly kind: 'notUnderstood'; readonly hint: string }
  /** The customer leaves the flow here. */
  | { readonly kind: 'leave'; readonly echo: string };

/** How one question of the flow is asked and answered. */
export interface QuestionHandler {
  ask(asking: Asking): Promise<Asked>;
  answer(asking: Asking, input: AnswerInput): Promise<Answered>;
  /** What "waarom?" answers at this question. */
  why(flow: Flow): string;
}

export type { PromptId };
