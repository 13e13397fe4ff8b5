import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { retryGap } from '../../lib/app/feed/backfill.ts';
import { onCommands } from '../../lib/platform/message-listeners.ts';
import { readCoverage } from '../../lib/store/articles/coverage.ts';
import { readGapJob } from '../../lib/store/articles/jobs.ts';
import { db } from '../../lib/store/db/database.ts';
import { never } from '../../lib/store/rows/jobs.ts';
import { day, hour, minute } from '../../lib/time.ts';
import { sampleArticles } from '../../scripts/sample-site/sample-articles.ts';
import { shortArticles } from '../support/builders/short-articles.ts';
import { findInconsistencies } from '../support/database/find-inconsistencies.ts';
import { indexContradictions } from '../support/database/index-agreement.ts';
import { allTables } from './world/all-tables.ts';
import { makeChannelsDue, makeJobsDue } from './world/make-due.ts';
import { politenessViolations } from './world/politeness.ts';
import { workerCommands } from './world/worker-commands.ts';
import { World } from './world/world.ts';

const start = Date.UTC(2026, 10, 24, 15);

async function polledWorld(held = 200): Promise<World> {
  const articles = [...sampleArticles.slice(0, 40), ...shortArticles(held)];
  const world = new World({ seed: 3, start, articles, published: 40 });
  await world.runAlarm();
  return world;
}

/** Publishes that many posts within an hour, then polls. */
async function miss(world: World, posts: number): Promise<void> {
  const step = hour / posts;
  for (let count = 0; count < posts; count += 1) {
    world.advance(step);
    world.newsroom.publish();
  }
  await makeChannelsDue();
  await world.refresh();
}

const newsPeriods = () => readCoverage('news');

async function missing(world: World): Promise<string[]> {
  const stored = new Set((await db.articles.toArray()).map(({ title }) => title));
  return world.newsroom
    .posts()
    .filter(
      ({ publishedAt, type, title }) =>
        publishedAt > start && type === 'news' && !stored.has(title),
    )
    .map(({ title }) => title);
}

describe('a gap', () => {
  test('of 25 posts is closed over two older pages, ten seconds apart', async () => {
    const world = await polledWorld();
    const [covered] = await newsPeriods();
    await miss(world, 25);
    expect(await newsPeriods()).toHaveLength(2);
    expect(await readGapJob('news')).toMatchObject({ page: 2, stuck: null });
    const before = world.requests.length;
    await world.runUntil(world.now + 2 * minute);
    const pages = world.requests.slice(before).map(({ url }) => url);
    expect(pages).toEqual([
      '/feed/?post_type=news-archive&paged=2',
      '/feed/?post_type=news-archive&paged=3',
    ]);
    expect(await missing(world)).toEqual([]);
    expect(await newsPeriods()).toMatchObject([{ from: covered?.from, to: null }]);
    expect(
      politenessViolations(world.requests, hour).filter((each) => each.includes('paged')),
    ).toEqual([]);
    expect(findInconsistencies(await allTables())).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
  });

  test('that is closed: the mirror names every unread article, those of the older pages included', async () => {
    const world = await polledWorld();
    await miss(world, 25);
    await world.runUntil(world.now + 2 * minute);
    const unread = await db.articles.bulkGet(await db.unread.toCollection().primaryKeys());
    const { readUntil } = await fakeBrowser.storage.local.get('readUntil');
    expect(Object(readUntil).except).toEqual(unread.map((article) => article?.url).sort());
  });

  test('that is too wide is given up with its reason, and retried on request', async () => {
    const world = await polledWorld();
    await miss(world, 75);
    await world.runUntil(world.now + 5 * minute);
    expect(await readGapJob('news')).toMatchObject({ stuck: 'pages', dueAt: never, pages: 5 });
    expect(await newsPeriods()).toHaveLength(2);
    const asked = world.requests.length;
    await world.runUntil(world.now + 20 * minute);
    expect(world.requests.length).toBe(asked);

    onCommands(workerCommands(world));
    await retryGap('news');
    await world.runUntil(world.now + 5 * minute);
    expect(await missing(world)).toEqual([]);
    expect(await db.jobs.count()).toBe(0);
    expect(findInconsistencies(await allTables())).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
  });

  test('that comes while another is open: both are closed', async () => {
    const world = await polledWorld();
    await miss(world, 15);
    await miss(world, 15);
    expect(await newsPeriods()).toHaveLength(3);
    await world.runUntil(world.now + 5 * minute);
    expect(await missing(world)).toEqual([]);
    expect(await newsPeriods()).toHaveLength(1);
    expect(await db.jobs.count()).toBe(0);
  });

  test('above one that was given up: coverage shows it as long as it is true', async () => {
    const world = await polledWorld();
    await miss(world, 75);
    await world.runUntil(world.now + 5 * minute);
    await miss(world, 15);
    expect(await newsPeriods()).toHaveLength(3);
    await world.runUntil(world.now + 5 * minute);
    const left = await missing(world);
    const periods = await newsPeriods();
    expect(left.length > 0).toBe(periods.length > 1);
    expect(findInconsistencies(await allTables())).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
  });

  test('is noticed though an old article was moved to the top', async () => {
    const world = await polledWorld();
    const old = world.newsroom.posts().find(({ type }) => type === 'news');
    await miss(world, 8);
    world.advance(hour);
    for (let count = 0; count < 12; count += 1) world.newsroom.publish();
    world.advance(minute);
    world.newsroom.republish(old?.slug ?? '');
    await makeChannelsDue();
    await world.runAlarm();
    await world.runUntil(world.now + 5 * minute);
    expect(await missing(world)).toEqual([]);
    expect(await newsPeriods()).toHaveLength(1);
  });

  test('whose pages hold an odd date is closed nevertheless', async () => {
    const world = await polledWorld();
    world.stage.setScenarios('oddDates');
    await miss(world, 25);
    await world.runUntil(world.now + 5 * minute);
    expect(await missing(world)).toEqual([]);
    const [period, ...others] = await newsPeriods();
    expect(others).toEqual([]);
    expect(period?.from).toBeGreaterThan(start - 10 * day);
  });

  test('during Retry-After: polls and pages wait', async () => {
    const world = await polledWorld();
    await miss(world, 25);
    world.stage.setScenarios('retryAfterHours');
    await world.runUntil(world.now + minute);
    const asked = world.requests.length;
    expect(world.requests.at(-1)).toMatchObject({ status: 429 });
    await world.runUntil(world.now + 2.9 * hour);
    await world.refresh('manual');
    expect(world.requests.length).toBe(asked);
    world.stage.setScenarios('normal');
    await world.runUntil(world.now + 0.3 * hour);
    expect(await missing(world)).toEqual([]);
  });

  test('that meets a failure is retried later, from where it was', async () => {
    const world = await polledWorld();
    await miss(world, 25);
    world.stage.setScenarios('serverError');
    await makeJobsDue();
    await world.runAlarm();
    expect(await readGapJob('news')).toMatchObject({
      page: 2,
      failures: 1,
      failure: { status: 500 },
    });
    world.stage.setScenarios('normal');
    await world.runUntil(world.now + 3 * hour);
    expect(await missing(world)).toEqual([]);
    expect(await db.jobs.count()).toBe(0);
  });

  test('at the end of the feed is given up with that reason', async () => {
    const world = await polledWorld();
    await db.articles.toCollection().modify((article) => {
      article.url = article.url.replace('/news/', '/news/of-old/');
    });
    await db.aliases.clear();
    await makeChannelsDue();
    world.newsroom.publish();
    await world.refresh();
    await world.runUntil(world.now + 3 * minute);
    expect(await readGapJob('news')).toMatchObject({ stuck: 'feedEnds' });
  });
});

describe('an odd date', () => {
  test('at the top of the page does not change the coverage', async () => {
    const world = await polledWorld();
    const [before] = await newsPeriods();
    world.stage.setScenarios('backdated');
    world.newsroom.publish();
    await makeChannelsDue();
    await world.refresh();
    const [after] = await newsPeriods();
    expect(after?.from).toBe(before?.from);
  });
});
