import { afterEach, describe, expect, test } from '@jest/globals';
import { type Sql, SqlFailed } from '../../bot/store/sql.ts';
import type { Customer, Story } from '../dialogs/customer.ts';
import { withPostgres } from '../postgres.ts';
import type { Fault } from './faultyBackend.ts';
import { type Office, type OfficeOptions, openOffice, told } from './officeStage.ts';

const databaseUrl = await withPostgres();
const engines: (string | null)[] = databaseUrl === null ? [null] : [null, databaseUrl];
const nameOf = (url: string | null) => (url === null ? 'SQLite' : 'PostgreSQL');

let office: Office | null = null;
afterEach(async () => {
  await office?.close();
  office = null;
});

const anna: Story = { personId: 'p-anna', service: 'asbest' };
const put = 'PUT /upgrades/';

async function atReview(options: OfficeOptions = {}, story = anna) {
  const opened = await openOffice(options);
  office = opened;
  const customer = opened.newCustomer('c', story);
  await customer.begin();
  await customer.type('upgraden');
  await customer.answerUntil('review');
  return { customer, ...opened };
}

const countOf = async (customer: Customer, fits: RegExp) =>
  (await customer.texts()).filter((text) => fits.test(text)).length;

describe('a confirmed application', () => {
  const faults: [Fault, number][] = [
    ['none', 0],
    ['cutAfterAccepting', 1],
    ['cutAfterAccepting', 3],
    ['down', 3],
    ['error500', 3],
    ['brokenJson', 3],
    ['offContract', 3],
    ['hang', 3],
    ['tooManyComeBackAtOnce', 3],
  ];
  test.each(
    engines.flatMap((url) => faults.map(([fault, times]) => [nameOf(url), fault, times, url] as const)),
  )(
    'on %s is taken exactly once when the way to the backend is %s %i times, and is told honestly',
    async (_engine, fault, times, url) => {
      // Short only where silence is the fault: elsewhere a busy machine must not make one of its own.
      const options = { callWithinMs: fault === 'hang' ? 700 : 10_000, databaseUrl: url };
      const { customer, way, node, stage, applications } = await atReview(options);
      let failed = 0;
      way.fault = (call) => {
        if (!call.startsWith(put) || failed >= times) return 'none';
        failed += 1;
        return fault;
      };
      await customer.press('confirm');
      const received = await told(node, 'c', /heeft uw aanvraag ontvangen/);
      const held = await applications();
      expect(held.length).toBe(1);
      expect(received).toContain(held[0]?.reference);
      expect((await customer.dossier()).submission).toMatchObject({
        acknowledged: true,
        status: 'received',
        reference: held[0]?.reference,
      });
      expect(await countOf(customer, /veilig bewaard/)).toBe(times >= 2 ? 1 : 0);
      expect(await countOf(customer, /heeft uw aanvraag ontvangen/)).toBe(1);
      expect(way.calls.filter((call) => call.startsWith(put)).length).toBe(times + 1);
      expect(await stage.outboxRows((await customer.dossier()).id)).toBe(0);
    },
  );

  test('waits as long as the backend asks when it has too many calls', async () => {
    const { customer, way, node, applications } = await atReview();
    const at: number[] = [];
    way.fault = (call) => {
      if (!call.startsWith(put)) return 'none';
      at.push(performance.now());
      return at.length === 1 ? 'tooMany' : 'none';
    };
    await customer.press('confirm');
    await told(node, 'c', /heeft uw aanvraag ontvangen/);
    expect(at.length).toBe(2);
    // Asked was one second; the usual first wait here is 20 ms.
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThan(900);
    expect((await applications()).length).toBe(1);
  });

  test('with documents is taken when each call is in time, though all of them together are not', async () => {
    const daan: Story = { personId: 'p-daan', service: 'asbest', answers: { userIsEmployed: 'no' } };
    const { customer, way, node } = await atReview({ callWithinMs: 1_000 }, daan);
    way.fault = (call) => (call.startsWith('PUT ') ? 'slow' : 'none');
    await customer.press('confirm');
    await told(node, 'c', /heeft uw aanvraag ontvangen/);
    expect(way.calls.filter((call) => call.startsWith('PUT /documents/')).length).toBe(1);
    expect(way.calls.filter((call) => call.startsWith(put)).length).toBe(1);
  });

  test('is not asked for again and again by a backend that says to come back in 0 seconds', async () => {
    const { customer, way, node } = await atReview();
    const at: number[] = [];
    way.fault = (call) => {
      if (!call.startsWith(put)) return 'none';
      at.push(performance.now());
      return at.length <= 3 ? 'tooManyComeBackAtOnce' : 'none';
    };
    await customer.press('confirm');
    await told(node, 'c', /heeft uw aanvraag ontvangen/);
    // The usual waits here: 20, 40 and 80 ms, each with a quarter of jitter.
    expect((at[3] ?? 0) - (at[0] ?? 0)).toBeGreaterThan(100);
  });

  test.each(engines.map((url) => [nameOf(url), url] as const))(
    'on %s outlives a store that fails for a while: nothing is unhandled, and it goes out when the store is back',
    async (_engine, url) => {
      const unhandled: unknown[] = [];
      const note = (reason: unknown) => unhandled.push(reason);
      process.on('unhandledRejection', note);
      try {
        let failing = 0;
        const broken = Promise.withResolvers<void>();
        const sqlOfOutbox = (sql: Sql): Sql => ({
          engine: sql.engine,
          query: (text, params) => sql.query(text, params),
          close: () => sql.close(),
          async batch(statements) {
            if (failing === 0) return await sql.batch(statements);
            failing -= 1;
            if (failing === 0) broken.resolve();
            throw new SqlFailed('the disk is full');
          },
        });
        const { customer, way, node, applications } = await atReview({ sqlOfOutbox, databaseUrl: url });
        // The first write that fails is the lease, the second is noting that a call failed.
        failing = 1;
        await customer.press('confirm');
        await broken.promise;
        await told(node, 'c', /heeft uw aanvraag ontvangen/);
        expect((await applications()).length).toBe(1);
        expect(way.calls.filter((call) => call.startsWith(put)).length).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 10));
        expect(unhandled).toEqual([]);
      } finally {
        process.off('unhandledRejection', note);
      }
    },
  );

  test.each(engines.map((url) => [nameOf(url), url] as const))(
    'on %s keeps its lease for as long as a call takes, and one of a node that died is taken over when it ends',
    async (_engine, url) => {
      const { customer, way, node, stage, applications } = await atReview({ leaseMs: 60, databaseUrl: url });
      const leases = async () => {
        const rows = await stage.stores.sql.query('SELECT leased_until, attempts FROM outbox');
        return rows.map((row) => ({ until: Number(row.leased_until), attempts: Number(row.attempts) }));
      };
      way.fault = (call) => (call.startsWith(put) ? 'hang' : 'none');
      await customer.press('confirm');
      await way.reached(put, 1);
      const [taken] = await leases();
      while (((await leases())[0]?.until ?? 0) < (taken?.until ?? 0) + 120) await new Promise(setImmediate);
      expect((await leases())[0]?.attempts).toBe(1);
      // As a node leaves it that is killed now: leased, and nobody there to renew it.
      await office?.outbox.stop();
      const now = Date.now();
      await stage.stores.sql.batch([
        { sql: 'UPDATE outbox SET leased_until = $1, due_at = $2', params: [now + 300, now] },
      ]);
      way.fault = () => 'none';
      const second = office?.anotherOutbox();
      second?.hint();
      await told(node, 'c', /heeft uw aanvraag ontvangen/);
      if (url !== null) expect(Date.now()).toBeGreaterThanOrEqual(now + 300);
      expect((await applications()).length).toBe(1);
      await second?.stop();
    },
  );

  test('that hangs holds up nothing that the customer asks meanwhile', async () => {
    const { customer, way, node } = await atReview();
    way.fault = (call) => (call.startsWith(put) ? 'hang' : 'none');
    await customer.press('confirm');
    await way.reached(put, 1);
    for (const text of ['status', 'help', 'medewerker', 'verder']) {
      expect(await customer.type(text)).toMatchObject({ kind: 'done' });
    }
    expect(way.held).toBe(1);
    expect((await customer.dossier()).submission?.acknowledged).toBe(false);
    way.fault = () => 'none';
    way.release();
    await told(node, 'c', /heeft uw aanvraag ontvangen/);
  });

  test('is withdrawn after it was handed in, in that order, also when both wait for the backend', async () => {
    const { customer, way, node, applications } = await atReview();
    way.fault = (call) => (call.includes('/upgrades/') ? 'down' : 'none');
    await customer.press('confirm');
    await way.reached(put, 1);
    await customer.type('intrekken');
    expect(await customer.asked()).toBe('withdraw');
    await customer.type('ja');
    await customer.type('intrekken');
    expect(await countOf(customer, /wordt al ingetrokken/)).toBe(1);
    way.fault = () => 'none';
    await told(node, 'c', /Ingetrokken/);
    expect(await applications()).toMatchObject([{ status: 'withdrawn' }]);
    expect((await customer.dossier()).submission).toMatchObject({
      status: 'withdrawn',
      withdrawalRequested: false,
    });
  });

  test('whose news arrives before the answer is told once, and never goes back', async () => {
    const { customer, way, node, stage, applications } = await atReview();
    way.fault = (call) => (call.startsWith(put) ? 'cutAfterAccepting' : 'none');
    await customer.press('confirm');
    await way.reached(put, 1);
    while ((await applications()).length === 0) await new Promise(setImmediate);
    const [held] = await applications();
    const caseId = (await customer.dossier()).id;
    const reference = held?.reference ?? '';
    const news = {
      caseId,
      reference,
      status: 'inProgress',
      version: 2,
      reasons: [],
      deadline: null,
    } as const;
    await node.turns.run({ kind: 'applicationChanged', caseId, incomingId: 'hook', news });
    way.fault = () => 'none';
    while ((await stage.outboxRows(caseId)) > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await customer.dossier()).submission).toMatchObject({ status: 'inProgress', backendVersion: 2 });
    expect(await countOf(customer, /heeft uw aanvraag ontvangen/)).toBe(1);
  });
});

describe('a rejected application', () => {
  test('opens the questions that mend it and goes out again with the version it was made from', async () => {
    const { customer, way, node, stage, applications, advance, backend } = await atReview();
    await customer.press('confirm');
    await told(node, 'c', /heeft uw aanvraag ontvangen/);
    const { id } = await customer.dossier();
    const [held] = await applications();
    const reasons = [{ question: 'termYears', text: 'Deze termijn kan niet.' }];
    await advance(held?.reference ?? '', { to: 'rejected', reasons });
    const rejected = await stateOf(id);
    await node.turns.run({ kind: 'applicationChanged', caseId: id, incomingId: 'h-1', news: rejected });
    expect(JSON.stringify(await customer.cards())).toContain('Deze termijn kan niet.');
    expect(await customer.asked()).toBe('termYears');
    await customer.press('choose', '1');
    expect(await customer.asked()).toBe('review');
    // Late news of before the rejection changes nothing of what is on its way.
    way.fault = (call) => (call.startsWith(put) ? 'down' : 'none');
    await customer.press('confirm');
    await way.reached(put, 2);
    const old = { ...rejected, status: 'inProgress', version: rejected.version - 1, reasons: [] } as const;
    await node.turns.run({ kind: 'applicationChanged', caseId: id, incomingId: 'h-0', news: old });
    expect((await customer.dossier()).submission?.acknowledged).toBe(false);
    way.fault = () => 'none';
    await told(node, 'c', /heeft uw verbeterde aanvraag ontvangen/);
    expect(await applications()).toMatchObject([{ reference: held?.reference, status: 'received' }]);
    expect(await stateOf(id)).toMatchObject({ version: rejected.version + 1 });
    expect((await customer.dossier()).submission).toMatchObject({ revision: 2, status: 'received' });
    expect(await stage.outboxRows(id)).toBe(0);

    async function stateOf(caseId: string) {
      const headers = { authorization: `Bearer ${backend.credentials.serviceKey}` };
      const answer = await fetch(`http://127.0.0.1:${backend.port}/upgrades/${caseId}`, { headers });
      return (await answer.json()) as { version: number; caseId: string; reference: string } & {
        status: 'rejected';
        reasons: never[];
        deadline: null;
      };
    }
  });

  test('tells who is not signed in only that there is news, and the reasons after sign-in', async () => {
    const { customer, node } = await atReview();
    await customer.press('confirm');
    await told(node, 'c', /heeft uw aanvraag ontvangen/);
    const { id } = await customer.dossier();
    await customer.resume('s2');
    const reasons = [{ question: 'termYears' as const, text: 'Geheime reden.' }];
    const news = {
      caseId: id,
      reference: 'U',
      status: 'rejected',
      version: 9,
      reasons,
      deadline: null,
    } as const;
    await node.turns.run({ kind: 'applicationChanged', caseId: id, incomingId: 'h', news });
    expect(await countOf(customer, /Er is nieuws over uw aanvraag/)).toBe(1);
    expect(JSON.stringify(await customer.activities())).not.toContain('Geheime reden.');
    await customer.signIn();
    expect(JSON.stringify(await customer.activities())).toContain('Geheime reden.');
    await customer.type('verder');
    expect(await customer.asked()).toBe('termYears');
  });

  test('whose revision the supplier did not take is not said to be received', async () => {
    const { customer, node, advance, applications } = await atReview();
    await customer.press('confirm');
    await told(node, 'c', /heeft uw aanvraag ontvangen/);
    const { id } = await customer.dossier();
    // The assistant heard of a rejection that the supplier has taken back since.
    const reasons = [{ question: 'termYears' as const, text: 'Reden.' }];
    const news = {
      caseId: id,
      reference: 'U',
      status: 'rejected',
      version: 2,
      reasons,
      deadline: null,
    } as const;
    await node.turns.run({ kind: 'applicationChanged', caseId: id, incomingId: 'h', news });
    const [held] = await applications();
    await advance(held?.reference ?? '', {});
    await advance(held?.reference ?? '', {});
    await customer.press('keep');
    await customer.press('confirm');
    await told(node, 'c', /Nieuws over uw aanvraag/);
    expect(await countOf(customer, /verbeterde aanvraag ontvangen/)).toBe(0);
    expect((await customer.dossier()).submission).toMatchObject({
      status: 'awaitingIdentification',
      backendVersion: 3,
    });
  });
});

describe('a read of the backend inside a turn', () => {
  test('that hangs is given up, and the next turns do not ask again for a while', async () => {
    office = await openOffice();
    const { way } = office;
    const customer = office.newCustomer('c', anna);
    await customer.begin();
    await customer.type('upgraden');
    await customer.answerUntil('termYears');
    office.stage.ahead = 10 * 60_000;
    way.fault = () => 'hang';
    const before = way.calls.length;
    // The reply comes while the backend still holds the call.
    await customer.type('herhaal');
    expect(way.calls.length).toBeGreaterThan(before);
    expect(await customer.asked()).toBe('termYears');
    const during = way.calls.length;
    await customer.type('herhaal');
    await customer.answer();
    expect(way.calls.length).toBe(during);
    // After the rest it asks again, and finds the backend well.
    office.stage.ahead += 6_000;
    way.fault = () => 'none';
    await customer.type('herhaal');
    expect(way.calls.length).toBeGreaterThan(during);
  });
});
