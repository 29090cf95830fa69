import { X509Certificate } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { SignedXmlOutcome } from './checkSignedXml.ts';

export interface SignatureCheck {
  /** Whether `document`, as a whole, was signed with the certificate. */
  verify(document: string): Promise<SignedXmlOutcome>;
  /** Whether the certificate was valid at that moment (of the issue of a catalogue). */
  wasValidAt(moment: string): boolean;
}

/** Thrown at the start when the configured certificate cannot be used. */
export class CertificateUnusable extends Error {
  override readonly name = 'CertificateUnusable';
}

const patienceMs = 60_000;
/** Measured: some 60 bytes of memory for a byte of XML. */
const mostBytes = 20 * 1024 * 1024;
const mostMemoryMb = 2_048;

/** Checks signatures against one certificate, in a thread with its own limits of time and memory. */
export function signatureCheck(certificatePem: string): SignatureCheck {
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(certificatePem);
  } catch (cause) {
    throw new CertificateUnusable('This is not a certificate in PEM', { cause });
  }
  const { publicKey } = certificate;
  const bits = publicKey.asymmetricKeyDetails?.modulusLength ?? 0;
  if (publicKey.asymmetricKeyType !== 'rsa' || bits < 2048) {
    throw new CertificateUnusable('The certificate must have an RSA key of at least 2048 bits');
  }
  const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const [from, until] = [Date.parse(certificate.validFrom), Date.parse(certificate.validTo)];

  return {
    wasValidAt(moment) {
      const at = Date.parse(moment);
      return from <= at && at <= until;
    },
    verify(document) {
      if (Buffer.byteLength(document) > mostBytes) {
        const sentence = `Een ondertekende catalogus is hoogstens ${mostBytes} bytes.`;
        return Promise.resolve({ kind: 'refused', sentence });
      }
      return inThread({ document, publicKeyPem });
    },
  };
}

function inThread(workerData: { readonly document: string; readonly publicKeyPem: string }) {
  return new Promise<SignedXmlOutcome>((resolve) => {
    const worker = new Worker(new URL('./signatureWorker.ts', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
    });
    let outcome: SignedXmlOutcome = {
      kind: 'refused',
      sentence: 'De handtekening kan niet worden gecontroleerd.',
    };
    const timer = setTimeout(() => void worker.terminate(), patienceMs);
    worker.once('message', (verified: SignedXmlOutcome) => {
      outcome = verified;
    });
    // Out of memory, out of patience, or a fault in the library: what was not verified is refused.
    worker.once('error', () => undefined);
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve(outcome);
    });
  });
}
