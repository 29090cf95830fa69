import type { Env } from './atDesk.ts';

/** What a subcommand gets; it returns its exit code. */
export interface FaqCommand {
  readonly words: readonly string[];
  readonly env: Env;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** 1: it could not be done; 2: the command itself is wrong. */
export const faqExitCodes = { fine: 0, cannot: 1, wrongCommand: 2 } as const;
