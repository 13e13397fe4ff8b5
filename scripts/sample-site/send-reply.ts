import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Delivery, Reply } from './reply.ts';

/** The part of a response that is logged. */
export interface SentResponse {
  status: number;
  bytes: number;
}

/**
 * Sends a response. `sent` is complete before the first byte leaves; only a streamed body is counted
 * while it is sent.
 */
export function sendReply(reply: Reply, response: ServerResponse, sent: SentResponse): void {
  const { status, headers, body, delivery } = reply;
  sent.status = status;
  if (typeof body !== 'string' && !Buffer.isBuffer(body)) {
    response.writeHead(status, headers);
    stream(body, response, sent);
    return;
  }
  const bytes = Buffer.from(body);
  const bodiless = [204, 304].includes(status) || response.req.method === 'HEAD';
  sent.bytes = bodiless ? 0 : bytes.length;
  if (delivery) {
    sendOddly(bytes, { ...reply, delivery }, response);
    return;
  }
  const length = [204, 304].includes(status) ? {} : { 'content-length': bytes.length };
  response.writeHead(status, { ...headers, ...length });
  response.end(bodiless ? undefined : bytes);
}

function stream(body: Iterable<string>, response: ServerResponse, sent: SentResponse): void {
  const pieces = Readable.from(body);
  pieces.on('data', (piece: string) => {
    sent.bytes += Buffer.byteLength(piece);
  });
  // The client may hang up halfway.
  response.on('close', () => pieces.destroy());
  pieces.pipe(response);
}

function sendOddly(
  bytes: Buffer,
  { status, headers, delivery }: Reply & { delivery: Delivery },
  response: ServerResponse,
): void {
  const times = delivery.kind === 'claims' ? delivery.times : 1;
  response.writeHead(status, {
    ...headers,
    'content-length': Math.round(bytes.length * times),
    // Otherwise the rest of the body would be read as the beginning of the next response.
    connection: 'close',
  });
  if (delivery.kind === 'drips') drip(bytes, delivery, response);
  else if (delivery.kind === 'breaks')
    breakOff(bytes.subarray(0, bytes.length * delivery.at), response);
  else response.write(bytes, () => response.socket?.end());
}

function drip(
  bytes: Buffer,
  { bytes: size, everyMs }: Delivery & { kind: 'drips' },
  response: ServerResponse,
): void {
  let at = 0;
  const clock = setInterval(() => {
    response.write(bytes.subarray(at, at + size));
    at += size;
    if (at >= bytes.length) response.end();
  }, everyMs);
  response.on('close', () => clearInterval(clock));
}

/** Destroys the socket once these bytes are sent; a destroyed socket drops what is buffered. */
function breakOff(bytes: Buffer, response: ServerResponse): void {
  response.write(bytes, () => setTimeout(() => response.socket?.destroy(), 20));
}
