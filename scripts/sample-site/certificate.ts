import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { day } from '../../lib/time.ts';

export interface Certificate {
  key: string;
  cert: string;
  /** Base64 SHA-256 of the public key, as Chromium's exception list expects it. */
  spki: string;
}

const certificates = new Map<string, Promise<Certificate>>();

/** A self-signed certificate for one host name, valid for a month; each host keeps its own for the whole process. */
export function selfSignedCertificate(host: string): Promise<Certificate> {
  const certificate = certificates.get(host) ?? generateCertificate(host);
  certificates.set(host, certificate);
  return certificate;
}

async function generateCertificate(host: string): Promise<Certificate> {
  const generated = await generate([{ name: 'commonName', value: host }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - day),
    notAfterDate: new Date(Date.now() + 30 * day),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
  });
  const publicKey = new X509Certificate(generated.cert).publicKey.export({
    type: 'spki',
    format: 'der',
  });
  const spki = createHash('sha256').update(publicKey).digest('base64');
  return { key: generated.private, cert: generated.cert, spki };
}
