import { linkToken } from './linkToken.ts';

/** Letters, digits and signs that Dutch and English sentences need, and none that a renderer takes for markup. */
const allowed = /^[A-Za-zÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜàáâäçèéêëìíîïñòóôöùúûü0-9 .,;:?!'’‘"“”()/&%+€–-]*$/;
/** What opens a list, a quotation or a heading when it stands first. */
const opensMarkup = /^[-–+>]|^\s|\s$/;

/** Whether a text holds nothing but plain writing, its link tokens left out. */
export function hasOnlyAllowedCharacters(text: string): boolean {
  const plain = text.replace(linkToken, '');
  return allowed.test(plain) && !opensMarkup.test(text);
}
