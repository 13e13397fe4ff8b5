import type { RecordedRequest } from './scripted-fetch.ts';

const origin = 'https://rareearthexchanges.com';

/** The response of an address. */
export type Reply = (asked: RecordedRequest) => Response | Promise<Response>;

/** A fake of the publisher's site: responses by address, and a log of requests. */
export class FakeSite {
  private readonly replies = new Map<string, Reply>();
  readonly requests: RecordedRequest[] = [];

  /** Sets the response of an address; all others are missing. */
  put(path: string, reply: Reply | string): void {
    this.replies.set(path, typeof reply === 'string' ? () => xmlResponse(reply) : reply);
  }

  /** Sets the response of every address. */
  putForAll(reply: Reply): void {
    this.replies.clear();
    this.replies.set('*', reply);
  }

  /** Requests since the last call, in order. */
  takeNewRequests(): string[] {
    const paths = this.requests.slice(this.seen).map(({ url }) => url.slice(origin.length));
    this.seen = this.requests.length;
    return paths;
  }

  readonly fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const asked = { url: String(input), init, headers: new Headers(init.headers) };
    this.requests.push(asked);
    const reply = this.replies.get(asked.url.slice(origin.length)) ?? this.replies.get('*');
    return reply ? reply(asked) : htmlResponse('Not found', 404);
  };

  private seen = 0;
}

/** A feed response. */
export function xmlResponse(body: string, headers: Record<string, string> = {}): Response {
  return new Response(body, { headers: { 'content-type': 'application/rss+xml', ...headers } });
}

/** A page response. */
export function htmlResponse(
  title: string,
  status = 200,
  headers: Record<string, string> = {},
): Response {
  const html = `<!doctype html><html><head><title>${title}</title></head><body>${title}</body></html>`;
  return new Response(html, { status, headers: { 'content-type': 'text/html', ...headers } });
}

/** A response with just a status. */
export const statusResponse = (code: number, headers: Record<string, string> = {}): Response =>
  new Response(code === 304 ? null : 'x', { status: code, headers });
