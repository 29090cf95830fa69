/** Whether a masked text asks for facts about the person or organisation that it names. */
export function asksAboutNamed(_text: string): boolean {
  return false;
}
