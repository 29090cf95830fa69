import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { TurnLogic } from '../../bot/turn/createTurns.ts';
import { sent, signedIn, started, typed } from './incomings.ts';
import { type Node, openStage, type Stage } from './stage.ts';

let stage: Stage;
let node: Node;

const logic: TurnLogic = async (unit, incoming) => {
  if (incoming.kind === 'signedIn') {
    unit.signIn(incoming.person);
    unit.upgradeCase = { ...unit.openCase(), personId: incoming.person.personId };
  }
  if (incoming.kind === 'sessionResumed') {
    unit.conversation.sessionId = incoming.sessionId;
    unit.conversation.signedIn = null;
  }
  if (incoming.kind === 'applicationChanged')
    unit.send({ type: 'message', text: unit.signedIn ? 'nieuws voor Anna' : 'er is nieuws' });
  if (incoming.kind === 'activity') unit.send({ type: 'message', text: unit.signedIn ? 'dank u' : 'log in' });
};

beforeEach(async () => {
  stage = await openStage();
  node = stage.node(logic);
  await node.turns.run(started('c'));
  await node.turns.run(signedIn('c', 'p-anna'));
});
afterEach(() => stage.close());

const seenBy = async (sessionId: string) => {
  const page = await node.log.read('c', 0, { sessionId });
  return JSON.stringify(page?.activities);
};
const form = { type: 'message', value: { birthDate: '12-03-1984' }, documents: [] } as const;
const resumed = { kind: 'sessionResumed', conversationId: 'c', incomingId: 'r', sessionId: 's2' } as const;

describe('an answer that comes after the sign-in ended', () => {
  test('is shown to the session that typed it, and later to nobody but the same person', async () => {
    const live: string[] = [];
    const stop = node.log.follow('c', 0, { sessionId: 's1' }, (page) => live.push(JSON.stringify(page)));
    stage.ahead += 31 * 60_000;
    await node.turns.run(typed('c', 'ik ben geboren op 12-03-1984'));
    stop();
    expect(live.join()).toContain('12-03-1984');
    expect(await seenBy('s1')).not.toContain('12-03-1984');
    expect(await seenBy('s1')).toContain('log in');
    await node.turns.run(resumed);
    expect(await seenBy('s2')).not.toContain('12-03-1984');
    await node.turns.run(signedIn('c', 'p-anna', 'Anna', 's2'));
    expect(await seenBy('s2')).toContain('12-03-1984');
  });

  test('in the fields of a card, from a window whose session was replaced, is shown to nobody but that person', async () => {
    await node.turns.run(resumed);
    await node.turns.run(sent('c', form, 's1'));
    expect(await seenBy('s2')).not.toContain('12-03-1984');
    expect(await seenBy('s1')).not.toContain('12-03-1984');
    await node.turns.run(signedIn('c', 'p-bram', 'Bram', 's2'));
    expect(await seenBy('s2')).not.toContain('12-03-1984');
    await node.turns.run(signedIn('c', 'p-anna', 'Anna', 's2'));
    expect(await seenBy('s2')).toContain('12-03-1984');
  });

  test('typed by somebody who never signed in is theirs to see', async () => {
    await node.turns.run(started('d'));
    await node.turns.run(typed('d', 'hallo'));
    const page = await node.log.read('d', 0, { sessionId: 'other' });
    expect(JSON.stringify(page?.activities)).toContain('hallo');
  });
});

describe('news of a case', () => {
  const news = async (incomingId: string) => {
    const caseId = await stage.caseIdOf('c');
    const state = {
      caseId,
      reference: 'U',
      status: 'received',
      version: 1,
      reasons: [],
      deadline: null,
    } as const;
    await node.turns.run({ kind: 'applicationChanged', caseId, incomingId, news: state });
  };

  test('reaches the window that is signed in, also when another was opened later', async () => {
    await node.turns.run(resumed);
    await node.turns.run(signedIn('c', 'p-anna', 'Anna', 's1'));
    await news('n1');
    expect(await seenBy('s1')).toContain('nieuws voor Anna');
    expect(await seenBy('s2')).not.toContain('nieuws');
  });

  test('says nothing personal once the sign-in was idle for too long', async () => {
    stage.ahead += 31 * 60_000;
    await news('n1');
    expect(await seenBy('s1')).toContain('er is nieuws');
    await node.turns.run(typed('c', 'ik ben geboren op 12-03-1984'));
    expect(await seenBy('s1')).not.toContain('12-03-1984');
  });
});
