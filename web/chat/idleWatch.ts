const idleMs = 30 * 60_000;
const signs = ['pointerdown', 'keydown', 'input', 'wheel', 'touchstart'] as const;

/**
 * Calls `idle` once after 30 minutes without any input on this page, then waits for the next input before it
 * counts again. It compares clocks instead of trusting one long timer: a laptop that slept must notice on waking.
 */
export function idleWatch(idle: () => void, now: () => number = Date.now): void {
  let lastInputAt = now();
  let told = false;
  const look = (): void => {
    if (!told && now() - lastInputAt >= idleMs) {
      told = true;
      idle();
    }
  };
  for (const sign of signs) {
    const heard = (): void => {
      // The first touch after a long sleep comes before any timer: hide first.
      look();
      lastInputAt = now();
      told = false;
    };
    document.addEventListener(sign, heard, { capture: true, passive: true });
  }
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pageshow', look);
  setInterval(look, 10_000);
}
