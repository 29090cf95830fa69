import { pino } from 'pino';
import { carryOutFaq } from '../../bot/faq/carryOutFaq.ts';
import { type ComposerParts, openComposer } from '../../bot/faq/composition/openComposer.ts';
import type { FaqTools } from '../../bot/faq/faqSteps.ts';
import { loadKnowledge } from '../../bot/faq/loadKnowledge.ts';
import { knowledgeFolder } from '../../bot/faq/openFaqTools.ts';
import { openInPieces } from '../../bot/faq/retrieval/openRetrieval.ts';
import { inTurns } from '../../bot/faq/retrieval/pieces.ts';
import { openFaqCounters } from '../../bot/faq/store/faqCounters.ts';
import { openModelBudget } from '../../bot/faq/store/modelBudget.ts';
import { type FaqStore, openFaqStore } from '../../bot/faq/store/openFaqStore.ts';
import { vocabularyOf } from '../../bot/faq/vocabularyOf.ts';
import type { CarryOutFaq } from '../../bot/outbox/carryOut.ts';
import type { Sql } from '../../bot/store/sql.ts';
import type { FaqState } from '../../dialogs/conversationState.ts';
import { noFaq } from '../../dialogs/faq/askFaq.ts';
import type { Customer, Story } from '../dialogs/customer.ts';
import { type Office, type OfficeOptions, openOffice } from '../outbox/officeStage.ts';
import { currentRuleBook } from '../rules/currentRuleBook.ts';
import {
  type ModelBehaviour,
  type ModelServer,
  type ReceivedRequest,
  says,
  startModelServer,
} from './modelServer.ts';

interface AnswersOptions {
  readonly sql?: Sql;
  readonly dailyTokens?: number;
}

/** The assistant, backend, store and outbox with the real answers, and a server in the place of the model's. */
export interface WholeStage {
  readonly office: Office;
  readonly server: ModelServer;
  /** Answers as another node has them: the same store, a configuration of its own. */
  openAnswers(
    options?: AnswersOptions,
  ): Promise<{ readonly store: FaqStore; readonly carryOut: CarryOutFaq }>;
  /** Who answers from now on. */
  use(carryOut: CarryOutFaq): void;
  /** Somebody who has just begun, in a conversation of their own. */
  newCustomer(story?: Story, locale?: 'nl' | 'en'): Promise<Customer>;
  close(): Promise<void>;
}

export const apiKey = 'sk-secret-of-the-test';

/** Knowledge and retrieval say the same every time, and take a while to open. */
let opened: Promise<Pick<FaqTools, 'knowledge' | 'retrieval'>> | null = null;
export function onlyKnowledge(): Promise<Pick<FaqTools, 'knowledge' | 'retrieval'>> {
  opened ??= (async () => {
    const knowledge = await loadKnowledge(knowledgeFolder, await currentRuleBook());
    return { knowledge, retrieval: await inTurns(openInPieces(knowledge)) };
  })();
  return opened;
}
const log = pino({ level: 'silent' });

export interface WholeOptions extends Omit<OfficeOptions, 'faq'> {
  /** How long the model is waited for. */
  readonly waits?: Partial<Pick<ComposerParts, 'totalMs' | 'tryMs'>>;
}

export async function openWholeStage({ waits, ...options }: WholeOptions = {}): Promise<WholeStage> {
  const server = await startModelServer();
  let answering: CarryOutFaq = async () => {
    throw new Error('Nobody answers yet');
  };
  const office = await openOffice({ ...options, faq: (effect, ...rest) => answering(effect, ...rest) });
  const { stage } = office;
  let people = 0;
  const whole: WholeStage = {
    office,
    server,
    openAnswers: async ({ sql = stage.stores.sql, dailyTokens = null } = {}) => {
      const { keys } = stage.stores;
      const { knowledge, retrieval } = await onlyKnowledge();
      const now = () => Date.now() + stage.ahead;
      const budget = openModelBudget({
        sql,
        counters: openFaqCounters(sql, now),
        limits: { tokens: dailyTokens, costMicros: null },
        perCall: { tokens: 4_000, costMicros: 0 },
        now,
      });
      const composer = openComposer({
        baseUrl: server.baseUrl,
        apiKey,
        model: 'test',
        prices: null,
        budget,
        log,
        now: () => performance.now(),
        ...waits,
      });
      const store = openFaqStore({
        sql,
        keys,
        hasModel: true,
        vocabulary: vocabularyOf(knowledge),
        knowledgeVersion: knowledge.version,
        now,
      });
      const tools = { knowledge, retrieval, composer, mayCallModel: () => budget.allowed() };
      return { store, carryOut: carryOutFaq({ tools, store, showTyping: () => undefined, log }) };
    },
    use: (carryOut) => {
      answering = carryOut;
    },
    async newCustomer(story = { personId: 'p-anna' }, locale = 'nl') {
      people += 1;
      const customer = office.newCustomer(`whole-${people}`, story);
      await customer.begin(locale);
      return customer;
    },
    async close() {
      await office.close();
      await server.close();
    },
  };
  whole.use((await whole.openAnswers()).carryOut);
  return whole;
}

/** What a conversation waits for and shows of its questions. */
export async function faqOf({ office }: WholeStage, customer: Customer): Promise<FaqState> {
  const { faq } = await office.stage.conversation(customer.id);
  return faq ?? noFaq;
}

/** Resolves when every question of the conversation has had its answer. */
export async function answered(whole: WholeStage, customer: Customer): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const look = () =>
    faqOf(whole, customer).then(({ waiting }) => {
      if (waiting.length === 0) resolve();
    }, reject);
  const stop = whole.office.node.log.follow(customer.id, 0, { sessionId: 's1' }, look);
  try {
    await promise;
  } finally {
    stop();
  }
}

/** The sentences of the passages that a request brings, of the first passage first. */
export function sentencesIn({ body }: ReceivedRequest): readonly string[] {
  const { messages } = JSON.parse(body) as { messages: readonly { readonly content: string }[] };
  return [...(messages[1]?.content ?? '').matchAll(/^- (.+)$/gm)].map(([, sentence = '']) => sentence);
}

/** An honest model without words of its own: the first sentence of the first passage. */
export const quotes: ModelBehaviour = (response, request) =>
  says({ declined: false, sentences: [{ text: sentencesIn(request)[0], cites: [1] }] })(response, request);

/** A model that sees no answer in what it is given. */
export const declines: ModelBehaviour = says({ declined: true, sentences: [] });
