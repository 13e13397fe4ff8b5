import { expect, test } from 'vitest';
import type { FeedFailure } from '../../../lib/feed/failure.ts';
import { feedProblem } from '../../../lib/presenters/feed-problem.ts';

const now = Date.UTC(2026, 10, 24, 12);
const health = (failure: FeedFailure | null) => ({
  failure,
  failures: failure ? 1 : 0,
  failingSince: failure ? now : null,
  nextDueAt: now + 3_600_000,
});

test('feed problem: is none while polling succeeds', () => {
  expect(feedProblem(health(null), true, now)).toBeNull();
});

test.each<[FeedFailure, string, RegExp]>([
  [{ kind: 'unreachable' }, 'refresh', /can’t be reached\. Next try /],
  [{ kind: 'http', status: 500 }, 'refresh', /error \(500\)\. Next try /],
  [{ kind: 'challenge' }, 'openSite', /asking for a bot check/],
  [{ kind: 'challenge', passed: 'untested' }, 'openSite', /asking for a bot check/],
  [{ kind: 'challenge', passed: 'inVain' }, 'openSite', /REEx Reader sends no cookies\. Next try /],
  [{ kind: 'noPermission' }, 'allowAccess', /Allow access to get news\.$/],
])('feed problem: %o offers %s', (failure, remedy, sentence) => {
  const problem = feedProblem(health(failure), true, now);
  expect(problem).toMatchObject({ remedy, message: expect.stringMatching(sentence) });
});

test('feed problem: is the network whenever the computer is offline', () => {
  const problem = feedProblem(health({ kind: 'challenge' }), false, now);
  expect(problem).toEqual({
    remedy: 'refresh',
    message: 'This computer is offline. Stored articles can still be read.',
  });
});
