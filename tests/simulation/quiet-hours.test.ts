import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pauseNotifications, resumeNotifications } from '../../lib/app/notify/pause.ts';
import { afterWorkerWrite } from '../../lib/app/worker/after-write.ts';
import { startWorker } from '../../lib/app/worker/start.ts';
import { onCommands } from '../../lib/platform/message-listeners.ts';
import { writeSettings } from '../../lib/platform/settings.ts';
import { db } from '../../lib/store/db/database.ts';
import { day, hour, minute } from '../../lib/time.ts';
import { sampleArticles } from '../../scripts/sample-site/sample-articles.ts';
import { shownNotifications } from '../support/fakes/simulated-machine.ts';
import { useTimeZone } from '../support/time-zone.ts';
import { playOnce } from './world/play-once.ts';
import { workerCommands } from './world/worker-commands.ts';
import { World } from './world/world.ts';

useTimeZone('America/Denver');

/** Tuesday evening in Denver. */
const evening = Date.parse('2026-11-24T21:00-07:00');
const seven = Date.parse('2026-11-25T07:00-07:00');

const pollOnce = (played: World) => played.runAlarm();

let world: World;

/** Begins at 21:00 with quiet hours from 22:00 to 7:00. Nothing from the first poll is announced. */
async function begin(start: number): Promise<void> {
  world = new World({ seed: 5, start, articles: sampleArticles, published: 40 });
  await playOnce(world, pollOnce);
  await writeSettings({ quietHours: true, checkInterval: 240 });
  expect(shownNotifications()).toEqual([]);
}

/** Publishes some articles at a time. */
const publishAt = (at: number, count: number) =>
  world.plan({
    at,
    run: () => {
      for (let each = 0; each < count; each += 1) world.newsroom.publish();
    },
  });

const alarm = async () => (await fakeBrowser.alarms.get('wake'))?.scheduledTime ?? 0;

const heldJob = () => db.jobs.get('notifications');

/** Restarts the computer, which loses alarms and everything that the worker had in memory. */
async function restart(): Promise<void> {
  await fakeBrowser.alarms.clearAll();
  await startWorker();
}

describe('quiet hours', () => {
  beforeEach(() => begin(evening));

  test('what arrives is held and announced in one summary the minute that they are over', async () => {
    publishAt(evening + 2 * hour, 2);
    publishAt(evening + 7 * hour, 2);
    await world.runUntil(seven - minute);
    expect(shownNotifications()).toEqual([]);
    expect(await alarm()).toBe(seven);
    await world.runUntil(seven + minute);
    expect(shownNotifications()).toEqual(['4 new articles']);
    expect([await db.notifications.count(), await heldJob()]).toEqual([0, undefined]);
    publishAt(seven + hour, 1);
    await world.runUntil(seven + day / 2);
    expect(shownNotifications()).toHaveLength(2);
  });

  test('a single article that was held is announced as itself', async () => {
    publishAt(evening + 2 * hour, 1);
    await world.runUntil(seven + minute);
    expect(Object.keys(await fakeBrowser.notifications.getAll())).toEqual([
      expect.stringMatching(/^article:/),
    ]);
  });

  test('nothing held: nothing wakes the worker at their end', async () => {
    await world.runUntil(seven - minute);
    expect(await heldJob()).toBeUndefined();
    expect(await alarm()).not.toBe(seven);
  });

  test('what is read meanwhile is not announced, and nothing wakes the worker for it', async () => {
    publishAt(evening + 2 * hour, 2);
    await world.runUntil(evening + 6 * hour);
    expect(await heldJob()).toMatchObject({ dueAt: seven });
    await db.unread.clear();
    await afterWorkerWrite(world.now);
    expect(await heldJob()).toBeUndefined();
    await world.runUntil(seven + hour);
    expect(shownNotifications()).toEqual([]);
  });

  test('a kind that is off is not held either', async () => {
    await writeSettings({ notifyNews: 'off', notifyPodcasts: 'off', notifyReports: 'off' });
    publishAt(evening + 2 * hour, 2);
    await world.runUntil(evening + 6 * hour);
    expect([await db.notifications.count(), await heldJob()]).toEqual([0, undefined]);
  });

  test.each([
    ['during the night', seven - hour],
    ['after they were over', seven + 2 * hour],
  ])('a computer that restarts %s announces one summary, once', async (_when, at) => {
    publishAt(evening + 2 * hour, 3);
    await world.runUntil(evening + 6 * hour);
    world.advance(at - world.now);
    await restart();
    expect(shownNotifications()).toEqual(at > seven ? ['3 new articles'] : []);
    await world.runUntil(seven + 3 * hour);
    await restart();
    expect(shownNotifications()).toEqual(['3 new articles']);
  });

  test('a worker that is killed while it holds leaves nothing undone', async () => {
    publishAt(evening + 2 * hour, 2);
    await world.runUntil(evening + 90 * minute);
    const killed = (kind: string) => {
      if (kind === 'notifications') throw new Error('Killed.');
    };
    db.jobs.hook('creating', killed);
    world.advance(5 * hour);
    await expect(world.runAlarm()).rejects.toThrow('Killed.');
    db.jobs.hook('creating').unsubscribe(killed);
    await restart();
    expect(await heldJob()).toMatchObject({ dueAt: seven });
    await world.runUntil(seven + minute);
    expect(shownNotifications()).toEqual(['2 new articles']);
  });

  test('a clock that is put back holds longer and announces once', async () => {
    publishAt(evening + 2 * hour, 2);
    await world.runUntil(seven - hour);
    world.adjustClock(-4 * hour);
    await startWorker();
    await world.runUntil(seven - minute);
    expect(shownNotifications()).toEqual([]);
    await world.runUntil(seven + minute);
    expect(shownNotifications()).toEqual(['2 new articles']);
  });

  test('in another time zone they end when it is seven there', async () => {
    publishAt(evening + 2 * hour, 2);
    await world.runUntil(evening + 6 * hour);
    process.env.TZ = 'America/Los_Angeles';
    await world.runUntil(seven + 59 * minute);
    expect(shownNotifications()).toEqual([]);
    expect(await heldJob()).toMatchObject({ dueAt: seven + hour });
    await world.runUntil(seven + hour + minute);
    expect(shownNotifications()).toEqual(['2 new articles']);
  });

  test('turned off, what was held is announced at once', async () => {
    publishAt(evening + 2 * hour, 2);
    await world.runUntil(evening + 6 * hour);
    await writeSettings({ quietHours: false });
    await afterWorkerWrite(world.now);
    expect(shownNotifications()).toEqual(['2 new articles']);
  });
});

describe('quiet hours in the night to daylight saving', () => {
  test('end when the clock on the wall says so', async () => {
    const start = Date.parse('2026-03-07T21:00-07:00');
    world = new World({ seed: 5, start, articles: sampleArticles, published: 40 });
    await pollOnce(world);
    await writeSettings({ quietHours: true, checkInterval: 240 });
    publishAt(world.now + 2 * hour, 2);
    const end = Date.parse('2026-03-08T07:00-06:00');
    await world.runUntil(end - minute);
    expect(shownNotifications()).toEqual([]);
    await world.runUntil(end + minute);
    expect(shownNotifications()).toEqual(['2 new articles']);
  });
});

describe('a pause', () => {
  let pausedAt: number;
  const publishAndPoll = async () => {
    publishAt(world.now + 10 * minute, 2);
    world.advance(10 * minute);
    await world.refresh('manual');
  };

  beforeEach(async () => {
    await begin(evening);
    await writeSettings({ quietHours: false });
    pausedAt = world.now;
    const afterWrite = () => afterWorkerWrite(world.now);
    onCommands({ ...workerCommands(world), afterWrite });
    await pauseNotifications(pausedAt + hour, pausedAt);
  });

  test('holds for as long as it lasts, across a restart', async () => {
    await publishAndPoll();
    expect(await alarm()).toBe(pausedAt + hour);
    await restart();
    await world.runUntil(pausedAt + 59 * minute);
    expect(shownNotifications()).toEqual([]);
    await world.runUntil(pausedAt + 61 * minute);
    expect(shownNotifications()).toEqual(['2 new articles']);
  });

  test('that is ended announces at once what it has held', async () => {
    await publishAndPoll();
    expect(shownNotifications()).toEqual([]);
    await resumeNotifications();
    await afterWorkerWrite(world.now);
    expect(shownNotifications()).toEqual(['2 new articles']);
  });

  test('does not last longer because the clock was put back', async () => {
    world.adjustClock(-5 * hour);
    await startWorker();
    await publishAndPoll();
    expect(shownNotifications()).toHaveLength(2);
  });
});

test('a long absence gives one summary, with what was in the gap', async () => {
  await begin(evening);
  await writeSettings({ quietHours: false });
  await fakeBrowser.alarms.clearAll();
  for (let count = 0; count < 25; count += 1) world.newsroom.publish();
  world.advance(4 * day);
  await startWorker();
  await world.runUntil(world.now + 30 * minute);
  expect(shownNotifications()).toEqual(['25 new articles']);
});
