import { setImmediate } from 'node:timers/promises';

/** Work that takes seconds, cut into pieces of which none holds anybody up for long. */
export type Pieces<T> = Generator<undefined, T>;

/** All of it now. */
export function atOnce<T>(pieces: Pieces<T>): T {
  for (;;) {
    const piece = pieces.next();
    if (piece.done === true) return piece.value;
  }
}

/** A piece at a time; everything else that waits for the processor goes in between. */
export async function inTurns<T>(pieces: Pieces<T>): Promise<T> {
  for (;;) {
    const piece = pieces.next();
    if (piece.done === true) return piece.value;
    await setImmediate();
  }
}
