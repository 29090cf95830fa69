import { wordsOf } from './searchWords.ts';

/** Words that say nothing about what is meant; Dutch, then English. */
const stopWords: ReadonlySet<string> = new Set(
  wordsOf(`aan aanvragen alle als ben bij dat de deze die dienst diensten dienstverlener dit doen door doorgeven dus een eherkenning eh
  en er gaan gebruiken geen graag heb hebben hebt het hier hoe iets ik in indienen inlog inloggen inzien is je kan kunnen kun maar
  mag me met mij mijn moet moeten naar nodig nog of om ons onze ook op opvragen over regelen te tot u uit uw van via voor
  waar wat we welke wij wil willen worden wordt zijn zou
  a all an and at do for get i into log login logging me my need of on or our please service services the to use
  want we with would`),
);

/** Whether a plain word is too common to tell what is meant. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
