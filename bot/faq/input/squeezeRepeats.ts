/** Shortens what somebody held down or pasted over and over (`neeeeee`, `!!!!`, `hahahaha`, `ja ja ja ja`); digits stay. */
export function squeezeRepeats(text: string): string {
  return text
    .replace(/(\p{L})\1{3,}/gu, '$1$1')
    .replace(/([^\p{L}\p{N}\s])\1{3,}/gu, '$1')
    .replace(/([^\d\s]{2,6}?)\1{4,}/g, '$1$1')
    .replace(/(?<!\p{L})(\p{L}{1,20})(?: \1(?![\p{L}\p{N}])){3,}/gu, '$1 $1');
}
