/**
 * The stem of a plain Dutch word after the Snowball algorithm for Dutch (Porter, snowballstem.org/algorithms/dutch),
 * with three departures that serve questions in a chat: a final v or z becomes f or s (`bedrijven` and `bedrijf`), the t
 * of a verb goes (`tekent` and `tekenen`), and diminutives go (`vraagje` and `vraag`).
 */
export function stemDutch(word: string): string {
  if (word.length < 4 || /\p{N}/u.test(word)) return word;
  let stem = word
    .replace(/(?<=.{3})inkje(s?)$/u, 'ing')
    .replace(/(?<=.{3})mpje(s?)$/u, 'm')
    .replace(/(?<=.{2}[aeoulnrw])t(je|jes)$/u, '')
    .replace(/(?<=.{3})je(s?)$/u, '');
  const vowels = 'aeiouy';
  const { first, second } = regionsOf(stem);
  const inFirst = (ending: string): boolean => stem.length - ending.length >= first;
  const inSecond = (ending: string): boolean => stem.length - ending.length >= second;
  const cut = (ending: string): void => {
    stem = stem.slice(0, stem.length - ending.length);
  };

  // Step 1: plurals and verbs.
  if (stem.endsWith('heden') && inFirst('heden')) stem = `${stem.slice(0, -5)}heid`;
  else if (/(?:ene|en)$/u.test(stem)) {
    const ending = stem.endsWith('ene') ? 'ene' : 'en';
    const before = stem.at(-ending.length - 1) ?? '';
    if (inFirst(ending) && before !== '' && !vowels.includes(before) && !stem.endsWith(`gem${ending}`)) {
      cut(ending);
      stem = undouble(stem);
    }
  } else if (/(?:se|s)$/u.test(stem)) {
    const ending = stem.endsWith('se') ? 'se' : 's';
    const before = stem.at(-ending.length - 1) ?? '';
    if (inFirst(ending) && !`${vowels}j`.includes(before)) cut(ending);
  }

  // Step 2: a final e.
  const hadE = stem.endsWith('e') && inFirst('e') && !vowels.includes(stem.at(-2) ?? 'a');
  if (hadE) {
    cut('e');
    stem = undouble(stem);
  }

  // Step 3a and 3b: what makes another kind of word of it.
  if (stem.endsWith('heid') && inSecond('heid') && stem.at(-5) !== 'c') cut('heid');
  const derived = /(?:end|ing|ig|lijk|baar|bar)$/u.exec(stem)?.[0];
  if (derived === 'end' || derived === 'ing') {
    if (inSecond(derived)) {
      cut(derived);
      if (stem.endsWith('ig') && inSecond('ig') && stem.at(-3) !== 'e') cut('ig');
      else stem = undouble(stem);
    }
  } else if (derived !== undefined && inSecond(derived) && !(derived === 'ig' && stem.at(-3) === 'e')) {
    if (derived !== 'bar' || hadE) cut(derived);
  }

  // Departure: `tekent`, `geldt`; not `recht` or `kaart`, where a t belongs to the word.
  if (
    stem.length > 4 &&
    /[bdfgklmnprvwz][dt]$/u.test(stem) &&
    inFirst('t') &&
    /(?:en|el|er|em|dt)t?$/u.test(stem)
  ) {
    stem = stem.replace(/t$/u, '');
  }
  // Step 4: a double vowel before the last consonant; then v and z as they end a word.
  return stem
    .replace(/([^aeiouy])(aa|ee|oo|uu)([^aeiouyi])$/u, (_, before: string, pair: string, last: string) => {
      return `${before}${pair.charAt(0)}${last}`;
    })
    .replace(/v$/u, 'f')
    .replace(/z$/u, 's');
}

/** Where the two regions of Snowball start: after the first consonant that follows a vowel, and once more. */
function regionsOf(word: string): { first: number; second: number } {
  const after = (start: number): number => {
    const found = /[aeiouy][^aeiouy]/u.exec(word.slice(start));
    return found === null ? word.length : start + found.index + 2;
  };
  const bare = after(0);
  return { first: Math.max(bare, 3), second: after(bare) };
}

function undouble(stem: string): string {
  return stem.replace(/(?:kk|dd|tt|ll|nn|pp|ss|mm|rr|gg|bb|ff)$/u, (pair) => pair.charAt(0));
}
