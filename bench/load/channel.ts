import type { Step } from '../steps.ts';

/** One conversation of a customer. */
export interface BenchConversation {
  /** Sends the message of the step; done when it was acknowledged and the reply to it was read. */
  turn(step: Step): Promise<void>;
  close(): void;
}

/** A way to talk to a bot. Everything that breaks is thrown: a bench that lost a reply has no figure. */
export interface BenchChannel {
  open(): Promise<BenchConversation>;
  close(): Promise<void>;
}

/** Thrown when a bot refused a message, or answered something else than the step expects. */
export class BenchTurnFailed extends Error {
  override readonly name = 'BenchTurnFailed';
}
