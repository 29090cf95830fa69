import { contextFor } from '../../bot/compose.ts';
import type { ActivityPage } from '../../bot/turn/conversationLog.ts';
import type { TurnResult } from '../../bot/turn/incoming.ts';
import { TurnAdapter } from '../../bot/turn/turnAdapter.ts';
import type { AdaptiveCard, CardElement } from '../../cards/adaptiveCard.ts';
import type { Pending } from '../../dialogs/conversationState.ts';
import type { World } from '../../dialogs/turnUnit.ts';
import { upgradeAssistant } from '../../dialogs/upgradeAssistant.ts';
import type { QuestionId, UpgradeCase } from '../../rules/flow/dossier.ts';
import { sent, signedIn, started, typed } from '../turn/incomings.ts';
import type { Node, Stage } from '../turn/stage.ts';

/** What a customer is and chooses, where it differs from the usual. */
export interface Story {
  readonly personId: string;
  readonly service?: string;
  readonly answers?: Readonly<Partial<Record<QuestionId, string>>>;
}

/** A node whose logic is the assistant itself. */
export function assistantNode(stage: Stage, world: World): Node {
  const adapter = new TurnAdapter();
  return stage.node(
    upgradeAssistant((unit) => contextFor(adapter, unit)),
    { world },
  );
}

/** Somebody who chats: types, presses buttons of the card that waits, and can answer every question of the flow. */
export class Customer {
  readonly id: string;
  readonly #stage: Stage;
  readonly #node: Node;
  readonly #story: Story;
  #sessionId = 's1';
  #people = 0;
  #looked = 0;

  constructor(stage: Stage, node: Node, id: string, story: Story) {
    this.#stage = stage;
    this.#node = node;
    this.id = id;
    this.#story = story;
  }

  begin(locale: 'nl' | 'en' = 'nl') {
    return this.#node.turns.run(started(this.id, this.#sessionId, locale));
  }

  type(text: string): Promise<TurnResult> {
    return this.#node.turns.run(typed(this.id, text, this.#sessionId));
  }

  /** Sends any value, as a card or something that pretends to be one would. */
  submit(value: unknown): Promise<TurnResult> {
    return this.#node.turns.run(sent(this.id, { type: 'message', value, documents: [] }, this.#sessionId));
  }

  async press(
    action: string,
    value?: string,
    fields: Readonly<Record<string, unknown>> = {},
  ): Promise<TurnResult> {
    return await this.submit({ ...(await this.button(action, value)), ...fields });
  }

  /** What a button of the card that waits now would send. */
  async button(action: string, value?: string): Promise<{ upgradeAssistant: object }> {
    const pending = await this.pending();
    const caseId = pending?.promptId === 'menu' ? null : await this.#stage.caseIdOf(this.id);
    const binding = { caseId, questionId: pending?.promptId ?? '', nonce: pending?.nonce ?? '' };
    return { upgradeAssistant: { ...binding, action, ...(value === undefined ? {} : { value }) } };
  }

  async upload(name = 'bestand.pdf'): Promise<TurnResult> {
    const file = { name, contentType: 'application/pdf', bytes: Buffer.from(name) };
    const documents = [await this.#stage.documents.stage(this.id, file)];
    return await this.#node.turns.run(sent(this.id, { type: 'message', documents }, this.#sessionId));
  }

  signIn(personId = this.#story.personId): Promise<TurnResult> {
    return this.#node.turns.run(signedIn(this.id, personId, personId, this.#sessionId));
  }

  /** A new browser session. */
  resume(sessionId: string): Promise<TurnResult> {
    this.#sessionId = sessionId;
    const incomingId = `resume-${sessionId}`;
    return this.#node.turns.run({ kind: 'sessionResumed', conversationId: this.id, incomingId, sessionId });
  }

  async pending(): Promise<Pending | null> {
    return (await this.#stage.conversation(this.id)).pending;
  }

  async asked(): Promise<string | null> {
    return (await this.pending())?.promptId ?? null;
  }

  async dossier(): Promise<UpgradeCase> {
    return await this.#stage.dossier(await this.#stage.caseIdOf(this.id));
  }

  async activities() {
    return (await this.#node.log.read(this.id, 0, { sessionId: this.#sessionId }, 2_000))?.activities ?? [];
  }

  /** Everything that was said in words, cards left out. */
  async texts(): Promise<readonly string[]> {
    return (await this.activities()).flatMap(({ text, from }) =>
      text === undefined || from?.role !== 'bot' ? [] : [text],
    );
  }

  async cards(): Promise<readonly AdaptiveCard[]> {
    return cardsIn(await this.activities());
  }

  /** The cards that were shown or changed since the last look. */
  async newCards(): Promise<readonly AdaptiveCard[]> {
    const page = await this.#node.log.read(this.id, this.#looked, { sessionId: this.#sessionId }, 2_000);
    this.#looked = page?.watermark ?? this.#looked;
    return cardsIn(page?.activities ?? []);
  }

  /** The card that waits. */
  async card(): Promise<AdaptiveCard> {
    const pending = await this.pending();
    const found = (await this.activities()).find(({ id }) => id === pending?.activityId);
    const content = found?.attachments?.[0]?.content;
    if (content === undefined) throw new Error(`${pending?.promptId} shows no card`);
    return content as AdaptiveCard;
  }

  /** Answers what is asked and lets the flow go on; returns the question that was answered. */
  async answer(): Promise<string> {
    const asked = await this.asked();
    // An earlier upgrade of the same person is left for what it is.
    if (asked === 'adoptCase') await this.press('choose', 'new');
    else await this.#answer(asked as QuestionId);
    return asked ?? '';
  }

  /** Answers until this question is asked. */
  async answerUntil(id: string): Promise<void> {
    for (let n = 0; n < 60; n += 1) {
      if ((await this.asked()) === id) return;
      await this.answer();
    }
    throw new Error(`${id} was never asked; ${await this.asked()} is`);
  }

  async #answer(asked: QuestionId): Promise<unknown> {
    const own = this.#story.answers?.[asked];
    switch (asked) {
      case 'selection':
        await this.press('save', undefined, { query: this.#story.service ?? 'belastingdienst' });
        await this.press('choose', undefined, { choices: own ?? (await this.#firstChoice('choices')) });
        return await this.press('done');
      case 'signIn':
        return await this.signIn();
      case 'outsideRoute':
        return await this.press('choose', own ?? 'other');
      case 'mandates':
        return await this.press('choose', own ?? 'chosen');
      case 'targetLevel':
        return await this.press('choose', own ?? 'EH3');
      case 'loginMeans':
        return await this.press('choose', own ?? (await this.#firstValue()));
      case 'noUpgradeNeeded':
        return await this.press('choose', own ?? 'services');
      case 'authorityCheck':
        return await this.press('choose', own ?? 'skip');
      case 'digidHint':
        return await this.press('choose', own ?? 'on');
      case 'userIsApplicant':
        return await this.press('choose', own ?? 'self');
      case 'userIsEmployed':
        return await this.press('choose', own ?? 'yes');
      case 'executor':
        return await this.press('choose', own ?? 'applicant');
      case 'termYears':
        return await this.press('choose', own ?? '3');
      case 'urgency':
        return await this.press('choose', own ?? 'normal');
      case 'terms':
        return await this.press('choose', 'agree');
      case 'actionCode':
        return own === undefined
          ? await this.press('none')
          : await this.press('save', undefined, { code: own });
      case 'claimedAuthority':
        return await this.press('save', undefined, { kind: own ?? 'sole', directors: '3' });
      case 'statutes':
        return own === undefined
          ? await this.press('none')
          : await this.press('save', undefined, { allow: own });
      case 'userIdCopy':
      case 'statutesDocument':
      case 'registerExtract':
      case 'legalPersonalityDeclaration':
        return await this.upload(`${asked}.pdf`);
      case 'review':
        return await this.press('confirm');
      case 'organisation':
        return await this.press('choose', 'right');
      case 'applicant':
      case 'applicantContact':
      case 'user':
      case 'userContact':
      case 'representatives': {
        const inputs = await this.#inputs();
        if (inputs.length === 0) return await this.press('choose', 'right');
        return await this.press('save', undefined, this.#fields(inputs));
      }
    }
  }

  #fields(inputs: readonly CardElement[]): Record<string, string> {
    this.#people += 1;
    const values: Record<string, string> = {
      name: `Petra de ${['Eerste', 'Tweede', 'Derde', 'Vierde'][this.#people % 4]}`,
      givenNames: 'Petra',
      infix: '',
      familyName: 'Pietersen',
      birthDate: '1-2-1980',
      birthPlace: 'Assen',
      email: `persoon${this.#people}@example.nl`,
      mobile: `06 3000 00${String(this.#people).padStart(2, '0')}`,
    };
    return Object.fromEntries(
      inputs.map(({ id, type, choices }) => {
        const first = type === 'Input.ChoiceSet' ? (choices as { value: string }[])[0]?.value : undefined;
        return [String(id), first ?? values[String(id)] ?? ''];
      }),
    );
  }

  async #inputs(): Promise<readonly CardElement[]> {
    return (await this.card()).body.filter(({ type }) => type.startsWith('Input.'));
  }

  async #firstChoice(id: string): Promise<string> {
    const set = (await this.#inputs()).find((input) => input.id === id);
    return (set?.choices as { value: string }[] | undefined)?.[0]?.value ?? '';
  }

  async #firstValue(): Promise<string> {
    const listed = await this.#firstChoice('choice');
    if (listed !== '') return listed;
    const [action] = (await this.card()).actions ?? [];
    const data = action?.data as { upgradeAssistant?: { value?: string } } | undefined;
    return data?.upgradeAssistant?.value ?? '';
  }
}

function cardsIn(activities: ActivityPage['activities']): readonly AdaptiveCard[] {
  return activities.flatMap(({ attachments }) =>
    (attachments ?? []).flatMap(({ content }) => (content === undefined ? [] : [content as AdaptiveCard])),
  );
}

/** People and choices that together come past every question. */
export const stories: readonly (Story & { readonly name: string })[] = [
  { name: 'owner of an eenmanszaak', personId: 'p-anna' },
  {
    name: 'employee, for a colleague from outside',
    personId: 'p-bram',
    answers: { userIsApplicant: 'other', userIsEmployed: 'no', actionCode: 'upgrade30' },
  },
  { name: 'joint director', personId: 'p-chantal' },
  {
    name: 'bookkeeper from outside',
    personId: 'p-daan',
    service: 'asbest',
    answers: { userIsEmployed: 'no', urgency: 'urgent' },
  },
  {
    name: 'mandate administrator',
    personId: 'p-emma',
    service: 'gelderland',
    answers: { loginMeans: 'lm-fatih-1' },
  },
  { name: 'colleague with an administrator', personId: 'p-fatih' },
  { name: 'director that is a legal person', personId: 'p-hanna', answers: { claimedAuthority: 'joint' } },
  { name: 'treasurer of a church', personId: 'p-ivo' },
  { name: 'with two organisations', personId: 'p-julia' },
  { name: 'limited authority', personId: 'p-kees' },
  { name: 'one of seven, two sign', personId: 'p-lotte', answers: { statutes: '2' } },
];
