import { describe, expect, test } from 'vitest';
import type { FeedFailure } from '../../lib/feed/failure.ts';
import {
  checkAfterFailure,
  checkAfterSuccess,
  checkWhileOffline,
  clampDue,
  type PollingHints,
} from '../../lib/feed/schedule.ts';
import { hour, minute } from '../../lib/time.ts';

const now = Date.UTC(2026, 10, 24, 12, 0, 0);

const nothingAsked: PollingHints = {
  requestedInterval: null,
  freshFor: null,
  skipWindow: { hours: [], days: [] },
};

/** The extremes of the random number. */
const ends = [0, 0.999] as const;

describe('next check after a success', () => {
  const wait = (interval: number, wishes: Partial<PollingHints>, random = 0) => {
    const { at, reason } = checkAfterSuccess(
      { now, interval, random },
      { ...nothingAsked, ...wishes },
    );
    return [(at - now) / minute, reason];
  };

  test.each([15 * minute, hour, 24 * hour])(
    'an interval of %i ms gets up to a tenth of jitter',
    (interval) => {
      const [least, most] = ends.map(
        (random) => checkAfterSuccess({ now, interval, random }, nothingAsked).at - now,
      );
      expect(least).toBe(interval);
      expect(most).toBeGreaterThan(interval * 1.09);
      expect(most).toBeLessThan(interval * 1.1);
    },
  );

  test.each([
    ['no interval requested', null, 60, 'interval'],
    ['one second requested', 1_000, 60, 'interval'],
    ['less than the interval requested', 30 * minute, 60, 'interval'],
    ['two hours requested', 2 * hour, 120, 'requested'],
    ['thirty days requested: four hours granted', 720 * hour, 240, 'requested'],
  ])('%s', (_story, requestedInterval, minutes, reason) => {
    expect(wait(hour, { requestedInterval })).toEqual([minutes, reason]);
  });

  test('a shorter requested interval does not shorten the user’s', () => {
    expect(wait(24 * hour, { requestedInterval: 4 * hour })).toEqual([24 * 60, 'interval']);
  });

  test('skipped hours are waited out', () => {
    expect(wait(90 * minute, { skipWindow: { hours: [13, 14], days: [] } })).toEqual([
      180,
      'skipWindow',
    ]);
  });
});

const refusals: [string, FeedFailure][] = [
  ['401', { kind: 'http', status: 401 }],
  ['402', { kind: 'http', status: 402 }],
  ['403', { kind: 'http', status: 403 }],
  ['451', { kind: 'http', status: 451 }],
  ['429 without a time', { kind: 'rateLimited', status: 429, retryAt: null }],
  ['503 without a time', { kind: 'rateLimited', status: 503, retryAt: null }],
  ['a challenge', { kind: 'challenge' }],
];

describe('next check after a failure', () => {
  const hoursUntil = (failure: FeedFailure, failures: number, random: number) =>
    (checkAfterFailure(failure, failures, { now, random }).at - now) / hour;

  /** Waits in hours after the first, second and further failures, without jitter. */
  const row = (failure: FeedFailure) =>
    [1, 2, 3, 4, 5, 6, 7, 50].map((failures) => hoursUntil(failure, failures, 0.5));

  test.each<[string, FeedFailure]>([
    ['a server error', { kind: 'http', status: 500 }],
    ['a missing address', { kind: 'http', status: 404 }],
    ['a page instead of a feed', { kind: 'notFeed' }],
    ['a truncated feed', { kind: 'badXml' }],
    ['an oversized feed', { kind: 'tooLarge', maxBytes: 10_000_000 }],
    ['an empty response', { kind: 'empty' }],
  ])('%s: one hour, then doubling up to a day', (_story, failure) => {
    expect(row(failure)).toEqual([1, 2, 4, 8, 16, 24, 24, 24]);
  });

  test.each<[string, FeedFailure]>([
    ['an unreachable site', { kind: 'unreachable' }],
    ['a timeout', { kind: 'timeout' }],
  ])('%s: five minutes at first, then from one hour on', (_story, failure) => {
    expect(row(failure)).toEqual([5 / 60, 1, 2, 4, 8, 16, 24, 24]);
  });

  test.each(refusals)('%s: at least four hours', (_story, failure) => {
    expect(row(failure)).toEqual([4, 4, 4, 8, 16, 24, 24, 24]);
    expect(hoursUntil(failure, 1, 0)).toBe(4);
    expect(hoursUntil(failure, 3, 0)).toBe(4);
  });

  test('a feed that is gone: once a day', () => {
    expect(row({ kind: 'gone' })).toEqual([24, 24, 24, 24, 24, 24, 24, 24]);
  });

  test('jitter of a fifth in either direction', () => {
    const failure: FeedFailure = { kind: 'http', status: 500 };
    const [least, most] = ends.map((random) => hoursUntil(failure, 2, random));
    expect(least).toBeCloseTo(1.6, 5);
    expect(most).toBeGreaterThan(2.39);
    expect(most).toBeLessThan(2.4);
  });

  test('jitter never exceeds a day', () => {
    expect(hoursUntil({ kind: 'http', status: 500 }, 9, 0.999)).toBe(24);
  });
});

describe('next check after Retry-After', () => {
  const asked = (retryAt: number, failures = 1, random = 0.5) => {
    const failure: FeedFailure = { kind: 'rateLimited', status: 429, retryAt };
    const { at, reason } = checkAfterFailure(failure, failures, { now, random });
    return [(at - now) / hour, reason];
  };

  test.each([
    ['a longer wait is honored exactly', now + 5 * hour, 1, [5, 'retryAfter']],
    ['a shorter wait does not shorten the backoff', now + 5 * minute, 3, [4, 'retry']],
    ['a wait of a year is limited to two days', now + 365 * 24 * hour, 1, [48, 'retryAfter']],
    ['a named time replaces the four hours of a refusal', now + 2 * hour, 1, [2, 'retryAfter']],
  ])('%s', (_story, retryAt, failures, expected) => {
    expect(asked(retryAt, failures)).toEqual(expected);
  });

  test.each(ends)('jitter (%d) never shortens it', (random) => {
    expect(asked(now + 3 * hour, 1, random)).toEqual([3, 'retryAfter']);
  });
});

test('next check while offline: after 1, 2, 5, then every 15 minutes', () => {
  const minutes = [0, 1, 2, 3, 4, 100].map(
    (checks) => (checkWhileOffline(checks, now).at - now) / minute,
  );
  expect(minutes).toEqual([1, 2, 5, 15, 15, 15]);
});

describe('due time after the clock was put back', () => {
  test.each([
    ['two days ahead is limited to one', now + 48 * hour, 0, 24],
    ['a year ahead is limited to one day', now + 8_760 * hour, 0, 24],
    ['within a day stays', now + 3 * hour, 0, 3],
    ['an overdue time stays overdue', now - hour, 0, -1],
    ['a Retry-After of two days stays', now + 48 * hour, now + 48 * hour, 48],
    ['a Retry-After of a year is limited to two days', now + 8_760 * hour, now + 8_760 * hour, 48],
  ])('%s', (_story, nextDueAt, notBefore, hours) => {
    expect((clampDue({ nextDueAt, notBefore, goneAt: null }, now) - now) / hour).toBe(hours);
  });

  test.each([
    ['a week ahead stays', now + 168 * hour, 0, 168],
    ['a year ahead is limited to a week', now + 8_760 * hour, 0, 168],
    ['a week ahead stays after a Retry-After', now + 168 * hour, now + hour, 168],
  ])('of a feed that is gone: %s', (_story, nextDueAt, notBefore, hours) => {
    const times = { nextDueAt, notBefore, goneAt: now - 720 * hour };
    expect((clampDue(times, now) - now) / hour).toBe(hours);
  });
});
