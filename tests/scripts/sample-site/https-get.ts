import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { siteHost } from '../../../scripts/sample-site/permalinks.ts';

export interface HttpResponse {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface GetOptions {
  headers?: Record<string, string>;
  method?: string;
  signal?: AbortSignal;
}

/** Requests a path of the sample site as a browser that trusts its certificate. */
export function httpsGet(
  port: number,
  path: string,
  options: GetOptions = {},
): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path,
        servername: siteHost,
        agent: false,
        rejectUnauthorized: false,
        ...options,
        headers: { host: siteHost, ...options.headers },
      },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('error', reject);
        answer.on('end', () => {
          const { statusCode: status = 0, headers } = answer;
          resolve({ status, headers, body: Buffer.concat(pieces) });
        });
      },
    );
    asked.on('error', reject).end();
  });
}
