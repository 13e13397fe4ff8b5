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

describe('feed date: month first, and clocks of twelve hours', () => {
  test.each([
    ['Sat, Dec 16 2023 02:02:33 PM', '2023-12-16T14:02:33.000Z'],
    ['Sat, Dec 16 2023 02:02:33 AM EST', '2023-12-16T07:02:33.000Z'],
    ['December 16, 2023', '2023-12-16T00:00Z'],
    ['Saturday, December 16th, 2023 at 2:02 p.m. CET', '2023-12-16T13:02Z'],
    ['Dec. 16, 2023 14:02', '2023-12-16T14:02Z'],
    ['Sat, 16 Dec 2023 2:02 pm +0000', '2023-12-16T14:02Z'],
    ['16 Dec 2023 12:02AM', '2023-12-16T00:02Z'],
    ['16 Dec 2023 12:02 PM', '2023-12-16T12:02Z'],
    ['16 Dec 2023 14:02 PM', '2023-12-16T14:02Z'],
    ['16 Dec 2023 02:02 AMT', '2023-12-16T02:02Z'],
    ['2023-12-16 02:02:33 PM', '2023-12-16T14:02:33.000Z'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('feed date: the year at the end', () => {
  test.each([
    ['Thu Nov 26 09:30:00 2026', '2026-11-26T09:30Z'],
    ['Thu Nov  6 09:30:31 2026', '2026-11-06T09:30:31.000Z'],
    ['Thu Nov 26 09:30 2026', '2026-11-26T09:30Z'],
    ['Thu Nov 26 09:30:00 EST 2026', '2026-11-26T14:30Z'],
    ['Thu Nov 26 09:30:00 +0100 2026', '2026-11-26T08:30Z'],
    ['Thu Nov 26 09:30:00 2026 MST', '2026-11-26T16:30Z'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('feed date: as content management systems write it', () => {
  test.each([
    ['Thursday, November 26, 2026 - 09:30', '2026-11-26T09:30Z'],
    ['Thursday, November 26, 2026 - 3:04pm', '2026-11-26T15:04Z'],
    ['Thursday, 26. November 2026 - 15:04', '2026-11-26T15:04Z'],
    ['Thu, 26th Nov 2026 15:04:05 GMT', '2026-11-26T15:04:05.000Z'],
    ['Thu , 26, Nov 2026, 15:04 -0700', '2026-11-26T22:04Z'],
    ['26 November, 2026', '2026-11-26T00:00Z'],
    ['Thu, Nov 26,2026 15:04', '2026-11-26T15:04Z'],
    ['Thu, 26 Nov 2026 9:3:5 GMT', '2026-11-26T09:03:05.000Z'],
    ['Thu, 26 Nov 2026 09:30:00 MST -07:00', '2026-11-26T16:30Z'],
    ['Thu, 26 Nov 2026 09:30:00 MST-0700', '2026-11-26T16:30Z'],
    ['Thu, 26 Nov 2026 09:30:00 -0700 MST', '2026-11-26T16:30Z'],
    ['Thu, 2026-11-26 15:04', '2026-11-26T15:04Z'],
    ['2026-11-26T09:30:00-07:00Z', '2026-11-26T16:30Z'],
    ['2026/11/26 15:04', '2026-11-26T15:04Z'],
    ['2026-1-2 5:04', '2026-01-02T05:04Z'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('feed date: zones', () => {
  test.each([
    ['GMT', '14:48Z'],
    ['BST', '13:48Z'],
    ['CET', '13:48Z'],
    ['CEST', '12:48Z'],
    ['EET', '12:48Z'],
    ['MSK', '11:48Z'],
    ['SAST', '12:48Z'],
    ['IST', '09:18Z'],
    ['SGT', '06:48Z'],
    ['JST', '05:48Z'],
    ['AWST', '06:48Z'],
    ['ACST', '05:18Z'],
    ['AEST', '04:48Z'],
    ['AEDT', '03:48Z'],
    ['NZDT', '01:48Z'],
    ['NST', '18:18Z'],
    ['BRT', '17:48Z'],
    ['AKST', '23:48Z'],
    ['+1', '13:48Z'],
    ['+01', '13:48Z'],
    ['+100', '13:48Z'],
    ['GMT+8', '06:48Z'],
    ['UTC-03:30', '18:18Z'],
    ['-0330', '18:18Z'],
    ['XYZ', '14:48Z'],
  ])('%s', (zone, clock) => {
    expect(read(`Tue, 24 Nov 2026 14:48:00 ${zone}`)).toBe(`2026-11-24T${clock}`);
  });

  test('HST is a day ahead in UTC', () => {
    expect(read('24 Nov 2026 14:48 HST')).toBe('2026-11-25T00:48Z');
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

describe('feed date: null if malformed, before 1990 or after the year 9999', () => {
  test.each([
    ['an empty string', ''],
    ['white space', ' \n '],
    ['words', 'yesterday evening'],
    ['a day without a month', 'Tue, 24 2026'],
    ['an unknown month', 'Tue, 24 Nix 2026 14:48:00 GMT'],
    ['an unknown month before the day', 'Tue, Nix 24 2026 14:48:00 GMT'],
    ['November 31 by its name', 'November 31, 2026'],
    ['more than a date', `24 Nov 2026 14:48 GMT (${'x'.repeat(100)})`],
    ['day 45', 'Tue, 45 Nov 2026 14:48:00 GMT'],
    ['November 31', 'Tue, 31 Nov 2026 14:48:00 GMT'],
    ['hour 31', 'Tue, 24 Nov 2026 31:48:00 GMT'],
    ['minute 78', 'Tue, 24 Nov 2026 14:78:00 GMT'],
    ['month 13', '2026-13-24T14:48:00Z'],
    ['an ISO date that browsers would read in local time', '2026-11-24, 14:48'],
    ['an ISO date followed by words', '2026-11-24 in the evening 5'],
    ['the epoch', 'Thu, 01 Jan 1970 00:00:00 +0000'],
    ['the epoch with two digits for the year', 'Thu, 01 Jan 70 00:00:00 GMT'],
    ['the epoch in ISO', '1970-01-01T00:00:00Z'],
    ['year 0', '0000-00-00 00:00:00'],
    ['year 1', 'Mon, 01 Jan 0001 00:00:00 +0000'],
    ['a year at the end without a time', 'Thu Nov 26 2026 2026'],
    ['a day and a month that may be the other way round', '1/2/2026'],
    ['only a number', '1795531680'],
    ['the last day by a clock days behind', '31 Dec 9999 24:00:00 -9900'],
  ])('%s', (_story, text) => {
    expect(parseFeedDate(text)).toBeNull();
  });
});

test('feed date: a future date is parsed like any other', () => {
  expect(read('Thu, 31 Dec 2099 23:59:00 GMT')).toBe('2099-12-31T23:59Z');
});
