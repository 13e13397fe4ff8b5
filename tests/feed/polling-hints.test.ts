import { describe, expect, test } from 'vitest';
import {
  afterSkipWindow,
  freshnessLifetimeOf,
  requestedIntervalOf,
  skipWindowOf,
} from '../../lib/feed/polling-hints.ts';
import { emptyHints } from '../../lib/feed/raw-feed.ts';
import { hour, minute } from '../../lib/time.ts';

const now = Date.UTC(2026, 10, 24, 12, 30, 0);

/** The value that caches use for larger ones, as RFC 9111 says. */
const longest = 2 ** 31 * 1_000;

const fresh = (
  cacheControl: string | null,
  age: string | null = null,
  expires: string | null = null,
) => freshnessLifetimeOf({ cacheControl, age, expires }, now);

describe('freshness lifetime of a response', () => {
  test.each([
    ['no header', null, null, null, null],
    ['two hours', 'max-age=7200', null, null, 2 * hour],
    ['two hours, less an hour in caches', 'public, max-age=7200', '3600', null, hour],
    ['already stale', 'max-age=60', '90', null, null],
    ['zero', 'max-age=0, must-revalidate', null, null, null],
    ['for shared caches only', 's-maxage=7200', null, null, null],
    ['in quotes and capitals', 'Public, Max-Age="600"', null, null, 10 * minute],
    ['a malformed Age', 'max-age=600', 'old', null, 10 * minute],
    ['until a date', null, null, 'Tue, 24 Nov 2026 13:30:00 GMT', hour],
    ['until a past date', null, null, 'Tue, 24 Nov 2026 12:00:00 GMT', null],
    ['until a malformed date', null, null, '0', null],
    ['until a word', null, null, 'never', null],
    [
      'max-age wins over Expires',
      'max-age=600',
      null,
      'Tue, 24 Nov 2026 18:30:00 GMT',
      10 * minute,
    ],
    ['no-cache names no time', 'no-cache, private', null, null, null],
    ['more seconds than a row holds', 'max-age=99999999999999', null, null, longest],
    ['400 digits', `max-age=${'9'.repeat(400)}`, null, null, longest],
    ['an Age of 400 digits', 'max-age=600', '9'.repeat(400), null, null],
    ['until the last day that there is', null, null, 'Sat, 13 Sep 275760 00:00:00 GMT', longest],
  ])('%s', (_story, cacheControl, age, expires, expected) => {
    expect(fresh(cacheControl, age, expires)).toBe(expected);
  });
});

describe('interval that a feed requests', () => {
  test.each([
    ['no hints', {}, null],
    ['three hours', { ttl: '180' }, 3 * hour],
    ['a minute', { ttl: '1' }, minute],
    ['a malformed ttl', { ttl: 'often' }, null],
    ['an overlong ttl', { ttl: '99999999999' }, null],
    ['WordPress’s default', { updatePeriod: 'hourly', updateFrequency: '1' }, null],
    ['half an hour', { updatePeriod: 'hourly', updateFrequency: '2' }, 30 * minute],
    ['twice a day', { updatePeriod: 'Daily', updateFrequency: '2' }, 12 * hour],
    ['once a week', { updatePeriod: 'weekly' }, 168 * hour],
    ['an unknown period', { updatePeriod: 'now and then', updateFrequency: '2' }, null],
    ['zero times a day', { updatePeriod: 'daily', updateFrequency: '0' }, null],
    ['half a time per day', { updatePeriod: 'daily', updateFrequency: '0.5' }, null],
    ['ttl wins over the update period', { ttl: '30', updatePeriod: 'daily' }, 30 * minute],
  ])('%s', (_story, hints, expected) => {
    expect(requestedIntervalOf({ ...emptyHints(), ...hints })).toBe(expected);
  });
});

describe('skip window of a feed', () => {
  const silence = (skipHours: string[], skipDays: string[]) =>
    skipWindowOf({ ...emptyHints(), skipHours, skipDays });

  test.each([
    ['hours', ['3', '04', '24', '3'], [], { hours: [3, 4, 0], days: [] }],
    ['days', [], ['Sunday', 'saturday', 'Someday'], { hours: [], days: [0, 6] }],
    ['malformed hours', ['noon', '-1', '100'], [], { hours: [], days: [] }],
    [
      'all hours: ignored',
      Array.from({ length: 24 }, (_, n) => `${n}`),
      [],
      { hours: [], days: [] },
    ],
    [
      'all days: ignored',
      [],
      ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
      { hours: [], days: [] },
    ],
  ])('%s', (_story, hours, days, expected) => {
    expect(silence(hours, days)).toEqual(expected);
  });

  test.each([
    ['outside the window: not moved', { hours: [3], days: [] }, '2026-11-24T12:30'],
    ['inside the window: moved to its end', { hours: [12, 13], days: [] }, '2026-11-24T14:00'],
    [
      'a window across midnight',
      { hours: [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 0, 1], days: [] },
      '2026-11-25T02:00',
    ],
    ['a skipped Tuesday ends on Wednesday', { hours: [], days: [2] }, '2026-11-25T00:00'],
    ['days and hours together', { hours: [0, 1], days: [2, 3] }, '2026-11-26T02:00'],
    [
      'one hour of the week is left',
      { hours: Array.from({ length: 23 }, (_, n) => n), days: [0, 2, 3, 4, 5, 6] },
      '2026-11-30T23:00',
    ],
  ])('%s', (_story, silent, expected) => {
    expect(new Date(afterSkipWindow(now, silent)).toISOString().slice(0, 16)).toBe(expected);
  });
});
