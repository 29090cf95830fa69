import { loadFieldWords } from '../../bot/loadFieldWords.ts';
import type { FieldWords } from '../../rules/search/fieldWords.ts';
import { rulesFolder } from './currentRuleBook.ts';

/** The words for searching that count now, as the program loads them. */
export const currentFieldWords: FieldWords = await loadFieldWords(rulesFolder);
