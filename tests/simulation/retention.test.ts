import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { restoreRemovedArticles, startBackfill } from '../../lib/app/feed/backfill.ts';
import { undo } from '../../lib/app/reading/undo.ts';
import { changeSettings } from '../../lib/app/settings.ts';
import { startWorker } from '../../lib/app/worker/start.ts';
import { createBatchSize } from '../../lib/batch-size.ts';
import { onCommands } from '../../lib/platform/message-listeners.ts';
import { writeSettings } from '../../lib/platform/settings.ts';
import { readBackfillJob, readRetentionJob } from '../../lib/store/articles/jobs.ts';
import { db } from '../../lib/store/db/database.ts';
import { removeExpired } from '../../lib/store/retention/remove-expired.ts';
import { readRemovedTo, readRetentionLog } from '../../lib/store/retention/retention-log.ts';
import { previewRetention } from '../../lib/store/retention/retention-preview.ts';
import { markRangeRead } from '../../lib/store/user/unread.ts';
import { day, hour, minute } from '../../lib/time.ts';
import { permalink } from '../../scripts/sample-site/permalinks.ts';
import { sampleArticles } from '../../scripts/sample-site/sample-articles.ts';
import { highlight } from '../support/builders/highlights.ts';
import { findInconsistencies } from '../support/database/find-inconsistencies.ts';
import { indexContradictions } from '../support/database/index-agreement.ts';
import { withFailingWrites } from '../support/database/table-writes.ts';
import { testsAll } from '../support/sampled.ts';
import { pick, seededRandom } from '../support/seeded-random.ts';
import { allTables } from './world/all-tables.ts';
import { recordAnnouncements } from './world/announcement-recorder.ts';
import { makeChannelsDue, makeJobsDue } from './world/make-due.ts';
import { playOnce } from './world/play-once.ts';
import { workerCommands } from './world/worker-commands.ts';
import { World } from './world/world.ts';

const start = Date.UTC(2025, 10, 24, 15);
const year = { keepReadDays: 365, keepVersions: 'all' } as const;

/** A world a year and a month after its first poll, with all older articles loaded and everything read. */
async function afterAYear(): Promise<World> {
  await writeSettings({ pictures: 'all' });
  const world = new World({ seed: 3, start, articles: sampleArticles, published: 40 });
  onCommands(workerCommands(world));
  await playOnce(world, readAll);
  world.advance(395 * day);
  return world;
}

async function readAll(world: World): Promise<void> {
  await world.runAlarm();
  await startBackfill();
  await world.runUntil(world.now + 10 * minute);
  await markRangeRead({ kind: 'all' }, world.now);
}

/** Runs due jobs without polling. */
async function work(world: World): Promise<void> {
  await world.runUntil(world.now + 2 * minute);
}

/** Applies the same rule once more. */
async function applyAgain(): Promise<void> {
  await changeSettings({ keepReadDays: null, keepVersions: 'all' });
  await changeSettings(year);
}

async function poll(world: World): Promise<void> {
  world.advance(hour);
  await makeChannelsDue();
  await world.runAlarm();
  await world.runUntil(world.now + 5 * minute);
}

const urls = async () => (await db.articles.toArray()).map(({ url }) => url);

const numberAt = async (place: number): Promise<number> =>
  (await db.articles.orderBy('sortAt').primaryKeys())[place] ?? 0;

const urlOf = async (articleId: number): Promise<string> =>
  (await db.articles.get(articleId))?.url ?? '';

describe('a retention rule that is only previewed', () => {
  test('removes nothing', async () => {
    const world = await afterAYear();
    const before = await allTables();
    const preview = await previewRetention(year, world.now, 50);
    expect(preview.articles).toBe(before.articles.length - 2);
    await startWorker();
    await work(world);
    expect(await allTables()).toEqual({
      ...before,
      jobs: expect.anything(),
      channels: expect.anything(),
    });
  });
});

describe('the rule to keep read articles for a year', () => {
  test('removes exactly what its preview showed, in small steps', async () => {
    const world = await afterAYear();
    const [unread, saved, marked, moved, recorded, open, used, played] = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map(numberAt),
    );
    await db.unread.put({
      articleId: unread ?? 0,
      listedAt: (await db.articles.get(unread ?? 0))?.sortAt ?? 0,
    });
    await db.saved.put({ articleId: saved ?? 0, savedAt: start });
    await db.highlights.put(highlight('h', { url: await urlOf(marked ?? 0) }));
    await db.aliases.put({
      alias: 'https://rareearthexchanges.com/news/was-here/',
      articleId: moved ?? 0,
    });
    await db.highlights.put(
      highlight('i', { url: 'https://rareearthexchanges.com/news/was-here/' }),
    );
    await db.media.put({
      url: 'https://audio.test/a.mp3',
      kind: 'audio',
      articleIds: [recorded ?? 0],
      state: 'stored',
      type: 'audio/mpeg',
      bytes: 10,
      failures: 0,
      usedAt: start,
    });
    await db.views.put({
      surface: 'panel:1',
      list: 'all',
      terms: '',
      order: 'newest',
      tab: 'unread',
      articleId: open ?? 0,
      episodeId: played ?? 0,
      places: {},
      at: start,
    });
    await db.lastRead.put({ articleId: used ?? 0, hash: 'x', at: world.now - 30 * day });
    const kept = [unread, saved, marked, moved, recorded, open, used, played].map(
      (articleId) => articleId ?? 0,
    );
    const before = await allTables();
    const preview = await previewRetention(year, world.now, 50);
    // The newest of the news and of the podcast stay as well.
    expect(preview.articles).toBe(before.articles.length - kept.length - 2);
    expect(preview.listed.map(({ sortAt }) => sortAt)).toEqual(
      preview.listed.map(({ sortAt }) => sortAt).toSorted((one, other) => one - other),
    );

    await changeSettings(year);
    await work(world);
    const after = await allTables();
    const stays = after.articles.map(({ id }) => id);
    expect(stays).toEqual(expect.arrayContaining(kept));
    expect(before.articles.length - stays.length).toBe(preview.articles);
    expect(preview.listed.filter(({ id }) => stays.includes(id))).toEqual([]);
    expect(findInconsistencies(after)).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
    expect(await readRetentionJob()).toBeUndefined();
    expect(await readRetentionLog()).toMatchObject({
      at: expect.any(Number),
      articles: preview.articles,
      total: preview.articles,
    });
    // Protected articles are unchanged.
    const ofKept = ({ bodies, aliases }: typeof before) =>
      [...bodies, ...aliases].filter(({ articleId }) => stays.includes(articleId));
    expect(ofKept(after)).toEqual(ofKept(before));
  });

  test('protects actions that can be undone, and the undo of an older one counts what is left', async () => {
    const world = await afterAYear();
    const three = await Promise.all([0, 1, 2].map(numberAt));
    for (const articleId of three)
      await db.unread.put({ articleId, listedAt: (await db.articles.get(articleId))?.sortAt ?? 0 });
    await markRangeRead({ kind: 'all' }, world.now);
    await changeSettings(year);
    await work(world);
    expect((await db.articles.bulkGet(three)).every((article) => article !== undefined)).toBe(true);
    world.advance(8 * day);
    await applyAgain();
    await work(world);
    expect(await db.articles.bulkGet(three)).toEqual([undefined, undefined, undefined]);
    expect(await undo()).toEqual({ kind: 'nothing' });
    expect(findInconsistencies(await allTables())).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
  });

  test('is applied once a day, at a worker start', async () => {
    const world = await afterAYear();
    await changeSettings({ ...year, keepReadDays: 730 });
    await work(world);
    const count = await db.articles.count();
    await startWorker();
    expect(await readRetentionJob()).toBeUndefined();
    world.advance(340 * day);
    await poll(world);
    await startWorker();
    await makeJobsDue();
    await work(world);
    expect(count - (await db.articles.count())).toBe(count - 2);
  });

  test('waits for a poll after a long time without one: the clock may have been set ahead', async () => {
    const world = await afterAYear();
    await changeSettings({ ...year, keepReadDays: 730 });
    await work(world);
    const count = await db.articles.count();
    world.advance(340 * day);
    await startWorker();
    expect([await readRetentionJob(), await db.articles.count()]).toEqual([undefined, count]);
    await poll(world);
    await startWorker();
    expect(await readRetentionJob()).toBeDefined();
  });

  test('stops as soon as everything is kept again', async () => {
    const world = await afterAYear();
    const count = await db.articles.count();
    await changeSettings(year);
    await changeSettings({ keepReadDays: null, keepVersions: 'all' });
    await work(world);
    expect([await db.articles.count(), await readRetentionJob()]).toEqual([count, undefined]);
  });
});

describe('a removed article', () => {
  /**
   * The state after a year in which everything but the newest articles has been removed; the feed still lists all of
   * them.
   */
  async function removed(): Promise<World> {
    const world = await afterAYear();
    await changeSettings(year);
    await work(world);
    return world;
  }

  test('does not return while feed and backfill list it, edited, moved or at the top', async () => {
    const world = await removed();
    const left = await urls();
    const [, edited, moved, republished] = world.newsroom
      .posts()
      .filter(({ type }) => type === 'news');
    world.newsroom.edit(edited?.slug ?? '', { title: 'Another Headline' });
    world.newsroom.edit(moved?.slug ?? '', { slug: 'another-address' });
    world.newsroom.republish(republished?.slug ?? '');
    const post = world.newsroom.publish();
    const recorder = recordAnnouncements();
    await poll(world);
    await db.jobs.bulkDelete(['backfill:news', 'backfill:podcast']);
    await startBackfill();
    await world.runUntil(world.now + 10 * minute);
    recorder.stop();
    expect(await urls()).toEqual([...left, post ? permalink(post) : '']);
    expect(recorder.unread).toHaveLength(1);
    expect(recorder.outbox).toEqual(recorder.unread);
    const tables = await allTables();
    expect(findInconsistencies(tables)).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
    expect(tables.coverage).toHaveLength(2);
    expect(tables.jobs.filter(({ type }) => type === 'gap')).toEqual([]);
  });

  test('counts as known: it alone on the newest page is no gap', async () => {
    const world = await removed();
    const asked = world.requests.length;
    // Not even the newest is stored.
    for (const { id, url } of await db.articles.toArray()) {
      await db.tombstones.put({ url });
      await db.articles.delete(id);
      await db.bodies.clear();
      await db.aliases.clear();
    }
    world.newsroom.edit(world.newsroom.posts()[0]?.slug ?? '', { title: 'Another Headline' });
    await poll(world);
    const tables = await allTables();
    expect(tables.articles).toEqual([]);
    expect(tables.jobs.filter(({ type }) => type === 'gap')).toEqual([]);
    expect(tables.coverage.map(({ to }) => to)).toEqual([null, null]);
    const answered = world.requests.slice(asked).filter(({ status }) => status === 200);
    expect(answered).not.toEqual([]);
    expect(answered.filter(({ url }) => url.includes('paged='))).toEqual([]);
  });

  test('is shown in the coverage until it returns', async () => {
    const world = await afterAYear();
    const all = (await urls()).toSorted();
    await changeSettings(year);
    await work(world);
    const newest = await db.articles.orderBy('sortAt').last();
    const removedTo = await readRemovedTo('news');
    expect(removedTo).toBeGreaterThan(start - 10 * day);
    expect(removedTo).toBeLessThan(newest?.sortAt ?? 0);
    const recorder = recordAnnouncements();
    await restoreRemovedArticles();
    await makeChannelsDue();
    await world.runAlarm();
    await world.runUntil(world.now + 10 * minute);
    recorder.stop();
    expect((await urls()).toSorted()).toEqual(all);
    expect(recorder).toMatchObject({ unread: [], outbox: [], shown: [] });
    expect(await readBackfillJob('news')).toMatchObject({ state: 'done' });
    expect([await readRemovedTo('news'), await db.tombstones.count()]).toEqual([null, 0]);
    expect(findInconsistencies(await allTables())).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
    // Their retention period starts again.
    await applyAgain();
    await work(world);
    expect((await readRetentionLog()).articles).toBe(0);
  });
});

describe('older versions', () => {
  test('are removed where only those of protected articles are kept, except the one that was read last', async () => {
    const world = new World({ seed: 3, start, articles: sampleArticles, published: 40 });
    onCommands(workerCommands(world));
    await world.runAlarm();
    const posts = world.newsroom
      .posts()
      .filter(({ type }) => type === 'news')
      .slice(1, 5);
    for (const { slug, html } of posts) {
      world.newsroom.edit(slug, { html: `${html}<p>An afterthought.</p>` });
    }
    await poll(world);
    const articleIds = await Promise.all(
      posts.map(
        async (post) => (await db.articles.where('url').equals(permalink(post)).first())?.id ?? 0,
      ),
    );
    const [plain = 0, saved = 0, marked = 0, read = 0] = articleIds;
    await db.unread.clear();
    await db.saved.put({ articleId: saved, savedAt: world.now });
    await db.highlights.put(highlight('h', { url: await urlOf(marked) }));
    const versionsOf = async (articleId: number) =>
      db.bodies
        .where('[articleId+seenAt]')
        .between([articleId, 0], [articleId, Number.MAX_SAFE_INTEGER])
        .toArray();
    const [first] = await versionsOf(read);
    await db.lastRead.put({ articleId: read, hash: first?.hash ?? '', at: world.now });
    const rule = { keepReadDays: null, keepVersions: 'protected' } as const;
    expect(await previewRetention(rule, world.now, 50)).toMatchObject({ articles: 0, versions: 1 });
    await changeSettings(rule);
    await work(world);
    const counts = await Promise.all(
      articleIds.map(async (articleId) => (await versionsOf(articleId)).length),
    );
    expect(counts).toEqual([1, 2, 2, 2]);
    expect((await readRetentionLog()).versions).toBe(1);
    expect(plain).toBeGreaterThan(0);
    expect(findInconsistencies(await allTables())).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
  });
});

describe('a worker that dies', () => {
  test.each(['tombstones', 'meta'])(
    'at the %s leaves the step to the next one, which does all of it',
    async (name) => {
      const world = await afterAYear();
      await changeSettings(year);
      const before = await allTables();
      const job = await readRetentionJob();
      if (!job) throw new Error('There is no job.');
      await expect(
        withFailingWrites(name, () =>
          removeExpired(
            job,
            year,
            world.now,
            10,
            createBatchSize({ least: 10, first: 10, most: 10 }),
          ),
        ),
      ).rejects.toThrow();
      expect(await allTables()).toEqual(before);
      await removeExpired(
        job,
        year,
        world.now,
        10,
        createBatchSize({ least: 10, first: 10, most: 10 }),
      );
      const between = await allTables();
      expect(findInconsistencies(between)).toEqual([]);
      expect(await indexContradictions()).toEqual([]);
      // The tenth article is the newest of the news, which stays.
      expect(before.articles.length - between.articles.length).toBe(9);
      await work(world);
      expect(await db.articles.count()).toBe(2);
      expect(findInconsistencies(await allTables())).toEqual([]);
      expect(await indexContradictions()).toEqual([]);
      expect((await readRetentionLog()).articles).toBe(before.articles.length - 2);
    },
  );
});

test('retention: never removes user data, nor a picture that two articles share', async () => {
  const random = seededRandom(31);
  const world = await afterAYear();
  const all = await allTables();
  // The index is updated separately.
  const begin = Object.entries(all).filter(
    ([name]) => name !== 'searchSegments' && name !== 'unindexed',
  );
  const articleIds = all.articles.map(({ id }) => id);
  const shared = 'https://rareearthexchanges.com/wp-content/uploads/shared.png';
  for (let round = 0; round < (testsAll ? 12 : 4); round += 1) {
    // Otherwise the mirror of the previous round would restore its saved articles.
    await fakeBrowser.storage.local.clear();
    await db.mirrorQueue.clear();
    await Promise.all(begin.map(([name]) => db.table(name).clear()));
    for (const [name, rows] of begin) await db.table(name).bulkPut(rows);
    await Promise.all([
      db.highlights.clear(),
      db.views.clear(),
      db.actions.clear(),
      db.meta.clear(),
    ]);
    const some = () => articleIds.filter(() => random() < 0.25);
    const [unread, saved, marked] = [some(), some(), some()];
    await db.unread.bulkPut(
      unread.map((articleId) => ({
        articleId,
        listedAt: all.articles.find((each) => each.id === articleId)?.sortAt ?? 0,
      })),
    );
    await db.saved.bulkPut(saved.map((articleId) => ({ articleId, savedAt: start })));
    for (const articleId of marked)
      await db.highlights.put(highlight(`h${articleId}`, { url: await urlOf(articleId) }));
    const users = [...new Set([pick(articleIds, random) ?? 0, pick(unread, random) ?? 0])];
    await db.pictureBlobs.put({ url: shared, blob: new Blob(['x']) });
    await db.media.put({
      url: shared,
      kind: 'picture',
      articleIds: users,
      state: 'stored',
      type: 'image/png',
      bytes: 1,
      failures: 0,
      usedAt: start,
    });
    const keepReadDays = pick([90, 182, 365], random) ?? 365;
    const rule = {
      keepReadDays,
      keepVersions: pick(['all', 'protected'] as const, random) ?? 'all',
    };
    const { articles: toGo } = await previewRetention(rule, world.now, 0);
    await changeSettings(rule);
    await work(world);
    const after = await allTables();
    const stays = new Set(after.articles.map(({ id }) => id));
    const lost = [...unread, ...saved, ...marked].filter((articleId) => !stays.has(articleId));
    expect({ round, lost, went: articleIds.length - stays.size }).toEqual({
      round,
      lost: [],
      went: toGo,
    });
    expect(findInconsistencies(after)).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
    expect(after.pictureBlobs.map(({ url }) => url)).toContain(shared);
  }
});
