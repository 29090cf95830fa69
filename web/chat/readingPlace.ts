import { openQuestion } from './openQuestion.ts';

/** What comes this long after somebody did something still belongs to it. */
const answerMs = 10_000;
/** Cards are drawn in steps: looked at again, in case something grew meanwhile. */
const looksMs = [60, 250, 600] as const;
const room = 8;
const byHand = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

export interface ReadingPlace {
  /** The conversation is shown from its start: it is read from its open question. */
  opened(): void;
  /** The person did something: what comes now is read from its beginning. */
  acted(): void;
  /** Something came in. */
  arrived(): void;
  /** This field has to be seen. */
  show(field: HTMLElement): void;
}

/**
 * Keeps the beginning of what is new in view. Web Chat scrolls in slow steps and stops where it likes when several
 * messages come one after another. Whoever moves by hand is left alone.
 */
export function readingPlace(root: HTMLElement, now: () => number = () => performance.now()): ReadingPlace {
  let find: (() => HTMLElement | null) | null = null;
  let since = 0;
  let timers: ReturnType<typeof setTimeout>[] = [];
  const messages = () => [...root.querySelectorAll<HTMLElement>('.webchat__basic-transcript__activity')];

  function begin(place: () => HTMLElement | null): void {
    find = place;
    since = now();
  }

  function look(): void {
    timers.forEach(clearTimeout);
    timers = looksMs.map((ms) => setTimeout(() => requestAnimationFrame(settle), ms));
  }

  function settle(): void {
    const transcript = root.querySelector<HTMLElement>('.webchat__basic-transcript__scrollable');
    const place = find?.() ?? null;
    if (transcript === null || place === null) {
      return;
    }
    // To Web Chat this is a hand on the wheel: it ends its own movement.
    transcript.dispatchEvent(new Event('wheel'));
    const below = place.getBoundingClientRect().top - transcript.getBoundingClientRect().top;
    // A message is read from its top; a field is seen with its label above it and its error under it.
    const wanted = messages().includes(place) ? room : (transcript.clientHeight - place.offsetHeight) / 2;
    transcript.scrollTop += Math.round(below - wanted);
    root.dataset.reading = '';
  }

  for (const sign of byHand) {
    root.addEventListener(
      sign,
      (event) => {
        find = event.isTrusted ? null : find;
      },
      { passive: true },
    );
  }
  return {
    opened() {
      begin(() => openQuestion(root)?.closest<HTMLElement>('.webchat__basic-transcript__activity') ?? null);
    },
    acted() {
      const before = messages().length;
      const isOwn = (message: HTMLElement) => message.querySelector('.webchat__bubble--from-user') !== null;
      begin(
        () =>
          messages()
            .slice(before)
            .find((message) => !isOwn(message)) ?? null,
      );
    },
    arrived() {
      if (find !== null && now() - since < answerMs) {
        look();
      } else {
        // News that nobody asked for: the button that leads to it may show again.
        delete root.dataset.reading;
      }
    },
    show(field) {
      begin(() => field);
      look();
    },
  };
}
