import { describe, expect, test } from '@jest/globals';
import { CertificateUnusable, signatureCheck } from '../../../backend/catalogue/signatureCheck.ts';
import { takeInCatalogue } from '../../../backend/catalogue/takeInCatalogue.ts';
import { selfSigned, selfSignedElliptic } from './selfSigned.ts';
import { signXml } from './signedCatalogue.ts';
import { definition, provider, smallCatalogue } from './smallCatalogue.ts';

const publisher = selfSigned();
const somebodyElse = selfSigned();
const check = signatureCheck(publisher.certificatePem);
const whole = smallCatalogue();

async function takeIn(xml: string, with_ = check): Promise<string> {
  const outcome = await takeInCatalogue(Buffer.from(xml), with_);
  if (outcome.kind === 'refused') return outcome.faults.map((fault) => fault.sentence).join('\n');
  return outcome.isVerified
    ? `verified ${outcome.catalogue.providers.map((one) => one.names.nl).join(', ')}`
    : 'read';
}

describe('the signature of a catalogue, with a certificate configured', () => {
  test.each([
    ['exclusive canonicalization, SHA-256', {}],
    ['inclusive canonicalization', { canonicalization: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315' }],
    ['a reference to the whole document', { uri: '' }],
    [
      'SHA-512',
      {
        signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
        digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha512',
      },
    ],
    ['RSA-PSS', { signatureAlgorithm: 'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1' }],
    ['the signature at the end', { location: { reference: '/*', action: 'append' as const } }],
  ])('%s is taken in', async (_what, how) => {
    expect(await takeIn(signXml(whole, publisher, how))).toBe('verified Voorbeeldgemeente');
  });

  test('one without a signature is refused; without a certificate it is read and said to be unverified', async () => {
    expect(await takeIn(whole)).toBe('Deze catalogus heeft geen handtekening.');
    const outcome = await takeInCatalogue(Buffer.from(whole), null);
    expect(outcome).toMatchObject({ kind: 'read', isVerified: false });
  });

  test('one that was signed with another key is refused, whatever certificate it brings', async () => {
    const signed = signXml(whole, somebodyElse);
    expect(await takeIn(signed)).toBe('De handtekening klopt niet: die is met een andere sleutel gezet.');
    const own = somebodyElse.certificatePem.replaceAll(/-----.*-----|\n/g, '');
    const bringing = signed.replace(
      '</ds:Signature>',
      `<ds:KeyInfo><ds:X509Data><ds:X509Certificate>${own}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>`,
    );
    expect(await takeIn(bringing)).toBe('De handtekening klopt niet: die is met een andere sleutel gezet.');
  });

  test.each([
    ['a name', 'Voorbeeldgemeente', 'Voorbeeldgemeentf'],
    ['a level', 'assurance-class:loa3', 'assurance-class:loa2'],
    ['an attribute', 'ServiceDefinition esc:IsPublic="true"', 'ServiceDefinition esc:IsPublic="false"'],
    ['the moment of issue', '2026-11-24T03:00:00Z', '2027-11-24T03:00:00Z'],
    ['one space', 'Vergunningen voor', 'Vergunningen  voor'],
  ])('after a change of %s it is refused', async (_what, from, to) => {
    const changed = signXml(whole, publisher).replace(from, to);
    expect(await takeIn(changed)).toBe('De handtekening klopt niet: de inhoud is veranderd.');
  });

  test.each([
    ['RSA with SHA-1', { signatureAlgorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' }],
    ['a digest with SHA-1', { digestAlgorithm: 'http://www.w3.org/2000/09/xmldsig#sha1' }],
  ])('%s is not allowed', async (_what, how) => {
    expect(await takeIn(signXml(whole, publisher, how))).toContain('een algoritme dat wij niet toestaan');
  });

  test('HMAC with the public key as its password is not allowed', async () => {
    const publicAsPassword = { privateKeyPem: publisher.certificatePem };
    const how = { signatureAlgorithm: 'http://www.w3.org/2000/09/xmldsig#hmac-sha1' };
    expect(await takeIn(signXml(whole, publicAsPassword, how))).toContain(
      'een algoritme dat wij niet toestaan',
    );
  });

  test('a signature over one provider says nothing of the catalogue around it', async () => {
    const marked = whole.replace('<esc:ServiceProvider ', '<esc:ServiceProvider ID="p1" ');
    const signed = signXml(marked, publisher, { xpath: "//*[local-name(.)='ServiceProvider']", uri: '#p1' });
    expect(await takeIn(signed)).toBe('De handtekening is niet over de hele catalogus gezet.');
  });

  test('a signature over the catalogue and something else is not what the format has', async () => {
    const marked = whole.replace('<esc:ServiceProvider ', '<esc:ServiceProvider ID="p1" ');
    const signed = signXml(marked, publisher, { also: "//*[local-name(.)='ServiceProvider']" });
    expect(await takeIn(signed)).toBe('De handtekening is niet over de hele catalogus gezet.');
  });

  test('a signed catalogue wrapped in another is refused, wherever it is put', async () => {
    const signed = signXml(whole, publisher).replace(/^<\?xml.*?\?>\s*/, '');
    const signature = /<ds:Signature[\s\S]*<\/ds:Signature>/.exec(signed)?.[0] ?? '';
    const stripped = signed.replace(signature, '');
    const evil = provider('00000009999999990000', 'Kwaadwillend', definition());
    const misplaced =
      'De handtekening staat niet waar die hoort: er hoort er precies een te staan, direct in de catalogus.';
    const attacks: [string, string, string][] = [
      [
        'the signed one inside, its signature with it',
        smallCatalogue({ more: evil + signed }).replace('ID="c1"', 'ID="c2"'),
        misplaced,
      ],
      [
        'the signed one inside, its signature moved up to where it belongs',
        smallCatalogue({ more: evil + signature + stripped }).replace('ID="c1"', 'ID="c2"'),
        'De handtekening is niet over de hele catalogus gezet.',
      ],
      [
        'the same id twice',
        smallCatalogue({ more: evil + signature + stripped }),
        'De handtekening kan niet worden gecontroleerd.',
      ],
      [
        'inside the signature, as its object',
        smallCatalogue({
          more:
            evil + signature.replace('</ds:Signature>', `<ds:Object>${stripped}</ds:Object></ds:Signature>`),
        }).replace('ID="c1"', 'ID="c2"'),
        'De handtekening is niet over de hele catalogus gezet.',
      ],
      [
        'two signatures, the first one good',
        signed.replace('</esc:ServiceCatalogue>', `${signature}</esc:ServiceCatalogue>`),
        misplaced,
      ],
      [
        'two references, of which the second is another',
        signed.replace('</ds:SignedInfo>', '<ds:Reference URI="#c2"/></ds:SignedInfo>'),
        'De handtekening kan niet worden gecontroleerd.',
      ],
    ];
    for (const [what, attack, sentence] of attacks)
      expect([what, await takeIn(attack)]).toEqual([what, sentence]);
  });

  test('what is read is what was signed: a comment cannot cut a name, and what the transform drops is gone', async () => {
    const signed = signXml(whole.replace('Voorbeeldgemeente', 'Voorbeeld<!-- -->gemeente'), publisher);
    expect(await takeIn(signed)).toBe('verified Voorbeeldgemeente');
    // Comments are outside what is signed; they do not change what is read.
    expect(await takeIn(signed.replace('<!-- -->', '<!-- <x> -->'))).toBe('verified Voorbeeldgemeente');
    const inside = signed.replace(
      '</ds:Signature>',
      `<ds:Object>${provider('00000009999999990000', 'Kwaadwillend', definition()).replaceAll('esc:', 'e:').replace('<e:ServiceProvider', '<e:ServiceProvider xmlns:e="urn:etoegang:1.13:service-catalog" xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion"')}</ds:Object></ds:Signature>`,
    );
    expect(await takeIn(inside)).not.toContain('Kwaadwillend');
  });

  test('a certificate that was not valid at the moment of issue does not count', async () => {
    const expired = selfSigned({ from: '2020-01-01T00:00:00Z', until: '2025-01-01T00:00:00Z' });
    const outcome = await takeIn(signXml(whole, expired), signatureCheck(expired.certificatePem));
    expect(outcome).toContain('Het certificaat was niet geldig toen deze catalogus is gemaakt');
  });

  test('a certificate that cannot be used is refused at the start', () => {
    expect(() => signatureCheck('no certificate')).toThrow(CertificateUnusable);
    expect(() => signatureCheck(selfSignedElliptic().certificatePem)).toThrow(/RSA key of at least 2048/);
    expect(() => signatureCheck(selfSigned({ bits: 1024 }).certificatePem)).toThrow(
      /RSA key of at least 2048/,
    );
  });

  test('faults are told with the lines of the file as it was sent, signed or not', async () => {
    const signed = signXml(whole.replace('loa3', 'loa9'), publisher);
    const outcome = await takeInCatalogue(Buffer.from(signed), check);
    expect(outcome).toMatchObject({ kind: 'refused', faults: [{ line: 10, column: 1 }] });
  });
});
