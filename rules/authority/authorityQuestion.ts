import type { RegisterEntry, RegisterPerson } from './registerEntry.ts';

/** An entry of the register, the person it is asked about, and the day. */
export interface AuthorityQuestion {
  readonly entry: RegisterEntry;
  readonly person: RegisterPerson;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}
