/** Up to this many words a question is read as a whole only. */
const short = 24;
const slide = 20;
const step = 7;

/**
 * The parts of a long story in which the question may stand: its sentences, each two that follow each other, and windows
 * over what is said without a full stop. A short question is one window.
 */
export function windowsOf(text: string): readonly string[] {
  if (countWords(text) <= short) return [text];
  const sentences = text
    .split(/(?<=[.?!…])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => countWords(sentence) >= 3);
  const pairs = sentences.slice(1).map((sentence, index) => `${sentences[index] ?? ''} ${sentence}`);
  const parts = [...sentences, ...pairs.filter((pair) => countWords(pair) <= 2 * short)];
  const windows = parts.flatMap((part) => (countWords(part) > short ? [part, ...slidesOf(part)] : [part]));
  return windows.length > 0 ? [...new Set(windows)] : [text];
}

function slidesOf(sentence: string): string[] {
  const words = sentence.split(/\s+/u);
  const slides: string[] = [];
  for (let start = 0; start + step < words.length; start += step) {
    slides.push(words.slice(start, start + slide).join(' '));
  }
  return slides;
}

function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
