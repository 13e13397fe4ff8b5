import { describe, expect, test } from 'vitest';
import type { FeedFailure } from '../../../lib/feed/failure.ts';
import { feedFailureMessage, feedFailureReason } from '../../../lib/presenters/failure.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('America/Denver');

const now = Date.parse('2026-11-24T15:00-07:00');
const inAnHour = now + 3_600_000;

/** One failure of each kind. A new kind doesn't compile until it is added here. */
const failures: { [Kind in FeedFailure['kind']]: [Extract<FeedFailure, { kind: Kind }>, string] } =
  {
    offline: [{ kind: 'offline' }, 'This computer is offline. Stored articles can still be read.'],
    unreachable: [{ kind: 'unreachable' }, 'The site can’t be reached.'],
    timeout: [{ kind: 'timeout' }, 'The site didn’t respond in time.'],
    http: [{ kind: 'http', status: 502 }, 'The site answered with an error (502).'],
    rateLimited: [
      { kind: 'rateLimited', status: 429, retryAt: null },
      'The site asked REEx Reader to wait.',
    ],
    gone: [{ kind: 'gone' }, 'The site has removed this feed.'],
    challenge: [
      { kind: 'challenge' },
      'The site is asking for a bot check. Open it in a tab, pass the check, then try again.',
    ],
    tooLarge: [
      { kind: 'tooLarge', maxBytes: 10_000_000 },
      'The feed is larger than 10\u00a0MB and was skipped.',
    ],
    notFeed: [{ kind: 'notFeed' }, 'The site sent a web page instead of the feed.'],
    badXml: [{ kind: 'badXml' }, 'The feed arrived incomplete, so nothing was saved.'],
    empty: [{ kind: 'empty' }, 'The site’s feed has no articles.'],
    storageFull: [
      { kind: 'storageFull' },
      'There isn’t enough storage for new articles. Free up some disk space.',
    ],
    noPermission: [
      { kind: 'noPermission' },
      'REEx Reader can’t access the site. Allow access to get news.',
    ],
  };

const all = Object.values(failures);

describe('feed failure message', () => {
  test.each(all)('describes the failure: %j', (failure, sentence) => {
    expect(feedFailureReason(failure)).toBe(sentence);
  });

  test('distinguishes 404 from other HTTP errors', () => {
    expect(feedFailureReason({ kind: 'http', status: 404 })).toBe(
      'The site no longer has the feed at this address.',
    );
  });

  test('differs for every kind of failure', () => {
    expect(new Set(all.map(([failure]) => feedFailureReason(failure))).size).toBe(all.length);
  });
});

describe('feed failure message with the next attempt', () => {
  test.each(all.filter(([{ kind }]) => kind !== 'noPermission'))(
    'ends with the next attempt: %j',
    (failure, sentence) => {
      expect(feedFailureMessage(failure, inAnHour, now)).toBe(`${sentence} Next try 16:00.`);
      expect(feedFailureMessage(failure, now, now)).toBe(`${sentence} Next try due now.`);
    },
  );

  test('contains the day when that is not today', () => {
    expect(feedFailureMessage({ kind: 'gone' }, now + 24 * 3_600_000, now)).toBe(
      'The site has removed this feed. Next try 25\u00a0Nov, 15:00.',
    );
  });

  test('has no time when access is missing, as only the user can grant it', () => {
    expect(feedFailureMessage({ kind: 'noPermission' }, inAnHour, now)).toBe(
      'REEx Reader can’t access the site. Allow access to get news.',
    );
  });
});
