import type { chatTexts } from './chatTexts.ts';

export interface PageStates {
  loading(): void;
  ready(): void;
  failed(): void;
}

/** Loading, ready or failed: exactly one of them is on the stage. */
export function pageStates(texts: (typeof chatTexts)['nl'], retry: () => void): PageStates {
  const loading = document.querySelector<HTMLElement>('#loading');
  const failure = document.querySelector<HTMLElement>('#failure');
  const show = (state: 'loading' | 'ready' | 'failed'): void => {
    document.documentElement.dataset.state = state;
    loading?.toggleAttribute('hidden', state !== 'loading');
    failure?.toggleAttribute('hidden', state !== 'failed');
  };
  return {
    loading: () => show('loading'),
    ready: () => show('ready'),
    failed() {
      const words = document.createElement('p');
      words.textContent = texts.failed;
      const again = document.createElement('button');
      Object.assign(again, { type: 'button', className: 'retry', textContent: texts.retry });
      again.addEventListener('click', retry);
      failure?.replaceChildren(words, again);
      show('failed');
    },
  };
}
