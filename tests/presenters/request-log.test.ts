import { describe, expect, test } from 'vitest';
import {
  httpStatusLabel,
  requestLogAsTsv,
  requestLogSummary,
  urlPath,
} from '../../lib/presenters/request-log.ts';
import type { LoggedRequest } from '../../lib/site/logged-request.ts';

const request = (change: Partial<LoggedRequest> = {}): LoggedRequest => ({
  at: Date.UTC(2026, 10, 24, 12, 30, 5),
  purpose: 'news',
  url: 'https://rareearthexchanges.com/feed/?post_type=news-archive',
  status: 200,
  bytes: 62_000,
  ms: 15,
  ...change,
});

describe('request log summary', () => {
  test.each([
    ['no requests', [], 'No requests yet.'],
    [
      'one request',
      [request()],
      '1 request, 0 answered “not modified”; one host, rareearthexchanges.com; no cookies. The last 500 are kept, on this computer only.',
    ],
    [
      'several requests',
      [request(), request({ status: 304 }), request({ status: 304 })],
      '3 requests, 2 answered “not modified”; one host, rareearthexchanges.com; no cookies. The last 500 are kept, on this computer only.',
    ],
    [
      'requests to another host',
      [request(), request({ url: 'https://elsewhere.test/' })],
      '2 requests, 0 answered “not modified”; 2 hosts; no cookies. The last 500 are kept, on this computer only.',
    ],
  ])('is one sentence: %s', (_story, log, expected) => {
    expect(requestLogSummary(log)).toBe(expected);
  });
});

test.each([
  [0, 'no response'],
  [200, '200'],
  [304, '304 not modified'],
  [500, '500'],
])('request log: status %i is labeled', (status, expected) => {
  expect(httpStatusLabel(status)).toBe(expected);
});

test('request log: an address is shown without its host', () => {
  expect(urlPath(request().url)).toBe('/feed/?post_type=news-archive');
  expect(urlPath('https://rareearthexchanges.com')).toBe('/');
});

test('request log: the copied text has a header and one line per request', () => {
  const lost = request({ purpose: 'podcast', status: 0, bytes: 0, ms: 25_000 });
  expect(requestLogAsTsv([request(), lost])).toBe(
    [
      'time\tchannel\taddress\tstatus\tbytes\tms',
      `2026-11-24T12:30:05.000Z\tnews\t${request().url}\t200\t62000\t15`,
      `2026-11-24T12:30:05.000Z\tpodcast\t${request().url}\t0\t0\t25000`,
      '',
    ].join('\n'),
  );
});
