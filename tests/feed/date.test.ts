import { describe, expect, test } from 'vitest';
import { parseFeedDate } from '../../lib/feed/date.ts';
import { useTimeZone } from '../support/time-zone.ts';

// Far from UTC, so that dates parsed in local time by mistake fail.
useTimeZone('Asia/Kathmandu');

/** As ISO text, for readable failures. */
function read(text: string): string | null {
  const at = parseFeedDate(text);
  return at === null ? null : new Date(at).toISOString().replace(/:00\.000Z$/, 'Z');
}

describe('feed date: RFC 822', () => {
  test.each([
    ['Tue, 24 Nov 2026 14:48:00 +0000', '2026-11-24T14:48Z'],
    ['Tue, 24 Nov 2026 14:48:31 +0000', '2026-11-24T14:48:31.000Z'],
    ['Tue, 24 Nov 2026 07:48:00 -0700', '2026-11-24T14:48Z'],
    ['Tue, 24 Nov 2026 20:18:00 +05:30', '2026-11-24T14:48Z'],
    ['24 Nov 2026 14:48 GMT', '2026-11-24T14:48Z'],
    ['Tue, 24 Nov 2026 14:48:00 Z', '2026-11-24T14:48Z'],
    ['Tue, 24 Nov 2026 14:48:00 UT', '2026-11-24T14:48Z'],
    ['Tue, 24 Nov 2026 07:48:00 MST', '2026-11-24T14:48Z'],
    ['Fri, 24 Jul 2026 07:48:00 MDT', '2026-07-24T13:48Z'],
    ['Tue, 24 Nov 2026 09:48:00 est', '2026-11-24T14:48Z'],
    ['Fri, 24 Jul 2026 06:48:00 PDT', '2026-07-24T13:48Z'],
    ['Tue, 24 Nov 2026 15:48:00 GMT+0100', '2026-11-24T14:48Z'],
    ['Tue, 24 Nov 2026 14:48:00 +0000 (UTC)', '2026-11-24T14:48Z'],
    ['Tue, 24 Nov 26 14:48:00 GMT', '2026-11-24T14:48Z'],
    ['Wed, 24 Nov 99 14:48:00 GMT', '1999-11-24T14:48Z'],
    ['Tue, 4 Nov 2026 14:48:00 GMT', '2026-11-04T14:48Z'],
    ['Tuesday, 24 November 2026 14:48:00 GMT', '2026-11-24T14:48Z'],
    ['Tuesday, 24-Nov-26 14:48:00 GMT', '2026-11-24T14:48Z'],
    ['Tue,24 Nov 2026 14:48:00 GMT', '2026-11-24T14:48Z'],
    ['  Tue, 24  Nov 2026\n14:48:00 +0000 ', '2026-11-24T14:48Z'],
    ['Sun, 24 Nov 2026 14:48:00 +0000', '2026-11-24T14:48Z'],
    ['Tue, 24 Nov 2026', '2026-11-24T00:00Z'],
    ['Tue, 24 Nov 2026 14:48:00', '2026-11-24T14:48Z'],
    ['Tue, 24 Nov 2026 24:00:00 GMT', '2026-11-25T00:00Z'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('feed date: ISO 8601', () => {
  test.each([
    ['2026-11-24T14:48:00Z', '2026-11-24T14:48Z'],
    ['2026-11-24T14:48:00z', '2026-11-24T14:48Z'],
    ['2026-11-24t14:48:00Z', '2026-11-24T14:48Z'],
    ['2026-11-24T14:48:00.250Z', '2026-11-24T14:48:00.250Z'],
    ['2026-11-24T07:48:00-07:00', '2026-11-24T14:48Z'],
    ['2026-11-24T07:48:00-0700', '2026-11-24T14:48Z'],
    ['2026-11-24T14:48Z', '2026-11-24T14:48Z'],
    ['2026-11-24 14:48:00', '2026-11-24T14:48Z'],
    ['2026-11-24 14:48:00 +0000', '2026-11-24T14:48Z'],
    ['2026-11-24T14:48:00', '2026-11-24T14:48Z'],
    ['2026-11-24', '2026-11-24T00:00Z'],
    ['2026-11', '2026-11-01T00:00Z'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('feed date: null if malformed or before 1990', () => {
  test.each([
    ['an empty string', ''],
    ['white space', ' \n '],
    ['words', 'yesterday evening'],
    ['a day without a month', 'Tue, 24 2026'],
    ['an unknown month', 'Tue, 24 Nix 2026 14:48:00 GMT'],
    ['day 45', 'Tue, 45 Nov 2026 14:48:00 GMT'],
    ['November 31', 'Tue, 31 Nov 2026 14:48:00 GMT'],
    ['hour 31', 'Tue, 24 Nov 2026 31:48:00 GMT'],
    ['minute 78', 'Tue, 24 Nov 2026 14:78:00 GMT'],
    ['month 13', '2026-13-24T14:48:00Z'],
    ['an ISO date that browsers would read in local time', '2026-11-24, 14:48'],
    ['an ISO date followed by words', '2026-11-24 in the evening 5'],
    ['the epoch', 'Thu, 01 Jan 1970 00:00:00 +0000'],
    ['the epoch in ISO', '1970-01-01T00:00:00Z'],
    ['year 0', '0000-00-00 00:00:00'],
    ['year 1', 'Mon, 01 Jan 0001 00:00:00 +0000'],
    ['only a number', '1795531680'],
  ])('%s', (_story, text) => {
    expect(parseFeedDate(text)).toBeNull();
  });
});

test('feed date: a future date is parsed like any other', () => {
  expect(read('Thu, 31 Dec 2099 23:59:00 GMT')).toBe('2099-12-31T23:59Z');
});
