import { describe, expect, test } from 'vitest';
import type { FeedFailure } from '../../lib/feed/failure.ts';
import { type Attempts, failedTurn } from '../../lib/feed/schedule.ts';
import { hour, minute } from '../../lib/time.ts';

const now = Date.UTC(2026, 10, 24);
const schedule = { now, random: 0.5 };

const broken: FeedFailure = { kind: 'http', status: 500 };
const forbidden: FeedFailure = { kind: 'http', status: 403 };
const challenge: FeedFailure = { kind: 'challenge' };
const limited: FeedFailure = { kind: 'rateLimited', status: 429, retryAt: now + 9 * hour };
const lost: FeedFailure = { kind: 'unreachable' };

const fresh: Attempts = { failures: 0 };
const tried = (failures: number): Attempts => ({ failures, nextTryAt: now });

/** How long the failed entry and its job wait, and how many failures the job has counted. */
function outcome(failure: FeedFailure, attempts: Attempts, jobFailures: number) {
  const { nextTryAt, isOwn, job } = failedTurn(
    failure,
    attempts,
    { failures: jobFailures },
    schedule,
  );
  const rest = job.restUntil === 0 ? 0 : job.restUntil - now;
  return { own: nextTryAt - now, isOwn, job: job.failures, rest };
}

describe('the first failure of a page or picture', () => {
  test.each([
    [
      'an error of the server: the others go on',
      broken,
      0,
      { own: hour, isOwn: true, job: 1, rest: 0 },
    ],
    [
      'a second error in a row: the others go on',
      broken,
      1,
      { own: hour, isOwn: true, job: 2, rest: 0 },
    ],
    [
      'a third error in a row: the job rests',
      broken,
      2,
      { own: hour, isOwn: true, job: 3, rest: 4 * hour },
    ],
    [
      'no response: the job rests',
      lost,
      0,
      { own: 5 * minute, isOwn: false, job: 1, rest: 5 * minute },
    ],
    [
      'a refusal: the job rests',
      forbidden,
      0,
      { own: 4 * hour, isOwn: false, job: 1, rest: 4 * hour },
    ],
    [
      'a bot check: the job rests',
      challenge,
      0,
      { own: 4 * hour, isOwn: false, job: 1, rest: 4 * hour },
    ],
    [
      'Retry-After: the job rests as long as it says',
      limited,
      0,
      { own: 9 * hour, isOwn: false, job: 1, rest: 9 * hour },
    ],
  ])('%s', (_case, failure, jobFailures, expected) => {
    expect(outcome(failure, fresh, jobFailures)).toEqual(expected);
  });
});

describe('a page or picture that had failed before', () => {
  test.each([broken, forbidden, challenge, limited, lost])(
    'others have succeeded since: it alone waits, longer each time ($kind)',
    (failure) => {
      const waits = [1, 2, 3, 4, 5, 6, 7].map((failures) => outcome(failure, tried(failures), 0));
      expect(waits.every(({ isOwn, job, rest }) => isOwn && job === 0 && rest === 0)).toBe(true);
      const own = waits.map((wait) => wait.own);
      expect(own.toSorted((one, other) => one - other)).toEqual(own);
      expect(own.at(-1)).toBe(24 * hour);
    },
  );

  test.each([forbidden, challenge, lost])(
    'none has succeeded since: the job rests, not longer than before ($kind)',
    (failure) => {
      const first = outcome(failure, fresh, 0);
      const again = outcome(failure, tried(5), 1);
      expect(again).toMatchObject({ isOwn: false, job: 1, rest: first.rest });
      expect(again.own).toBeGreaterThan(first.own);
    },
  );

  test('every one has failed: the job rests longer each time', () => {
    const rests = [0, 1, 2, 3, 4, 5, 6].map((count) => outcome(challenge, fresh, count).rest);
    expect(rests.map((rest) => rest / hour)).toEqual([4, 4, 4, 8, 16, 24, 24]);
  });
});
