import type { Step } from './steps.ts';

/** The first turns of an upgrade, typed: every question can be answered that way. */
export const upgradeSteps: readonly Step[] = [];
