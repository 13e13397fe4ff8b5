import { describe, expect, test } from 'vitest';
import type { FeedFailure } from '../../../lib/feed/failure.ts';
import { type FeedAddress, feedTestMessage } from '../../../lib/presenters/channel.ts';
import { err, ok } from '../../../lib/result.ts';

const found: FeedAddress = {
  items: 10,
  rejects: 0,
  newest: 'Magnets, Made Here',
  fits: true,
  bytes: 92_700,
  ms: 120,
};

describe('feed test message', () => {
  test.each<[string, Partial<FeedAddress>, string]>([
    ['the feed', {}, '10 items, newest: “Magnets, Made Here”, 93\u00a0kB in 120\u00a0ms.'],
    [
      'the feed with unusable items',
      { items: 1, rejects: 2 },
      '1 item, 2 couldn’t be used, newest: “Magnets, Made Here”, 93\u00a0kB in 120\u00a0ms.',
    ],
    [
      'only unusable items',
      { items: 0, rejects: 3, newest: null, fits: false },
      '0 items, 3 couldn’t be used, 93\u00a0kB in 120\u00a0ms. None is a news article, so this isn’t the news feed.',
    ],
    [
      'another feed',
      { items: 1, newest: 'Hello world!', fits: false, bytes: 900 },
      '1 item, newest: “Hello world!”, 1\u00a0kB in 120\u00a0ms. None is a news article, so this isn’t the news feed.',
    ],
    ['an empty feed', { items: 0, newest: null, fits: false }, 'This feed is empty.'],
  ])('describes the response: %s', (_story, change, expected) => {
    expect(feedTestMessage(ok({ ...found, ...change }), 'news')).toBe(expected);
  });

  test('names the channel by its content', () => {
    const sentence = feedTestMessage(ok({ ...found, fits: false }), 'podcast');
    expect(sentence).toMatch(/None is an episode/);
  });
});

test.each<[FeedFailure, string]>([
  [{ kind: 'http', status: 404 }, 'There’s nothing at this address (404).'],
  [{ kind: 'gone' }, 'The site has removed what was at this address.'],
  [{ kind: 'http', status: 500 }, 'The site answered with an error (500).'],
  [{ kind: 'notFeed' }, 'The site sent a web page instead of the feed.'],
])('feed test message: a failure is described: %o', (failure, expected) => {
  expect(feedTestMessage(err(failure), 'news')).toBe(expected);
});
