import type { Application } from './application.ts';

/**
 * How many authorized representatives have to be named in an application, `null` when that is settled by hand: one
 * with sole authority, at EH2+ two otherwise, at EH3 the majority of all directors or as many as the statutes allow.
 */
export function signersAsked({ authority, targetLevel, executor }: Application): number | null {
  if (executor === 'mandateAdministrator') return 1;
  const { check, claimed, statutesAllow } = authority;
  const board =
    check.outcome === 'established'
      ? { directors: check.directors, kinds: check.representatives.map((one) => one.authority) }
      : claimed === null
        ? null
        : { directors: claimed.directors, kinds: [claimed.kind] };
  if (board === null) return null;
  if (board.kinds.includes('sole')) return 1;
  if (targetLevel === 'EH2+') return board.kinds.includes('joint') ? Math.min(2, board.directors) : 2;
  const majority = Math.floor(board.directors / 2) + 1;
  return Math.min(majority, statutesAllow ?? majority);
}
