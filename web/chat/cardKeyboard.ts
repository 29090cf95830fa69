import { controlsOf, openQuestion } from './openQuestion.ts';

const oneLineInputs =
  'input.ac-textInput, input.ac-numberInput, .ac-input input[type="text"], input.ac-input[type="text"]';

/** Enter in the only text field of a card presses its first button; "Naar de vraag" leads into the open card. */
export function cardKeyboard(root: HTMLElement, toQuestion: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    const field = event.target;
    if (event.key !== 'Enter' || event.isComposing || !(field instanceof HTMLInputElement)) {
      return;
    }
    const card = field.closest('.ac-adaptiveCard');
    if (card === null || !field.matches(oneLineInputs) || card.querySelectorAll(oneLineInputs).length !== 1) {
      return;
    }
    event.preventDefault();
    const button =
      card.querySelector<HTMLElement>('.ac-pushButton.style-positive') ??
      card.querySelector<HTMLElement>('.ac-pushButton');
    button?.click();
  });
  toQuestion.addEventListener('click', () => {
    const question = openQuestion(root);
    const first = question === null ? undefined : controlsOf(question)[0];
    first?.focus();
    first?.scrollIntoView({ block: 'nearest' });
  });
}
