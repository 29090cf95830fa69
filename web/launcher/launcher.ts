import { launcherStyle } from './launcherStyle.ts';
import { launcherTexts } from './launcherTexts.ts';

/** How long a frame may take to say that it is ours; a refused one loads, but says nothing. */
const afterLoadMs = 600;
const atMostMs = 15_000;

/**
 * `<script src="https://…/launcher.js" data-locale="nl" data-label="Hulp bij upgraden" async></script>`
 * puts a button on the page; nothing else is loaded until somebody presses it.
 */
function launch(script: HTMLScriptElement): void {
  const { origin } = new URL(script.src);
  const { locale = document.documentElement.lang, label } = script.dataset;
  const language = locale.toLowerCase().startsWith('en') ? 'en' : 'nl';
  const texts = launcherTexts[language];
  const address = `${origin}/chat?locale=${language}`;

  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  // Constructed, because a style element would need the host page's content security policy to allow it.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(launcherStyle);
  root.adoptedStyleSheets = [sheet];

  const opener = button('open', label ?? texts.open);
  opener.prepend(speechMark());
  opener.ariaExpanded = 'false';
  opener.ariaHasPopup = 'dialog';
  const dialog = document.createElement('dialog');
  dialog.ariaLabel = texts.title;
  const closer = button('close', '');
  closer.ariaLabel = texts.close;
  closer.textContent = '×';
  dialog.append(closer);
  root.append(opener, dialog);
  let frame: HTMLIFrameElement | null = null;

  const closed = (): void => {
    opener.ariaExpanded = 'false';
    opener.focus();
  };
  const close = (): void => {
    dialog.close();
    closed();
  };
  // The browser closes a modal one by itself, on Escape or the back gesture.
  dialog.addEventListener('close', closed);
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      close();
    }
  });
  closer.addEventListener('click', close);
  opener.addEventListener('click', () => {
    if (dialog.open) {
      close();
      return;
    }
    // A whole screen keeps the page behind it out of reach; a panel leaves it in use.
    if (matchMedia('(max-width: 32rem), (max-height: 30rem)').matches) {
      dialog.showModal();
    } else {
      dialog.show();
    }
    opener.ariaExpanded = 'true';
    if (frame === null) {
      frame = openFrame();
    }
    frame.focus();
  });

  function openFrame(): HTMLIFrameElement {
    const made = document.createElement('iframe');
    made.title = texts.title;
    made.allow = 'clipboard-write';
    let isReady = false;
    const refused = (): void => {
      if (!isReady) {
        made.remove();
        frame = null;
        inTab();
      }
    };
    const timer = setTimeout(refused, atMostMs);
    made.addEventListener('load', () => setTimeout(refused, afterLoadMs));
    window.addEventListener('message', ({ source, origin: from, data }) => {
      if (source !== made.contentWindow || from !== origin) {
        return;
      }
      if (data?.type === 'upgradeAssistantReady') {
        isReady = true;
        clearTimeout(timer);
      } else if (data?.type === 'upgradeAssistantClose' && dialog.open) {
        close();
      }
    });
    made.src = `${address}&embedded`;
    dialog.append(made);
    return made;
  }

  /** The chat may not be framed here: a tab, when the browser still counts this as part of the click, else a link. */
  function inTab(): void {
    if (window.open(address, '_blank') !== null) {
      close();
      return;
    }
    const text = document.createElement('p');
    text.textContent = texts.refused;
    const link = document.createElement('a');
    Object.assign(link, { href: address, target: '_blank', textContent: texts.inTab });
    dialog.querySelector('div')?.remove();
    const box = document.createElement('div');
    box.append(text, link);
    dialog.append(box);
    link.focus();
  }

  const place = (): void => document.body.append(host);
  if (document.body) {
    place();
  } else {
    document.addEventListener('DOMContentLoaded', place);
  }
}

function button(className: string, text: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.append(text);
  return made;
}

function speechMark(): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute(
    'd',
    'M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-8l-5 4v-4H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zm2 4v2h12V8zm0 4v2h8v-2z',
  );
  svg.append(path);
  return svg;
}

if (document.currentScript instanceof HTMLScriptElement) {
  launch(document.currentScript);
}
