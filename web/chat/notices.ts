interface Notice {
  readonly text: string;
  readonly link?: { readonly url: string; readonly label: string };
}

export interface Notices {
  show(notice: Notice): void;
  clear(): void;
}

/** One notice at a time above the actions, until the person closes it or the next one comes. */
export function notices(place: HTMLElement, closeLabel: string): Notices {
  const clear = (): void => place.replaceChildren();
  return {
    clear,
    show({ text, link }) {
      const box = document.createElement('div');
      box.className = 'notice';
      const words = document.createElement('p');
      words.textContent = text;
      box.append(words);
      if (link !== undefined) {
        const anchor = document.createElement('a');
        Object.assign(anchor, {
          href: link.url,
          target: '_blank',
          rel: 'noopener',
          textContent: link.label,
        });
        words.append(' ', anchor);
      }
      const close = document.createElement('button');
      Object.assign(close, { type: 'button', className: 'close', textContent: '×' });
      close.setAttribute('aria-label', closeLabel);
      close.addEventListener('click', clear);
      box.append(close);
      place.replaceChildren(box);
    },
  };
}
