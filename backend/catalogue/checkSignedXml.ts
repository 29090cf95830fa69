import { SignedXml } from 'xml-crypto';
import { locateSignature } from './locateSignature.ts';

export type SignedXmlOutcome =
  /** `xml` is what was signed, in its canonical form: read that and nothing else. */
  { readonly kind: 'signed'; readonly xml: string } | { readonly kind: 'refused'; readonly sentence: string };

const signatureAlgorithms = [
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
  'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1',
];
const hashAlgorithms = ['http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmlenc#sha512'];
const transforms = [
  'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
  'http://www.w3.org/2001/10/xml-exc-c14n#',
  'http://www.w3.org/2001/10/xml-exc-c14n#WithComments',
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments',
];

/**
 * Verifies the signature over the whole document with the key of the configured certificate. A key that the document
 * itself brings is not looked at. SHA-1 and HMAC are not taken: HMAC would make the public key a password.
 */
export function checkSignedXml(document: string, publicKeyPem: string): SignedXmlOutcome {
  const located = locateSignature(document);
  if (located.kind === 'refused') return located;
  const { signature } = located;
  const check = new SignedXml({ publicCert: publicKeyPem });
  check.SignatureAlgorithms = only(check.SignatureAlgorithms, signatureAlgorithms);
  check.HashAlgorithms = only(check.HashAlgorithms, hashAlgorithms);
  check.CanonicalizationAlgorithms = only(check.CanonicalizationAlgorithms, transforms);
  try {
    check.loadSignature(signature.xml);
    const unsafe = unsafeAlgorithm(check);
    if (unsafe !== null) {
      return refused(
        `De handtekening gebruikt een algoritme dat wij niet toestaan: ${unsafe.slice(0, 100)}.`,
      );
    }
    if (!check.checkSignature(document))
      return refused('De handtekening klopt niet: de inhoud is veranderd.');
  } catch (error) {
    const why = Error.isError(error) ? error.message : '';
    return refused(
      /signature value/.test(why)
        ? 'De handtekening klopt niet: die is met een andere sleutel gezet.'
        : 'De handtekening kan niet worden gecontroleerd.',
    );
  }
  // Only what stands in the SignedInfo that was just verified counts.
  const references = check.getReferences();
  const [xml] = check.getSignedReferences();
  const uri = references[0]?.uri;
  const isWhole = uri === '' || (signature.rootId !== null && uri === `#${signature.rootId}`);
  if (references.length !== 1 || xml === undefined || !isWhole) {
    return refused('De handtekening is niet over de hele catalogus gezet.');
  }
  return { kind: 'signed', xml };
}

function unsafeAlgorithm(check: SignedXml): string | null {
  const signature = check.signatureAlgorithm ?? 'geen';
  if (!signatureAlgorithms.includes(signature)) return signature;
  return (
    check
      .getReferences()
      .map((reference) => String(reference.digestAlgorithm))
      .find((digest) => !hashAlgorithms.includes(digest)) ?? null
  );
}

function only<T>(all: Record<string, T>, allowed: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => allowed.includes(name)));
}

function refused(sentence: string): SignedXmlOutcome {
  return { kind: 'refused', sentence };
}
