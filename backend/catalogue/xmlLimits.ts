/**
 * How large a catalogue may be. The defaults leave room for several times today's size (some 1,500 providers and
 * 6,000 services, with their certificates) and keep the memory that reading takes bounded.
 */
export interface XmlLimits {
  readonly bytes: number;
  readonly depth: number;
  /** Of one element. */
  readonly attributes: number;
  /** Characters of one text, attribute value, comment or name. */
  readonly textLength: number;
  /** Elements within one provider's child: a service with all it holds. */
  readonly elementsOfOne: number;
  /** After so many faults the reader stops: nobody reads on. */
  readonly faults: number;
}

export const defaultLimits: XmlLimits = {
  bytes: 50 * 1024 * 1024,
  depth: 20,
  attributes: 30,
  textLength: 64 * 1024,
  elementsOfOne: 2_000,
  faults: 100,
};
