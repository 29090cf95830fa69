import type { chatTexts } from './chatTexts.ts';
import type { ShownActivity } from './webChatApi.ts';

/** Shows "Stap 2 van 5 · Gegevens" from the last activity that says where the application stands. */
export function progress(texts: (typeof chatTexts)['nl']): (activity: ShownActivity) => void {
  const words = document.querySelector<HTMLElement>('#progress-text');
  const steps = document.querySelector<HTMLElement>('#progress-steps');
  return (activity) => {
    const said = parse(activity.channelData?.progress);
    if (said === null || words === null || steps === null) {
      return;
    }
    words.textContent = `${texts.stepOf(said.step, said.of)}${said.title === '' ? '' : ` · ${said.title}`}`;
    steps.replaceChildren(
      ...Array.from({ length: said.of }, (_, index) => {
        const part = document.createElement('i');
        part.className = said.isDone || index + 1 < said.step ? 'done' : index + 1 === said.step ? 'now' : '';
        return part;
      }),
    );
  };
}

function parse(value: unknown): { step: number; of: number; title: string; isDone: boolean } | null {
  if (typeof value !== 'object' || value === null) {
    return null;
  }
  const { step, of, title, isDone } = value as Record<string, unknown>;
  const isSane = Number.isInteger(step) && Number.isInteger(of) && Number(of) >= 1 && Number(of) <= 12;
  return isSane
    ? {
        step: Number(step),
        of: Number(of),
        title: typeof title === 'string' ? title : '',
        isDone: isDone === true,
      }
    : null;
}
