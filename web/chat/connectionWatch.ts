import type { chatTexts } from './chatTexts.ts';

const everyMs = 20_000;
const soonMs = 3_000;

/**
 * A banner while the server cannot be reached. Direct Line keeps saying "online" during a gap, so this asks the
 * server itself; the conversation picks up by itself, nothing that was sent is lost.
 */
export function connectionWatch(banner: HTMLElement, texts: (typeof chatTexts)['nl']): void {
  let misses = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<void> => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') {
      const reached = navigator.onLine && (await ping());
      misses = reached ? 0 : misses + 1;
      show(reached);
    }
    timer = setTimeout(() => void look(), misses > 0 ? soonMs : everyMs);
  };
  const show = (reached: boolean): void => {
    if (!reached && (misses >= 2 || !navigator.onLine)) {
      banner.textContent = texts.offline;
      banner.className = 'banner bad';
    } else if (reached && banner.className === 'banner bad') {
      banner.textContent = texts.online;
      banner.className = 'banner good';
      setTimeout(() => {
        if (banner.className === 'banner good') {
          banner.textContent = '';
          banner.className = 'banner';
        }
      }, 4000);
    }
  };
  window.addEventListener('online', () => void look());
  window.addEventListener('offline', () => void look());
  document.addEventListener('visibilitychange', () => void look());
  timer = setTimeout(() => void look(), everyMs);
}

async function ping(): Promise<boolean> {
  try {
    return (await fetch('/chat/ping', { cache: 'no-store', signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    // Unreachable is the answer.
    return false;
  }
}
