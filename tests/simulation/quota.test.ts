import { afterEach, describe, expect, test } from 'vitest';
import { writeSettings } from '../../lib/platform/settings.ts';
import { refreshMessage } from '../../lib/presenters/refresh.ts';
import type { PictureChoice } from '../../lib/settings.ts';
import { db } from '../../lib/store/db/database.ts';
import { hour } from '../../lib/time.ts';
import { sampleArticles } from '../../scripts/sample-site/sample-articles.ts';
import { findInconsistencies } from '../support/database/find-inconsistencies.ts';
import { indexContradictions } from '../support/database/index-agreement.ts';
import { allTables } from './world/all-tables.ts';
import { channelRow } from './world/channel-row.ts';
import { type FullDisk, fillDisk, type Refusal } from './world/full-disk.ts';
import { makeChannelsDue } from './world/make-due.ts';
import { World } from './world/world.ts';

let disk: FullDisk | undefined;
afterEach(() => disk?.leave());

/** A world where all but the newest five are read, the oldest is saved, and one has an old version. */
async function polledWorld(pictures: PictureChoice = 'none'): Promise<World> {
  await writeSettings({ pictures });
  const world = new World({
    seed: 3,
    start: Date.UTC(2026, 10, 24, 15),
    articles: sampleArticles,
    published: 40,
  });
  await world.runAlarm();
  const newest = await db.articles.orderBy('sortAt').reverse().limit(5).primaryKeys();
  await db.unread.filter(({ articleId }) => !newest.includes(articleId)).delete();
  const oldest = await db.articles.orderBy('sortAt').first();
  await db.saved.put({ articleId: oldest?.id ?? 0, savedAt: world.now });
  world.advance(hour);
  world.newsroom.publish();
  await makeChannelsDue();
  return world;
}

/** Edits a read article, which stores a second version, then publishes a new one. */
async function editAndPoll(world: World): Promise<void> {
  const { slug, html } = world.newsroom.posts()[8] ?? { slug: '', html: '' };
  world.newsroom.edit(slug, { html: `${html}<p>An afterthought.</p>` });
  await world.refresh();
  await makeChannelsDue();
  world.newsroom.publish();
}

const bodiesOf = (articleIds: readonly number[]) =>
  db.bodies
    .where('[articleId+hash]')
    .between([0, ''], [1e9, '\uffff'])
    .filter(({ articleId }) => articleIds.includes(articleId))
    .count();

describe.each<Refusal>(['row', 'end'])('a full disk (%s)', (refusal) => {
  test('once: the poll is stored without postings, and nothing is evicted', async () => {
    const world = await polledWorld();
    const before = await allTables();
    disk = await fillDisk(refusal, 1);
    expect(await world.refresh()).toMatchObject({ ok: true, value: { added: 1 } });
    expect((await allTables()).bodies).toHaveLength(before.bodies.length + 1);
    expect(await db.unindexed.count()).toBe(1);
    await world.runAlarm();
    expect([await db.unindexed.count(), await indexContradictions()]).toEqual([0, []]);
  });

  // Without postings, the second time.
  test('twice: old versions are evicted, and the poll is stored', async () => {
    const world = await polledWorld();
    await editAndPoll(world);
    const versions = await db.bodies.count();
    const articles = await db.articles.count();
    expect(versions).toBe(articles + 1);
    disk = await fillDisk(refusal, 2);
    expect(await world.refresh()).toMatchObject({ ok: true, value: { added: 1 } });
    expect(disk.refused()).toBe(2);
    expect(await db.articles.count()).toBe(articles + 1);
    expect(await db.bodies.count()).toBe(articles + 1);
    expect(findInconsistencies(await allTables())).toEqual([]);
  });

  test('twice, without old versions: texts that are read and not saved are evicted', async () => {
    const world = await polledWorld();
    const unread = (await db.unread.toArray()).map(({ articleId }) => articleId);
    const saved = (await db.saved.toArray()).map(({ articleId }) => articleId);
    const articles = await db.articles.count();
    disk = await fillDisk(refusal, 2);
    expect(await world.refresh()).toMatchObject({ ok: true, value: { added: 1 } });
    expect(await bodiesOf([...unread, ...saved])).toBe(unread.length + saved.length);
    expect(await db.articles.count()).toBe(articles + 1);
    expect(await db.bodies.count()).toBe(unread.length + saved.length + 1);
    expect(await db.unread.count()).toBe(unread.length + 1);
  });

  test('twice, with pictures: they are evicted, and every text stays', async () => {
    const world = await polledWorld('all');
    await editAndPoll(world);
    const before = await allTables();
    expect(before.pictureBlobs.length).toBeGreaterThan(1);
    // An article that has some of these pictures, but not all.
    const saved = before.articles.find(({ pictures }) => pictures.length === 2);
    await db.saved.put({ articleId: saved?.id ?? 0, savedAt: world.now });
    disk = await fillDisk(refusal, 2);
    expect(await world.refresh()).toMatchObject({ ok: true, value: { added: 1 } });
    const after = await allTables();
    expect(after.bodies).toHaveLength(before.bodies.length + 1);
    expect(after.pictureBlobs.map(({ url }) => url).toSorted()).toEqual(saved?.pictures.toSorted());
    expect(findInconsistencies(after)).toEqual([]);
  });

  test('for good: is reported, nothing is half stored, and the feed is requested again in full', async () => {
    const world = await polledWorld();
    const before = await allTables();
    disk = await fillDisk(refusal, Number.POSITIVE_INFINITY);
    const answer = await world.refresh();
    expect(refreshMessage(answer, world.now)).toMatch(
      /^There isn’t enough storage for new articles\./,
    );
    const news = await channelRow('news');
    expect(news).toMatchObject({ failure: { kind: 'storageFull' }, failures: 1 });
    expect(news.nextDueAt - world.now).toBeGreaterThan(0.7 * hour);
    const after = await allTables();
    expect(after.articles).toEqual(before.articles);
    expect(after.unread).toEqual(before.unread);

    disk.leave();
    db.close({ disableAutoOpen: false });
    await db.open();
    await makeChannelsDue();
    expect(await world.refresh()).toMatchObject({ ok: true, value: { added: 1 } });
    expect((await channelRow('news')).failure).toBeNull();
  });
});

describe('a closed database connection', () => {
  test('is reopened by whoever needs it', async () => {
    const world = await polledWorld();
    db.close({ disableAutoOpen: false });
    expect(await world.refresh()).toMatchObject({ ok: true, value: { added: 1 } });
  });

  test('is reopened after the browser closed it', async () => {
    const world = await polledWorld();
    db.backendDB().close();
    expect(await world.refresh()).toMatchObject({ ok: true, value: { added: 1 } });
  });
});
