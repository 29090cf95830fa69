import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A key with a certificate over it, made for one test and gone after it. */
export interface SelfSigned {
  readonly privateKeyPem: string;
  readonly certificatePem: string;
}

/** A self-signed certificate (X.509 v3, RSA with SHA-256). Node can read certificates but not make them. */
export function selfSigned(
  valid: { readonly from?: string; readonly until?: string; readonly bits?: number } = {},
): SelfSigned {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: valid.bits ?? 2048 });
  return certify(privateKey, valid);
}

/** The same for a key that is no RSA key. */
export function selfSignedElliptic(): SelfSigned {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return certify(privateKey, {});
}

function certify(
  privateKey: KeyObject,
  valid: { readonly from?: string; readonly until?: string },
): SelfSigned {
  const isRsa = privateKey.asymmetricKeyType === 'rsa';
  const algorithm = isRsa
    ? sequence(oid('2a864886f70d01010b'), Buffer.from('0500', 'hex'))
    : sequence(oid('2a8648ce3d040302'));
  const name = sequence(set(sequence(oid('550403'), tagged(0x0c, Buffer.from('Testbeheerder catalogus')))));
  const body = sequence(
    tagged(0xa0, integer(2)),
    integer(1),
    algorithm,
    name,
    sequence(time(valid.from ?? '2026-01-01T00:00:00Z'), time(valid.until ?? '2030-01-01T00:00:00Z')),
    name,
    createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
  );
  const signature = tagged(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]));
  const der = sequence(body, algorithm, signature);
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificatePem: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
const sequence = (...parts: Buffer[]) => tagged(0x30, Buffer.concat(parts));
const set = (...parts: Buffer[]) => tagged(0x31, Buffer.concat(parts));
const oid = (hex: string) => tagged(0x06, Buffer.from(hex, 'hex'));
const integer = (value: number) => tagged(0x02, Buffer.from([value]));
const time = (moment: string) =>
  tagged(0x18, Buffer.from(`${moment.replaceAll(/[-:T]/g, '').slice(0, 14)}Z`, 'latin1'));
