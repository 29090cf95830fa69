/** What came of reading the number of an identity document (identiteitsbewijs). */
export type DocumentNumberReading =
  | {
      readonly kind: 'ok';
      readonly value: string;
      readonly document: 'passport' | 'identityCard' | 'travelDocument' | 'drivingLicence';
    }
  | { readonly kind: 'invalid'; readonly why: 'notADocumentNumber' | 'hasLetterO' };

/**
 * Reads a document number, to recognise one, never to keep it: Dutch passports and identity cards have two letters,
 * six letters or digits and a digit, never the letter O; a Dutch driving licence has ten digits. The first letter says
 * what it is: I an identity card, N a passport. Source: RvIG, reisdocumenten.
 */
export function parseDocumentNumber(typed: string): DocumentNumberReading {
  const value = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(
      /\b(?:MIJN|HET|IS|NUMMER|NR|DOCUMENTNUMMER|PASPOORT|PASPOORTNUMMER|ID-?KAART|RIJBEWIJS|RIJBEWIJSNUMMER|MY|PASSPORT|NUMBER)\b/g,
      '',
    )
    .replace(/[\s.:;\p{Pd}_]/gu, '');
  if (/^[0-9]{10}$/.test(value)) return { kind: 'ok', value, document: 'drivingLicence' };
  if (!/^[A-Z]{2}[A-Z0-9]{6}[0-9]$/.test(value)) return { kind: 'invalid', why: 'notADocumentNumber' };
  if (value.includes('O')) return { kind: 'invalid', why: 'hasLetterO' };
  return { kind: 'ok', value, document: documentOf(value) };
}

function documentOf(value: string): 'passport' | 'identityCard' | 'travelDocument' {
  if (value.startsWith('N')) return 'passport';
  return value.startsWith('I') ? 'identityCard' : 'travelDocument';
}
