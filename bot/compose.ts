import { createHmac } from 'node:crypto';
import { join } from 'node:path';
// The index of `botbuilder` also loads Teams, streaming and file storage, for 20 MB that no turn uses.
import { TurnContext } from 'botbuilder-core';
import type { Logger } from 'pino';
import type { UpgradeBackend } from '../dialogs/ports/upgradeBackend.ts';
import type { TurnUnit } from '../dialogs/turnUnit.ts';
import { unitOfTurn } from '../dialogs/unitOf.ts';
import { upgradeAssistant } from '../dialogs/upgradeAssistant.ts';
import { maskBsn } from '../rules/formats/maskBsn.ts';
import { decided, type RuleBook } from '../rules/ruleBook.ts';
import type { FieldWords } from '../rules/search/fieldWords.ts';
import { openCatalogueWalk } from './backend/catalogueWalk.ts';
import { httpUpgradeBackend } from './backend/httpUpgradeBackend.ts';
import { repairMissedNews } from './backend/repairMissedNews.ts';
import { webhookRoutes } from './backend/webhookRoutes.ts';
import { createDirectLine, type DirectLineRates } from './channels/directLine/directLine.ts';
import type { Config } from './config.ts';
import { openSqlDocumentStore } from './documents/sqlDocumentStore.ts';
import { loadKnowledge } from './faq/loadKnowledge.ts';
import { openFaq } from './faq/openFaq.ts';
import { knowledgeFolder } from './faq/openFaqTools.ts';
import { faqOperatorDesk } from './faq/operatorDesk.ts';
import { faqOperatorKey } from './faq/operatorKey.ts';
import { faqOperatorRoutes } from './faq/operatorRoutes.ts';
import type { Knowledge } from './faq/passage.ts';
import { startHousekeeping } from './housekeeping.ts';
import { loadFieldWords } from './loadFieldWords.ts';
import { loadRuleBook } from './loadRuleBook.ts';
import { openStores } from './openStores.ts';
import { carryOutAt } from './outbox/carryOut.ts';
import { openOutboxes } from './outbox/openOutboxes.ts';
import type { Outbox } from './outbox/outbox.ts';
import { formPage } from './pages/formPage.ts';
import { receiptPage } from './pages/receiptPage.ts';
import { termsRoutes } from './pages/termsPage.ts';
import { transcriptPage } from './pages/transcriptPage.ts';
import { ruleBookShelf } from './ruleBookShelf.ts';
import { createServer, type Routes } from './server.ts';
import { openSignIn } from './signIn/signIn.ts';
import type { Sql } from './store/sql.ts';
import { openKeyv } from './store/sqlKeyvStore.ts';
import { sweepExpired } from './store/sweepExpired.ts';
import { ticketRoutes } from './tickets/ticketRoutes.ts';
import { openTickets } from './tickets/tickets.ts';
import { createTurns, type TurnLogic } from './turn/createTurns.ts';
import { Followers } from './turn/followers.ts';
import { sqlConversationLog } from './turn/sqlConversationLog.ts';
import { TurnAdapter } from './turn/turnAdapter.ts';
import { chatPageRoutes } from './web/chatPageRoutes.ts';
import { loadWebAssets } from './web/webAssets.ts';
import { openWorlds } from './world/worlds.ts';

/** A configuration in which everything is known: where the backend is, and under which address we are. */
export interface ComposeConfig extends Config {
  readonly publicUrl: string;
  readonly backend: NonNullable<Config['backend']>;
}

/** What tests and the bench put in the place of what the product uses. */
export interface ComposeParts {
  readonly log: Logger;
  readonly now?: () => Date;
  /** Another conversation than the upgrade. */
  readonly logic?: TurnLogic;
  readonly rates?: Partial<DirectLineRates>;
  readonly backend?: UpgradeBackend;
  /** Without the pages of `web/`: for tests that never open a browser. */
  readonly withoutPages?: boolean;
  readonly firstWaitMs?: number;
  /** What {@link readData} reads, begun before. */
  readonly data?: Promise<ProgramData>;
}

/** What is read from files and is the same whatever the settings are. */
export interface ProgramData {
  readonly ruleBook: RuleBook;
  readonly fieldWords: FieldWords;
  readonly knowledge: Knowledge;
}

/** Reads the data of the program: begun while the backend starts, so that it need not be waited for afterwards. */
export async function readData(): Promise<ProgramData> {
  const [ruleBook, fieldWords] = await Promise.all([loadRuleBook(rulesFolder), loadFieldWords(rulesFolder)]);
  return { ruleBook, fieldWords, knowledge: await loadKnowledge(knowledgeFolder, ruleBook) };
}

/** The assistant, put together and listening. */
export interface Assistant {
  readonly port: number;
  readonly outbox: Outbox;
  /** Gets ready what need not be ready at once: after it, the first question is answered as fast as the others. */
  warmUp(): Promise<void>;
  /** Stops accepting, ends running turns and calls, then lets go of port and files. */
  close(): Promise<void>;
}

const webFolder = join(import.meta.dirname, '../web/dist');
const rulesFolder = join(import.meta.dirname, '../rules/data');
const housekeepingEveryMs = 5 * 60_000;
const stagedForMs = 24 * 3_600_000;
/** Nobody delivers the same thing again after two days; news of the supplier carries its version besides. */
const redeliveredWithinMs = 48 * 3_600_000;

/** Puts the program together: the only place where rooms meet. */
export async function compose(config: ComposeConfig, parts: ComposeParts): Promise<Assistant> {
  const { log } = parts;
  const clock = parts.now ?? (() => new Date());
  const now = () => clock().getTime();
  const { ruleBook, fieldWords, knowledge } = await (parts.data ?? readData());
  const stores = await openStores(config);
  const { sql, keys } = stores;
  try {
    const cacheKey = await keys.keyFor('cache');
    const cache = openKeyv(sql, cacheKey, 'assistant', now);
    const documents = openSqlDocumentStore(sql, keys, now);
    const backend =
      parts.backend ??
      httpUpgradeBackend({ baseUrl: config.backend.url, serviceKey: config.backend.serviceKey });
    const worlds = openWorlds({ backend, cache, fieldWords, now, log });
    const personKey = keys.derive('person-hash');
    const hashPerson = (personId: string) =>
      createHmac('sha256', personKey).update(personId).digest('base64url');
    const followers = new Followers();
    const adapter = new TurnAdapter();
    const turns = createTurns({
      sql,
      keys,
      documents,
      followers,
      logic: parts.logic ?? upgradeAssistant((unit) => contextFor(adapter, unit)),
      worldFor: () => worlds.worldFor(),
      redeemTypedCode: (typed) => signIn.redeemTypedCode(typed),
      ruleBook,
      publicUrl: config.publicUrl,
      hashPerson,
      maskText: maskBsn,
      now: clock,
      onEffects: () => outbox.hint(),
      log,
    });
    const conversationLog = sqlConversationLog({ sql, keys, followers, hashPerson, now, log });
    const directLine = createDirectLine({
      turns,
      conversationLog,
      documents,
      tokenKey: keys.derive('directline-token'),
      log,
      secret: config.directLineSecret,
      allowedOrigins: config.allowedOrigins,
      publicUrl: config.publicUrl,
      ...(parts.rates === undefined ? {} : { rates: parts.rates }),
      now,
    });
    const tickets = openTickets({ cache, now });
    const { authenticateChat } = directLine;
    const signIn = openSignIn({
      cache,
      now,
      log,
      publicUrl: config.publicUrl,
      provider: {
        issuer: config.backend.issuer,
        clientId: config.backend.clientId,
        clientSecret: config.backend.clientSecret,
      },
      tickets,
      turns,
      authenticateChat,
    });
    const faq = await openFaq({
      config: config.faq,
      sql,
      keys,
      knowledge,
      showTyping: (conversationId) => followers.typing(conversationId),
      now,
      log,
    });
    const outbox = openOutboxes({
      sql,
      keys,
      turns,
      carryOut: carryOutAt(backend, documents, faq.carryOut),
      now,
      log,
      ...(parts.firstWaitMs === undefined ? {} : { firstWaitMs: parts.firstWaitMs }),
    });
    const catalogueWalk = openCatalogueWalk({ sql, keys, turns, worlds, ruleBook, now, log });
    const walkOverCases = () => {
      catalogueWalk
        .run()
        .catch((error: unknown) => log.error({ err: error }, 'the walk over the cases failed'));
    };
    const pages = {
      form: formPage({ sql, keys, now }),
      transcript: transcriptPage({ log: conversationLog, now: clock }),
      receipt: receiptPage({ sql, keys, now, ruleBookOf: ruleBookShelf(rulesFolder, ruleBook) }),
    };
    const routes: Routes[] = [
      directLine.routes,
      ticketRoutes({ tickets, pages, authenticateChat, publicUrl: config.publicUrl, log }),
      ...signIn.routes,
      webhookRoutes({
        turns,
        secret: config.backend.webhookSecret,
        onCatalogueChanged: walkOverCases,
        log,
      }),
      faqOperatorRoutes({
        desk: faqOperatorDesk(faq.store),
        key: faqOperatorKey(config.faq.operatorKey, (label) => keys.derive(label)),
        log,
      }),
      termsRoutes({ log, version: decided(ruleBook.terms.version).value }),
    ];
    if (parts.withoutPages !== true) {
      const assets = await loadWebAssets(webFolder);
      routes.push(
        chatPageRoutes({ assets, allowedOrigins: config.allowedOrigins, publicUrl: config.publicUrl }),
      );
    }
    const server = createServer({
      log,
      routes,
      upgrades: [directLine.upgrade],
      readiness: async () => ({
        ready: await answers(() => sql.query('SELECT 1 AS one')),
        parts: { store: sql.engine },
      }),
      trustedProxies: config.trustedProxies,
    });
    const port = await server.listen(config.port, config.host);
    outbox.start();
    // What a crash cut off goes on; what was missed while this was down is found.
    walkOverCases();
    const housekeeping = startHousekeeping({
      jobs: {
        sweepExpired: () => sweepExpired(sql, now()),
        sweepDocuments: () => documents.sweep(now() - stagedForMs),
        forgetIncoming: () => forgetIncoming(sql, now() - redeliveredWithinMs),
        repairMissedNews: repairMissedNews({ sql, backend, turns, now, log }),
        walkOverCases: () => catalogueWalk.run(),
        sweepQuestions: () => faq.store.review.sweep(),
      },
      everyMs: housekeepingEveryMs,
      log,
    });
    return {
      port,
      outbox,
      warmUp: () => faq.ready(),
      close: async () => {
        const tidied = housekeeping.stop();
        await server.close();
        await catalogueWalk.stop();
        await tidied;
        await outbox.stop();
        await turns.drain();
        await stores.close();
      },
    };
  } catch (error) {
    await stores.close();
    throw error;
  }
}

/** The context in which the SDK's dialogs run in a turn. */
export function contextFor(adapter: TurnAdapter, unit: TurnUnit): TurnContext {
  const context = new TurnContext(adapter, {
    type: 'message',
    conversation: { id: 'turn' },
    channelId: 'turn',
  } as never);
  context.turnState.set(unitOfTurn, unit);
  return context;
}

/** Forgets which incomings were seen before this instant (ms since 1970). */
async function forgetIncoming(sql: Sql, before: number): Promise<void> {
  await sql.batch([{ sql: 'DELETE FROM incoming WHERE at < $1', params: [before] }]);
}

async function answers(read: () => Promise<unknown>): Promise<boolean> {
  try {
    await read();
    return true;
  } catch {
    return false;
  }
}
