import { describe, expect, test } from 'vitest';
import type { FeedFailure } from '../../../lib/feed/failure.ts';
import type { FeedFound } from '../../../lib/presenters/feed/feed-test.ts';
import { feedTestMessage } from '../../../lib/presenters/feed/feed-test-message.ts';
import { err, ok } from '../../../lib/result.ts';

const found: FeedFound = {
  items: 10,
  rejects: 0,
  newest: 'Magnets, Made Here',
  fits: true,
  bytes: 92_700,
  ms: 120,
};

describe('what an address gave', () => {
  test.each<[string, Partial<FeedFound>, string]>([
    ['the feed', {}, '10 items, the newest is “Magnets, Made Here”, 93 kB in 120 ms.'],
    [
      'the feed, with items that cannot be used',
      { items: 1, rejects: 2 },
      '1 item, 2 could not be used, the newest is “Magnets, Made Here”, 93 kB in 120 ms.',
    ],
    [
      'items, none of which can be used',
      { items: 0, rejects: 3, newest: null, fits: false },
      '0 items, 3 could not be used, 93 kB in 120 ms. None of them is news, so this is not the feed of this channel.',
    ],
    [
      'another feed',
      { items: 1, newest: 'Hello world!', fits: false, bytes: 900 },
      '1 item, the newest is “Hello world!”, 900 B in 120 ms. None of them is news, so this is not the feed of this channel.',
    ],
    [
      'an empty feed',
      { items: 0, newest: null, fits: false },
      'A feed, but there is nothing in it.',
    ],
  ])('%s', (_story, change, expected) => {
    expect(feedTestMessage(ok({ ...found, ...change }), 'news')).toBe(expected);
  });

  test('the channel is named for what it carries', () => {
    const sentence = feedTestMessage(ok({ ...found, fits: false }), 'podcast');
    expect(sentence).toMatch(/None of them is an episode/);
  });
});

test.each<[FeedFailure, string]>([
  [{ kind: 'http', status: 404 }, 'Nothing is at this address (404).'],
  [{ kind: 'gone' }, 'There was something at this address, and the site has taken it away.'],
  [{ kind: 'http', status: 500 }, 'The site answered with an error (500).'],
  [{ kind: 'notFeed' }, 'The site sent a page where its feed should be.'],
])('%o', (failure, expected) => {
  expect(feedTestMessage(err(failure), 'news')).toBe(expected);
});
