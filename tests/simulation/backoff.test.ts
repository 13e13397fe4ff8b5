import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startWorker } from '../../lib/app/worker/start.ts';
import { db } from '../../lib/store/db/database.ts';
import { day, hour, minute } from '../../lib/time.ts';
import { sampleArticles } from '../../scripts/sample-site/sample-articles.ts';
import type { Scenario } from '../../scripts/sample-site/scenarios.ts';
import { testsAll } from '../support/sampled.ts';
import { channelRow } from './world/channel-row.ts';
import { makeChannelsDue } from './world/make-due.ts';
import { playOnce } from './world/play-once.ts';
import { World } from './world/world.ts';

const start = Date.UTC(2026, 10, 24, 15);
const news = '/feed/?post_type=news-archive';

const open = (seed = 3) => new World({ seed, start, articles: sampleArticles, published: 40 });

const pollOnce = (world: World) => world.runAlarm();

/** A world that has polled once. The site is in these scenarios from then on. */
async function meeting(...scenarios: Scenario[]): Promise<World> {
  const world = open();
  await playOnce(world, pollOnce);
  world.advance(2 * hour);
  world.stage.setScenarios(...scenarios);
  await world.runAlarm();
  return world;
}

/** The URLs requested since a position in the log. */
const askedSince = (world: World, place: number) =>
  world.requests.slice(place).map(({ url }) => url);

/** The hours between polls of the news. */
function hoursBetween(world: World): number[] {
  const times = world.requests.filter(({ url }) => url === news).map(({ at }) => at);
  return times.slice(1).map((at, place) => (at - (times[place] ?? 0)) / hour);
}

describe('Retry-After', () => {
  test('is honored by every channel, manual refreshes, and after a restart', async () => {
    const world = await meeting('retryAfterHours');
    const asked = world.requests.length;
    expect(askedSince(world, asked - 1)).toEqual([news]);

    const { nextDueAt } = await channelRow('news');
    expect((nextDueAt - world.now) / hour).toBeCloseTo(3, 3);
    expect(await world.refresh('manual')).toMatchObject({
      ok: false,
      failure: { failure: { kind: 'rateLimited' }, nextDueAt },
    });
    await fakeBrowser.alarms.clearAll();
    await startWorker();
    await world.runUntil(world.now + 2.9 * hour);
    expect(askedSince(world, asked)).toEqual([]);

    world.stage.setScenarios('normal');
    await world.runUntil(world.now + 0.2 * hour);
    expect(askedSince(world, asked)).toEqual([news, '/podcast/feed/']);
  });

  test('is all that a manual refresh waits for, though the next poll is later', async () => {
    const world = await meeting('rateLimited');
    const asked = world.requests.length;
    world.advance(1.9 * minute);
    await world.refresh('manual');
    expect(askedSince(world, asked)).toEqual([]);
    world.stage.setScenarios('normal');
    world.advance(0.2 * minute);
    expect(await world.refresh('manual')).toMatchObject({ ok: true });
    expect(askedSince(world, asked)).toEqual([news, '/podcast/feed/']);
  });

  test('is limited to two days', async () => {
    const world = await meeting('retryAfterYear');
    await world.runUntil(world.now + 47 * hour);
    expect(world.requests.filter(({ url }) => url === news)).toHaveLength(2);
    await world.runUntil(world.now + 2 * hour);
    expect(world.requests.filter(({ url }) => url === news)).toHaveLength(3);
  });
});

describe('a site that keeps failing', () => {
  test('is requested at growing intervals, up to a day', async () => {
    const world = await meeting('serverError');
    await world.runUntil(start + 6 * day);
    const waits = hoursBetween(world).slice(1);
    const steps = [1, 2, 4, 8, 16, 24, 24];
    for (const [place, step] of steps.entries()) {
      expect(waits[place]).toBeGreaterThanOrEqual(step * 0.8);
      expect(waits[place]).toBeLessThanOrEqual(Math.min(step * 1.2, 24) + 0.02);
    }
  });

  test('is requested again soon after a first failure without a response', async () => {
    const world = await meeting('down');
    await world.runUntil(world.now + 1.5 * hour);
    const waits = hoursBetween(world).slice(1);
    expect(waits[0]).toBeCloseTo(5 / 60, 1);
    expect(waits[1]).toBeGreaterThan(0.8);
  });

  test('is not requested by two installations at the same moments', async () => {
    const times: number[][] = [];
    for (const seed of [11, 12]) {
      const world = open(seed);
      world.stage.setScenarios('serverError');
      await world.runUntil(start);
      await world.runAlarm();
      await world.runUntil(start + 3 * day);
      times.push(world.requests.filter(({ url }) => url === news).map(({ at }) => at));
      await db.delete({ disableAutoOpen: false });
      await fakeBrowser.alarms.clearAll();
    }
    const [one = [], other = []] = times;
    const close = one.slice(1).filter((at) => other.some((its) => Math.abs(its - at) < minute));
    expect(one.length).toBeGreaterThan(4);
    expect(close).toEqual([]);
  });

  test('starts the back-off over after each success', async () => {
    const world = await meeting('serverError');
    world.stage.setScenarios('normal');
    await makeChannelsDue();
    await world.runAlarm();
    world.stage.setScenarios('serverError');
    await makeChannelsDue();
    await world.runAlarm();
    expect(await channelRow('news')).toMatchObject({ failures: 1 });
  });
});

describe('a bot check between two successes', () => {
  test.each<Scenario>(['challenge', 'challengeUnavailable', 'challengeAsPage'])(
    '%s: the third request sends the validators of the first response',
    async (scenario) => {
      const world = await meeting(scenario);
      world.stage.setScenarios('normal');
      world.newsroom.publish();
      const before = await db.articles.count();
      await makeChannelsDue();
      await world.runAlarm();
      const [first, , third] = world.requests.filter(({ url }) => url === news);
      expect(third?.headers['if-none-match']).toBe(first?.answered.etag);
      expect(third?.headers['if-modified-since']).toBe(first?.answered['last-modified']);
      expect(await db.articles.count()).toBe(before + 1);
    },
  );
});

describe('a feed that is gone', () => {
  test('is never requested again; the other candidates are walked daily for a week, then weekly', async () => {
    const world = await meeting('gone');
    const before = await db.articles.count();
    const gone = world.requests.length;
    world.stage.setScenarios('normal');
    const weeks = testsAll ? 3 : 1;
    await world.runUntil(start + (9 + 7 * weeks) * day);
    const asked = world.requests.slice(gone).filter(({ url }) => url !== '/podcast/feed/');
    expect(asked.map(({ url }) => url)).not.toContain(news);
    const walks = asked.filter(({ url }) => url === '/news/feed/').map(({ at }) => at);
    const gaps = walks.slice(1).map((at, place) => Math.floor((at - (walks[place] ?? 0)) / day));
    expect(gaps).toEqual([1, 1, 1, 1, 1, 1, ...Array(weeks).fill(7)]);
    expect(await db.articles.count()).toBe(before);
  });

  test('is searched for in a manual refresh', async () => {
    const world = await meeting('gone');
    const asked = world.requests.length;
    world.advance(2 * minute);
    await world.refresh('manual');
    expect(askedSince(world, asked)).toContain('/news/feed/');
    expect(askedSince(world, asked)).not.toContain(news);
  });
});

describe('a feed that is not found', () => {
  test('is searched for elsewhere after three times in a row, once a day, and recovers by itself', async () => {
    const world = await meeting('notFound');
    await world.runUntil(start + 4 * day);
    const walks = world.requests.filter(({ url }) => url === '/news/feed/').map(({ at }) => at);
    const gaps = walks.slice(1).map((at, place) => at - (walks[place] ?? 0));
    expect(walks.length).toBeGreaterThan(0);
    expect(Math.min(day, ...gaps)).toBeGreaterThanOrEqual(day);
    const before = world.requests.filter(({ url }) => url === news).length;
    expect(before).toBeGreaterThan(3);

    world.stage.setScenarios('normal');
    world.newsroom.publish();
    await world.runUntil(world.now + 1.1 * day);
    expect(await channelRow('news')).toMatchObject({ failure: null, missing: 0 });
  });
});

describe('a redirect', () => {
  const addresses = (world: World) =>
    world.requests
      .map(({ url }) => url)
      .filter((url) => url.includes('news-archive') && !url.includes('paged='));

  test('to the same target for a day is followed each time, from the known address', async () => {
    const world = await meeting('movedPermanently');
    const { found } = await channelRow('news');
    await world.runUntil(world.now + 26 * hour);
    const late = addresses(world).slice(-2);
    expect(late).toEqual([news, `/moved-1${news}`]);
    expect(await channelRow('news')).toMatchObject({
      url: `https://rareearthexchanges.com${news}`,
      found,
      failure: null,
    });
  });

  test('that ends after some hours leaves no trace', async () => {
    const world = await meeting('found');
    await world.runUntil(world.now + 20 * hour);
    world.stage.setScenarios('normal');
    await world.runUntil(world.now + 3 * hour);
    expect((await channelRow('news')).failure).toBeNull();
    expect(addresses(world).slice(-2)).toEqual([news, news]);
  });

  test('that loops is one failure after one request', async () => {
    const world = await meeting('redirectLoop');
    expect(await channelRow('news')).toMatchObject({ failures: 1 });
    const tries = addresses(world).filter((url) => url === news);
    expect(tries).toHaveLength(2);
  });
});

describe('a 304', () => {
  test('to an unconditional request is a failure, and the next request is unconditional too', async () => {
    const world = open();
    world.stage.setScenarios('noValidators');
    await world.runAlarm();
    world.stage.setScenarios('always304');
    await makeChannelsDue();
    await world.runAlarm();
    expect(await channelRow('news')).toMatchObject({ failure: { kind: 'http', status: 304 } });
    world.stage.setScenarios('normal');
    await makeChannelsDue();
    await world.runAlarm();
    const last = world.requests.findLast(({ url }) => url === news);
    expect(last?.headers).not.toHaveProperty('if-none-match');
    expect(await channelRow('news')).toMatchObject({ failure: null });
  });

  test('to every request ends with an unconditional request within eight days', async () => {
    const world = await meeting('always304');
    await world.runUntil(start + 8.2 * day);
    const whole = world.requests.filter(
      ({ url, headers }) =>
        url === news && !headers['if-none-match'] && !headers['if-modified-since'],
    );
    expect(whole.length).toBeGreaterThan(1);
  });

  test('with a new ETag: the new one is sent next', async () => {
    const world = await meeting('newEtagOn304');
    for (let count = 0; count < 3; count += 1) {
      await makeChannelsDue();
      await world.refresh();
    }
    const sent = world.requests.filter(({ url }) => url === news).slice(2);
    expect(sent.map(({ headers }) => headers['if-none-match'])).toEqual([
      '"renewed-0"',
      '"renewed-1"',
      '"renewed-2"',
    ]);
    expect(sent.map(({ status }) => status)).toEqual([304, 304, 304]);
  });
});

describe('validators that a proxy weakened', () => {
  test('after three equal responses only the date is sent, and works from then on', async () => {
    const world = await meeting('weakEtag');
    for (let count = 0; count < 8; count += 1) {
      if (count === 5) world.newsroom.publish();
      await makeChannelsDue();
      await world.refresh();
    }
    const polls = world.requests.filter(({ url }) => url === news).slice(1);
    // The first response has the weak ETag, and three more show that it is useless. One of them brings the new article.
    expect(polls.map(({ status }) => status)).toEqual([
      304, 200, 200, 200, 304, 304, 200, 304, 304,
    ]);
    expect(polls.slice(4).every(({ headers }) => headers['if-none-match'] === undefined)).toBe(
      true,
    );
    expect(polls[3]?.headers['if-none-match']).toMatch(/^W\/"/);
  });
});
