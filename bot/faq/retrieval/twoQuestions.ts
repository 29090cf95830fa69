/** How a question opens; a part that opens otherwise tells who is asking. */
const opening =
  /^(?:wie|wat|waar|wanneer|hoe|hoeveel|welke?|mag|mogen|moet|moeten|kan|kunnen|hoef|is|zijn|who|what|where|when|how|which|may|must|can|should|do|does|is|are)$/u;
const parting = /(?:[?.!,;]\s*(?:en|and)?|\s(?:en|and))\s/iu;
const fewestWords = 3;

/**
 * The two questions that stand in one: `hoe oud mag het uittreksel zijn en wie tekent er`. Both open as a question does;
 * `wie tekent als de voorzitter en de secretaris er niet zijn` is one. `null` where there are not two.
 */
export function twoQuestions(text: string): readonly [string, string] | null {
  for (const { 0: between, index } of text.matchAll(new RegExp(parting, 'giu'))) {
    const first = text.slice(0, index);
    const second = text.slice(index + between.length);
    if (opensAsQuestion(first) && opensAsQuestion(second)) return [first, second];
  }
  return null;
}

function opensAsQuestion(part: string): boolean {
  const words = part.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length >= fewestWords && opening.test(words[0] ?? '');
}
