import { afterEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings } from '../../lib/app/settings.ts';
import { startWorker } from '../../lib/app/worker/start.ts';
import { coveredUrls } from '../../lib/briefing/briefing.ts';
import { onCommands } from '../../lib/platform/message-listeners.ts';
import { mirrorKeys, writeMirror } from '../../lib/platform/mirror.ts';
import { db } from '../../lib/store/db/database.ts';
import { day, hour, minute } from '../../lib/time.ts';
import { sampleBriefing } from '../support/builders/briefings.ts';
import { shortArticles } from '../support/builders/short-articles.ts';
import { untilKilled } from '../support/database/table-writes.ts';
import { testsAll } from '../support/sampled.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { type AnnouncementRecorder, recordAnnouncements } from './world/announcement-recorder.ts';
import { tenPostsADay } from './world/timeline.ts';
import { workerCommands } from './world/worker-commands.ts';
import { World } from './world/world.ts';

const articles = shortArticles(110);

let recorder: AnnouncementRecorder | undefined;
afterEach(() => {
  recorder?.stop();
});

/** A world in a time zone whose user has briefings at this hour, beginning some time before it. */
async function briefedWorld(zone: string, start: string, at = 7): Promise<World> {
  process.env.TZ = zone;
  recorder = recordAnnouncements();
  const options = { seed: 4, articles, published: 20 };
  const world = new World({ ...options, start: Date.parse(start) });
  onCommands(workerCommands(world));
  await changeSettings({ briefingHour: at });
  await world.runAlarm();
  return world;
}

const publish = (world: World, count = 1): void => {
  for (let left = count; left > 0; left -= 1) world.newsroom.publish();
};

/** The stored briefings: their days, and when each was made by the local clock. */
async function briefings(): Promise<string[]> {
  const rows = await db.briefings.toArray();
  return rows.map(({ day: name, createdAt }) => {
    const date = new Date(createdAt);
    const time = [date.getHours(), date.getMinutes()].map((n) => String(n).padStart(2, '0'));
    return `${name} ${time.join(':')}`;
  });
}

/** The days whose briefings are in the mirror. */
const mirroredDays = async () =>
  (await mirrorKeys()).flatMap((key) => /^briefing:(.+)$/.exec(key)?.[1] ?? []).sort();

const announced = () => (recorder?.shown ?? []).filter((id) => id.startsWith('briefing:'));

/** A week in the long run. */
const days = testsAll ? 7 : 4;

describe(`briefings of ${days} days`, () => {
  test('come each day at the hour, once, and cover each arrival', async () => {
    const world = await briefedWorld('America/New_York', '2026-11-22T20:00-05:00');
    world.plan(...tenPostsADay(world, 8, seededRandom(1)));
    await world.runUntil(world.now + days * day);
    const names = Array.from({ length: days }, (_, at) => `2026-11-${23 + at}`);
    expect(await briefings()).toEqual(names.map((name) => `${name} 07:00`));
    expect(announced()).toEqual(names.map((name) => `briefing:${name}`));
    expect(await mirroredDays()).toEqual(names);
    const rows = await db.briefings.toArray();
    expect(rows.slice(1).map(({ since }) => since)).toEqual(
      rows.slice(0, -1).map(({ createdAt }) => createdAt),
    );
    for (const [index, briefing] of rows.entries()) {
      const arrived = await db.articles
        .where('arrivedAt')
        .between(briefing.since, briefing.createdAt, false, true)
        // The first poll has also brought older articles.
        .filter(({ sortAt }) => index > 0 || sortAt > briefing.since)
        .toArray();
      expect(coveredUrls(briefing).length + briefing.left).toBe(arrived.length);
      const urls = new Set(arrived.map(({ url }) => url));
      expect(coveredUrls(briefing).filter((url) => !urls.has(url))).toEqual([]);
    }
  });

  test('wait for the poll that is due, and are made though it fails', async () => {
    const world = await briefedWorld('UTC', '2026-11-22T20:00Z');
    publish(world, 2);
    await world.runUntil(Date.parse('2026-11-23T06:30Z'));
    world.stage.setScenarios('serverError');
    await world.runUntil(Date.parse('2026-11-23T07:30Z'));
    expect(await briefings()).toEqual(['2026-11-23 07:00']);
  });
});

describe('a day without news', () => {
  test('has no briefing, whatever comes after its hour', async () => {
    const world = await briefedWorld('UTC', '2026-11-20T20:00Z');
    await world.runUntil(Date.parse('2026-11-22T07:30Z'));
    publish(world);
    await world.runUntil(Date.parse('2026-11-22T23:00Z'));
    expect(await briefings()).toEqual(['2026-11-21 07:00']);
    await world.runUntil(Date.parse('2026-11-23T08:00Z'));
    expect(await briefings()).toEqual(['2026-11-21 07:00', '2026-11-23 07:00']);
  });

  test('is one whose feed has answered: offline, the next poll decides', async () => {
    const world = await briefedWorld('UTC', '2026-11-20T20:00Z');
    await world.runUntil(Date.parse('2026-11-21T20:00Z'));
    world.goOffline();
    publish(world);
    await world.runUntil(Date.parse('2026-11-22T07:30Z'));
    world.goOnline();
    await world.runUntil(Date.parse('2026-11-22T09:00Z'));
    expect((await briefings())[1]).toMatch(/^2026-11-22 07:[34]/);
    expect(announced()).toHaveLength(2);
  });
});

describe('a quiet day', () => {
  test('holds the news of its briefing, and does not delay the next one beyond its end', async () => {
    const world = await briefedWorld('UTC', '2026-11-21T20:00Z', 6);
    const quiet = { quietFrom: 22 * 60, quietTo: 7 * 60, quietAllDay: [0] };
    await changeSettings({ quietHours: true, ...quiet, checkInterval: 720 });
    world.plan(...tenPostsADay(world, 3, seededRandom(1)));
    await world.runUntil(Date.parse('2026-11-23T06:59Z'));
    expect([await briefings(), announced()]).toEqual([['2026-11-22 06:00'], []]);
    await world.runUntil(Date.parse('2026-11-23T07:05Z'));
    expect(await briefings()).toEqual(['2026-11-22 06:00', '2026-11-23 07:00']);
    expect(announced()).toEqual(['briefing:2026-11-22', 'briefing:2026-11-23']);
  });
});

describe('an hour that the computer slept through', () => {
  test('is made up for at the next start, once the poll has answered', async () => {
    const world = await briefedWorld('UTC', '2026-11-22T20:00Z');
    await fakeBrowser.alarms.clearAll();
    world.advance(3 * day - 4 * hour);
    publish(world);
    await startWorker();
    await world.runUntil(world.now + 3 * minute);
    expect(await briefings()).toEqual([expect.stringMatching(/^2026-11-25 16:0[0-3]$/)]);
    const [briefing] = await db.briefings.toArray();
    const [newest] = await db.articles.orderBy('sortAt').reverse().limit(1).toArray();
    expect(briefing && coveredUrls(briefing)).toContain(newest?.url);
  });

  test('covers what was published meanwhile, though the feed has only the newest of it', async () => {
    const world = await briefedWorld('UTC', '2026-11-22T20:00Z');
    await fakeBrowser.alarms.clearAll();
    world.advance(3 * day - 4 * hour);
    publish(world, 25);
    await startWorker();
    await world.runUntil(world.now + 10 * minute);
    const [briefing, ...others] = await db.briefings.toArray();
    expect(others).toEqual([]);
    expect(briefing && coveredUrls(briefing).length + briefing.left).toBe(25);
    expect(announced()).toHaveLength(1);
  });
});

describe('the clock', () => {
  const posts = async (world: World, until: string) => {
    world.plan(...tenPostsADay(world, 6, seededRandom(2)));
    await world.runUntil(Date.parse(until));
  };

  test('of autumn, which has the hour twice: one briefing', async () => {
    const world = await briefedWorld('America/New_York', '2026-10-31T12:00-04:00', 1);
    await posts(world, '2026-11-02T12:00-05:00');
    expect(await briefings()).toEqual(['2026-11-01 01:00', '2026-11-02 01:00']);
  });

  test('of spring, which leaves the hour out: one briefing, an hour later', async () => {
    const world = await briefedWorld('America/New_York', '2026-03-07T12:00-05:00', 2);
    await posts(world, '2026-03-09T12:00-04:00');
    expect(await briefings()).toEqual(['2026-03-08 03:00', '2026-03-09 02:00']);
  });

  test('put back two days and ahead again: no day has two', async () => {
    const world = await briefedWorld('UTC', '2026-11-22T20:00Z');
    await posts(world, '2026-11-24T08:00Z');
    const before = await briefings();
    world.adjustClock(-2 * day);
    await startWorker();
    await world.runUntil(Date.parse('2026-11-22T23:00Z'));
    world.adjustClock(2 * day);
    await startWorker();
    await world.runUntil(Date.parse('2026-11-25T08:00Z'));
    const all = await briefings();
    expect(all).toEqual([...before, '2026-11-25 07:00']);
    expect(new Set(announced()).size).toBe(announced().length);
  });

  test('a year ahead and right again: briefings of that year do not hold off others', async () => {
    const world = await briefedWorld('UTC', '2026-11-22T20:00Z');
    const [article] = await db.articles.toArray();
    await db.briefings.put(sampleBriefing('2027-11-22', article?.url ?? ''));
    await world.runUntil(Date.parse('2026-11-23T08:00Z'));
    expect(await briefings()).toEqual(['2026-11-23 07:00', '2027-11-22 07:00']);
  });

  test('of another time zone: its own hour, and no day twice', async () => {
    const world = await briefedWorld('Asia/Tokyo', '2026-11-22T20:00+09:00');
    await posts(world, '2026-11-23T09:00+09:00');
    expect(await briefings()).toEqual(['2026-11-23 07:00']);
    process.env.TZ = 'America/Los_Angeles';
    await world.runUntil(Date.parse('2026-11-23T12:00-08:00'));
    expect(announced()).toEqual(['briefing:2026-11-23']);
    await world.runUntil(Date.parse('2026-11-24T12:00-08:00'));
    expect((await briefings()).at(-1)).toBe('2026-11-24 07:00');
    process.env.TZ = 'Asia/Tokyo';
    await world.runUntil(Date.parse('2026-11-26T08:00+09:00'));
    expect((await briefings()).slice(2)).toEqual(['2026-11-25 07:00', '2026-11-26 07:00']);
    expect(new Set(announced()).size).toBe(announced().length);
  });
});

describe('a worker that is killed while it makes a briefing', () => {
  test('leaves it to the next one, and no briefing is announced again after it was dismissed', async () => {
    for (let writes = 0; ; writes += 1) {
      await changeSettings({ briefingHour: null });
      const world = await briefedWorld('UTC', '2026-11-22T20:00Z');
      await world.runUntil(Date.parse('2026-11-23T06:50Z'));
      await world.refresh();
      world.advance(15 * minute);
      const wasKilled = await untilKilled(writes, () => world.runAlarm());
      await fakeBrowser.notifications.clear('briefing:2026-11-23');
      await world.runUntil(world.now + hour);
      expect(await db.briefings.toCollection().primaryKeys()).toEqual(['2026-11-23']);
      expect(announced()).toEqual(['briefing:2026-11-23']);
      recorder?.stop();
      await db.delete({ disableAutoOpen: false });
      await writeMirror(new Map(), await mirrorKeys());
      await fakeBrowser.alarms.clearAll();
      await fakeBrowser.notifications.clear('briefing:2026-11-23');
      if (!wasKilled) break;
      expect(writes).toBeLessThan(100);
    }
  });
});

describe('what no poll has brought', () => {
  test('is in no briefing: articles of the archive and of a backup', async () => {
    const world = await briefedWorld('UTC', '2026-11-22T20:00Z');
    await world.runUntil(Date.parse('2026-11-23T08:00Z'));
    publish(world, 3);
    await world.runUntil(Date.parse('2026-11-23T20:00Z'));
    const [first, second, third] = await db.articles
      .where('arrivedAt')
      .above(Date.parse('2026-11-23T08:00Z'))
      .toArray();
    if (!first || !second || !third) throw new Error('Three articles have arrived.');
    await db.articles.put({ ...first, fromBackfill: 1 });
    await db.articles.put({ ...second, fromBackup: 1 });
    await world.runUntil(Date.parse('2026-11-24T08:00Z'));
    const briefing = await db.briefings.get('2026-11-24');
    expect(briefing && coveredUrls(briefing)).toEqual([third.url]);
  });
});

describe('without briefings', () => {
  test('nothing is queued, read or shown for them', async () => {
    const world = await briefedWorld('UTC', '2026-11-22T20:00Z');
    await changeSettings({ briefingHour: null });
    await world.runUntil(Date.parse('2026-11-24T08:00Z'));
    expect(await db.jobs.get('briefing')).toBeUndefined();
    expect(await briefings()).toEqual([]);
    expect(announced()).toEqual([]);
  });
});
