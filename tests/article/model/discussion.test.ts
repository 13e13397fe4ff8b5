import { describe, expect, test } from 'vitest';
import {
  discussionOf,
  isDiscussionNew,
  movesToForum,
} from '../../../lib/article/model/discussion.ts';

const below = 'https://rareearthexchanges.com/news/a/#respond';
const thread = 'https://forum.rareearthexchanges.com/threads/3303/';

describe('where an article is discussed', () => {
  test.each([
    ['nowhere', null, 3, null],
    ['below it', below, 0, { url: below, place: 'site', comments: 0 }],
    ['on the forum', thread, 4, { url: thread, place: 'forum', comments: 4 }],
    ['where the feed counts nothing', thread, null, { url: thread, place: 'forum', comments: 0 }],
  ])('%s', (_story, commentsUrl, commentCount, expected) => {
    expect(discussionOf({ commentsUrl, commentCount })).toEqual(expected);
  });
});

describe('a discussion opens', () => {
  test.each([
    ['when it moves from below the article to the forum', { commentsUrl: below }, thread, true],
    ['when the article had none', { commentsUrl: null }, thread, true],
    ['not when it was there already', { commentsUrl: thread }, thread, false],
    ['not a second time', { commentsUrl: below, discussionAt: 7 }, thread, false],
    ['not when it comes back from there', { commentsUrl: thread }, below, false],
    ['not when comments are closed', { commentsUrl: below }, null, false],
    ['not when nothing changed', { commentsUrl: below }, undefined, false],
  ])('%s', (_story, before, commentsUrl, expected) => {
    expect(movesToForum(before, commentsUrl)).toBe(expected);
  });

  test('which is news for a day', () => {
    const day = 24 * 3_600_000;
    const isNews = (now: number) => isDiscussionNew({ discussionAt: 1_000 }, now);
    expect([isNews(1_000), isNews(day), isNews(day + 1_000)]).toEqual([true, true, false]);
    expect(isDiscussionNew({}, day)).toBe(false);
  });
});
