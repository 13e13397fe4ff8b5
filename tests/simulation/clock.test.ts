import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handleOnline } from '../../lib/app/worker/command-handlers.ts';
import { startWorker } from '../../lib/app/worker/start.ts';
import { db } from '../../lib/store/db/database.ts';
import { never } from '../../lib/store/rows/jobs.ts';
import { day, hour, minute } from '../../lib/time.ts';
import { sampleArticles } from '../../scripts/sample-site/sample-articles.ts';
import { channelRow } from './world/channel-row.ts';
import { playOnce } from './world/play-once.ts';
import { World } from './world/world.ts';

const start = Date.UTC(2026, 10, 24, 15);
const year = 365 * day;
const news = '/feed/?post_type=news-archive';

async function polledWorld(): Promise<World> {
  const world = new World({ seed: 3, start, articles: sampleArticles, published: 40 });
  await playOnce(world, pollOnce);
  return world;
}

const pollOnce = (world: World) => world.runAlarm();

const polls = (world: World) => world.requests.filter(({ url }) => url === news).length;

const alarmIn = async (world: World) =>
  ((await fakeBrowser.alarms.get('wake'))?.scheduledTime ?? Number.NaN) - world.now;

describe('the clock', () => {
  test('put back two days: there is one poll within a day', async () => {
    const world = await polledWorld();
    world.adjustClock(-2 * day);
    await startWorker();
    expect(await alarmIn(world)).toBeLessThanOrEqual(day);
    await world.runUntil(world.now + day + minute);
    expect(polls(world)).toBe(2);
  });

  test('a year ahead when the site sent Retry-After: no poll waits for a year', async () => {
    const world = await polledWorld();
    world.adjustClock(year);
    world.stage.setScenarios('retryAfterHours');
    await world.runAlarm();
    world.adjustClock(-year);
    world.stage.setScenarios('normal');
    await startWorker();
    const { notBefore, nextDueAt } = await channelRow('news');
    expect(notBefore - world.now).toBeLessThanOrEqual(2 * day);
    expect(nextDueAt - world.now).toBeLessThanOrEqual(2 * day);
    await world.runUntil(world.now + 2 * day + hour);
    expect(await channelRow('news')).toMatchObject({ failure: null });
  });

  test('a year ahead: a manual refresh works at once, and a job runs today', async () => {
    const world = await polledWorld();
    world.adjustClock(year);
    for (let count = 0; count < 25; count += 1) world.newsroom.publish();
    await world.refresh();
    expect(await db.jobs.toCollection().primaryKeys()).toEqual(['gap:news', 'notifications']);
    world.adjustClock(-year);
    expect(await world.refresh('manual')).toMatchObject({ ok: true, value: { requested: true } });
    await world.runUntil(world.now + 10 * minute);
    expect(await db.jobs.count()).toBe(0);
  });

  test('put ahead a year: there is one poll', async () => {
    const world = await polledWorld();
    world.adjustClock(year);
    await world.runAlarm();
    await world.runAlarm();
    await world.runUntil(world.now + 0.9 * hour);
    expect(polls(world)).toBe(2);
  });

  test('put back: jobs that wait for the user still wait', async () => {
    const world = await polledWorld();
    await db.jobs.put({
      type: 'backfill',
      kind: 'backfill:news',
      channel: 'news',
      dueAt: never,
      page: 3,
      failures: 0,
      failure: null,
      state: 'paused',
      pages: 1,
      articles: 10,
      oldest: start,
    });
    world.adjustClock(-2 * day);
    await startWorker();
    expect(await db.jobs.get('backfill:news')).toMatchObject({ dueAt: never });
  });
});

describe('a computer that was asleep for three days', () => {
  test('polls once, within two minutes, and then closes the gap', async () => {
    const world = await polledWorld();
    for (let count = 0; count < 25; count += 1) world.newsroom.publish();
    await fakeBrowser.alarms.clearAll();
    world.advance(3 * day);
    await startWorker();
    expect(await alarmIn(world)).toBeGreaterThanOrEqual(30_000);
    expect(await alarmIn(world)).toBeLessThanOrEqual(90_000);
    await world.runUntil(world.now + 2 * minute);
    expect(polls(world)).toBe(2);
    await world.runUntil(world.now + 3 * minute);
    const [period] = await db.coverage.filter(({ channel }) => channel === 'news').toArray();
    expect(await db.coverage.count()).toBe(2);
    expect(period).toMatchObject({ to: null });
    expect(polls(world)).toBe(2);
  });
});

describe('an offline computer', () => {
  test('sends no request, counts no failure, and checks again after 1, 2, 5, 15 and 15 minutes', async () => {
    const world = await polledWorld();
    world.goOffline();
    const waits: number[] = [];
    await world.runUntil((await channelRow('news')).nextDueAt);
    for (let look = 0; look < 5; look += 1) {
      await fakeBrowser.alarms.clear('wake');
      await world.runAlarm();
      const { nextDueAt, failure, failures, offlineChecks } = await channelRow('news');
      expect({ failure, failures, offlineChecks }).toEqual({
        failure: null,
        failures: 0,
        offlineChecks: look + 1,
      });
      waits.push(Math.round((nextDueAt - world.now) / minute));
      world.advance(nextDueAt - world.now);
    }
    expect(waits).toEqual([1, 2, 5, 15, 15]);
    expect(polls(world)).toBe(1);
  });

  test('polls when a page reports that it is online', async () => {
    const world = await polledWorld();
    world.goOffline();
    world.advance(2 * hour);
    await world.runAlarm();
    world.goOnline();
    await db.channels.toCollection().modify({ nextDueAt: world.now + hour });
    await handleOnline(world.env);
    expect(polls(world)).toBe(2);
  });
});

describe('an interrupted first run', () => {
  test('between two channels polls the second soon', async () => {
    const world = await polledWorld();
    await db.channels.delete('podcast');
    await fakeBrowser.alarms.clearAll();
    await startWorker();
    expect(await alarmIn(world)).toBeLessThanOrEqual(90_000);
    await world.runUntil(world.now + 2 * minute);
    expect(await channelRow('podcast')).toMatchObject({ failure: null });
    expect(polls(world)).toBe(1);
  });

  test('anywhere else leaves a repeating alarm', async () => {
    await polledWorld();
    const alarm = await fakeBrowser.alarms.get('wake');
    expect(alarm?.periodInMinutes).toBe(15);
  });
});
