import { expect, test } from 'vitest';
import { canonicalCommentsUrl } from '../../lib/site/forum.ts';

const forum = 'https://forum.rareearthexchanges.com';
const thread = `${forum}/threads/3303/`;
const belowArticle = 'https://rareearthexchanges.com/news/a/#respond';
const board = `${forum}/forums/lynas-asx-lyc.14/`;
const otherForum = 'https://forum.example.org/threads/a.7/';

test.each([
  ['a thread', thread, thread],
  ['a thread without a trailing slash', `${forum}/threads/3303`, thread],
  ['a thread over http', 'http://forum.rareearthexchanges.com/threads/3303/', thread],
  ['a thread with its title', `${forum}/threads/scrap-is-short.3303/`, thread],
  [
    'a thread with dots and digits in its title',
    `${forum}/threads/2.5-years.of.2026.3303/`,
    thread,
  ],
  ['a post on the second page of a thread', `${forum}/threads/scrap.3303/page-2#post-99`, thread],
  ['the first unread post of a thread', `${forum}/threads/3303/unread?new=1`, thread],
  ['the comments below an article', belowArticle, belowArticle],
  ['a forum board', board, board],
  ['a thread of another forum', otherForum, otherForum],
])('canonical comments URL: %s', (_case, url, expected) => {
  expect(canonicalCommentsUrl(url)).toBe(expected);
});
