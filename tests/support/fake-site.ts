import type { RecordedRequest } from './scripted-fetch.ts';

const origin = 'https://rareearthexchanges.com';

/** How an address answers, each time it is asked. */
export type Reply = (asked: RecordedRequest) => Response | Promise<Response>;

/** The publisher's site as far as a test needs it: addresses, what they answer, and who asked. */
export class FakeSite {
  private readonly replies = new Map<string, Reply>();
  readonly requests: RecordedRequest[] = [];

  /** From now on this address answers so; every other one is not there. */
  put(path: string, reply: Reply | string): void {
    this.replies.set(path, typeof reply === 'string' ? () => xmlResponse(reply) : reply);
  }

  /** From now on every address answers so. */
  putForAll(reply: Reply): void {
    this.replies.clear();
    this.replies.set('*', reply);
  }

  /** What was asked for since the last look, in order. */
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

/** A feed that came whole. */
export function xmlResponse(body: string, headers: Record<string, string> = {}): Response {
  return new Response(body, { headers: { 'content-type': 'application/rss+xml', ...headers } });
}

/** A page of the site. */
export function htmlResponse(
  title: string,
  status = 200,
  headers: Record<string, string> = {},
): Response {
  const html = `<!doctype html><html><head><title>${title}</title></head><body>${title}</body></html>`;
  return new Response(html, { status, headers: { 'content-type': 'text/html', ...headers } });
}

/** An answer that is a status and little else. */
export const statusResponse = (code: number, headers: Record<string, string> = {}): Response =>
  new Response(code === 304 ? null : 'x', { status: code, headers });
