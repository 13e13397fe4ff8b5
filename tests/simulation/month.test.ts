import { afterEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startWorker } from '../../lib/app/worker/start.ts';
import { normalizePermalink } from '../../lib/feed/identity.ts';
import { db } from '../../lib/store/db/database.ts';
import type { Backlog } from '../../lib/store/rows/backlog.ts';
import { day, hour, minute } from '../../lib/time.ts';
import { permalink } from '../../scripts/sample-site/permalinks.ts';
import type { Scenario } from '../../scripts/sample-site/scenarios.ts';
import { shortArticles } from '../support/builders/short-articles.ts';
import { findInconsistencies } from '../support/database/find-inconsistencies.ts';
import { indexContradictions } from '../support/database/index-agreement.ts';
import { sampled, testsAll } from '../support/sampled.ts';
import { pick, seededRandom } from '../support/seeded-random.ts';
import { allTables } from './world/all-tables.ts';
import {
  type AnnouncementRecorder,
  duplicates,
  recordAnnouncements,
} from './world/announcement-recorder.ts';
import { politenessViolations, wastedResponses } from './world/politeness.ts';
import { movedPost, scenarioPeriod, tenPostsADay, twoEditsADay } from './world/timeline.ts';
import { World } from './world/world.ts';

const start = Date.UTC(2026, 10, 2);
/** A month in the long run. In `npm test`, the same happens in half the time. */
const days = testsAll ? 30 : 15;
const end = start + days * day;
const openingPosts = 40;

/** From day 3 a proxy is in front of the site; from day 12 its guids name another host. */
const inFront: Scenario[] = ['weakEtag'];
const renamed: Scenario[] = ['newGuidHost', 'weakEtag'];

/** A time given as an hour of a day of the month, scaled to the length of the run. */
const on = (dayOfMonth: number, hours = 0): number =>
  start + Math.ceil((dayOfMonth * days) / 30) * day + hours * hour;

function plannedMonth(seed: number): World {
  const random = seededRandom(seed);
  const articles = shortArticles(openingPosts + days * 10 + 5);
  const world = new World({ seed, start, articles, published: openingPosts });
  const burst = Array.from({ length: 5 }, (_, count) => ({
    at: on(9, 14) + count * 10 * minute,
    run: () => void world.newsroom.publish(),
  }));
  world.plan(
    ...tenPostsADay(world, days, random),
    ...twoEditsADay(world, days, random),
    ...burst,
    movedPost(world, on(5, 12)),
    movedPost(world, on(20, 20)),
    { at: on(3), run: () => world.stage.setScenarios(...inFront) },
    { at: on(12), run: () => world.stage.setScenarios(...renamed) },
    ...scenarioPeriod(world, [on(7, 9), on(7, 16)], [...inFront, 'down'], inFront),
    ...scenarioPeriod(world, [on(16, 12), on(16, 17)], [...renamed, 'serverError'], renamed),
    ...scenarioPeriod(world, [on(27, 14), on(27, 15)], [...renamed, 'retryAfterHours'], renamed),
    { at: on(25, 10), run: () => world.goOffline() },
    { at: on(25, 13), run: () => world.goOnline() },
  );
  return world;
}

/** Closes the browser from Friday evening to Monday morning, which clears its alarms. */
async function closeForTheWeekend(world: World, monday: number): Promise<void> {
  await fakeBrowser.alarms.clearAll();
  world.advance(monday - world.now);
  await startWorker();
}

/** Marks some unread articles as read, sometimes all of them. */
async function readSome(random: () => number): Promise<void> {
  const rows = await db.unread.toArray();
  if (random() < 0.2) await db.unread.clear();
  else
    for (let count = 0; count < 4; count += 1)
      await db.unread.delete(pick(rows, random)?.articleId ?? 0);
}

async function liveThroughMonth(world: World, seed: number): Promise<void> {
  const random = seededRandom(seed + 1);
  await world.runAlarm();
  for (let at = start + 4 * hour; at <= end; at += 4 * hour) {
    if (at === on(18, 20)) await closeForTheWeekend(world, on(21, 8));
    if (at < world.now) continue;
    await world.runUntil(at);
    await readSome(random);
  }
}

/** The articles that the first poll of each channel has brought. */
const readBacklog = async (): Promise<Backlog> =>
  JSON.parse(String((await db.meta.get('backlog'))?.value));

let recorder: AnnouncementRecorder | undefined;
afterEach(() => recorder?.stop());

describe.each(sampled([1, 2, 3], 3))(`${days} days of hourly polls, with seed %i`, (seed) => {
  test('stores every article once, announces none twice, and stays polite throughout', async () => {
    const world = plannedMonth(seed);
    recorder = recordAnnouncements();
    await liveThroughMonth(world, seed);

    const tables = await allTables();
    expect(findInconsistencies(tables)).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
    expect(politenessViolations(world.requests, hour)).toEqual([]);
    // Wasted until the ETag is known to be useless and on every eighth day, plus two older pages that the gap job has
    // just read.
    expect(wastedResponses(world.requests).length).toBeLessThanOrEqual(2 * (3 + 3) + 2);

    const stored = tables.articles.map(({ url }) => url);
    const published = world.newsroom.posts().map((post) => normalizePermalink(permalink(post)));
    expect(duplicates(stored)).toEqual([]);
    expect(stored.filter((url) => !published.includes(url))).toEqual([]);
    const later = world.newsroom.posts().filter(({ publishedAt }) => publishedAt > start);
    const missing = later
      .map((post) => normalizePermalink(permalink(post)) ?? '')
      .filter((url) => !stored.includes(url));
    expect(missing).toEqual([]);

    expect(duplicates(recorder.unread)).toEqual([]);
    const { articleIds, newest } = await readBacklog();
    const isLater = (id: number) => !articleIds.includes(id);
    const ids = tables.articles.map(({ id }) => id);
    expect(new Set(recorder.unread.filter(isLater))).toEqual(new Set(ids.filter(isLater)));
    // Until the second channel was polled, the newest five may have included others of the first channel.
    expect(recorder.unread).toEqual(expect.arrayContaining([...newest]));
    expect(duplicates(recorder.outbox)).toEqual([]);
    expect(duplicates(recorder.shown)).toEqual([]);
    const periods = tables.coverage.map(({ channel, to }) => `${channel} until ${to ?? 'now'}`);
    expect(periods.toSorted()).toEqual(['news until now', 'podcast until now']);
    expect(tables.jobs).toEqual([]);
  }, 120_000);
});
