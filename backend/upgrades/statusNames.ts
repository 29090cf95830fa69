import type { Status } from './application.ts';

/** What people call a status, on the staff page, in e-mail and in the command. */
export const statusNames: Readonly<Record<Status, string>> = {
  received: 'ontvangen',
  inProgress: 'in behandeling',
  awaitingIdentification: 'wacht op identificatie',
  awaitingForm: 'wacht op formulier',
  processed: 'verwerkt',
  rejected: 'afgewezen',
  withdrawn: 'ingetrokken',
};

/** The status that a word means: the Dutch name, however it is spaced or cased, or the name in the contract. */
export function statusOf(word: string): Status | null {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[\s_-]/g, '');
  for (const [status, name] of Object.entries(statusNames)) {
    if (plain(word) === plain(status) || plain(word) === plain(name)) return status as Status;
  }
  return null;
}
