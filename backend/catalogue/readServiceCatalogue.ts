import type { ReadOutcome } from './readOutcome.ts';
import { readXml } from './readXml.ts';
import { serviceCatalogueBuilder } from './serviceCatalogueBuilder.ts';
import { defaultLimits, type XmlLimits } from './xmlLimits.ts';

/**
 * Reads an ETD ServiceCatalogue piece by piece and checks all of it. Whatever the bytes are, it ends, within
 * bounded memory. It does not look at the signature: `checkSignature` does, and gives the bytes to read here.
 */
export async function readServiceCatalogue(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limits: XmlLimits = defaultLimits,
): Promise<ReadOutcome> {
  const builder = serviceCatalogueBuilder(limits, () => reader.stop());
  const reader = readXml(limits, builder.handler);
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (!reader.write(piece)) break;
  }
  const stop = reader.end();
  return builder.finish(stop, bytes);
}

/** Cuts bytes that are in memory into pieces and lets other work go between them. */
export async function* inPieces(bytes: Uint8Array, size = 256 * 1024): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) {
    yield bytes.subarray(from, from + size);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
