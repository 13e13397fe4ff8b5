import { describe, expect, test } from 'vitest';
import { day, hour, minute } from '../../lib/time.ts';
import type { SeenRequest } from './world/browser-fetch.ts';
import { politenessViolations, wastedResponses } from './world/politeness.ts';

const etag = '"one"';

const poll = (at: number, fields: Partial<SeenRequest> = {}): SeenRequest => ({
  at,
  url: '/feed/',
  headers: { 'if-none-match': etag },
  init: { credentials: 'omit', referrerPolicy: 'no-referrer' },
  status: 304,
  answered: { etag },
  ...fields,
});

const first = poll(0, { headers: {}, status: 200 });
const older = (at: number) => poll(at, { url: '/feed/?paged=2', headers: {}, status: 200 });

const picture = (at: number) =>
  poll(at, { url: `/wp-content/uploads/${at === 0 ? 'a' : 'b'}.png`, headers: {}, status: 200 });

describe('an impolite client', () => {
  test.each<[string, SeenRequest[], RegExp]>([
    ['polls twice in half an hour', [first, poll(hour / 2)], /came 1800000 ms after/],
    [
      'retries at once after a failure',
      [first, poll(hour, { status: 0 }), poll(hour + minute)],
      /came 60000 ms/,
    ],
    [
      'retries before Retry-After',
      [first, poll(hour, { status: 429, answered: { 'retry-after': '7200' } }), poll(2 * hour)],
      /came 3600000 ms/,
    ],
    [
      'requests feed pages too fast',
      [first, older(10_000), older(15_000)],
      /paged=2 .* came 5000 ms/,
    ],
    ['fetches pictures all at once', [picture(0), picture(1_900)], /b.png .* came 1900 ms/],
    ['sends an unconditional request', [first, poll(hour, { headers: {} })], /asked for all of it/],
    [
      'invents a validator',
      [first, poll(hour, { headers: { 'if-none-match': 'one' } })],
      /not its own/,
    ],
    ['sends cookies', [poll(0, { headers: {}, init: {} })], /cookies/],
    ['identifies itself', [poll(0, { headers: { 'x-reader': '7' } })], /asked with x-reader/],
  ])('%s', (_what, requests, says) => {
    expect(politenessViolations(requests, hour).join('\n')).toMatch(says);
  });
});

describe('a polite client', () => {
  test('polls hourly, requests feed pages slowly, and is unconditional every eighth day', () => {
    const requests = [
      first,
      older(10_000),
      older(20_000),
      poll(hour),
      poll(8 * day, { headers: {}, status: 200 }),
    ];
    expect(politenessViolations(requests, hour)).toEqual([]);
  });

  test('fetches pictures one after the other, each once', () => {
    expect(politenessViolations([picture(0), picture(2_000)], hour)).toEqual([]);
  });

  test('wastes a response where the same document comes again in full', () => {
    const answered = { 'last-modified': 'Tue, 24 Nov 2026 15:00:00 GMT' };
    const same = [0, hour].map((at) => poll(at, { status: 200, answered }));
    expect(wastedResponses(same)).toEqual([same[1]]);
  });
});
