import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import type { TurnLogic } from '../../bot/turn/createTurns.ts';
import type { TurnUnit } from '../../dialogs/turnUnit.ts';
import type { UpgradeCase } from '../../rules/flow/dossier.ts';
import { withPostgres } from '../postgres.ts';
import { sent, signedIn, started, typed } from './incomings.ts';
import { type Node, openStage, type Stage } from './stage.ts';

const postgresUrl = await withPostgres();
const engines = [
  { engine: 'SQLite', url: null, runs: true },
  { engine: 'PostgreSQL', url: postgresUrl, runs: postgresUrl !== null },
] as const;

/** Writes down every word as a service in the dossier: a lost one shows. */
function remember(unit: TurnUnit, word: string): void {
  const before = unit.upgradeCase ?? unit.openCase();
  const value = [...(before.facts.selection?.value ?? []), { providerId: word, serviceId: null }];
  const fact = { value, origin: 'given' as const, at: unit.now.toISOString() };
  unit.upgradeCase = { ...before, facts: { ...before.facts, selection: fact } };
}

const wordsIn = (dossier: UpgradeCase) =>
  (dossier.facts.selection?.value ?? []).map(({ providerId }) => providerId);

const remembering: TurnLogic = async (unit, incoming) => {
  if (incoming.kind === 'signedIn') {
    unit.signIn(incoming.person);
    const [other] = await unit.openCasesOf(incoming.person.personId);
    if (other === undefined) unit.upgradeCase = { ...unit.openCase(), personId: incoming.person.personId };
    else await unit.switchCase(other.id, { closeCurrent: false });
    return;
  }
  if (incoming.kind === 'applicationChanged') remember(unit, incoming.news.reference);
  if (incoming.kind !== 'activity') return;
  // What other turns do meanwhile happens between reading and writing.
  await new Promise(setImmediate);
  remember(unit, incoming.activity.text ?? '');
  unit.send({ type: 'message', text: `onthouden: ${incoming.activity.text}` });
};

for (const { engine, url, runs } of engines) {
  const describeEngine = runs ? describe : describe.skip;
  describeEngine(`a turn on ${engine}`, () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage(url);
    });
    afterAll(async () => {
      await stage?.close();
    });

    const said = async (id: string, sessionId = 's1') => {
      const page = await stage.node(remembering).log.read(id, 0, { sessionId });
      return (page?.activities ?? []).map(({ text }) => text);
    };

    test('keeps every fact of messages that come at once, whatever node they come to', async () => {
      const nodes = [stage.node(remembering), stage.node(remembering)];
      await nodes[0]?.turns.run(started('quick'));
      const words = Array.from({ length: 6 }, (_, n) => `w${n}`);
      const incomings = words.map((word) => typed('quick', word));
      const results = await Promise.all(incomings.map((one, n) => nodes[n % 2]?.turns.run(one)));
      // A client sends a message again that was refused as busy; it is never half stored.
      for (const [n, result] of results.entries()) {
        const again = incomings[n];
        if (result?.kind === 'busy' && again !== undefined) await nodes[0]?.turns.run(again);
      }
      const dossier = await stage.dossier(await stage.caseIdOf('quick'));
      expect(wordsIn(dossier).toSorted()).toEqual(words);
      expect((await said('quick')).filter((text) => text?.startsWith('onthouden')).length).toBe(words.length);
    });

    test('on two devices and by a webhook at the same moment never overwrites a fact of the case', async () => {
      const nodes = [stage.node(remembering), stage.node(remembering), stage.node(remembering)] as const;
      for (const id of ['phone', 'laptop']) {
        await nodes[0].turns.run(started(id));
        await nodes[0].turns.run(signedIn(id, 'p-twice'));
      }
      const caseId = await stage.caseIdOf('phone');
      expect(await stage.caseIdOf('laptop')).toBe(caseId);
      const news = {
        caseId,
        reference: 'webhook',
        status: 'received',
        version: 1,
        reasons: [],
        deadline: null,
      } as const;
      const incomings = [
        typed('phone', 'phone'),
        typed('laptop', 'laptop'),
        { kind: 'applicationChanged', caseId, incomingId: 'hook-1', news },
      ] as const;
      const results = await Promise.all(incomings.map((one, n) => nodes[n]?.turns.run(one)));
      expect(results.map((result) => result?.kind)).toEqual(['done', 'done', 'done']);
      expect(wordsIn(await stage.dossier(caseId)).toSorted()).toEqual(['laptop', 'phone', 'webhook']);
    });

    test.each(['conversation', 'upgrade_case'])(
      'runs again when somebody else changed the %s in between, and leaves one message, one effect and the same ids',
      async (table) => {
        const conversationId = `conflict-${table}`;
        const attempts: string[][] = [];
        const node = stage.node(async (unit, incoming) => {
          if (incoming.kind !== 'activity') return;
          const first = unit.upgradeCase ?? unit.openCase();
          if (incoming.activity.text !== 'now') return remember(unit, 'before');
          const ids = [unit.newId(), unit.send({ type: 'message', text: 'once' }), unit.newId()];
          unit.upgradeCase = { ...first };
          unit.request({ kind: 'withdrawUpgrade', caseId: first.id, idempotencyKey: 'key' });
          unit.audit('asked');
          attempts.push(ids);
          if (attempts.length > 2) return;
          const where =
            table === 'conversation' ? 'id = $1' : 'id = (SELECT case_id FROM conversation WHERE id = $1)';
          await stage.stores.sql.batch([
            {
              sql: `UPDATE ${table} SET version = version + 1 WHERE ${where}`,
              params: [conversationId],
              rows: 1,
            },
          ]);
        });
        await node.turns.run(started(conversationId));
        await node.turns.run(typed(conversationId, 'earlier'));
        expect(await node.turns.run(typed(conversationId, 'now'))).toMatchObject({ kind: 'done' });
        expect(attempts.length).toBe(3);
        expect(new Set(attempts.map((ids) => ids.join())).size).toBe(1);
        expect(await said(conversationId)).toEqual(['earlier', 'now', 'once']);
        const caseId = await stage.caseIdOf(conversationId);
        expect(await stage.outboxRows(caseId)).toBe(1);
        const audit = await stage.stores.sql.query('SELECT what FROM audit WHERE case_id = $1', [caseId]);
        expect(audit.length).toBe(1);
      },
    );

    test('gives a redelivery what the first delivery got, and does nothing again', async () => {
      const node = stage.node(remembering);
      await node.turns.run(started('again'));
      const message = typed('again', 'one', 's1', 'same-id');
      const first = await node.turns.run(message);
      expect(first).toMatchObject({ kind: 'done', activityId: expect.any(String) });
      const expected = { kind: 'duplicate', activityId: 'activityId' in first ? first.activityId : null };
      expect(
        await Promise.all([node.turns.run(message), stage.node(remembering).turns.run(message)]),
      ).toEqual([expected, expected]);
      expect(await node.turns.run(started('again'))).toEqual({ kind: 'duplicate', activityId: null });
      expect(wordsIn(await stage.dossier(await stage.caseIdOf('again')))).toEqual(['one']);
      expect(await said('again')).toEqual(['one', 'onthouden: one']);
    });

    test('that misses its guards five times is busy and stores nothing', async () => {
      let attempts = 0;
      const node = stage.node(async (unit, incoming) => {
        if (incoming.kind !== 'activity') return;
        attempts += 1;
        remember(unit, 'never');
        await stage.stores.sql.batch([
          { sql: 'UPDATE conversation SET version = version + 1 WHERE id = $1', params: ['missed'], rows: 1 },
        ]);
      });
      await node.turns.run(started('missed'));
      expect(await node.turns.run(typed('missed', 'x', 's1', 'missed-id'))).toEqual({ kind: 'busy' });
      expect(attempts).toBe(5);
      expect(await said('missed')).toEqual([]);
      // Sent again when it is quiet, it is a new message and not a duplicate.
      expect(await stage.node(remembering).turns.run(typed('missed', 'x', 's1', 'missed-id'))).toMatchObject({
        kind: 'done',
      });
    });

    test.each([
      [
        'is busy',
        async (id: string) => {
          await stage.stores.sql.batch([
            { sql: 'UPDATE conversation SET version = version + 1 WHERE id = $1', params: [id], rows: 1 },
          ]);
        },
      ],
      [
        'breaks',
        async () => {
          throw new Error('on purpose');
        },
      ],
    ])(
      'that %s makes the code it took good again, and a turn that is stored does not',
      async (how, disturb) => {
        const id = `code ${how}`;
        let good = true;
        const codes = async () => {
          if (!good) return { kind: 'wrong' } as const;
          good = false;
          const person = { personId: 'p-code', name: 'Anna' };
          return {
            kind: 'signedIn',
            person,
            putBack: async () => {
              good = true;
            },
          } as const;
        };
        let isDisturbed = true;
        const logic: TurnLogic = async (unit, incoming) => {
          if (incoming.kind !== 'activity') return;
          const outcome = await unit.redeemTypedCode(incoming.activity.text ?? '');
          unit.send({ type: 'message', text: outcome.kind });
          if (isDisturbed) await disturb(id);
        };
        const node = stage.node(logic, { codes });
        await node.turns.run(started(id));
        const first = await node.turns.run(typed(id, 'ABCD-2345', 's1', 'first')).catch(() => null);
        expect(first?.kind ?? 'broke').toBe(how === 'breaks' ? 'broke' : 'busy');
        expect(good).toBe(true);
        isDisturbed = false;
        expect((await node.turns.run(typed(id, 'ABCD-2345', 's1', 'first'))).kind).toBe('done');
        expect(await said(id)).toContain('signedIn');
        expect(good).toBe(false);
      },
    );

    test('that has too many waiting before it is busy at once, and those before it are all carried out', async () => {
      const gate = Promise.withResolvers<void>();
      const node = stage.node(async (unit, incoming) => {
        if (incoming.kind !== 'activity') return;
        await gate.promise;
        remember(unit, incoming.activity.text ?? '');
      });
      await node.turns.run(started('full'));
      const waiting = Array.from({ length: 21 }, (_, n) => node.turns.run(typed('full', `w${n}`)));
      // Only one can end while the others wait behind the first: the one that found the queue full.
      expect(await Promise.race(waiting)).toEqual({ kind: 'busy' });
      gate.resolve();
      const kinds = (await Promise.all(waiting)).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'done').length).toBe(20);
      expect(wordsIn(await stage.dossier(await stage.caseIdOf('full'))).length).toBe(20);
    });

    test('with news of a case that its conversation let go of says nothing there, or tells who still holds it', async () => {
      const node = stage.node(async (unit, incoming) => {
        if (incoming.kind === 'activity' && incoming.activity.text === 'let go') return unit.detachCase();
        await remembering(unit, incoming);
        if (incoming.kind === 'applicationChanged') {
          unit.send({ type: 'message', text: 'news' });
          unit.conversation.mode = 'flow';
        }
      });
      const newsOf = (caseId: string, reference: string) => {
        const news = {
          caseId,
          reference,
          status: 'received',
          version: 1,
          reasons: [],
          deadline: null,
        } as const;
        return { kind: 'applicationChanged', caseId, incomingId: reference, news } as const;
      };
      for (const id of ['stays', 'leaves']) {
        await node.turns.run(started(id));
        await node.turns.run(signedIn(id, 'p-leaves'));
      }
      const caseId = await stage.caseIdOf('leaves');
      await node.turns.run(typed('leaves', 'let go'));
      expect(await node.turns.run(newsOf(caseId, 'n-1'))).toMatchObject({ kind: 'done' });
      expect(await said('leaves')).toEqual(['let go']);
      expect(await said('stays')).toEqual(['news']);
      await node.turns.run(typed('stays', 'let go'));
      await node.turns.run(newsOf(caseId, 'n-2'));
      expect(await said('stays')).toEqual(['news', 'let go']);
      expect(await said('leaves')).toEqual(['let go']);
      expect((await stage.conversation('stays')).mode).toBe('flow');
      expect(await stage.caseIdOf('stays')).toBe('null');
      expect(wordsIn(await stage.dossier(caseId))).toEqual(['n-1', 'n-2']);
    });

    test('of a conversation that nobody began is unknown', async () => {
      expect(await stage.node(remembering).turns.run(typed('nobody', 'x'))).toEqual({
        kind: 'unknownConversation',
      });
    });

    test('that fails leaves nothing, and the next one of that conversation runs', async () => {
      const node = stage.node(async (unit, incoming) => {
        unit.send({ type: 'message', text: 'half' });
        if (incoming.kind === 'activity' && incoming.activity.text === 'fail') throw new Error('broken');
      });
      await node.turns.run(started('fails'));
      await expect(node.turns.run(typed('fails', 'fail'))).rejects.toThrow('broken');
      await node.turns.run(typed('fails', 'on'));
      expect(await said('fails')).toEqual(['half', 'on', 'half']);
    });

    describe('with something personal', () => {
      const personal: TurnLogic = async (unit, incoming) => {
        if (incoming.kind === 'conversationStarted') unit.send({ type: 'message', text: 'welkom' });
        if (incoming.kind === 'signedIn') unit.signIn(incoming.person);
        if (incoming.kind === 'sessionResumed') {
          unit.conversation.sessionId = incoming.sessionId;
          unit.conversation.signedIn = null;
        }
        if (incoming.kind === 'signedIn' || incoming.kind === 'activity')
          unit.send({ type: 'message', text: 'personal' });
      };
      const half = 30 * 60_000;

      test('hides it from another browser session and after uitloggen, and shows it again after sign-in', async () => {
        const node = stage.node(personal);
        await node.turns.run(started('shared'));
        await node.turns.run(signedIn('shared', 'p-1'));
        expect(await said('shared')).toEqual(['welkom', 'personal']);
        expect(await said('shared', 's2')).toEqual(['welkom']);
        await node.turns.run({
          kind: 'sessionResumed',
          conversationId: 'shared',
          incomingId: 'resume',
          sessionId: 's2',
        });
        expect(await said('shared')).toEqual(['welkom']);
        expect(await said('shared', 's2')).toEqual(['welkom']);
        // Somebody else signs in on the same computer: not theirs.
        await node.turns.run(signedIn('shared', 'p-2', 'two', 's2'));
        expect((await said('shared', 's2')).length).toBe(2);
        await node.turns.run(signedIn('shared', 'p-1', 'one', 's2'));
        expect((await said('shared', 's2')).length).toBe(3);
      });

      test('hides it after 30 idle minutes, and counts from the last thing the customer did', async () => {
        const node = stage.node(personal);
        stage.ahead = 0;
        await node.turns.run(started('idle'));
        await node.turns.run(signedIn('idle', 'p-1'));
        stage.ahead = half - 1_000;
        await node.turns.run(typed('idle', 'here'));
        stage.ahead = 2 * half - 5_000;
        expect(await said('idle')).toEqual(['welkom', 'personal', 'here', 'personal']);
        stage.ahead = 2 * half + 5_000;
        expect(await said('idle')).toEqual(['welkom']);
        // The answer is for everybody who holds the token; what was typed may well be personal still.
        await node.turns.run(typed('idle', 'late'));
        expect(await said('idle')).toEqual(['welkom', 'personal']);
        stage.ahead = 0;
      });

      test('pushes it live only to the session that signed in', async () => {
        const node = stage.node(personal);
        await node.turns.run(started('live'));
        const seen: Record<'s1' | 's2', unknown[]> = { s1: [], s2: [] };
        const { promise: arrived, resolve } = Promise.withResolvers<void>();
        const leave = (['s1', 's2'] as const).map((sessionId) =>
          node.log.follow('live', 0, { sessionId }, ({ activities }) => {
            seen[sessionId].push(...activities.map(({ text }) => text));
            if (seen.s1.length >= 4 && seen.s2.length >= 1) resolve();
          }),
        );
        await node.log.read('live', 0, { sessionId: 's1' });
        await node.turns.run(signedIn('live', 'p-1'));
        await node.turns.run(typed('live', 'mine'));
        await arrived;
        for (const stop of leave) stop();
        expect(seen.s1).toEqual(['welkom', 'personal', 'mine', 'personal']);
        expect(seen.s2).toEqual(['welkom']);
      });
    });

    test('that signs out still shows what was typed to who typed it', async () => {
      const node = stage.node(async (unit, incoming) => {
        if (incoming.kind === 'signedIn') unit.signIn(incoming.person);
        if (incoming.kind !== 'activity' || incoming.activity.text !== 'uitloggen') return;
        unit.signOut();
        unit.send({ type: 'message', text: 'tot ziens' });
      });
      await node.turns.run(started('out'));
      await node.turns.run(signedIn('out', 'p-1'));
      const reader = readerOf(node, 'out', 0);
      await node.turns.run(typed('out', 'hallo'));
      await reader.hears('hallo');
      await node.turns.run(typed('out', 'uitloggen'));
      await reader.hears('tot ziens');
      reader.stop();
      expect(reader.heard).toMatchObject([{ text: 'hallo' }, { text: 'uitloggen' }, { text: 'tot ziens' }]);
      expect(await said('out')).toEqual(['tot ziens']);
    });

    test('keeps id, place and time of an activity that it replaces, under a new sequence', async () => {
      const node = stage.node(async (unit, incoming) => {
        if (incoming.kind === 'conversationStarted') unit.send({ type: 'message', text: 'question' });
        if (incoming.kind !== 'activity') return;
        unit.replace(incoming.activity.text ?? '', { type: 'message', text: 'answered' });
        unit.send({ type: 'message', text: 'next' });
      });
      await node.turns.run(started('update'));
      const first = (await node.log.read('update', 0, { sessionId: 's1' }))?.activities[0];
      stage.ahead = 60_000;
      const reader = readerOf(node, 'update', 1);
      await node.turns.run(typed('update', first?.id ?? ''));
      await reader.hears('next');
      reader.stop();
      stage.ahead = 0;
      const later = await node.log.read('update', 1, { sessionId: 's1' });
      expect(later?.activities.map(({ text }) => text)).toEqual([first?.id, 'answered', 'next']);
      expect(later?.watermark).toBe(4);
      const replaced = later?.activities[1];
      expect(replaced).toMatchObject({
        id: first?.id,
        timestamp: first?.timestamp,
        channelData: first?.channelData,
      });
      // The live push is the same as what a reader finds later.
      expect(reader.heard).toEqual(later?.activities);
      const again = await node.log.read('update', 0, { sessionId: 's1' });
      expect(again?.activities.map(({ text }) => text)).toEqual([first?.id, 'answered', 'next']);
    });

    test('never stores a BSN that somebody types', async () => {
      const node = stage.node(async () => undefined);
      await node.turns.run(started('bsn'));
      await node.turns.run(typed('bsn', 'mijn bsn is 111222333'));
      const value = { upgradeAssistant: { action: 'save' }, query: '111222333' };
      await node.turns.run(sent('bsn', { type: 'message', value, documents: [] }));
      const channelData = { note: '111222333', clientActivityID: 'id-111222333' };
      await node.turns.run(
        sent('bsn', { type: 'message', text: 'x', name: 'bsn 111222333', channelData, documents: [] }),
      );
      const page = await node.log.read('bsn', 0, { sessionId: 's1' });
      // By its own id a client recognises its message: that one comes back as it was sent.
      expect(JSON.stringify(page).replaceAll('id-111222333', '')).not.toContain('111222333');
      expect(JSON.stringify(page)).toContain('id-111222333');
    });
  });
}

/** Somebody with the conversation open: what came to them, and a promise of what is still to come. */
function readerOf(node: Node, conversationId: string, after: number) {
  const heard: Partial<Activity>[] = [];
  let waiting: { readonly text: string; readonly resolve: () => void } | null = null;
  const look = (): void => {
    if (waiting !== null && heard.some(({ text }) => text === waiting?.text)) waiting.resolve();
  };
  const stop = node.log.follow(conversationId, after, { sessionId: 's1' }, ({ activities }) => {
    heard.push(...activities);
    look();
  });
  return {
    heard,
    stop,
    hears: (text: string) =>
      new Promise<void>((resolve) => {
        waiting = { text, resolve };
        look();
      }),
  };
}
