import { expect, test } from 'vitest';
import { commentsLink } from '../../lib/feed/comments-link.ts';

const base = 'https://rareearthexchanges.com/feed/';
const forum = 'https://forum.rareearthexchanges.com';
const thread = `${forum}/threads/3303/`;

test.each([
  ['none', '', null],
  ['a script', 'javascript:alert(1)', null],
  [
    'below the article',
    'https://rareearthexchanges.com/news/a/?utm_source=rss#respond',
    'https://rareearthexchanges.com/news/a/#respond',
  ],
  [
    'below the article, relative',
    '/news/a/#comments',
    'https://rareearthexchanges.com/news/a/#comments',
  ],
  ['a thread', thread, thread],
  ['a thread without the closing slash', `${forum}/threads/3303`, thread],
  ['a thread by http', 'http://forum.rareearthexchanges.com/threads/3303/', thread],
  ['a thread with its title', `${forum}/threads/scrap-is-short.3303/`, thread],
  ['a thread with a title of dots and numbers', `${forum}/threads/2.5-years.of.2026.3303/`, thread],
  ['a thread on its second page, at a post', `${forum}/threads/scrap.3303/page-2#post-99`, thread],
  ['a thread at what is unread', `${forum}/threads/3303/unread?new=1`, thread],
  ['a board', `${forum}/forums/lynas-asx-lyc.14/`, `${forum}/forums/lynas-asx-lyc.14/`],
  [
    'another forum',
    'https://forum.example.org/threads/a.7/',
    'https://forum.example.org/threads/a.7/',
  ],
])('%s', (_story, href, expected) => {
  expect(commentsLink(href, base)).toBe(expected);
});
