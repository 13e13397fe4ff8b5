import type { IncomingHttpHeaders } from 'node:http';
import { crc32 } from 'node:zlib';

/** A response before it is sent. A body in pieces is streamed without a length. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer | Iterable<string>;
  /** How the body is sent, if not whole, at once and with its true length. */
  delivery?: Delivery;
}

export type Delivery =
  /** Bytes per chunk. */
  | { kind: 'drips'; bytes: number; everyMs: number }
  /** Share of the body after which the connection breaks. */
  | { kind: 'breaks'; at: number }
  /** Factor by which the Content-Length header is wrong. */
  | { kind: 'claims'; times: number };

/** A request without a response: its connection breaks, or stays open. */
export type NoReply = 'breaks' | 'hangs';

/** An HTML page. */
export function htmlReply(body: string, status = 200): Reply {
  return { status, headers: { 'content-type': 'text/html; charset=UTF-8' }, body };
}

/** A permanent redirect, like WordPress's canonical ones. */
export function redirectReply(location: string): Reply {
  const { headers, body, status } = htmlReply('', 301);
  return { status, headers: { ...headers, location, 'x-redirect-by': 'WordPress' }, body };
}

/** The same response with other headers; `null` removes one. */
export function withHeaders(reply: Reply, headers: Record<string, string | null>): Reply {
  const all = Object.entries({ ...reply.headers, ...headers });
  const kept = all.filter((entry): entry is [string, string] => entry[1] !== null);
  return { ...reply, headers: Object.fromEntries(kept) };
}

/** A file or one range of it. Supports single ranges, and `If-Range` with the ETag. */
export function fileReply(
  bytes: Buffer,
  type: string,
  requestHeaders: IncomingHttpHeaders = {},
): Reply {
  const etag = `"${bytes.length.toString(16)}-${crc32(bytes).toString(16)}"`;
  const headers = { 'content-type': type, 'accept-ranges': 'bytes', etag };
  const isOther = requestHeaders['if-range'] !== undefined && requestHeaders['if-range'] !== etag;
  const range = isOther ? null : /^bytes=(\d*)-(\d*)$/.exec(requestHeaders.range ?? '');
  if (!range || (range[1] === '' && range[2] === '')) return { status: 200, headers, body: bytes };
  const fromEnd = range[1] === '';
  const start = fromEnd ? Math.max(0, bytes.length - Number(range[2])) : Number(range[1]);
  const last = bytes.length - 1;
  const end = fromEnd || range[2] === '' ? last : Math.min(Number(range[2]), last);
  if (start > end) {
    const contentRange = `bytes */${bytes.length}`;
    return { status: 416, headers: { ...headers, 'content-range': contentRange }, body: '' };
  }
  const contentRange = `bytes ${start}-${end}/${bytes.length}`;
  return {
    status: 206,
    headers: { ...headers, 'content-range': contentRange },
    body: bytes.subarray(start, end + 1),
  };
}
