import { describe, expect, test } from 'vitest';
import type { CheckReason } from '../../../lib/feed/schedule.ts';
import { failureHistory } from '../../../lib/presenters/feed/failure-history.ts';
import { feedHealthSummary } from '../../../lib/presenters/feed/feed-health-summary.ts';
import { nextCheckLabel } from '../../../lib/presenters/feed/next-check.ts';
import { hour, minute } from '../../../lib/time.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('America/Denver');

const now = Date.parse('2026-11-24T15:00-07:00');

describe('the next check', () => {
  test.each<[CheckReason, RegExp]>([
    ['interval', /^Your interval/],
    ['requested', /^The site asked for fewer requests.$/],
    ['skipWindow', /no requests until then/],
    ['retry', /^Trying again after the failure.$/],
    ['retryAfter', /^The site set this time.$/],
    ['offline', /offline/],
    ['absent', /once a day/],
    ['moved', /moved/],
  ])('%s', (reason, why) => {
    expect(nextCheckLabel({ nextDueAt: now + hour, reason }, now)).toEqual({
      time: '16:00',
      reason: expect.stringMatching(why),
    });
  });

  test('what is due has no reason any more', () => {
    expect(nextCheckLabel({ nextDueAt: now, reason: 'retry' }, now)).toEqual({
      time: 'Due now',
      reason: null,
    });
  });
});

describe('while nothing is wrong', () => {
  test.each([
    ['not asked yet', null, 0, 'Not checked yet.'],
    ['due', now - hour, now, 'Working. Updated 1 h ago · next check due now.'],
    ['requested', now - 3 * minute, now + hour, 'Working. Updated 3 min ago · next check 16:00.'],
  ])('%s', (_story, succeededAt, nextDueAt, expected) => {
    expect(feedHealthSummary({ succeededAt, nextDueAt }, now)).toBe(expected);
  });
});

describe('failures', () => {
  const none = { failure: null, failures: 0, failingSince: null, lastFailure: null };
  const timeout = { kind: 'timeout' } as const;

  test('none', () => {
    expect(failureHistory(none, now)).toEqual(['None']);
  });

  test('one that goes on', () => {
    const failing = {
      failure: timeout,
      failures: 3,
      failingSince: now - 2 * hour,
      lastFailure: { failure: timeout, at: now - 5 * minute },
    };
    expect(failureHistory(failing, now)).toEqual([
      '5 min ago: The site didn’t respond in time.',
      '3 failures in a row, since 13:00.',
    ]);
  });

  test('one that is over', () => {
    const well = { ...none, lastFailure: { failure: timeout, at: now - hour } };
    expect(failureHistory(well, now)).toEqual([
      '1 h ago: The site didn’t respond in time.',
      'No problems since.',
    ]);
  });

  test('without access the time is that of the first look', () => {
    const without = {
      failure: { kind: 'noPermission' } as const,
      failures: 1,
      failingSince: now - hour,
      lastFailure: { failure: timeout, at: now - 9 * hour },
    };
    expect(failureHistory(without, now)).toEqual([
      '1 h ago: REEx Reader can’t access the site. Allow access to get news.',
      '1 failure in a row, since 14:00.',
    ]);
  });
});
