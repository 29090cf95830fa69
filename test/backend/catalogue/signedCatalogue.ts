import { SignedXml } from 'xml-crypto';
import type { SelfSigned } from './selfSigned.ts';

export interface Signing {
  readonly signatureAlgorithm?: string;
  readonly digestAlgorithm?: string;
  readonly canonicalization?: string;
  /** What the signature is over; by default the document's own element. */
  readonly xpath?: string;
  readonly uri?: string;
  /** Another element that the same signature is over. */
  readonly also?: string;
  readonly location?: {
    readonly reference: string;
    readonly action: 'append' | 'prepend' | 'before' | 'after';
  };
}

/** Signs a catalogue the way the format has it: a ds:Signature in the catalogue, over the catalogue. */
export function signXml(xml: string, key: Pick<SelfSigned, 'privateKeyPem'>, how: Signing = {}): string {
  const canonicalization = how.canonicalization ?? 'http://www.w3.org/2001/10/xml-exc-c14n#';
  const signer = new SignedXml({
    privateKey: key.privateKeyPem,
    signatureAlgorithm: (how.signatureAlgorithm ??
      'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256') as 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: canonicalization as 'http://www.w3.org/2001/10/xml-exc-c14n#',
  });
  if (how.signatureAlgorithm?.includes('hmac')) signer.enableHMAC();
  signer.addReference({
    xpath: how.xpath ?? '/*',
    ...(how.uri === undefined ? {} : how.uri === '' ? { uri: '', isEmptyUri: true } : { uri: how.uri }),
    digestAlgorithm: (how.digestAlgorithm ??
      'http://www.w3.org/2001/04/xmlenc#sha256') as 'http://www.w3.org/2001/04/xmlenc#sha256',
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', canonicalization],
  });
  if (how.also !== undefined) {
    signer.addReference({
      xpath: how.also,
      digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
      transforms: [canonicalization],
    });
  }
  signer.computeSignature(xml, {
    prefix: 'ds',
    location: how.location ?? { reference: '/*', action: 'prepend' },
  });
  return signer.getSignedXml();
}
