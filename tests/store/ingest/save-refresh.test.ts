import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../lib/article/ingest/draft.ts';
import type { Draft } from '../../../lib/article/model/article.ts';
import type { FeedItem } from '../../../lib/feed/feed-item.ts';
import type { ChannelId } from '../../../lib/site/channel-id.ts';
import { db } from '../../../lib/store/db/database.ts';
import { type RefreshToSave, saveRefresh } from '../../../lib/store/ingest/save-refresh.ts';
import type { ChannelRow } from '../../../lib/store/rows/channels.ts';
import { newChannel } from '../../../lib/store/rows/channels.ts';
import { hour } from '../../../lib/time.ts';
import { feedItem } from '../../support/builders/feed-items.ts';
import { countWrites, withFailingWrites } from '../../support/database/table-writes.ts';

const now = Date.UTC(2026, 10, 24, 12);

const draft = (slug: string, fields: Partial<FeedItem> = {}, channel: ChannelId = 'news') =>
  draftOf(feedItem(slug, fields), channel);

const channelRow = (fields: Partial<ChannelRow> = {}): ChannelRow => ({
  ...newChannel('news'),
  url: 'https://rareearthexchanges.com/feed/',
  etag: '"6a3f"',
  bodyHash: 'hash-of-bytes',
  checkedAt: now,
  succeededAt: now,
  ...fields,
});

const save = (drafts: readonly Draft[], refresh: Partial<RefreshToSave> = {}) =>
  saveRefresh({
    drafts,
    channel: channelRow(),
    log: [
      {
        at: now,
        purpose: 'news',
        url: 'https://rareearthexchanges.com/feed/',
        status: 200,
        bytes: 9,
        ms: 5,
      },
    ],
    now,
    lastSuccess: now - hour,
    ...refresh,
  });

/** Every table that a refresh may write. */
const allTables = async () =>
  Object.fromEntries(
    await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );

const titles = async () => (await db.articles.toArray()).map(({ title }) => title);

const unread = () => db.unread.toCollection().primaryKeys();

describe('save refresh', () => {
  test('stores articles, texts, names, unread flags, outbox, channel and log together', async () => {
    const second = await draft('second', {
      publishedAt: now - hour,
      aliases: ['guid:2', 'post:2'],
    });
    const first = await draft('first', { publishedAt: now - 2 * hour, aliases: ['guid:1'] });
    const plan = await save([second, first]);
    expect(plan.added).toEqual([second, first]);
    expect(await titles()).toEqual(['First', 'Second']);
    expect(await db.bodies.toArray()).toEqual([
      { articleId: 1, hash: first.hash, seenAt: now, title: 'First', source: first.source },
      { articleId: 2, hash: second.hash, seenAt: now, title: 'Second', source: second.source },
    ]);
    expect(await db.aliases.toArray()).toEqual([
      { alias: 'guid:1', articleId: 1 },
      { alias: 'guid:2', articleId: 2 },
      { alias: 'post:2', articleId: 2 },
    ]);
    expect(await db.unread.toArray()).toEqual([
      { articleId: 1, listedAt: now - 2 * hour },
      { articleId: 2, listedAt: now - hour },
    ]);
    expect(await db.notifications.toArray()).toEqual([
      { articleId: 1, state: 'waiting', at: now },
      { articleId: 2, state: 'waiting', at: now },
    ]);
    expect(await db.channels.get('news')).toEqual(channelRow());
    expect(await db.requests.count()).toBe(1);
  });

  test('stores feed fields and arrival time of an article without markup', async () => {
    const arriving = await draft('first', { publishedAt: now - hour });
    await save([arriving]);
    const { aliases: _aliases, source: _source, ...said } = arriving;
    expect(await db.articles.get(1)).toEqual({
      ...said,
      id: 1,
      arrivedAt: now,
      sortAt: now - hour,
      listedAt: now - hour,
      changedAt: null,
      changes: [],
      textFrom: 'feed',
      feedHash: arriving.hash,
    });
  });

  test('announces nothing on the first refresh', async () => {
    await save([await draft('first')], { backlog: 'unread' });
    expect(await db.notifications.count()).toBe(0);
    expect(await unread()).toEqual([1]);
  });

  test.each([
    ['a date', now - 5 * hour, now - 5 * hour],
    ['a date in the distant past', now - 400 * 24 * hour, now - 400 * 24 * hour],
    ['no date', null, now],
    ['a date in the future', now + 73 * 365 * 24 * hour, now],
  ])('sorts an article with %s by a fixed list date', async (_story, publishedAt, place) => {
    await save([await draft('first', { publishedAt })]);
    expect(await db.articles.get(1)).toMatchObject({ publishedAt, sortAt: place });
    await save([await draft('first', { publishedAt: now - 9 * hour, title: 'Edited' })], {
      now: now + hour,
    });
    expect(await db.articles.get(1)).toMatchObject({
      title: 'Edited',
      sortAt: place,
      arrivedAt: now,
    });
    expect(await db.unread.get(1)).toEqual({ articleId: 1, listedAt: place });
  });
});

describe('save refresh: an unchanged page', () => {
  test('adds nothing and writes no article row', async () => {
    const page = [await draft('second'), await draft('first')];
    await save(page);
    await db.unread.delete(1);
    const before = await allTables();
    const articleWrites = await countWrites('articles', () =>
      save(page, { now: now + hour, channel: channelRow({ etag: '"new"' }) }),
    );
    const after = await allTables();
    expect(articleWrites).toBe(0);
    for (const table of ['articles', 'bodies', 'aliases', 'unread', 'notifications']) {
      expect([table, after[table]]).toEqual([table, before[table]]);
    }
    expect(await db.channels.get('news')).toMatchObject({ etag: '"new"' });
    expect(await db.requests.count()).toBe(2);
  });

  test('adds no article when order, dates and guids differ', async () => {
    await save([await draft('second'), await draft('first')]);
    await db.unread.clear();
    const later = { publishedAt: now + hour, aliases: ['guid:other'] };
    await save([await draft('first', later), await draft('second', { publishedAt: null })], {
      now: now + hour,
    });
    expect(await titles()).toEqual(['First', 'Second']);
    expect(await unread()).toEqual([]);
  });

  test('keeps an article read when it left the feed and came back', async () => {
    const [first, second] = [await draft('first'), await draft('second')];
    await save([first, second]);
    await db.unread.clear();
    await save([second], { now: now + hour });
    expect(await db.articles.count()).toBe(2);
    await save([first, second], { now: now + 2 * hour });
    expect([await db.articles.count(), await unread()]).toEqual([2, []]);
  });

  test('removes nothing when the page is empty', async () => {
    await save([await draft('first')]);
    await save([], { now: now + hour });
    expect([await titles(), await unread()]).toEqual([['First'], [1]]);
  });
});

describe('save refresh: an edited article', () => {
  test('is updated in place: still read, saved and unannounced, with both texts', async () => {
    const before = await draft('first');
    await save([before], { backlog: 'unread' });
    await db.unread.clear();
    await db.saved.put({ articleId: 1, savedAt: now });
    const after = await draft('first', { source: '<p>Edited.</p>' });
    const plan = await save([after], { now: now + hour });
    expect(plan.changed).toHaveLength(1);
    expect(await db.articles.toArray()).toMatchObject([
      { id: 1, hash: after.hash, lead: 'Edited.', changedAt: now + hour, arrivedAt: now },
    ]);
    expect((await db.bodies.toArray()).map(({ hash, seenAt }) => [hash, seenAt]).sort()).toEqual(
      [
        [before.hash, now],
        [after.hash, now + hour],
      ].sort(),
    );
    expect([await unread(), await db.saved.count(), await db.notifications.count()]).toEqual([
      [],
      1,
      0,
    ]);
  });

  test('gets no new version when only its comments differ', async () => {
    await save([
      await draft('first', { commentsUrl: 'https://rareearthexchanges.com/news/first/#respond' }),
    ]);
    const forum = 'https://forum.rareearthexchanges.com/threads/3303/';
    await save([await draft('first', { commentsUrl: forum, commentCount: 2 })], {
      now: now + hour,
    });
    expect(await db.articles.get(1)).toMatchObject({
      commentsUrl: forum,
      commentCount: 2,
      changedAt: null,
      discussionAt: now + hour,
    });
    expect(await db.bodies.count()).toBe(1);
  });

  test('updates only the comment count when nothing else differs', async () => {
    const commentsUrl = 'https://forum.rareearthexchanges.com/threads/3303/';
    await save([await draft('first', { commentsUrl, commentCount: 2 })]);
    await save([await draft('first', { commentsUrl, commentCount: 9 })], { now: now + hour });
    const article = await db.articles.get(1);
    expect(article).toMatchObject({ commentCount: 9, changedAt: null });
    expect(article).not.toHaveProperty('discussionAt');
  });

  test('stores the author box when the feed carries it', async () => {
    const bio = 'Watches prices and the contracts behind them, day by day.';
    const source = `<p>Scrap is short.</p><div class="author-box"><p>Markets desk</p><p>${bio}</p></div>`;
    await save([await draft('first', { source })]);
    expect(await db.authors.toArray()).toEqual([{ name: 'Markets desk', bio }]);
  });

  test('gets only two versions when two CDN edges alternate', async () => {
    const [one, other] = [await draft('first'), await draft('first', { source: '<p>Other.</p>' })];
    await save([one]);
    await db.unread.clear();
    for (const [turn, each] of [other, one, other, one, other].entries()) {
      await save([each], { now: now + (turn + 1) * hour });
    }
    expect(await db.bodies.count()).toBe(2);
    expect(await db.articles.toArray()).toMatchObject([
      { hash: other.hash, changedAt: now + hour },
    ]);
    expect(await unread()).toEqual([]);
  });
});

describe('save refresh: a moved article', () => {
  test('keeps its row under the new link and is found by the old one', async () => {
    const guid = { aliases: ['guid:7'] };
    await save([await draft('old', guid)]);
    await db.unread.clear();
    await save([await draft('new', guid)], { now: now + hour });
    expect(await db.articles.toArray()).toMatchObject([
      { id: 1, url: 'https://rareearthexchanges.com/news/new/' },
    ]);
    expect(await db.aliases.get('https://rareearthexchanges.com/news/old/')).toMatchObject({
      articleId: 1,
    });
    await save([await draft('old', guid)], { now: now + 2 * hour });
    expect([await db.articles.count(), await unread()]).toEqual([1, []]);
  });

  test('is stored once when two new links appear at once', async () => {
    const guid = { aliases: ['guid:7'] };
    await save([await draft('old', guid)]);
    await save([await draft('new', guid), await draft('newer', guid)], { now: now + hour });
    expect((await titles()).sort()).toEqual(['New', 'Newer']);
  });
});

describe('save refresh: an article in both channels', () => {
  test('is one row, whichever channel comes first', async () => {
    const url = 'https://rareearthexchanges.com/podcast/s2-e54/';
    const enclosure = { url: 'https://a.test/54.mp3', type: 'audio/mpeg', length: 1 };
    const inNews = await draft('s2-e54', { url });
    const inPodcast = await draft('s2-e54', { url, enclosure, title: 'S2 E54' }, 'podcast');
    await save([inNews]);
    await save([inPodcast], { now: now + hour, channel: { ...newChannel('podcast') } });
    await save([inNews], { now: now + 2 * hour });
    expect(await db.articles.toArray()).toMatchObject([
      { id: 1, channel: 'news', kind: 'podcast', title: 'S2 e54', enclosure },
    ]);
    expect(await db.bodies.count()).toBe(1);
    expect((await db.channels.toCollection().primaryKeys()).sort()).toEqual(['news', 'podcast']);
  });
});

describe('save refresh: a removed article', () => {
  test('does not come back as new', async () => {
    const first = await draft('first');
    await db.tombstones.put({ url: first.url });
    const plan = await save([first, await draft('second')]);
    expect(plan.added.map(({ title }) => title)).toEqual(['Second']);
    expect(await titles()).toEqual(['Second']);
  });
});

describe('save refresh: a failed write', () => {
  const tables = ['bodies', 'unread', 'aliases', 'notifications', 'channels', 'requests'] as const;

  test.each(tables)('stores nothing of the page when a write to %s fails', async (name) => {
    const page = [await draft('second'), await draft('first')];
    await expect(withFailingWrites(name, () => save(page))).rejects.toThrow(`No row of ${name}`);
    const left = Object.entries(await allTables()).filter(([, rows]) => rows.length > 0);
    expect(left).toEqual([]);
    await save(page);
    expect(await titles()).toEqual(['First', 'Second']);
  });

  test('leaves an edited article as it was', async () => {
    await save([await draft('first')]);
    const before = await allTables();
    const edited = await draft('first', { source: '<p>Edited.</p>' });
    const failing = withFailingWrites('requests', () =>
      save([edited], { now: now + hour, channel: channelRow({ etag: '"new"' }) }),
    );
    await expect(failing).rejects.toThrow();
    expect(await allTables()).toEqual(before);
  });
});

describe('feed gap', () => {
  const jobs = () => db.jobs.toCollection().primaryKeys();

  test('is recorded when a page contains no known article', async () => {
    await save([await draft('first')], { lastSuccess: null });
    await save([await draft('second')], { now: now + 3 * 24 * hour, lastSuccess: now });
    expect(await db.jobs.get('gap:news')).toMatchObject({
      type: 'gap',
      page: 2,
      noticedAt: now + 3 * 24 * hour,
    });
    expect(await db.coverage.toArray()).toMatchObject([{ to: now }, { to: null }]);
  });

  test('is not recorded when one article is known', async () => {
    await save([await draft('first')], { lastSuccess: null });
    await save([await draft('second'), await draft('first')], { now: now + hour });
    expect([await jobs(), await db.coverage.count()]).toEqual([[], 1]);
  });

  test('is not recorded on the first refresh or for an empty page', async () => {
    await save([], { lastSuccess: null });
    await save([await draft('first')], { now: now + hour });
    await save([], { now: now + 2 * hour });
    expect([await jobs(), await db.coverage.count()]).toEqual([[], 1]);
  });
});
