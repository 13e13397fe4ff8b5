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
    ['interval', /^As often as you chose/],
    ['requested', /^The site asked for a longer rest\.$/],
    ['skipWindow', /quiet hours/],
    ['retry', /^A new try after the failure\.$/],
    ['retryAfter', /^The site said when\.$/],
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
    ['not asked yet', null, 0, 'The site was not asked yet.'],
    ['due', now - hour, now, 'News comes: last success 1 h ago, the next check is due now.'],
    [
      'requested',
      now - 3 * minute,
      now + hour,
      'News comes: last success 3 min ago, next check at 16:00.',
    ],
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
      '5 min ago: The site did not answer in time.',
      '3 failures in a row, since 13:00.',
    ]);
  });

  test('one that is over', () => {
    const well = { ...none, lastFailure: { failure: timeout, at: now - hour } };
    expect(failureHistory(well, now)).toEqual([
      '1 h ago: The site did not answer in time.',
      'Since then it went well.',
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
      '1 h ago: The reader may not reach the site. Allow access to read on.',
      '1 failure in a row, since 14:00.',
    ]);
  });
});
