import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SubmitOutcome } from '../../dialogs/ports/upgradeBackend.ts';
import type { UpgradeApplication } from '../../rules/flow/upgradeApplication.ts';
import { applicationOfBram, documentOf } from './applications.ts';
import {
  openBackend,
  serviceKey,
  soon,
  type TestBackend,
  temporaryFolder,
  testScope,
} from './backendScope.ts';

const scope = testScope();
let backend: TestBackend;
beforeAll(async () => {
  backend = await openBackend(scope);
});
afterAll(() => scope.close());

function submit(
  application: UpgradeApplication,
  key: string,
  revises: number | null = null,
): Promise<SubmitOutcome> {
  return backend.client.submit(application, { idempotencyKey: key, revises }, soon());
}
async function accepted(application: UpgradeApplication) {
  const outcome = await submit(application, `key of ${application.caseId}`);
  if (outcome.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(outcome)}`);
  return outcome.application;
}
async function questionsOf(outcome: Promise<SubmitOutcome>) {
  const settled = await outcome;
  return settled.kind === 'refused' ? settled.reasons.map((reason) => reason.question) : settled.kind;
}

describe('handing in an application', () => {
  test('the same key twice is one application', async () => {
    const application = applicationOfBram();
    const [one, two] = await Promise.all([submit(application, 'twice'), submit(application, 'twice')]);
    expect(one).toEqual(two);
    const list = await backend.fetch(`${backend.baseUrl}/staff/upgrades`, {
      headers: { authorization: backend.staff },
    });
    const items = (await list.json()) as { reference: string }[];
    const references = items.map((item) => item.reference);
    expect(new Set(references).size).toBe(references.length);
    expect(references.length).toBe(1);
  });

  test('a replay after the application moved on answers with the state of now and changes nothing', async () => {
    const application = applicationOfBram();
    const { reference } = await accepted(application);
    await backend.advance(reference, { to: 'inProgress' });
    const replay = await submit(application, `key of ${application.caseId}`);
    expect(replay).toMatchObject({ kind: 'accepted', application: { status: 'inProgress', version: 2 } });
  });

  test('the same content under another key is not a second application', async () => {
    const application = applicationOfBram();
    const first = await accepted(application);
    expect(await submit(application, 'another key')).toEqual({ kind: 'accepted', application: first });
  });

  test('other content without If-Match is a conflict that shows the state', async () => {
    const application = applicationOfBram();
    const first = await accepted(application);
    const outcome = await submit({ ...application, termYears: 5 }, 'other content');
    expect(outcome).toEqual({ kind: 'versionConflict', application: first });
  });

  test('a key of other content is refused, not replayed', async () => {
    const application = applicationOfBram();
    await accepted(application);
    const misuse = submit(applicationOfBram(), `key of ${application.caseId}`);
    await expect(misuse).rejects.toMatchObject({ name: 'UpgradeBackendFailed', retryable: false });
  });

  test('references are unique and readable', async () => {
    const states = await Promise.all(Array.from({ length: 20 }, () => accepted(applicationOfBram())));
    expect(new Set(states.map((state) => state.reference)).size).toBe(20);
  });
});

describe('revising an application', () => {
  test('a revision of the current version goes back to received', async () => {
    const application = applicationOfBram();
    const { reference } = await accepted(application);
    await backend.advance(reference, {
      to: 'rejected',
      reasons: [{ question: 'termYears', text: 'Kies een langere looptijd.' }],
    });
    const rejected = await backend.client.application(application.caseId, soon());
    expect(rejected).toMatchObject({ status: 'rejected', version: 2, reasons: [{ question: 'termYears' }] });
    const outcome = await submit({ ...application, termYears: 5 }, 'revision 2', 2);
    expect(outcome).toMatchObject({
      kind: 'accepted',
      application: { reference, status: 'received', version: 3, reasons: [] },
    });
    expect(await submit({ ...application, termYears: 5 }, 'revision 2', 2)).toEqual(outcome);
  });

  test('a revision of an older version is told the current state', async () => {
    const application = applicationOfBram();
    const { reference } = await accepted(application);
    await backend.advance(reference, {});
    const outcome = await submit({ ...application, termYears: 5 }, 'late revision', 1);
    expect(outcome).toMatchObject({
      kind: 'versionConflict',
      application: { status: 'inProgress', version: 2 },
    });
  });

  test('a revision of what was never handed in is not taken', async () => {
    await expect(submit(applicationOfBram(), 'of nothing', 1)).rejects.toMatchObject({ retryable: false });
  });

  test('nothing changes any more after the upgrade was processed', async () => {
    const application = applicationOfBram();
    const { reference } = await accepted(application);
    await backend.advance(reference, {});
    await backend.advance(reference, { to: 'processed' });
    expect(await questionsOf(submit({ ...application, termYears: 5 }, 'too late', 3))).toEqual([null]);
    expect(await questionsOf(backend.client.withdraw(application.caseId, 'w', soon()))).toEqual([null]);
    const bram = await backend.client.profile('p-bram', soon());
    expect(bram?.loginMeans[0]?.level).toBe('EH3');
    expect(await questionsOf(submit(applicationOfBram(), 'again'))).toEqual(['targetLevel']);
  });
});

describe('withdrawing an application', () => {
  test('withdrawing twice is withdrawing once, and the documents are destroyed', async () => {
    const anna = annaApplication();
    const copy = documentOf('a copy for one case');
    await backend.client.putDocument(copy.sha256, 'application/pdf', copy.bytes, soon());
    const application = {
      ...anna,
      userIsEmployed: false,
      documents: [{ ...copy.ref, kind: 'userIdCopy' as const }],
    };
    await accepted(application);
    const once = await backend.client.withdraw(application.caseId, 'w1', soon());
    expect(once).toMatchObject({ kind: 'accepted', application: { status: 'withdrawn', version: 2 } });
    expect(await backend.client.withdraw(application.caseId, 'w2', soon())).toEqual(once);
    const again = { ...application, caseId: 'same document, not sent again' };
    expect(await questionsOf(submit(again, 'again with the document'))).toEqual(['userIdCopy']);
  });

  test('what does not exist cannot be withdrawn', async () => {
    await expect(backend.client.withdraw('nothing', 'w', soon())).rejects.toMatchObject({ retryable: false });
  });
});

/** Anna is not changed by the other tests here: her login means stays EH2+. */
function annaApplication(): UpgradeApplication {
  return applicationOfBram({
    personId: 'p-anna',
    loginMeansId: 'lm-anna-1',
    kvkNumber: '00900101',
    currentLevel: 'EH2+',
  });
}

describe('refusing an application, with reasons that name the question', () => {
  const base = annaApplication();
  const notEstablished = { check: { outcome: 'notEstablished', reason: 'unclear' }, claimed: null } as const;
  const document = { ...documentOf('never sent').ref, kind: 'registerExtract' as const };
  const seven: UpgradeApplication['authority'] = {
    check: {
      outcome: 'established',
      applicantAuthority: 'joint',
      representatives: [{ name: 'Een van zeven', authority: 'joint', isApplicant: true }],
      directors: 7,
    },
    claimed: null,
  };
  test.each<[string, Partial<UpgradeApplication>, (string | null)[]]>([
    ['a person nobody knows', { personId: 'p-nobody' }, ['signIn']],
    ['a login means of somebody else', { loginMeansId: 'lm-bram-1' }, ['loginMeans']],
    ['another organisation', { kvkNumber: '00900102' }, ['organisation']],
    ['a level that the means does not have', { currentLevel: 'EH2' }, ['loginMeans']],
    [
      'a level the means already has',
      { targetLevel: 'EH2+', services: [{ providerId: 'snn', serviceId: null }] },
      ['targetLevel'],
    ],
    ['a catalogue that never was', { catalogueVersion: '1999-01-01' }, ['selection']],
    ['a service that is not in it', { services: [{ providerId: 'uwv', serviceId: 'nope' }] }, ['selection']],
    [
      'a service that asks EH4',
      { services: [{ providerId: 'kvk', serviceId: 'ubo-uittreksel' }] },
      ['selection'],
    ],
    ['a user from outside without a copy', { userIsEmployed: false }, ['userIdCopy']],
    ['authority that is not clear, without an extract', { authority: notEstablished }, ['registerExtract']],
    ['a document that never came', { authority: notEstablished, documents: [document] }, ['registerExtract']],
    ['one name where four have to sign', { authority: seven }, ['representatives']],
    [
      'fewer names than the statutes ask, and no statutes',
      { authority: { ...seven, statutesAllow: 2 } },
      ['representatives', 'statutesDocument'],
    ],
    ['statutes that were not sent', { authority: { ...seven, statutesAllow: 1 } }, ['statutesDocument']],
    [
      'statutes that never came',
      { authority: { ...seven, statutesAllow: 1 }, documents: [{ ...document, kind: 'statutes' as const }] },
      ['statutesDocument'],
    ],
    ['no mandate administrator to do it', { executor: 'mandateAdministrator' }, ['executor']],
    ['an action code that does not count', { actionCode: 'UPGRADE5' }, ['actionCode']],
    ['two things at once', { actionCode: 'UPGRADE5', userIsEmployed: false }, ['userIdCopy', 'actionCode']],
    [
      'an expired means',
      { personId: 'p-julia', loginMeansId: 'lm-julia-3', kvkNumber: '00900110' },
      ['loginMeans'],
    ],
    [
      'a means of another supplier',
      { personId: 'p-julia', loginMeansId: 'lm-julia-4', kvkNumber: '00900111' },
      ['loginMeans'],
    ],
    [
      'a church without a declaration',
      {
        personId: 'p-ivo',
        loginMeansId: 'lm-ivo-1',
        kvkNumber: '00900109',
        currentLevel: 'EH2',
        authority: { check: { outcome: 'notEstablished', reason: 'notPublished' }, claimed: null },
      },
      ['legalPersonalityDeclaration'],
    ],
  ])('%s', async (_what, more, questions) => {
    expect(await questionsOf(submit({ ...base, ...more, caseId: _what }, _what))).toEqual(questions);
  });

  test('a body that is not in the contract is refused in Dutch, and names places but no values', async () => {
    const body = JSON.stringify({ ...base, caseId: 'faulty', termYears: 2, applicant: { secret: 'Geheim' } });
    const reply = await fetch(`${backend.baseUrl}/upgrades/faulty`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${serviceKey}`,
        'content-type': 'application/json',
        'idempotency-key': 'faulty',
      },
      body,
    });
    expect(reply.status).toBe(422);
    const text = await reply.text();
    expect(text).toContain('body/termYears');
    expect(text).toContain('Wij kunnen deze aanvraag niet lezen');
    expect(text).not.toContain('Geheim');
  });
});

describe('a restart', () => {
  test('applications, keys and passwords are still there', async () => {
    const mine = testScope();
    try {
      const before = await openBackend(mine, { serviceKey, staffPassword: null });
      const application = annaApplication();
      const first = await before.client.submit(application, { idempotencyKey: 'r', revises: null }, soon());
      await before.stop();
      const after = await openBackend(mine, { dataDir: before.dataDir, staffPassword: null });
      expect(await after.client.submit(application, { idempotencyKey: 'r', revises: null }, soon())).toEqual(
        first,
      );
      expect(after.credentials).toEqual(before.credentials);
    } finally {
      await mine.close();
    }
  });

  test('a second backend in the same folder does not start', async () => {
    const mine = testScope();
    try {
      const first = await openBackend(mine);
      await expect(openBackend(mine, { dataDir: first.dataDir })).rejects.toMatchObject({
        name: 'DataFolderInUse',
      });
    } finally {
      await mine.close();
    }
  });

  test('a port that is taken is a failed start that leaves nothing behind', async () => {
    const mine = testScope();
    try {
      const first = await openBackend(mine);
      const dataDir = temporaryFolder(mine);
      const taken = openBackend(mine, { dataDir, port: first.port });
      await expect(taken).rejects.toMatchObject({ code: 'EADDRINUSE' });
      await openBackend(mine, { dataDir });
    } finally {
      await mine.close();
    }
  });
});
