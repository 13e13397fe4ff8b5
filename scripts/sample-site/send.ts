import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Reply } from './reply.ts';

/** What of the answer goes into the request log. */
export interface Sent {
  status: number;
  bytes: number;
}

/**
 * Sends an answer. `sent` is complete before the first byte leaves, so that a client never finds
 * it half filled; only a streamed body is counted on its way.
 */
export function send({ status, headers, body }: Reply, response: ServerResponse, sent: Sent): void {
  sent.status = status;
  if (typeof body === 'string' || Buffer.isBuffer(body)) {
    const bytes = Buffer.from(body);
    const bodiless = status === 304 || response.req.method === 'HEAD';
    const length = status === 304 ? {} : { 'content-length': bytes.length };
    sent.bytes = bodiless ? 0 : bytes.length;
    response.writeHead(status, { ...headers, ...length });
    response.end(bodiless ? undefined : bytes);
    return;
  }
  response.writeHead(status, headers);
  const pieces = Readable.from(body);
  pieces.on('data', (piece: string) => {
    sent.bytes += Buffer.byteLength(piece);
  });
  // The reader may well hang up in the middle.
  response.on('close', () => pieces.destroy());
  pieces.pipe(response);
}
