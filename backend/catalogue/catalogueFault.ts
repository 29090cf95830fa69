/** What is wrong with a catalogue, in Dutch for whoever sent it, with its place. */
export interface CatalogueFault {
  readonly sentence: string;
  /** Counted from 1; `null` when it is about the file as a whole. */
  readonly line: number | null;
  readonly column: number | null;
  /** The provider and the service it is about, as far as they are known there. */
  readonly oin: string | null;
  readonly serviceUuid: string | null;
}

export function faultOfFile(sentence: string): CatalogueFault {
  return { sentence, line: null, column: null, oin: null, serviceUuid: null };
}

/** One line for a screen: "regel 12, kolom 5, dienstverlener 0000…, dienst 1111…: …". */
export function faultLine(fault: CatalogueFault): string {
  const places = [
    fault.line === null ? '' : `regel ${fault.line}, kolom ${fault.column ?? 1}`,
    fault.oin === null ? '' : `dienstverlener ${fault.oin}`,
    fault.serviceUuid === null ? '' : `dienst ${fault.serviceUuid}`,
  ].filter((place) => place !== '');
  return places.length === 0 ? fault.sentence : `${places.join(', ')}: ${fault.sentence}`;
}
