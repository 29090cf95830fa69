const fromTheStart = new Set(['', '-', 'null', 'undefined']);

/**
 * A watermark is the sequence of the last row a client has seen. Nothing, `-` and what JavaScript clients make of
 * nothing mean the start; `null` is returned for what we cannot have handed out.
 */
export function parseWatermark(text: string | null | undefined): number | null {
  if (text === null || text === undefined || fromTheStart.has(text)) {
    return 0;
  }
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
