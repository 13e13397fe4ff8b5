import { gunzipSync } from 'node:zlib';
import { ORIGIN } from '../../scripts/sample-site/permalinks.ts';
import type { Reply } from '../../scripts/sample-site/reply.ts';
import type { RequestHandler } from '../../scripts/sample-site/request-handler.ts';

/** A request as it reached the site. */
export interface SeenRequest {
  at: number;
  /** Path and query. */
  url: string;
  headers: Readonly<Record<string, string>>;
  /** What `fetch` was told beside the headers. */
  init: RequestInit;
  /** 0 where no answer came. */
  status: number;
  /** What the answer said of itself. */
  answered: Readonly<Record<string, string>>;
}

const mostRedirects = 20;

/** All that a browser tells of any fault of the network. */
const failed = (): TypeError => new TypeError('Failed to fetch');

/**
 * `fetch` as the worker knows it, with the sample site behind it and no socket between: redirects are followed within
 * the site and refused elsewhere, packed bodies come unpacked, and what breaks on its way breaks while it is read.
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
      if (url.origin !== ORIGIN) throw failed();
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
  const sent = Buffer.isBuffer(body) ? body : Buffer.from([...body].join(''));
  const bytes = headers['content-encoding'] === 'gzip' ? unpacked(sent) : sent;
  const share = delivery?.kind === 'breaks' ? delivery.at : 1;
  const claimed = delivery?.kind === 'claims' ? delivery.times : 1;
  const breaks = share < 1 || claimed > 1;
  const arriving = bytes.subarray(0, Math.round(bytes.length * Math.min(share, claimed)));
  let arrived = false;
  return new ReadableStream({
    pull(controller) {
      // What arrived before the connection broke was read; an error at once would take it away again.
      if (!arrived && arriving.length > 0) controller.enqueue(arriving);
      else if (breaks) controller.error(failed());
      else controller.close();
      arrived = true;
    },
  });
}

function unpacked(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes);
  } catch {
    // A body that only says it is packed: the browser gives up as with any other fault.
    throw failed();
  }
}
