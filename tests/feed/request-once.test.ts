import { describe, expect, test } from 'vitest';
import { type Exchange, type RequestOptions, requestOnce } from '../../lib/feed/request-once.ts';
import { noValidators, type Validators } from '../../lib/feed/validators.ts';
import {
  chunkedBody,
  failToConnect,
  neverResponds,
  type ScriptedResponse,
  scriptedFetch,
} from '../support/fakes/scripted-fetch.ts';

const url = 'https://rareearthexchanges.com/feed/';
const now = Date.UTC(2026, 10, 24, 12, 0, 0);

const known: Validators = { etag: '"6a3f"', lastModified: 'Tue, 24 Nov 2026 11:00:00 GMT' };

async function ask(answer: ScriptedResponse, options: Partial<RequestOptions> = {}) {
  const { fetch, requests } = scriptedFetch(answer);
  const exchange = await requestOnce(url, {
    validators: noValidators,
    now,
    timeoutMs: 5_000,
    maxBytes: 10_000_000,
    ...options,
    fetch,
  });
  const [request] = requests;
  if (!request || requests.length !== 1)
    throw new Error(`Expected one request, saw ${requests.length}.`);
  return { ...exchange, request };
}

const failureOf = ({ result }: Exchange) => (result.ok ? null : result.failure);

const reply = (status: number, headers: Record<string, string> = {}, body: string | null = 'x') =>
  new Response([204, 304].includes(status) ? null : body, { status, headers });

describe('feed request', () => {
  test('sends no cookies and no referrer, and bypasses the browser cache', async () => {
    const { request } = await ask(reply(200));
    expect(request.url).toBe(url);
    expect(request.init).toMatchObject({
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'follow',
    });
    expect(request.init.method ?? 'GET').toBe('GET');
    expect(request.init.body).toBeUndefined();
    expect(request.init.signal).toBeInstanceOf(AbortSignal);
  });

  test('accepts feeds and asks for a fresh response', async () => {
    const { request } = await ask(reply(200));
    expect(Object.fromEntries(request.headers)).toEqual({
      accept: 'application/rss+xml, application/xml;q=0.9, */*;q=0.1',
      'cache-control': 'max-age=0',
    });
  });

  test.each<[string, Validators]>([
    ['both', known],
    ['only the tag, quotes and all', { etag: '"6a3f"', lastModified: null }],
    ['only the date', { etag: null, lastModified: 'Tue, 24 Nov 2026 11:00:00 GMT' }],
    ['a weak tag', { etag: 'W/"6a3f"', lastModified: null }],
    ['a tag without quotes', { etag: '6a3f', lastModified: null }],
    ['a tag that compression changed', { etag: '"6a3f-gzip"', lastModified: null }],
    ['several tags', { etag: '"6a3f", "77b0"', lastModified: null }],
    ['a malformed date', { etag: null, lastModified: '24.11.2026 11 Uhr' }],
    ['a future date', { etag: null, lastModified: 'Fri, 24 Nov 2099 11:00:00 GMT' }],
    ['a date before any feed', { etag: null, lastModified: 'Thu, 01 Jan 1970 00:00:00 GMT' }],
  ])('sends validators back byte for byte: %s', async (_story, validators) => {
    const { request } = await ask(reply(304), { validators });
    expect(request.headers.get('if-none-match')).toBe(validators.etag);
    expect(request.headers.get('if-modified-since')).toBe(validators.lastModified);
  });
});

describe('feed response with a body', () => {
  test('gives bytes, content type and validators', async () => {
    const headers = {
      'content-type': 'application/rss+xml; charset=UTF-8',
      etag: 'W/"77b0"',
      'last-modified': 'Tue, 24 Nov 2026 12:00:00 GMT',
    };
    const { trace, result } = await ask(reply(200, headers, '<rss/> é'), { validators: known });
    expect(trace).toEqual({ url, finalUrl: url, headers, status: 200, bytes: 9 });
    expect(result).toEqual({
      ok: true,
      value: {
        kind: 'body',
        bytes: new TextEncoder().encode('<rss/> é'),
        contentType: 'application/rss+xml; charset=UTF-8',
        validators: { etag: 'W/"77b0"', lastModified: 'Tue, 24 Nov 2026 12:00:00 GMT' },
        freshFor: null,
      },
    });
  });

  test('without validators clears the stored ones', async () => {
    const { result } = await ask(new Response(new Uint8Array([60])), { validators: known });
    expect(result).toMatchObject({
      ok: true,
      value: { validators: noValidators, contentType: '' },
    });
  });

  test('gives its freshness lifetime', async () => {
    const { result } = await ask(reply(200, { 'cache-control': 'max-age=600', age: '60' }));
    expect(result).toMatchObject({ ok: true, value: { freshFor: 540_000 } });
  });

  test('gives the final URL after a redirect', async () => {
    const response = reply(200);
    const moved = 'https://rareearthexchanges.com/news/feed/';
    Object.defineProperty(response, 'url', { value: moved });
    expect((await ask(response)).trace).toMatchObject({ url, finalUrl: moved });
  });

  test.each([
    ['is empty', ''],
    ['is missing', null],
  ])('that %s is a failure', async (_story, body) => {
    expect(failureOf(await ask(reply(200, {}, body)))).toEqual({ kind: 'empty' });
  });
});

describe('feed response 304', () => {
  test('keeps the validators sent', async () => {
    const { trace, result } = await ask(reply(304), { validators: known });
    expect(result).toEqual({
      ok: true,
      value: { kind: 'unchanged', validators: known, freshFor: null },
    });
    expect(trace).toMatchObject({ status: 304, bytes: 0 });
  });

  test('takes over a new ETag', async () => {
    const { result } = await ask(reply(304, { etag: '"77b0"' }), { validators: known });
    expect(result).toMatchObject({ value: { validators: { ...known, etag: '"77b0"' } } });
  });

  test('is a failure after an unconditional request', async () => {
    expect(failureOf(await ask(reply(304, { etag: '"77b0"' })))).toEqual({
      kind: 'http',
      status: 304,
    });
  });
});

describe('feed response with an error status', () => {
  test.each([
    [204, { kind: 'http', status: 204 }],
    [206, { kind: 'http', status: 206 }],
    [401, { kind: 'http', status: 401 }],
    [402, { kind: 'http', status: 402 }],
    [403, { kind: 'http', status: 403 }],
    [404, { kind: 'http', status: 404 }],
    [410, { kind: 'gone' }],
    [451, { kind: 'http', status: 451 }],
    [500, { kind: 'http', status: 500 }],
    [502, { kind: 'http', status: 502 }],
    [504, { kind: 'http', status: 504 }],
  ])('%i', async (status, failure) => {
    const exchange = await ask(reply(status));
    expect(failureOf(exchange)).toEqual(failure);
    expect(exchange.trace.status).toBe(status);
  });

  test.each([
    ['in seconds', 429, { 'retry-after': '120' }, now + 120_000],
    ['as a date', 429, { 'retry-after': 'Tue, 24 Nov 2026 13:00:00 GMT' }, now + 3_600_000],
    ['not at all', 429, {}, null],
    ['in words', 429, { 'retry-after': 'later' }, null],
    ['in the past', 503, { 'retry-after': 'Tue, 24 Nov 2026 11:00:00 GMT' }, null],
    ['in seconds, during maintenance', 503, { 'retry-after': '600' }, now + 600_000],
    ['not at all, during maintenance', 503, {}, null],
  ])('Retry-After: %s', async (_story, status, headers: Record<string, string>, retryAt) => {
    expect(failureOf(await ask(reply(status, headers)))).toEqual({
      kind: 'rateLimited',
      status,
      retryAt,
    });
  });

  test.each([200, 403, 503])('a bot challenge (%i)', async (status) => {
    const challenge = reply(status, { 'cf-mitigated': 'challenge', 'retry-after': '5' });
    expect(failureOf(await ask(challenge))).toEqual({ kind: 'challenge' });
  });

  test('the body is not read', async () => {
    const { body, chunksRead, canceled } = chunkedBody(() => new Uint8Array(1_000));
    await ask(new Response(body, { status: 500 }));
    expect(canceled()).toBe(true);
    expect(chunksRead()).toBeLessThan(3);
  });
});

describe('feed request without a response', () => {
  test('unreachable if the connection fails', async () => {
    const exchange = await ask(failToConnect);
    expect(failureOf(exchange)).toEqual({ kind: 'unreachable' });
    expect(exchange.trace).toMatchObject({ status: 0, bytes: 0 });
  });

  test('timeout if the server does not respond', async () => {
    expect(failureOf(await ask(neverResponds, { timeoutMs: 20 }))).toEqual({ kind: 'timeout' });
  });

  test('timeout if the body stalls', async () => {
    const begins: ScriptedResponse = (asked) => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(new Uint8Array(10));
          void neverResponds(asked).catch((reason: unknown) => controller.error(reason));
        },
      });
      return new Response(body);
    };
    expect(failureOf(await ask(begins, { timeoutMs: 20 }))).toEqual({ kind: 'timeout' });
  });

  test('unreachable if the connection breaks in the body', async () => {
    const { body } = chunkedBody((index) =>
      index < 3 ? new Uint8Array(1_000) : new TypeError('network error'),
    );
    expect(failureOf(await ask(new Response(body)))).toEqual({ kind: 'unreachable' });
  });
});

describe('feed response size limit', () => {
  const megabyte = new Uint8Array(1_000_000);

  test('a larger body is canceled', async () => {
    const { body, chunksRead, canceled } = chunkedBody((index) => (index < 12 ? megabyte : null));
    const exchange = await ask(new Response(body));
    expect(failureOf(exchange)).toEqual({ kind: 'tooLarge', maxBytes: 10_000_000 });
    expect(exchange.trace.bytes).toBe(11_000_000);
    expect(canceled()).toBe(true);
    expect(chunksRead()).toBeLessThanOrEqual(12);
  });

  test('a body of exactly the limit is read', async () => {
    const { body } = chunkedBody((index) => (index < 10 ? megabyte : null));
    expect(await ask(new Response(body))).toMatchObject({
      result: { ok: true },
      trace: { bytes: 10_000_000 },
    });
  });
});

test('request trace: keeps only known headers, truncated', async () => {
  const { trace } = await ask(
    reply(200, {
      server: 'cloudflare',
      'set-cookie': 'a=b',
      'x-powered-by': 'PHP',
      etag: `"${'e'.repeat(999)}"`,
    }),
  );
  expect(trace.headers).toEqual({
    'content-type': 'text/plain;charset=UTF-8',
    server: 'cloudflare',
    etag: `"${'e'.repeat(199)}`,
  });
});
