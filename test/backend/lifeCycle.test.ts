import { describe, expect, test } from '@jest/globals';
import type { ApplicationState, Status } from '../../backend/upgrades/application.ts';
import { type Step, staffSteps, takeStep } from '../../backend/upgrades/lifeCycle.ts';
import { statusNames, statusOf } from '../../backend/upgrades/statusNames.ts';
import { applicationOfBram } from './applications.ts';

const statuses = Object.keys(staffSteps) as Status[];
const today = '2026-11-24';

function stateOf(status: Status): ApplicationState {
  return { caseId: 'c', reference: 'U-2026-000001', status, version: 3, reasons: [], deadline: null };
}
function take(status: Status, step: Step, more = {}) {
  return takeStep(stateOf(status), applicationOfBram(more), step, today);
}

describe('the life of an application', () => {
  test('every step that is not in the table is refused with a sentence that says what is possible', () => {
    for (const from of statuses) {
      for (const to of statuses) {
        const reasons = to === 'rejected' ? [{ question: null, text: 'Zo kan het niet.' }] : [];
        const outcome = take(from, { to, reasons });
        expect([from, to, outcome.kind]).toEqual([
          from,
          to,
          staffSteps[from].includes(to) ? 'moved' : 'notPossible',
        ]);
        if (outcome.kind === 'notPossible') expect(outcome.sentence).toMatch(/^[A-Z].*\.$/);
      }
    }
  });

  test('every status but the three last ones can reach processed', () => {
    for (const from of ['received', 'inProgress', 'awaitingIdentification', 'awaitingForm'] as const) {
      const reached = new Set<Status>([from]);
      for (const status of reached) for (const next of staffSteps[status]) reached.add(next);
      expect(reached).toContain('processed');
    }
  });

  test.each<[string, object, Status[]]>([
    ['EH3, somebody else signs', {}, ['inProgress', 'awaitingIdentification', 'awaitingForm', 'processed']],
    [
      'EH3 by a mandate administrator',
      { executor: 'mandateAdministrator' },
      ['inProgress', 'awaitingIdentification', 'processed'],
    ],
    ['EH2+', { targetLevel: 'EH2+' }, ['inProgress', 'processed']],
  ])('the usual next steps: %s', (_name, more, expected) => {
    const taken: Status[] = [];
    let status: Status = 'received';
    for (;;) {
      const outcome = take(status, {}, more);
      if (outcome.kind !== 'moved') break;
      status = outcome.status;
      taken.push(status);
    }
    expect(taken).toEqual(expected);
  });

  test('identification gets thirty days when nobody says otherwise', () => {
    expect(take('inProgress', { to: 'awaitingIdentification' })).toMatchObject({ deadline: '2026-12-24' });
    expect(take('inProgress', { to: 'awaitingIdentification', deadline: '2026-12-01' })).toMatchObject({
      deadline: '2026-12-01',
    });
    expect(take('inProgress', { to: 'awaitingForm' })).toMatchObject({ deadline: null });
  });

  test.each<[string, Status, Step]>([
    ['a rejection without a reason', 'inProgress', { to: 'rejected' }],
    [
      'a reason without a rejection',
      'inProgress',
      { to: 'processed', reasons: [{ question: null, text: 'x' }] },
    ],
    ['a deadline where nobody waits', 'inProgress', { to: 'processed', deadline: '2026-12-01' }],
    ['a deadline in the past', 'inProgress', { to: 'awaitingForm', deadline: '2026-11-23' }],
  ])('%s is refused', (_name, from, step) => {
    expect(take(from, step).kind).toBe('notPossible');
  });

  test('a status is understood in Dutch and by its name in the contract', () => {
    for (const [status, name] of Object.entries(statusNames)) {
      expect([statusOf(name), statusOf(status), statusOf(name.toUpperCase())]).toEqual([
        status,
        status,
        status,
      ]);
    }
    expect(statusOf('wacht-op-formulier')).toBe('awaitingForm');
    expect(statusOf('klaar')).toBeNull();
  });
});
