import { describe, expect, test } from 'vitest';
import type { CheckReason } from '../../../lib/feed/next-check.ts';
import {
  failureHistory,
  feedContentsLabel,
  feedHealthSummary,
  longerIntervalNote,
  nextCheckLabel,
} from '../../../lib/presenters/channel.ts';
import { hour, minute } from '../../../lib/time.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('America/Denver');

const now = Date.parse('2026-11-24T15:00-07:00');

describe('next check', () => {
  test.each<[CheckReason, RegExp]>([
    ['interval', /^Your interval/],
    ['requested', /^The site asked for fewer requests.$/],
    ['skipWindow', /no requests until then/],
    ['retry', /^Trying again after the failure.$/],
    ['retryAfter', /^The site set this time.$/],
    ['offline', /offline/],
    ['absent', /once a day/],
  ])('gives its reason: %s', (reason, why) => {
    expect(nextCheckLabel({ nextDueAt: now + hour, reason }, now)).toEqual({
      time: '16:00',
      reason: expect.stringMatching(why),
    });
  });

  test('gives no reason when it is due', () => {
    expect(nextCheckLabel({ nextDueAt: now, reason: 'retry' }, now)).toEqual({
      time: 'Due now',
      reason: null,
    });
  });
});

describe('feed contents', () => {
  test.each([
    [{ rejects: 0, isUnclosed: false }, '9 articles'],
    [{ rejects: 1, isUnclosed: false }, '9 articles, 1 couldn’t be used'],
    [{ rejects: 0, isUnclosed: true }, '9 articles; the end of the feed is missing'],
    [
      { rejects: 1, isUnclosed: true },
      '9 articles, 1 couldn’t be used; the end of the feed is missing',
    ],
  ])('say what was wrong with the document: %j', (defects, label) => {
    expect(feedContentsLabel({ items: 9, ...defects })).toBe(label);
  });
});

describe('a feed that asks for a longer interval than it is checked at', () => {
  const note = (asked: { requestedInterval?: number; freshFor?: number }, checkInterval: number) =>
    longerIntervalNote(
      { requestedInterval: null, freshFor: null, failure: null, ...asked },
      checkInterval,
    );

  test.each([
    ['12 hours, by its update period', { requestedInterval: 12 * hour }, 60, '12h', '4h'],
    [
      '12 hours, by its response',
      { freshFor: 12 * hour, requestedInterval: hour },
      60,
      '12h',
      '4h',
    ],
    ['a month', { requestedInterval: 720 * hour }, 15, '720h', '4h'],
    ['4.5 hours', { requestedInterval: 4.5 * hour }, 240, '4.5h', '4h'],
    ['a day, and you chose 12 hours', { requestedInterval: 24 * hour }, 720, '24h', '12h'],
  ])('is said to be: %s', (_story, asked, checkInterval, wanted, checked) => {
    expect(note(asked, checkInterval)).toBe(
      `The feed asks for ${wanted}; checked every ${checked} so that nothing is missed.`,
    );
  });

  test.each([
    ['nothing', {}, 60],
    ['four hours, which are granted', { requestedInterval: 4 * hour }, 60],
    ['less than you chose', { requestedInterval: 12 * hour }, 1_440],
  ])('is not said to be where it asks for %s', (_story, asked, checkInterval) => {
    expect(note(asked, checkInterval)).toBeNull();
  });

  test('is not said to be while it fails', () => {
    const failing = {
      requestedInterval: 12 * hour,
      freshFor: null,
      failure: { kind: 'gone' },
    } as const;
    expect(longerIntervalNote(failing, 60)).toBeNull();
  });
});

describe('channel summary without failures', () => {
  test.each([
    ['not polled yet', null, 0, 'Not checked yet.'],
    ['due', now - hour, now, 'Working. Updated 1\u00a0hr\u00a0ago · next check due now.'],
    [
      'requested',
      now - 3 * minute,
      now + hour,
      'Working. Updated 3\u00a0min\u00a0ago · next check 16:00.',
    ],
  ])('is worded by its times: %s', (_story, succeededAt, nextDueAt, expected) => {
    expect(feedHealthSummary({ succeededAt, nextDueAt }, now)).toBe(expected);
  });
});

describe('channel failures', () => {
  const none = { failure: null, failures: 0, failingSince: null, lastFailure: null };
  const timeout = { kind: 'timeout' } as const;

  test('are empty when there are none', () => {
    expect(failureHistory(none, now)).toEqual(['None']);
  });

  test('show an ongoing failure', () => {
    const failing = {
      failure: timeout,
      failures: 3,
      failingSince: now - 2 * hour,
      lastFailure: { failure: timeout, at: now - 5 * minute },
    };
    expect(failureHistory(failing, now)).toEqual([
      '5\u00a0min\u00a0ago: The site didn’t respond in time.',
      '3 failures in a row, since 13:00.',
    ]);
  });

  test('show a failure that ended', () => {
    const recovered = { ...none, lastFailure: { failure: timeout, at: now - hour } };
    expect(failureHistory(recovered, now)).toEqual([
      '1\u00a0hr\u00a0ago: The site didn’t respond in time.',
      'No problems since.',
    ]);
  });

  test('show the time of the first attempt when access is missing', () => {
    const noAccess = {
      failure: { kind: 'noPermission' } as const,
      failures: 1,
      failingSince: now - hour,
      lastFailure: { failure: timeout, at: now - 9 * hour },
    };
    expect(failureHistory(noAccess, now)).toEqual([
      '1\u00a0hr\u00a0ago: REEx Reader can’t access the site. Allow access to get news.',
      '1 failure in a row, since 14:00.',
    ]);
  });
});
