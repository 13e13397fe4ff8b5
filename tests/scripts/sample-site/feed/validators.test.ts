import { describe, expect, it } from 'vitest';
import { isNotModified, validatorsOf } from '../../../../scripts/sample-site/feed/validators.ts';
import type { Newsroom } from '../../../../scripts/sample-site/newsroom.ts';
import { feedReplyFor, newsFeedPath, newsroom, requestedAt } from './read-feed-xml.ts';

const articleSlug = 'no-one-owns-the-chain';

describe('sample site: validators', () => {
  const current = validatorsOf(requestedAt);
  const { etag, lastModified } = current;
  const earlier = 'Tue, 24 Nov 2026 14:59:59 GMT';
  const later = 'Wed, 25 Nov 2026 00:00:00 GMT';

  it('are an HTTP date and the MD5 of that date in quotes', () => {
    expect(lastModified).toBe('Tue, 24 Nov 2026 15:00:00 GMT');
    expect(etag).toBe('"adf3d1ae349574fe45d954aa8d0385b8"');
  });

  it.each([
    ['neither', undefined, undefined, false],
    ['the same ETag alone', etag, undefined, true],
    ['another ETag alone', '"0"', undefined, false],
    ['a weakened ETag alone', `W/${etag}`, undefined, false],
    ['the ETag without its quotes', etag.slice(1, -1), undefined, false],
    ['the same date alone', undefined, lastModified, true],
    ['a later date alone', undefined, later, true],
    ['an earlier date alone', undefined, earlier, false],
    ['no date at all', undefined, 'yesterday', false],
    ['both the same', etag, lastModified, true],
    ['the same ETag with a later date', etag, later, true],
    ['the same ETag with an earlier date', etag, earlier, false],
    ['a weakened ETag with the same date', `W/${etag}`, lastModified, false],
    ['another ETag with the same date', '"0"', lastModified, false],
  ])('%s', (_, ifNoneMatch, ifModifiedSince, notModified) => {
    const headers = {
      ...(ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch }),
      ...(ifModifiedSince === undefined ? {} : { 'if-modified-since': ifModifiedSince }),
    };
    expect(isNotModified(headers, current)).toBe(notModified);
  });

  it('are the same for every feed of the site', () => {
    const validators = [newsFeedPath, '/feed/', '/podcast/feed/', `${newsFeedPath}&paged=2`].map(
      (path) => {
        const { headers } = feedReplyFor(path);
        return `${headers.etag} ${headers['last-modified']}`;
      },
    );
    expect(new Set(validators).size).toBe(1);
  });

  it.each<[string, (room: Newsroom) => unknown]>([
    ['publishing', (room) => room.publish()],
    ['an edit', (room) => room.edit(articleSlug, { title: 'Nobody Owns the Chain' })],
    ['a moved discussion', (room) => room.moveDiscussion(articleSlug, 4_000)],
  ])('change with %s, twice within one second too', (_, happen) => {
    const room = newsroom();
    const seen = [0, 1, 2].map(() => {
      const { etag: tag } = feedReplyFor(newsFeedPath, room).headers;
      happen(room);
      return tag;
    });
    expect(new Set(seen).size).toBe(3);
  });
});
