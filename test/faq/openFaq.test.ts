import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { openFaq } from '../../bot/faq/openFaq.ts';
import { openStores } from '../../bot/openStores.ts';
import { type ModelBehaviour, says, startModelServer, status } from './modelServer.ts';
import { onlyKnowledge } from './wholeStage.ts';

/** Fails at the first try of a question, and at the second says that it used all that it may. */
function costly(): ModelBehaviour {
  const tried = new Set<string>();
  const usage = { prompt_tokens: 2_000, completion_tokens: 2_000, total_tokens: 4_000 };
  return (response, request) => {
    const isSecond = tried.has(request.body);
    tried.add(request.body);
    const behaviour = isSecond ? says({ declined: true, sentences: [] }, { usage }) : status(500);
    return behaviour(response, request);
  };
}

test('the budget of a day is passed by one question at most, also when each is tried twice and all come at once', async () => {
  const server = await startModelServer();
  server.does(costly());
  const folder = await mkdtemp(join(tmpdir(), 'open-faq-'));
  const stores = await openStores({
    dataDir: folder,
    databaseUrl: null,
    keysDatabaseUrl: null,
    masterKey: null,
  });
  const dailyTokens = 8_100;
  const prices = { prompt: 1, completion: 4 };
  const model = { baseUrl: server.baseUrl, apiKey: 'sk-x', name: 'test', prices };
  const { store, carryOut } = await openFaq({
    config: { model, dailyTokens, dailyEuros: null, operatorKey: null },
    sql: stores.sql,
    keys: stores.keys,
    knowledge: (await onlyKnowledge()).knowledge,
    showTyping: () => undefined,
    now: Date.now,
    log: pino({ level: 'silent' }),
  });
  const ask = (n: number) =>
    carryOut(
      {
        kind: 'answerQuestion',
        questionId: crypto.randomUUID(),
        text: `Hoe oud mag het KVK-uittreksel zijn${'?'.repeat(n)}`,
        locale: 'nl',
        passageId: null,
      },
      'c',
      () => new AbortController().signal,
    );
  await Promise.all([1, 2, 3, 4, 5, 6].map(ask));
  const used = (await store.counters.of(1)).at(-1)?.counts ?? {};
  await stores.close();
  await server.close();
  await rm(folder, { recursive: true });
  const calls = used['model.calls'] ?? 0;
  expect(calls).toBeGreaterThan(0);
  const perQuestion = (used['budget.tokens'] ?? 0) / calls;
  // Both tries were counted.
  expect(perQuestion).toBeGreaterThan(4_000);
  expect(used['budget.tokens']).toBeLessThanOrEqual(dailyTokens + perQuestion);
}, 60_000);
