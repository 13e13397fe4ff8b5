import { describe, expect, test } from 'vitest';
import { cancelBackfill, pauseBackfill, startBackfill } from '../../lib/app/feed/backfill.ts';
import { onCommands } from '../../lib/platform/message-listeners.ts';
import { readCoverage } from '../../lib/store/articles/coverage.ts';
import { backfillKind } from '../../lib/store/articles/job-rows.ts';
import { readBackfillJob, readGapJob } from '../../lib/store/articles/jobs.ts';
import { restartBackfill } from '../../lib/store/articles/paging-jobs.ts';
import { db } from '../../lib/store/db/database.ts';
import { day, hour, minute } from '../../lib/time.ts';
import { sampleArticles } from '../../scripts/sample-site/sample-articles.ts';
import { shortArticles } from '../support/builders/short-articles.ts';
import { findInconsistencies } from '../support/database/find-inconsistencies.ts';
import { indexContradictions } from '../support/database/index-agreement.ts';
import { allTables } from './world/all-tables.ts';
import { recordAnnouncements } from './world/announcement-recorder.ts';
import { makeChannelsDue } from './world/make-due.ts';
import { politenessViolations } from './world/politeness.ts';
import { workerCommands } from './world/worker-commands.ts';
import { World } from './world/world.ts';

const news = '/feed/?post_type=news-archive';
const start = Date.UTC(2026, 10, 24, 15);

function openWorld(): World {
  const articles = [...sampleArticles.slice(0, 40), ...shortArticles(100)];
  const world = new World({ seed: 3, start, articles, published: 40 });
  onCommands(workerCommands(world));
  return world;
}

async function polledWorld(ahead = 0): Promise<World> {
  const world = openWorld();
  world.adjustClock(ahead);
  await world.runAlarm();
  return world;
}

/** Waits for a request of the backfill job, and runs an action during that request. */
function during(world: World, happen: () => Promise<void>): void {
  const { fetch } = world.env;
  world.env.fetch = async (...given) => {
    world.env.fetch = fetch;
    await happen();
    return fetch(...given);
  };
}

/** Omits a post from the feed's first page, like a server with an old copy of it. */
function leaveOut(world: World, slug: string): void {
  const { fetch } = world.env;
  world.env.fetch = async (input, init) => {
    const response = await fetch(input, init);
    if (!String(input).endsWith(news) || response.status !== 200) return response;
    const parts = (await response.text()).split(/(?=\t<item>)/);
    return new Response(parts.filter((part) => !part.includes(slug)).join(''));
  };
}

/** Publishes posts while the computer sleeps, and polls when it wakes up. */
async function wakeAfter(world: World, posts: number, slept: number): Promise<void> {
  for (let count = 0; count < posts; count += 1) world.newsroom.publish();
  world.advance(slept);
  await makeChannelsDue();
  await world.runAlarm();
}

/** The titles of those posts that are not unread. */
async function readOf(posts: readonly { title: string }[]): Promise<string[]> {
  const unread = new Set((await db.unread.toArray()).map(({ articleId }) => articleId));
  const ids = new Map((await db.articles.toArray()).map(({ id, title }) => [title, id]));
  return posts.map(({ title }) => title).filter((title) => !unread.has(ids.get(title) ?? 0));
}

/** Impolite requests for older pages. */
const hastyPages = (world: World): string[] =>
  politenessViolations(world.requests, hour).filter((each) => each.includes('paged'));

describe('backfill', () => {
  test('reads to the feed’s end: everything is stored, nothing unread or announced', async () => {
    const world = await polledWorld();
    const unread = await db.unread.count();
    const recorder = recordAnnouncements();
    await startBackfill();
    await world.runUntil(world.now + 5 * minute);
    recorder.stop();
    const tables = await allTables();
    expect(tables.articles).toHaveLength(world.newsroom.posts().length);
    expect(await readBackfillJob('news')).toMatchObject({ state: 'done', pages: 3, articles: 22 });
    expect(await readBackfillJob('podcast')).toMatchObject({ state: 'done', pages: 0 });
    expect(recorder).toMatchObject({ unread: [], outbox: [], shown: [] });
    expect(await db.unread.count()).toBe(unread);
    expect(tables.coverage.map(({ reachesStart }) => reachesStart)).toEqual([true, true]);
    expect(findInconsistencies(tables)).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
  });

  test('requests one page every ten seconds', async () => {
    const world = await polledWorld();
    const before = world.requests.length;
    await startBackfill();
    await world.runUntil(world.now + 5 * minute);
    const pages = world.requests.slice(before).filter(({ url }) => url.includes('news-archive'));
    const waits = pages.slice(1).map(({ at }, place) => at - (pages[place]?.at ?? 0));
    expect(waits.length).toBe(3);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(10_000);
  });

  test('paused during a request stays paused after that page', async () => {
    const world = await polledWorld();
    await startBackfill();
    during(world, pauseBackfill);
    await world.runUntil(world.now + 5 * minute);
    expect(await readBackfillJob('news')).toMatchObject({ state: 'paused', page: 3, pages: 1 });
    await startBackfill();
    await world.runUntil(world.now + 5 * minute);
    expect(await readBackfillJob('news')).toMatchObject({ state: 'done' });
  });

  test('canceled during a request stays canceled, and keeps what arrived', async () => {
    const world = await polledWorld();
    const before = await db.articles.count();
    await startBackfill();
    during(world, cancelBackfill);
    await world.runUntil(world.now + 5 * minute);
    expect(await db.jobs.toArray()).toEqual([]);
    expect(await db.articles.count()).toBe(before + 10);
  });

  test('fails where the site ignores the page number, and is retried like other failures', async () => {
    const world = await polledWorld();
    const { fetch } = world.env;
    world.env.fetch = (input, init) => fetch(String(input).replace(/&paged=\d+/, ''), init);
    await startBackfill();
    const before = world.requests.length;
    await world.runUntil(world.now + 30 * minute);
    expect(world.requests.slice(before).filter(({ url }) => url === news)).toHaveLength(1);
    expect(await readBackfillJob('news')).toMatchObject({ page: 2, failure: { kind: 'empty' } });
    const [period] = await readCoverage('news');
    expect(period).toMatchObject({ reachesStart: false });
  });

  test('continues where the feed has moved by more than a page', async () => {
    const world = await polledWorld();
    await startBackfill();
    during(world, pauseBackfill);
    await world.runUntil(world.now + 5 * minute);
    for (let count = 0; count < 24; count += 1) {
      world.advance(minute);
      world.newsroom.publish();
      if (count % 6 === 5) {
        await makeChannelsDue();
        await world.refresh();
      }
    }
    await startBackfill();
    await world.runUntil(world.now + 10 * minute);
    expect(await readBackfillJob('news')).toMatchObject({ state: 'done' });
    expect(await db.articles.count()).toBe(world.newsroom.posts().length);
  });

  test('waits until a gap is closed: what was published while the computer slept is unread', async () => {
    const world = await polledWorld();
    await startBackfill();
    await wakeAfter(world, 25, day);
    await world.runUntil(world.now + 10 * minute);
    expect(await readBackfillJob('news')).toMatchObject({ state: 'done' });
    expect(await readOf(world.newsroom.posts().slice(0, 25))).toEqual([]);
    expect(hastyPages(world)).toEqual([]);
  });

  test('waits for a poll that fails: what was published since the last one is unread', async () => {
    const world = await polledWorld();
    await startBackfill();
    const { fetch } = world.env;
    world.env.fetch = async (input, init) =>
      String(input).endsWith(news) ? new Response('', { status: 500 }) : fetch(input, init);
    await wakeAfter(world, 25, day);
    await world.runUntil(world.now + hour);
    expect(await readBackfillJob('news')).toMatchObject({ page: 2, articles: 0, failure: null });
    world.env.fetch = fetch;
    await world.runUntil(world.now + day);
    expect(await readBackfillJob('news')).toMatchObject({ state: 'done' });
    expect(await readOf(world.newsroom.posts().slice(0, 25))).toEqual([]);
  });

  test('brings as unread what polls have missed', async () => {
    const world = await polledWorld();
    await startBackfill();
    const { fetch } = world.env;
    const before = await (await fetch(`https://rareearthexchanges.com${news}`, {})).text();
    world.env.fetch = async (input, init) =>
      String(input).endsWith(news) ? new Response(before) : fetch(input, init);
    await wakeAfter(world, 20, hour);
    await world.runUntil(world.now + 10 * minute);
    expect(await readBackfillJob('news')).toMatchObject({ state: 'done' });
    const older = world.newsroom.posts().slice(10, 20);
    expect(await readOf(older)).toEqual([]);
  });

  test('brings as unread what every poll has left out, and what is older on the same page as read', async () => {
    const world = openWorld();
    const missed = world.newsroom.posts().filter(({ type }) => type === 'news')[8];
    leaveOut(world, missed?.slug ?? '');
    await world.runAlarm();
    await wakeAfter(world, 5, hour);
    const unread = await db.unread.count();
    await startBackfill();
    await world.runUntil(world.now + 10 * minute);
    expect(await readBackfillJob('news')).toMatchObject({ state: 'done' });
    expect(await readOf(missed ? [missed] : [])).toEqual([]);
    expect(await db.unread.count()).toBe(unread + 1);
  });

  test('waits ten seconds after a poll, though its next page has been due for long', async () => {
    const world = await polledWorld();
    await startBackfill();
    await wakeAfter(world, 1, hour);
    const pages = world.requests.filter(({ url }) => url.includes('paged=2'));
    expect(pages).toHaveLength(2);
    expect(hastyPages(world)).toEqual([]);
  });

  test('waits ten seconds after the page that has closed a gap, though it was due right after', async () => {
    const world = await polledWorld();
    await startBackfill();
    await wakeAfter(world, 12, hour);
    const { dueAt = 0 } = (await readGapJob('news')) ?? {};
    await db.jobs.update(backfillKind('news'), { dueAt: dueAt + 1 });
    await world.runUntil(world.now + 5 * minute);
    expect(await readBackfillJob('news')).toMatchObject({ state: 'done' });
    expect(hastyPages(world)).toEqual([]);
  });

  test('reads pages again whose posts are dated in the future', async () => {
    const world = await polledWorld(-365 * day);
    await startBackfill();
    await world.runUntil(world.now + 5 * minute);
    await restartBackfill(world.now);
    await world.armForJobs();
    await world.runUntil(world.now + 5 * minute);
    expect(await readBackfillJob('news')).toMatchObject({ state: 'done', pages: 3 });
  });

  test('paused before a gap joins the newest articles', async () => {
    const world = await polledWorld();
    await startBackfill();
    during(world, pauseBackfill);
    await world.runUntil(world.now + 5 * minute);
    await wakeAfter(world, 90, hour);
    await world.runUntil(world.now + 5 * minute);
    expect(await readCoverage('news')).toHaveLength(2);

    await startBackfill();
    await world.runUntil(world.now + 10 * minute);
    expect(await readCoverage('news')).toHaveLength(1);
    const jobs = await db.jobs.toArray();
    expect(jobs.filter(({ type }) => type === 'gap')).toEqual([]);
    expect(await db.articles.count()).toBe(world.newsroom.posts().length);
  });
});
