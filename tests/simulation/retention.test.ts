import { describe, expect, test } from 'vitest';
import { getOlder } from '../../lib/app/feed/backfill.ts';
import { adoptRule, bringBack } from '../../lib/app/retention/retention-settings.ts';
import { undo } from '../../lib/app/reading/read-state.ts';
import { wake } from '../../lib/app/worker/start.ts';
import { onCommands } from '../../lib/platform/messages.ts';
import { writeSettings } from '../../lib/platform/settings.ts';
import { db } from '../../lib/store/db/database.ts';
import { readArchive, readRetention } from '../../lib/store/articles/jobs.ts';
import { readRemovedTo, readRetained } from '../../lib/store/retention/retention-log.ts';
import { retainSome } from '../../lib/store/retention/remove-expired.ts';
import { previewRetention } from '../../lib/store/retention/retention-preview.ts';
import { markRangeRead } from '../../lib/store/user/unread.ts';
import { archive } from '../../scripts/sample-site/sample-articles.ts';
import { permalink } from '../../scripts/sample-site/permalinks.ts';
import { findDisagreements } from '../support/find-inconsistencies.ts';
import { highlight } from '../support/highlights.ts';
import { pick, seeded } from '../support/seeded-random.ts';
import { withBroken } from '../support/table-writes.ts';
import { day, hour, minute } from './timeline.ts';
import { commandsTo } from './worker-commands.ts';
import { letChannelsFallDue, letJobsFallDue } from './make-due.ts';
import { allTables } from './all-tables.ts';
import { watch } from './announcement-recorder.ts';
import { World } from './world.ts';

const start = Date.UTC(2025, 10, 24, 15);
const year = { keepRead: 365, keepVersions: 'all' } as const;

/** A reader that has polled once and read its archive, has everything read, and comes back after a year and a month. */
async function afterAYear(): Promise<World> {
  await writeSettings({ pictures: 'all' });
  const world = new World({ seed: 3, start, articles: archive, published: 40 });
  onCommands(commandsTo(world));
  await world.work();
  await getOlder();
  await world.runUntil(world.now + 10 * minute);
  await markRangeRead({ kind: 'all' }, world.now);
  world.pass(395 * day);
  return world;
}

/** Does what is due, without a poll. */
async function work(world: World): Promise<void> {
  await world.runUntil(world.now + 2 * minute);
}

async function poll(world: World): Promise<void> {
  world.pass(hour);
  await letChannelsFallDue();
  await world.work();
  await world.runUntil(world.now + 5 * minute);
}

const urls = async () => (await db.articles.toArray()).map(({ url }) => url);

const numberAt = async (place: number): Promise<number> =>
  (await db.articles.orderBy('sortAt').primaryKeys())[place] ?? 0;

const urlOf = async (n: number): Promise<string> => (await db.articles.get(n))?.url ?? '';

describe('a rule that was not yet wanted', () => {
  test('removes nothing, and neither does looking at what it would', async () => {
    const world = await afterAYear();
    const before = await allTables();
    const preview = await previewRetention(year, world.now, 50);
    expect(preview.articles).toBe(before.articles.length - 2);
    await wake();
    await work(world);
    expect(await allTables()).toEqual({
      ...before,
      jobs: expect.anything(),
      channels: expect.anything(),
    });
  });
});

describe('the rule that read articles are kept for a year', () => {
  test('removes what it showed, all of it and nothing else, in small steps', async () => {
    const world = await afterAYear();
    const [unread, saved, marked, moved, recorded, open, used, played] = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map(numberAt),
    );
    await db.unread.put({
      n: unread ?? 0,
      sortAt: (await db.articles.get(unread ?? 0))?.sortAt ?? 0,
    });
    await db.saved.put({ n: saved ?? 0, savedAt: start });
    await db.highlights.put(highlight('h', { url: await urlOf(marked ?? 0) }));
    await db.aliases.put({ alias: 'https://rareearthexchanges.com/news/was-here/', n: moved ?? 0 });
    await db.highlights.put(
      highlight('i', { url: 'https://rareearthexchanges.com/news/was-here/' }),
    );
    await db.media.put({
      url: 'https://audio.test/a.mp3',
      kind: 'audio',
      articles: [recorded ?? 0],
      state: 'stored',
      type: 'audio/mpeg',
      bytes: 10,
      failures: 0,
      usedAt: start,
    });
    await db.view.put({
      window: 'panel:1',
      list: 'all',
      filter: null,
      tab: 'unread',
      article: open ?? 0,
      episode: played ?? 0,
      selected: null,
      top: null,
      at: start,
    });
    await db.opened.put({ n: used ?? 0, hash: 'x', at: world.now - 30 * day });
    const kept = [unread, saved, marked, moved, recorded, open, used, played].map((n) => n ?? 0);
    const before = await allTables();
    const preview = await previewRetention(year, world.now, 50);
    // The newest of the news and of the podcast stay beside them.
    expect(preview.articles).toBe(before.articles.length - kept.length - 2);
    expect(preview.listed.map(({ sortAt }) => sortAt)).toEqual(
      preview.listed.map(({ sortAt }) => sortAt).toSorted((one, other) => one - other),
    );

    await adoptRule(year);
    await work(world);
    const after = await allTables();
    const stays = after.articles.map(({ n }) => n);
    expect(stays).toEqual(expect.arrayContaining(kept));
    expect(before.articles.length - stays.length).toBe(preview.articles);
    expect(preview.listed.filter(({ n }) => stays.includes(n))).toEqual([]);
    expect(findDisagreements(after)).toEqual([]);
    expect(await readRetention()).toBeUndefined();
    expect(await readRetained()).toMatchObject({
      at: expect.any(Number),
      articles: preview.articles,
      total: preview.articles,
    });
    // What is kept has all that it had.
    const ofKept = ({ bodies, aliases }: typeof before) =>
      [...bodies, ...aliases].filter(({ n }) => stays.includes(n));
    expect(ofKept(after)).toEqual(ofKept(before));
  });

  test('leaves an act that can still be taken back alone, and the undo of an older one counts what is left', async () => {
    const world = await afterAYear();
    const three = await Promise.all([0, 1, 2].map(numberAt));
    for (const n of three)
      await db.unread.put({ n, sortAt: (await db.articles.get(n))?.sortAt ?? 0 });
    await markRangeRead({ kind: 'all' }, world.now);
    await adoptRule(year);
    await work(world);
    expect((await db.articles.bulkGet(three)).every((article) => article !== undefined)).toBe(true);
    world.pass(8 * day);
    await adoptRule(year);
    await work(world);
    expect(await db.articles.bulkGet(three)).toEqual([undefined, undefined, undefined]);
    expect(await undo()).toEqual({ kind: 'nothing' });
    expect(findDisagreements(await allTables())).toEqual([]);
  });

  test('is seen to once a day, by a worker that wakes', async () => {
    const world = await afterAYear();
    await adoptRule({ ...year, keepRead: 730 });
    await work(world);
    const count = await db.articles.count();
    await wake();
    expect(await readRetention()).toBeUndefined();
    world.pass(340 * day);
    await wake();
    await letJobsFallDue();
    await work(world);
    expect(count - (await db.articles.count())).toBe(count - 2);
  });

  test('is over as soon as everything is to be kept again', async () => {
    const world = await afterAYear();
    const count = await db.articles.count();
    await adoptRule(year);
    await adoptRule({ keepRead: null, keepVersions: 'all' });
    await work(world);
    expect([await db.articles.count(), await readRetention()]).toEqual([count, undefined]);
  });
});

describe('what was removed', () => {
  /** A year has passed, and everything but the newest is gone; the feed still lists all of it. */
  async function removed(): Promise<World> {
    const world = await afterAYear();
    await adoptRule(year);
    await work(world);
    return world;
  }

  test('stays away while the feed and the archive list it, edited, moved and put back to the top', async () => {
    const world = await removed();
    const left = await urls();
    const [, edited, moved, republished] = world.newsroom
      .posts()
      .filter(({ type }) => type === 'news');
    world.newsroom.edit(edited?.slug ?? '', { title: 'Another Headline' });
    world.newsroom.edit(moved?.slug ?? '', { slug: 'another-address' });
    world.newsroom.republish(republished?.slug ?? '');
    const post = world.newsroom.publish();
    const witness = watch();
    await poll(world);
    await db.jobs.bulkDelete(['archive:news', 'archive:podcast']);
    await getOlder();
    await world.runUntil(world.now + 10 * minute);
    witness.leave();
    expect(await urls()).toEqual([...left, post ? permalink(post) : '']);
    expect(witness.unread).toHaveLength(1);
    expect(witness.outbox).toEqual(witness.unread);
    const tables = await allTables();
    expect(findDisagreements(tables)).toEqual([]);
    expect(tables.coverage).toHaveLength(2);
    expect(tables.jobs.filter(({ type }) => type === 'gap')).toEqual([]);
  });

  test('counts as known: no gap is seen where the newest page holds nothing else', async () => {
    const world = await removed();
    const asked = world.requests.length;
    // Not even the newest is here any more.
    for (const { n, url } of await db.articles.toArray()) {
      await db.gone.put({ url });
      await db.articles.delete(n);
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

  test('is said of the record, and no longer once it is back', async () => {
    const world = await afterAYear();
    const all = (await urls()).toSorted();
    await adoptRule(year);
    await work(world);
    const newest = await db.articles.orderBy('sortAt').last();
    const removedTo = await readRemovedTo('news');
    expect(removedTo).toBeGreaterThan(start - 10 * day);
    expect(removedTo).toBeLessThan(newest?.sortAt ?? 0);
    const witness = watch();
    await bringBack();
    await letChannelsFallDue();
    await world.work();
    await world.runUntil(world.now + 10 * minute);
    witness.leave();
    expect((await urls()).toSorted()).toEqual(all);
    expect(witness).toMatchObject({ unread: [], outbox: [], shown: [] });
    expect(await readArchive('news')).toMatchObject({ state: 'done' });
    expect([await readRemovedTo('news'), await db.gone.count()]).toEqual([null, 0]);
    expect(findDisagreements(await allTables())).toEqual([]);
    // They are kept for their time once more.
    await adoptRule(year);
    await work(world);
    expect((await readRetained()).articles).toBe(0);
  });
});

describe('older versions', () => {
  test('go where only those of marked articles are kept, and the one that was read last stays', async () => {
    const world = new World({ seed: 3, start, articles: archive, published: 40 });
    onCommands(commandsTo(world));
    await world.work();
    const posts = world.newsroom
      .posts()
      .filter(({ type }) => type === 'news')
      .slice(1, 5);
    for (const { slug, html } of posts) {
      world.newsroom.edit(slug, { html: `${html}<p>An afterthought.</p>` });
    }
    await poll(world);
    const numbers = await Promise.all(
      posts.map(
        async (post) => (await db.articles.where('url').equals(permalink(post)).first())?.n ?? 0,
      ),
    );
    const [plain = 0, saved = 0, marked = 0, read = 0] = numbers;
    await db.unread.clear();
    await db.saved.put({ n: saved, savedAt: world.now });
    await db.highlights.put(highlight('h', { url: await urlOf(marked) }));
    const versionsOf = async (n: number) =>
      db.bodies.where('[n+seenAt]').between([n, 0], [n, Number.MAX_SAFE_INTEGER]).toArray();
    const [first] = await versionsOf(read);
    await db.opened.put({ n: read, hash: first?.hash ?? '', at: world.now });
    const rule = { keepRead: null, keepVersions: 'marked' } as const;
    expect(await previewRetention(rule, world.now, 50)).toMatchObject({ articles: 0, versions: 1 });
    await adoptRule(rule);
    await work(world);
    const counts = await Promise.all(numbers.map(async (n) => (await versionsOf(n)).length));
    expect(counts).toEqual([1, 2, 2, 2]);
    expect((await readRetained()).versions).toBe(1);
    expect(plain).toBeGreaterThan(0);
    expect(findDisagreements(await allTables())).toEqual([]);
  });
});

describe('a worker that dies', () => {
  test.each(['gone', 'meta'])(
    'at the %s leaves a step undone, and the next one does all of it',
    async (name) => {
      const world = await afterAYear();
      await adoptRule(year);
      const before = await allTables();
      const job = await readRetention();
      if (!job) throw new Error('There is no job.');
      await expect(withBroken(name, () => retainSome(job, year, world.now, 10))).rejects.toThrow();
      expect(await allTables()).toEqual(before);
      await retainSome(job, year, world.now, 10);
      const between = await allTables();
      expect(findDisagreements(between)).toEqual([]);
      // The tenth is the newest of the news, which stays.
      expect(before.articles.length - between.articles.length).toBe(9);
      await work(world);
      expect(await db.articles.count()).toBe(2);
      expect(findDisagreements(await allTables())).toEqual([]);
      expect((await readRetained()).articles).toBe(before.articles.length - 2);
    },
  );
});

test('whatever the reader has marked, nothing of it ever goes, and what shares a picture keeps it', async () => {
  const random = seeded(31);
  const world = await afterAYear();
  const all = await allTables();
  const numbers = all.articles.map(({ n }) => n);
  const shared = 'https://rareearthexchanges.com/wp-content/uploads/shared.png';
  for (let round = 0; round < 12; round += 1) {
    await Promise.all(
      db.tables.map((table) => (Object.hasOwn(all, table.name) ? table.clear() : undefined)),
    );
    for (const [name, rows] of Object.entries(all)) await db.table(name).bulkPut(rows);
    await Promise.all([db.highlights.clear(), db.view.clear(), db.acts.clear(), db.meta.clear()]);
    const some = () => numbers.filter(() => random() < 0.25);
    const [unread, saved, marked] = [some(), some(), some()];
    await db.unread.bulkPut(
      unread.map((n) => ({ n, sortAt: all.articles.find((each) => each.n === n)?.sortAt ?? 0 })),
    );
    await db.saved.bulkPut(saved.map((n) => ({ n, savedAt: start })));
    for (const n of marked) await db.highlights.put(highlight(`h${n}`, { url: await urlOf(n) }));
    const users = [...new Set([pick(numbers, random) ?? 0, pick(unread, random) ?? 0])];
    await db.blobs.put({ url: shared, blob: new Blob(['x']) });
    await db.media.put({
      url: shared,
      kind: 'picture',
      articles: users,
      state: 'stored',
      type: 'image/png',
      bytes: 1,
      failures: 0,
      usedAt: start,
    });
    const keepRead = pick([90, 182, 365], random) ?? 365;
    const rule = { keepRead, keepVersions: pick(['all', 'marked'] as const, random) ?? 'all' };
    const { articles: toGo } = await previewRetention(rule, world.now, 0);
    await adoptRule(rule);
    await work(world);
    const after = await allTables();
    const stays = new Set(after.articles.map(({ n }) => n));
    const lost = [...unread, ...saved, ...marked].filter((n) => !stays.has(n));
    expect({ round, lost, went: numbers.length - stays.size }).toEqual({
      round,
      lost: [],
      went: toGo,
    });
    expect(findDisagreements(after)).toEqual([]);
    expect(after.blobs.map(({ url }) => url)).toContain(shared);
  }
});
