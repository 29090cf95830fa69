import { type CatalogueFault, faultOfFile } from './catalogueFault.ts';
import type { ReadOutcome } from './readOutcome.ts';
import { inPieces, readServiceCatalogue } from './readServiceCatalogue.ts';
import type { SignatureCheck } from './signatureCheck.ts';
import { defaultLimits, type XmlLimits } from './xmlLimits.ts';

export type TakeInOutcome =
  | (Extract<ReadOutcome, { kind: 'read' }> & { readonly isVerified: boolean })
  | { readonly kind: 'refused'; readonly faults: readonly CatalogueFault[] };

/**
 * Reads a catalogue and, with a certificate, verifies who signed it. Then what counts is what was signed: the bytes are
 * read once for their faults, with the lines as the sender knows them, and the signed content once more.
 */
export async function takeInCatalogue(
  bytes: Uint8Array,
  signature: SignatureCheck | null,
  limits: XmlLimits = defaultLimits,
): Promise<TakeInOutcome> {
  const read = await readServiceCatalogue(inPieces(bytes), limits);
  if (read.kind === 'refused' || signature === null) {
    return read.kind === 'refused' ? read : { ...read, isVerified: false };
  }
  const verified = await signature.verify(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  if (verified.kind === 'refused') return { kind: 'refused', faults: [faultOfFile(verified.sentence)] };
  const signed = await readServiceCatalogue(inPieces(Buffer.from(verified.xml)), limits);
  if (signed.kind === 'refused') return signed;
  const { issuedAt } = signed.catalogue;
  if (!signature.wasValidAt(issuedAt)) {
    const sentence = `Het certificaat was niet geldig toen deze catalogus is gemaakt (${issuedAt}).`;
    return { kind: 'refused', faults: [faultOfFile(sentence)] };
  }
  return { ...signed, counts: { ...signed.counts, bytes: bytes.length }, isVerified: true };
}
