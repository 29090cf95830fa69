import { describe, expect, test } from '@jest/globals';
import type { Application } from '../../backend/upgrades/application.ts';
import { signersAsked } from '../../backend/upgrades/signersAsked.ts';

type Kind = 'sole' | 'joint' | 'limited';

function application(more: {
  readonly level?: 'EH2+' | 'EH3';
  readonly kinds?: readonly Kind[] | null;
  readonly directors?: number;
  readonly claimed?: { readonly kind: Kind; readonly directors: number } | null;
  readonly statutesAllow?: number | null;
  readonly executor?: Application['executor'];
}): Application {
  const { kinds = ['joint'], directors = 7, claimed = null, level = 'EH3', executor = 'applicant' } = more;
  const check =
    kinds === null
      ? ({ outcome: 'notEstablished' } as const)
      : ({
          outcome: 'established',
          representatives: kinds.map((authority) => ({ authority })),
          directors,
        } as const);
  const statutes = more.statutesAllow === undefined ? {} : { statutesAllow: more.statutesAllow };
  return { authority: { check, claimed, ...statutes }, targetLevel: level, executor } as Application;
}

describe('hoeveel bevoegd vertegenwoordigers een aanvraag noemt', () => {
  test.each([
    ['EH3, één zelfstandig bevoegd', { kinds: ['joint', 'sole'] }, 1],
    ['EH3, gezamenlijk, zeven bestuurders', {}, 4],
    ['EH3, gezamenlijk, zeven bestuurders, statuten laten twee tekenen', { statutesAllow: 2 }, 2],
    ['EH3, gezamenlijk, de statuten vragen er meer', { statutesAllow: 6 }, 4],
    ['EH3, gezamenlijk, niets over statuten', { statutesAllow: null }, 4],
    ['EH3, beperkt, drie bestuurders', { kinds: ['limited'], directors: 3 }, 2],
    ['EH2+, gezamenlijk', { level: 'EH2+' }, 2],
    ['EH2+, gezamenlijk, één bestuurder', { level: 'EH2+', directors: 1 }, 1],
    ['EH2+, beperkt, één bestuurder', { level: 'EH2+', kinds: ['limited'], directors: 1 }, 2],
    [
      'volgens de aanvrager gezamenlijk met vijf',
      { kinds: null, claimed: { kind: 'joint', directors: 5 } },
      3,
    ],
    ['niet vastgesteld en niets gezegd', { kinds: null }, null],
    ['een machtigingenbeheerder regelt het', { executor: 'mandateAdministrator' }, 1],
  ] as const)('%s', (_title, more, signers) => {
    expect(signersAsked(application(more))).toBe(signers);
  });
});
