/** What came of reading how many people somebody means. */
export type PeopleCountReading =
  | { readonly kind: 'ok'; readonly value: number }
  /** `none`: it names no number at all, so that it may be another answer. */
  | { readonly kind: 'invalid'; readonly why: 'none' | 'unclear' };

/**
 * Reads a number of people as one types it: "2", "twee", "ja, twee bestuurders", "minimaal 2 van de 7", "met z'n
 * tweeën". A text that names two numbers, or says more than a number, is unclear: it is asked again, never guessed.
 */
export function parsePeopleCount(typed: string): PeopleCountReading {
  const counted = plain(typed)
    // Two of the seven: the first is meant, the second is the whole.
    .replace(/\s(?:van de|of the|out of)\s(\S+)/, (text, whole: string) =>
      numberOf(whole) === null ? text : '',
    )
    .split(/\s/)
    .filter((word) => word !== '' && !fillers.has(word));
  const value = counted.length === 1 ? numberOf(counted.join()) : null;
  if (value !== null) return { kind: 'ok', value };
  const namesNumber = counted.some((one) => numberOf(one) !== null || /[0-9]/.test(one));
  return { kind: 'invalid', why: namesNumber ? 'unclear' : 'none' };
}

const words = [
  ['nul', 'zero'],
  ['een', 'one'],
  ['twee', 'tweeen', 'two'],
  ['drie', 'drieen', 'three'],
  ['vier', 'vieren', 'four'],
  ['vijf', 'vijven', 'five'],
  ['zes', 'zessen', 'six'],
  ['zeven', 'zevenen', 'seven'],
  ['acht', 'achten', 'eight'],
  ['negen', 'negenen', 'nine'],
  ['tien', 'tienen', 'ten'],
  ['elf', 'eleven'],
  ['twaalf', 'twelve'],
] as const;

/** Words that may stand around the number and change nothing. */
const fillers: ReadonlySet<string> = new Set(
  (
    'ja jawel yes yep hoor er zijn is het dat de van met zn samen minstens minimaal mogen mag kunnen moeten teken tekenen ' +
    'ondertekenen bestuurder bestuurders bestuursleden bestuurslid leden mensen personen persoon man stuks ' +
    'handtekening handtekeningen director directors board members member people persons person signatures signature ' +
    'at least of the may can sign together there are'
  ).split(' '),
);

function numberOf(word: string): number | null {
  if (/^[0-9]{1,2}$/.test(word)) return Number(word);
  const place = words.findIndex((names) => (names as readonly string[]).includes(word));
  return place < 0 ? null : place;
}

/** Lower case without accents; what stands inside a number ("2,5", "-2") stays, so that it is no number. */
function plain(typed: string): string {
  return typed
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/[,.;:!]+(?=\s|$)/g, '');
}
