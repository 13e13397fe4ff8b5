import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface Certificate {
  key: string;
  cert: string;
  /** Base64 SHA-256 of the public key, as Chromium's exception list expects it. */
  spki: string;
}

const DAY = 24 * 60 * 60 * 1_000;

const certificates = new Map<string, Promise<Certificate>>();

/** A self-signed certificate for one host name, valid for a month, and the same throughout the process. */
export function selfSignedCertificate(host: string): Promise<Certificate> {
  const certificate = certificates.get(host) ?? generateCertificate(host);
  certificates.set(host, certificate);
  return certificate;
}

async function generateCertificate(host: string): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: host }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - DAY),
    notAfterDate: new Date(Date.now() + 30 * DAY),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
  });
  const publicKey = new X509Certificate(made.cert).publicKey.export({
    type: 'spki',
    format: 'der',
  });
  const spki = createHash('sha256').update(publicKey).digest('base64');
  return { key: made.private, cert: made.cert, spki };
}
