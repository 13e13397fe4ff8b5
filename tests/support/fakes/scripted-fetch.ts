/** A recorded request. */
export interface RecordedRequest {
  url: string;
  init: RequestInit;
  headers: Headers;
}

/** A scripted response or failure. */
export type ScriptedResponse =
  | Response
  | ((asked: RecordedRequest) => Response | Promise<Response>);

export interface ScriptedFetch {
  fetch: typeof globalThis.fetch;
  /** Every request so far, in order. */
  requests: RecordedRequest[];
}

/** A `fetch` with one scripted response per request, which records requests. */
export function scriptedFetch(...answers: ScriptedResponse[]): ScriptedFetch {
  const requests: RecordedRequest[] = [];
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const request = { url: String(input), init, headers: new Headers(init.headers) };
    const answer = answers[requests.length];
    requests.push(request);
    if (answer === undefined) throw new Error(`Nobody expected a request for ${request.url}.`);
    return typeof answer === 'function' ? answer(request) : answer;
  };
  return { fetch, requests };
}

/** Never responds, but rejects when its signal is aborted. */
export function neverResponds({ init }: RecordedRequest): Promise<Response> {
  return new Promise((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });
}

/** Fails as browsers do for an unknown host, a refused connection or a bad certificate. */
export function failToConnect(): never {
  throw new TypeError('Failed to fetch');
}

/** A body in chunks that counts what was read. */
export interface ChunkedBody {
  body: ReadableStream<Uint8Array>;
  chunksRead(): number;
  canceled(): boolean;
}

/** `next` returns one chunk after another; `null` ends the body, and an error breaks it off. */
export function chunkedBody(next: (index: number) => Uint8Array | null | Error): ChunkedBody {
  let taken = 0;
  let canceled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = next(taken);
      taken += 1;
      if (chunk === null) controller.close();
      else if (chunk instanceof Error) controller.error(chunk);
      else controller.enqueue(chunk);
    },
    cancel() {
      canceled = true;
    },
  });
  return { body, chunksRead: () => taken, canceled: () => canceled };
}
