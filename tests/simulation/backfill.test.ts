import { describe, expect, test } from 'vitest';
import { cancelBackfill, pauseBackfill, startBackfill } from '../../lib/app/feed/backfill.ts';
import { onCommands } from '../../lib/platform/messages.ts';
import { readCoverage } from '../../lib/store/articles/coverage.ts';
import { readBackfillJob } from '../../lib/store/articles/jobs.ts';
import { db } from '../../lib/store/db/database.ts';
import { hour, minute } from '../../lib/time.ts';
import { sampleArticles } from '../../scripts/sample-site/sample-articles.ts';
import { findInconsistencies } from '../support/find-inconsistencies.ts';
import { shortArticles } from '../support/short-articles.ts';
import { allTables } from './all-tables.ts';
import { recordAnnouncements } from './announcement-recorder.ts';
import { makeChannelsDue } from './make-due.ts';
import { workerCommands } from './worker-commands.ts';
import { World } from './world.ts';

const news = '/feed/?post_type=news-archive';
const start = Date.UTC(2026, 10, 24, 15);

async function reader(): Promise<World> {
  const articles = [...sampleArticles.slice(0, 40), ...shortArticles(100)];
  const world = new World({ seed: 3, start, articles, published: 40 });
  onCommands(workerCommands(world));
  await world.runAlarm();
  return world;
}

/** Waits for one request of the archive's and does something while it is on its way. */
function during(world: World, happen: () => Promise<void>): void {
  const { fetch } = world.env;
  world.env.fetch = async (...given) => {
    world.env.fetch = fetch;
    await happen();
    return fetch(...given);
  };
}

describe('the archive', () => {
  test('is read to the feed’s end: all of it stored, none of it unread or announced', async () => {
    const world = await reader();
    const unread = await db.unread.count();
    const witness = recordAnnouncements();
    await startBackfill();
    await world.runUntil(world.now + 5 * minute);
    witness.stop();
    const tables = await allTables();
    expect(tables.articles).toHaveLength(world.newsroom.posts().length);
    expect(await readBackfillJob('news')).toMatchObject({ state: 'done', pages: 3, articles: 22 });
    expect(await readBackfillJob('podcast')).toMatchObject({ state: 'done', pages: 0 });
    expect(witness).toMatchObject({ unread: [], outbox: [], shown: [] });
    expect(await db.unread.count()).toBe(unread);
    expect(tables.coverage.map(({ reachesStart }) => reachesStart)).toEqual([true, true]);
    expect(findInconsistencies(tables)).toEqual([]);
  });

  test('is asked for a page every ten seconds and no more', async () => {
    const world = await reader();
    const before = world.requests.length;
    await startBackfill();
    await world.runUntil(world.now + 5 * minute);
    const pages = world.requests.slice(before).filter(({ url }) => url.includes('news-archive'));
    const waits = pages.slice(1).map(({ at }, place) => at - (pages[place]?.at ?? 0));
    expect(waits.length).toBe(3);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(10_000);
  });

  test('paused while a page is on its way stays paused, behind that page', async () => {
    const world = await reader();
    await startBackfill();
    during(world, pauseBackfill);
    await world.runUntil(world.now + 5 * minute);
    expect(await readBackfillJob('news')).toMatchObject({ state: 'paused', page: 3, pages: 1 });
    await startBackfill();
    await world.runUntil(world.now + 5 * minute);
    expect(await readBackfillJob('news')).toMatchObject({ state: 'done' });
  });

  test('cancelled while a page is on its way stays cancelled; what came stays', async () => {
    const world = await reader();
    const before = await db.articles.count();
    await startBackfill();
    during(world, cancelBackfill);
    await world.runUntil(world.now + 5 * minute);
    expect(await db.jobs.toArray()).toEqual([]);
    expect(await db.articles.count()).toBe(before + 10);
  });

  test('of a site that does not turn pages is a failure, tried again as seldom as others', async () => {
    const world = await reader();
    const { fetch } = world.env;
    world.env.fetch = (input, init) => fetch(String(input).replace(/&paged=\d+/, ''), init);
    await startBackfill();
    const before = world.requests.length;
    await world.runUntil(world.now + 30 * minute);
    expect(world.requests.slice(before).filter(({ url }) => url === news)).toHaveLength(1);
    expect(await readBackfillJob('news')).toMatchObject({ page: 2, failure: { kind: 'empty' } });
    const [stretch] = await readCoverage('news');
    expect(stretch).toMatchObject({ reachesStart: false });
  });

  test('goes on where the feed has meanwhile moved by more than a page', async () => {
    const world = await reader();
    await startBackfill();
    during(world, pauseBackfill);
    await world.runUntil(world.now + 5 * minute);
    for (let count = 0; count < 24; count += 1) {
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

  test('that was paused before a gap joins what is the latest now', async () => {
    const world = await reader();
    await startBackfill();
    during(world, pauseBackfill);
    await world.runUntil(world.now + 5 * minute);
    for (let count = 0; count < 90; count += 1) world.newsroom.publish();
    world.advance(hour);
    await makeChannelsDue();
    await world.runAlarm();
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
