import { describe, expect, test } from 'vitest';
import {
  discussionOf,
  isDiscussionNew,
  movesToForum,
} from '../../../lib/article/model/discussion.ts';

const below = 'https://rareearthexchanges.com/news/a/#respond';
const thread = 'https://forum.rareearthexchanges.com/threads/3303/';

describe('discussion', () => {
  test.each([
    ['is none without a comments address', null, 3, null],
    ['is below the article', below, 0, { url: below, place: 'site', comments: 0 }],
    ['is on the forum', thread, 4, { url: thread, place: 'forum', comments: 4 }],
    [
      'has no count if the feed states none',
      thread,
      null,
      { url: thread, place: 'forum', comments: 0 },
    ],
  ])('%s', (_case, commentsUrl, commentCount, expected) => {
    expect(discussionOf({ commentsUrl, commentCount })).toEqual(expected);
  });
});

describe('discussion on the forum', () => {
  test.each([
    ['has opened if it was below the article before', { commentsUrl: below }, thread, true],
    ['has opened if the article had none before', { commentsUrl: null }, thread, true],
    ['has not moved if it was there before', { commentsUrl: thread }, thread, false],
    ['has not opened a second time', { commentsUrl: below, discussionAt: 7 }, thread, false],
    ['has not opened if it moves back below the article', { commentsUrl: thread }, below, false],
    ['has not opened if comments are closed', { commentsUrl: below }, null, false],
    ['has not opened if nothing changed', { commentsUrl: below }, undefined, false],
  ])('%s', (_case, before, commentsUrl, expected) => {
    expect(movesToForum(before, commentsUrl)).toBe(expected);
  });

  test('is news for a day', () => {
    const day = 24 * 3_600_000;
    const isNews = (now: number) => isDiscussionNew({ discussionAt: 1_000 }, now);
    expect([isNews(1_000), isNews(day), isNews(day + 1_000)]).toEqual([true, true, false]);
    expect(isDiscussionNew({}, day)).toBe(false);
  });
});
