import { describe, expect, test } from 'vitest';
import { day, hour, minute } from '../../lib/time.ts';
import type { SeenRequest } from './browser-fetch.ts';
import { politenessViolations, wastedResponses } from './politeness.ts';

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

describe('a reader without manners', () => {
  test.each<[string, SeenRequest[], RegExp]>([
    ['polls twice in half an hour', [first, poll(hour / 2)], /came 1800000 ms after/],
    [
      'comes back at once after a failure',
      [first, poll(hour, { status: 0 }), poll(hour + minute)],
      /came 60000 ms/,
    ],
    [
      'comes back before it was asked to',
      [first, poll(hour, { status: 429, answered: { 'retry-after': '7200' } }), poll(2 * hour)],
      /came 3600000 ms/,
    ],
    ['turns pages too fast', [first, older(10_000), older(15_000)], /paged=2 .* came 5000 ms/],
    ['fetches pictures all at once', [picture(0), picture(1_900)], /b.png .* came 1900 ms/],
    ['asks for all of it again', [first, poll(hour, { headers: {} })], /asked for all of it/],
    [
      'makes up a validator',
      [first, poll(hour, { headers: { 'if-none-match': 'one' } })],
      /not its own/,
    ],
    ['sends cookies', [poll(0, { headers: {}, init: {} })], /cookies/],
    ['says who it is', [poll(0, { headers: { 'x-reader': '7' } })], /asked with x-reader/],
  ])('%s', (_what, requests, says) => {
    expect(politenessViolations(requests, hour).join('\n')).toMatch(says);
  });
});

describe('a reader with manners', () => {
  test('polls by the hour, turns pages slowly, and asks for all of it every eighth day', () => {
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

  test('wastes an answer where the same comes again in full', () => {
    const answered = { 'last-modified': 'Tue, 24 Nov 2026 15:00:00 GMT' };
    const same = [0, hour].map((at) => poll(at, { status: 200, answered }));
    expect(wastedResponses(same)).toEqual([same[1]]);
  });
});
