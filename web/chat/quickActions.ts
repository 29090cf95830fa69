/** Against a double click: these words go to the bot as messages, and twice "terug" goes back twice. */
const quietMs = 800;

/** The always-there buttons send their word; in a low window they hide behind the menu button. */
export function quickActions(send: (word: string, label: string) => void): void {
  const bar = document.querySelector<HTMLElement>('#actions');
  const menu = document.querySelector<HTMLElement>('#menu-button');
  const open = (shown: boolean): void => {
    menu?.setAttribute('aria-expanded', String(shown));
    bar?.classList.toggle('open', shown);
  };
  let quietUntil = 0;
  bar?.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
    const word = button?.dataset.word;
    if (button && word !== undefined && performance.now() >= quietUntil) {
      quietUntil = performance.now() + quietMs;
      send(word, button.textContent);
    }
    if (button) {
      open(false);
    }
  });
  menu?.addEventListener('click', () => {
    const shown = menu.getAttribute('aria-expanded') !== 'true';
    open(shown);
    if (shown) {
      bar?.querySelector<HTMLElement>('[data-word]')?.focus();
    }
  });
  bar?.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && menu?.getAttribute('aria-expanded') === 'true') {
      event.stopPropagation();
      open(false);
      menu.focus();
    }
  });
}
