import { markFieldErrors } from './fieldErrors.ts';
import { controlsOf, openQuestion } from './openQuestion.ts';

/** Something of a control that survives when the same card is drawn again. */
interface Mark {
  readonly index: number;
  readonly sign: string;
}

/**
 * A card that is drawn again takes the focus down with it. Returns what puts it back: on the field with an error, on
 * the same control if the card still has it, else on the first of the open question, else in the message box. Focus
 * elsewhere stays there.
 */
export function rememberCardFocus(root: HTMLElement, showWrong: (field: HTMLElement) => void): () => void {
  const focused = document.activeElement;
  const card = focused?.closest('.webchat__basic-transcript__activity') ?? null;
  const isInCard = focused instanceof HTMLElement && card !== null && root.contains(card);
  const mark = isInCard ? { index: controlsOf(card).indexOf(focused), sign: signOf(focused) } : null;
  return () => {
    afterRender(() => {
      const wrong = markFieldErrors(openQuestion(root));
      const isLost = document.activeElement === document.body || document.activeElement === null;
      if (mark === null || !isLost) {
        return;
      }
      if (wrong !== null) {
        wrong.focus({ preventScroll: true });
        showWrong(wrong);
      } else {
        // Web Chat brings what is new into view; a jump to the control would break that off.
        (target(root, mark) ?? messageBox(root))?.focus({ preventScroll: true });
      }
    });
  };
}

function target(root: HTMLElement, mark: Mark): HTMLElement | undefined {
  const question = openQuestion(root);
  if (question === null) {
    return undefined;
  }
  const candidates = controlsOf(question);
  return (
    candidates.find((control) => control.getAttribute('aria-invalid') === 'true') ??
    candidates.find((control, index) => index === mark.index && signOf(control) === mark.sign) ??
    candidates.find((control) => signOf(control) === mark.sign) ??
    candidates[0]
  );
}

function signOf(control: HTMLElement): string {
  const name = control.getAttribute('aria-label') ?? control.getAttribute('name') ?? '';
  return `${control.tagName}|${name}|${control.textContent}`;
}

/** On a touch screen the message box would raise the keyboard over the answer: the transcript will do. */
export function messageBox(root: HTMLElement): HTMLElement | null {
  return matchMedia('(pointer: coarse)').matches
    ? root.querySelector<HTMLElement>('.webchat__basic-transcript')
    : root.querySelector<HTMLElement>(
        '.webchat__send-box-text-box__html-text-area, .webchat__send-box-text-box__input',
      );
}

/** Web Chat puts the new card in the page within two frames. */
function afterRender(action: () => void): void {
  setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(action)), 30);
}
