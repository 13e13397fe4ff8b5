export type ReadResponse =
  | { kind: 'whole'; bytes: Uint8Array<ArrayBuffer>; length: number }
  | { kind: 'tooLarge'; length: number };

/** Reads a response to its end, or gives up as soon as more than `maxBytes` decompressed bytes have come. */
export async function readResponse(response: Response, maxBytes: number): Promise<ReadResponse> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Not `for await`: the body of a Response is async iterable only in newer browsers.
  const reader = response.body?.getReader();
  for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
    length += step.value.length;
    if (length > maxBytes) {
      await reader?.cancel();
      return { kind: 'tooLarge', length };
    }
    chunks.push(step.value);
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
