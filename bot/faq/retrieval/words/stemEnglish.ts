const steps: readonly (readonly [RegExp, string])[] = [
  // Steps 2 to 4 of Porter, the endings that questions hold.
  [/(?<=[aeiouy][^aeiouy].*)(?:ational|ation|ator)$/u, 'ate'],
  [/(?<=[aeiouy][^aeiouy].*)isation$/u, 'ise'],
  [/(?<=[aeiouy][^aeiouy].*[aeiouy][^aeiouy].*)(?:ement|ment|ance|ence|able|ible|ness|ful)$/u, ''],
  [/(?<=[aeiouy][^aeiouy].*[aeiouy][^aeiouy].*)(?:ative|ive|ous|al|ate|ise|ize)$/u, ''],
  [/(?<=[aeiouy][^aeiouy].*[aeiouy][^aeiouy].*[st])ion$/u, ''],
];

/**
 * The stem of a plain English word after the Porter algorithm (snowballstem.org/algorithms/porter), steps 1 and 5 as
 * they are and of 2 to 4 the endings that questions hold.
 */
export function stemEnglish(word: string): string {
  if (word.length < 4 || /\p{N}/u.test(word)) return word;
  let stem = word
    .replace(/sses$/u, 'ss')
    .replace(/ies$/u, 'i')
    .replace(/(?<=[^su])s$/u, '');
  if (/(?<=[aeiouy].*)(?:ed|ing|ingly|edly)$/u.test(stem) && !/eed$/u.test(stem)) {
    stem = stem.replace(/(?:ingly|edly|ing|ed)$/u, '');
    if (/(?:at|bl|iz|[lmnrt]is)$/u.test(stem)) stem += 'e';
    else if (/([^aeiouylsz])\1$/u.test(stem)) stem = stem.slice(0, -1);
    else if (/^[^aeiouy]+[aeiouy][^aeiouywx]$/u.test(stem)) stem += 'e';
  }
  stem = stem.replace(/(?<=[aeiouy].+)y$/u, 'i');
  // `isation` as Americans write it is the same word.
  stem = stem.replace(/ization$/u, 'isation').replace(/(?<=.{3})ize$/u, 'ise');
  for (const [ending, instead] of steps) {
    if (ending.test(stem)) {
      stem = stem.replace(ending, instead);
      break;
    }
  }
  return stem.length > 4 ? stem.replace(/e$/u, '') : stem;
}
