import { gunzipSync } from 'node:zlib';
import { siteOrigin } from '../../../scripts/sample-site/permalinks.ts';
import type { Reply } from '../../../scripts/sample-site/reply.ts';
import type { RequestHandler } from '../../../scripts/sample-site/request-handler.ts';

export interface SeenRequest {
  at: number;
  /** Path and query. */
  url: string;
  headers: Readonly<Record<string, string>>;
  /** Options of `fetch` apart from the headers. */
  init: RequestInit;
  /** 0 if there was no response. */
  status: number;
  /** Headers of the response. */
  answered: Readonly<Record<string, string>>;
}

const mostRedirects = 20;

/** What a browser reports for any network failure. */
const failed = (): TypeError => new TypeError('Failed to fetch');

/**
 * The worker's `fetch`, with the sample site instead of a network. Redirects are followed within the site and refused
 * elsewhere, bodies are decompressed, and broken connections break while the body is being read.
 */
export function browserFetch(
  stage: RequestHandler,
  passTime: () => number,
  requests: SeenRequest[],
): typeof globalThis.fetch {
  return async (input, init = {}) => {
    const headers = Object.fromEntries(new Headers(init.headers));
    let url = new URL(String(input));
    for (let hops = 0; hops <= mostRedirects; hops += 1) {
      const seen: SeenRequest = {
        at: passTime(),
        url: url.pathname + url.search,
        headers,
        init,
        status: 0,
        answered: {},
      };
      requests.push(seen);
      const reply = stage.handle(url, headers);
      if (reply === 'breaks') throw failed();
      if (reply === 'hangs') throw new Error('Nothing here waits for an answer that never comes.');
      Object.assign(seen, { status: reply.status, answered: reply.headers });
      const location = reply.status === 304 ? undefined : reply.headers.location;
      if (location === undefined) return responseOf(reply, url);
      url = new URL(location, url);
      if (url.origin !== siteOrigin) throw failed();
    }
    throw failed();
  };
}

function responseOf(reply: Reply, url: URL): Response {
  const { status, headers } = reply;
  const bodiless = [204, 304].includes(status);
  const response = new Response(bodiless ? null : bodyOf(reply), { status, headers });
  Object.defineProperty(response, 'url', { value: url.href });
  return response;
}

function bodyOf({ body, headers, delivery }: Reply): ReadableStream<Uint8Array> {
  const sent = Buffer.isBuffer(body) ? body : Buffer.from(textOf(body));
  const bytes = headers['content-encoding'] === 'gzip' ? unpacked(sent) : sent;
  const share = delivery?.kind === 'breaks' ? delivery.at : 1;
  const claimed = delivery?.kind === 'claims' ? delivery.times : 1;
  const breaks = share < 1 || claimed > 1;
  const arriving = bytes.subarray(0, Math.round(bytes.length * Math.min(share, claimed)));
  let arrived = false;
  return new ReadableStream({
    pull(controller) {
      // Bytes before the break are delivered first; an immediate error would discard them.
      if (!arrived && arriving.length > 0) controller.enqueue(arriving);
      else if (breaks) controller.error(failed());
      else controller.close();
      arrived = true;
    },
  });
}

const textOf = (body: string | Iterable<string>): string =>
  typeof body === 'string' ? body : [...body].join('');

function unpacked(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes);
  } catch {
    // The body's compression isn't the declared one, which browsers report like any network failure.
    throw failed();
  }
}
