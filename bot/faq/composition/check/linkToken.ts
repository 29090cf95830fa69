/** Where an address comes in a passage, and in an answer that has been read: `{{link.helpdesk}}`. */
export const linkToken = /\{\{link\.([A-Za-z]+)\}\}/g;

/** The same as a model sees and writes it: `[link:helpdesk]`. */
const modelToken = /\[link:([A-Za-z]+)\]/g;

/** A sentence as a model may see it: no address, only the name of one. */
export function forModel(sentence: string): string {
  return sentence.replace(linkToken, '[link:$1]');
}

/** What a model wrote, with its link tokens as passages write them. */
export function fromModel(text: string): string {
  return text.replace(modelToken, '{{link.$1}}');
}
