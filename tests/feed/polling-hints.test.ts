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

const fresh = (
  cacheControl: string | null,
  age: string | null = null,
  expires: string | null = null,
) => freshnessLifetimeOf({ cacheControl, age, expires }, now);

describe('freshness lifetime of a response', () => {
  test.each([
    ['not said', null, null, null, null],
    ['two hours', 'max-age=7200', null, null, 2 * hour],
    ['two hours, of which it spent one on the way', 'public, max-age=7200', '3600', null, hour],
    ['older than it may be', 'max-age=60', '90', null, null],
    ['nothing', 'max-age=0, must-revalidate', null, null, null],
    ['for shared caches only', 's-maxage=7200', null, null, null],
    ['in quotes and capitals', 'Public, Max-Age="600"', null, null, 10 * minute],
    ['an age that is none', 'max-age=600', 'old', null, 10 * minute],
    ['until a date', null, null, 'Tue, 24 Nov 2026 13:30:00 GMT', hour],
    ['until a date that is past', null, null, 'Tue, 24 Nov 2026 12:00:00 GMT', null],
    ['until nonsense', null, null, '0', null],
    ['until never', null, null, 'never', null],
    [
      'max-age stands over Expires',
      'max-age=600',
      null,
      'Tue, 24 Nov 2026 18:30:00 GMT',
      10 * minute,
    ],
    ['no-cache says nothing about when', 'no-cache, private', null, null, null],
  ])('%s', (_story, cacheControl, age, expires, expected) => {
    expect(fresh(cacheControl, age, expires)).toBe(expected);
  });
});

describe('interval that a feed requests', () => {
  test.each([
    ['nothing', {}, null],
    ['three hours', { ttl: '180' }, 3 * hour],
    ['a minute', { ttl: '1' }, minute],
    ['a ttl that is none', { ttl: 'often' }, null],
    ['a ttl without end', { ttl: '99999999999' }, null],
    ['WordPress’s default', { updatePeriod: 'hourly', updateFrequency: '1' }, null],
    ['half an hour', { updatePeriod: 'hourly', updateFrequency: '2' }, 30 * minute],
    ['twice a day', { updatePeriod: 'Daily', updateFrequency: '2' }, 12 * hour],
    ['once a week', { updatePeriod: 'weekly' }, 168 * hour],
    ['a period that is none', { updatePeriod: 'now and then', updateFrequency: '2' }, null],
    ['no times a day', { updatePeriod: 'daily', updateFrequency: '0' }, null],
    ['half a time a day', { updatePeriod: 'daily', updateFrequency: '0.5' }, null],
    ['ttl stands over the rhythm', { ttl: '30', updatePeriod: 'daily' }, 30 * minute],
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
    ['hours that are none', ['noon', '-1', '100'], [], { hours: [], days: [] }],
    [
      'always, which is never',
      Array.from({ length: 24 }, (_, n) => `${n}`),
      [],
      { hours: [], days: [] },
    ],
    [
      'every day, which is none',
      [],
      ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
      { hours: [], days: [] },
    ],
  ])('%s', (_story, hours, days, expected) => {
    expect(silence(hours, days)).toEqual(expected);
  });

  test.each([
    ['outside the hours it is not moved', { hours: [3], days: [] }, '2026-11-24T12:30'],
    ['inside them it goes to their end', { hours: [12, 13], days: [] }, '2026-11-24T14:00'],
    [
      'over midnight',
      { hours: [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 0, 1], days: [] },
      '2026-11-25T02:00',
    ],
    ['a silent Tuesday ends on Wednesday', { hours: [], days: [2] }, '2026-11-25T00:00'],
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
