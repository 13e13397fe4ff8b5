import { beforeEach, describe, expect, test } from 'vitest';
import { draftOf } from '../../../lib/article/ingest/draft.ts';
import type { Draft } from '../../../lib/article/model/article.ts';
import type { FeedItem } from '../../../lib/feed/feed-item.ts';
import type { ChannelId } from '../../../lib/site/channel-id.ts';
import { db, write } from '../../../lib/store/db/database.ts';
import {
  applyPage,
  type IngestOptions,
  ingestTables,
} from '../../../lib/store/ingest/apply-page.ts';
import { derivePage } from '../../../lib/store/ingest/derive-page.ts';
import { allowRemovedToReturn } from '../../../lib/store/retention/retention-log.ts';
import { noText } from '../../../lib/store/rows/articles.ts';
import { day, hour } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { feedItem } from '../../support/builders/feed-items.ts';
import { countRoundTrips } from '../../support/database/table-reads.ts';

const now = Date.UTC(2026, 10, 24, 12);

const draft = (slug: string, fields: Partial<FeedItem> = {}, channel: ChannelId = 'news') =>
  draftOf(feedItem(slug, fields), channel);

/** Applies a page as a later poll does. */
async function apply(drafts: readonly Draft[], options: Partial<IngestOptions> = {}) {
  const derivation = await derivePage(drafts);
  const poll: IngestOptions = {
    now,
    isNew: () => true,
    hasRules: false,
    ...options,
  };
  return write(ingestTables, (tx) => applyPage(tx, drafts, derivation, poll));
}

const backfill = { isNew: () => false };
const backlog = { initial: 'unread', before: now + 1 } as const;

const keysOf = (table: 'unread' | 'notifications' | 'ruleTurns' | 'tombstones') =>
  db.table(table).toCollection().primaryKeys();

const withPicture = (name: string): Partial<FeedItem> => ({
  source: `<p>Scrap is short.</p><img src="https://rareearthexchanges.com/wp-content/uploads/${name}.jpg" alt="">`,
});

const checksPictures = async () => (await db.jobs.get('pictures')) !== undefined;

describe('apply page: new articles', () => {
  test('are numbered as time goes, from the last item of the page to the first', async () => {
    await apply([await draft('third'), await draft('second'), await draft('first')]);
    const titles = (await db.articles.orderBy(':id').toArray()).map(({ title }) => title);
    expect(titles).toEqual(['First', 'Second', 'Third']);
  });

  test('of a backfill are read, unannounced, and known as such; their pictures are not wanted', async () => {
    await apply([await draft('old', withPicture('scrap'))], backfill);
    expect(await db.articles.toArray()).toMatchObject([{ title: 'Old', fromBackfill: 1 }]);
    expect([await keysOf('unread'), await keysOf('notifications')]).toEqual([[], []]);
    expect(await checksPictures()).toBe(false);
  });

  test('of a poll are not known as those of a backfill, and their pictures are wanted', async () => {
    await apply([await draft('first')]);
    expect(await db.articles.get(1)).not.toHaveProperty('fromBackfill');
    expect(await checksPictures()).toBe(false);
    await apply([await draft('second', withPicture('scrap'))]);
    expect(await checksPictures()).toBe(true);
  });

  test('from before a time are passed over, but not those without a date', async () => {
    const page = [
      await draft('later', { publishedAt: now - 2 * day }),
      await draft('undated', { publishedAt: null }),
      await draft('earlier', { publishedAt: now - 3 * day }),
    ];
    const { added } = await apply(page, { since: now - 2 * day });
    expect(added.map(({ title }) => title)).toEqual(['Later', 'Undated']);
    expect(await db.articles.count()).toBe(2);
  });

  test('of a first poll are announced and judged if they are newer than the backlog', async () => {
    const page = [
      await draft('later', { publishedAt: now }),
      await draft('earlier', { publishedAt: now - hour }),
    ];
    await apply(page, { hasRules: true, backlog: { initial: 'unread', before: now } });
    expect(await keysOf('unread')).toEqual([1, 2]);
    expect([await keysOf('notifications'), await keysOf('ruleTurns')]).toEqual([[2], [2]]);
  });

  test('of a backfill get the reading state that a backup has for them', async () => {
    const { url } = feedItem('old');
    await db.pendingState.put({ url, read: false });
    await apply([await draft('old')], backfill);
    expect(await db.pendingState.count()).toBe(0);
    expect(await keysOf('unread')).toEqual([1]);
  });

  test.each([
    [{ hasRules: true }, [1]],
    [{ hasRules: false }, []],
    [{ hasRules: true, backlog }, []],
  ])('wait for the rules if there are any and they are no backlog: %o', async (options, turns) => {
    await apply([await draft('first')], options);
    expect(await keysOf('ruleTurns')).toEqual(turns);
  });

  test('that a restored backup knows as read are no news', async () => {
    const page = [await draft('second'), await draft('first')];
    await db.pendingState.put({ url: feedItem('first').url, read: true });
    await apply(page, { hasRules: true });
    for (const table of ['unread', 'notifications', 'ruleTurns'] as const)
      expect([table, await keysOf(table)]).toEqual([table, [2]]);
  });
});

describe('apply page: an article that a row has without its text', () => {
  const url = feedItem('first').url;
  const placeholder = storedArticle(7, 'first', { hash: noText, sortAt: now - 2 * day });

  beforeEach(async () => {
    await db.articles.put(placeholder);
    await db.unread.put({ articleId: 7, listedAt: placeholder.sortAt });
  });

  test('refills the row under its id, with text and aliases, and is not new', async () => {
    const arriving = await draft('first', { publishedAt: now - hour });
    expect((await apply([arriving])).added).toEqual([]);
    expect(await db.articles.toArray()).toMatchObject([{ id: 7, url, hash: arriving.hash }]);
    expect(await db.bodies.toArray()).toMatchObject([{ articleId: 7, source: arriving.source }]);
    expect(await db.aliases.toArray()).toEqual([{ alias: 'guid:first', articleId: 7 }]);
    expect(await keysOf('notifications')).toEqual([]);
  });

  test('stays unread, at its place by the date of the feed', async () => {
    await apply([await draft('first', { publishedAt: now - hour })]);
    expect(await db.unread.toArray()).toEqual([{ articleId: 7, listedAt: now - hour }]);
  });

  test('is refilled together with others', async () => {
    const slugs = Array.from({ length: 20 }, (_, index) => `other-${index}`);
    const rows = slugs.map((slug, at) => storedArticle(8 + at, slug, { hash: noText }));
    await db.articles.bulkPut(rows);
    await db.unread.bulkPut(rows.map(({ id }) => ({ articleId: id, listedAt: 1 })));
    const others = await Promise.all(slugs.map((slug) => draft(slug)));
    const few = await countRoundTrips(() => apply(others.slice(0, 4)));
    expect(await countRoundTrips(() => apply(others.slice(4)))).toBe(few);
    expect(await db.unread.where('listedAt').equals(1).count()).toBe(0);
  });

  test('stays read', async () => {
    await db.unread.clear();
    await apply([await draft('first')]);
    expect(await keysOf('unread')).toEqual([]);
  });
});

describe('apply page: a removed article', () => {
  beforeEach(async () => {
    const first = feedItem('first');
    const former = 'https://rareearthexchanges.com/news/former/';
    const names = [{ url: 'guid:first' }, { url: former }];
    await db.tombstones.bulkPut([
      { url: first.url },
      ...names.map((name) => ({ ...name, articleUrl: first.url })),
    ]);
  });

  test('that the user wants back is stored again: neither unread nor announced, as from a backfill', async () => {
    await allowRemovedToReturn(now);
    const { added, returned } = await apply([await draft('first')]);
    expect([added.length, returned.length]).toEqual([0, 1]);
    expect(await db.articles.toArray()).toMatchObject([{ title: 'First', fromBackfill: 1 }]);
    expect([await keysOf('unread'), await keysOf('notifications')]).toEqual([[], []]);
    expect(await keysOf('tombstones')).toEqual([]);
  });

  test('keeps its tombstones otherwise', async () => {
    await apply([await draft('first')]);
    expect(await db.articles.count()).toBe(0);
    expect(await keysOf('tombstones')).toHaveLength(3);
  });
});

describe('apply page: an edited article', () => {
  const later = { now: now + hour };

  test('with other pictures only keeps its version, whose source is replaced', async () => {
    const [before, after] = [
      await draft('first', withPicture('before')),
      await draft('first', withPicture('after')),
    ];
    await apply([before], backfill);
    await apply([after], later);
    expect(await db.articles.get(1)).toMatchObject({ changedAt: null, pictures: after.pictures });
    expect(await db.bodies.toArray()).toMatchObject([{ hash: before.hash, source: after.source }]);
    expect(await checksPictures()).toBe(true);
  });

  test('back in an earlier version with other pictures keeps the source of the version between', async () => {
    const between = await draft('first', { source: '<p>Between.</p>' });
    await apply([await draft('first', withPicture('before'))]);
    await apply([between], later);
    await apply([await draft('first', withPicture('after'))], { now: now + 2 * hour });
    const body = await db.bodies.get([1, between.hash]);
    expect(body?.source).toBe(between.source);
  });

  test('with other words only is no reason to look at pictures', async () => {
    await apply([await draft('first')]);
    await apply([await draft('first', { source: '<p>Edited.</p>' })], later);
    expect(await checksPictures()).toBe(false);
  });

  test('has what its own channel said last, whatever another one says', async () => {
    const own = await draft('first');
    await apply([own]);
    await apply([await draft('first', { source: '<p>Shorter.</p>' }, 'podcast')], later);
    expect(await db.articles.get(1)).toMatchObject({ feedHash: own.hash });
    const edited = await draft('first', { source: '<p>Edited.</p>' });
    await apply([edited], later);
    expect(await db.articles.get(1)).toMatchObject({ feedHash: edited.hash });
  });

  test('that is complete, or an excerpt as before, does not wait for its full text', async () => {
    await apply([await draft('first'), await draft('second', { isExcerpt: true })]);
    await db.table('articles').toCollection().modify({ awaitsFullText: undefined });
    const edited = { source: '<p>Edited.</p>' };
    const retagged = { isExcerpt: true, categories: ['Recycling'] };
    await apply([await draft('first', edited), await draft('second', retagged)], later);
    const waiting = (await db.articles.toArray()).map(({ awaitsFullText }) => awaitsFullText);
    expect(waiting).toEqual([undefined, undefined]);
  });

  test('waits for its full text again where an excerpt is edited', async () => {
    const excerpt = (source: string) => draft('first', { source, isExcerpt: true });
    await apply([await excerpt('<p>It begins</p>')]);
    await db.table('articles').update(1, { awaitsFullText: undefined });
    await apply([await excerpt('<p>It begins otherwise</p>')], later);
    expect(await db.articles.get(1)).toMatchObject({ awaitsFullText: 1, changedAt: later.now });
  });

  test('keeps its full text, and asks for it again, where the excerpt of it is edited', async () => {
    await apply([await draft('first', { source: '<p>It begins</p>', isExcerpt: true })]);
    const stored = {
      textFrom: 'page',
      isExcerpt: false,
      hash: 'full',
      awaitsFullText: undefined,
    };
    await db.table('articles').update(1, stored);
    await apply(
      [await draft('first', { source: '<p>It begins otherwise</p>', isExcerpt: true })],
      later,
    );
    expect(await db.articles.get(1)).toMatchObject({ hash: 'full', awaitsFullText: 1 });
  });
});
