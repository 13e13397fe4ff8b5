export type ReadResponse =
  | { kind: 'whole'; bytes: Uint8Array<ArrayBuffer>; length: number }
  | { kind: 'tooLarge'; length: number };

/** Reads a response to its end, or stops at more than `maxBytes` decompressed bytes. */
export async function readResponse(response: Response, maxBytes: number): Promise<ReadResponse> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    // Leaving the loop cancels the response.
    if (length > maxBytes) return { kind: 'tooLarge', length };
    chunks.push(chunk);
  }
  return { kind: 'whole', bytes: join(chunks, length), length };
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Headers that are logged: they show which caches and proxies answered. */
export type SeenHeaders = Partial<Record<SeenHeader, string>>;

type SeenHeader = (typeof seenHeaders)[number];

const seenHeaders = [
  'etag',
  'last-modified',
  'cache-control',
  'age',
  'expires',
  'content-type',
  'server',
  'cf-cache-status',
  'retry-after',
] as const;

/** The headers that are logged, each cut to 200 characters. */
export function headersSeen(headers: Headers): SeenHeaders {
  const seen: SeenHeaders = {};
  for (const name of seenHeaders) {
    const value = headers.get(name);
    if (value !== null) seen[name] = value.slice(0, 200);
  }
  return seen;
}
