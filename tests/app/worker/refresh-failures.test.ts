import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { honorRetryAfter } from '../../../lib/app/honor-retry-after.ts';
import { handleOnline } from '../../../lib/app/worker/command-handlers.ts';
import { handleAlarm } from '../../../lib/app/worker/on-alarm.ts';
import { refresh } from '../../../lib/app/worker/refresh.ts';
import type { FeedFailure } from '../../../lib/feed/failure.ts';
import { db } from '../../../lib/store/db/database.ts';
import { day, hour, minute } from '../../../lib/time.ts';
import { feedXml, type SampleFeedItem } from '../../support/builders/feed-xml.ts';
import { withFailingWrites } from '../../support/database/table-writes.ts';
import { browserState } from '../../support/fakes/fake-browser.ts';
import {
  htmlResponse,
  type Reply,
  statusResponse,
  xmlResponse,
} from '../../support/fakes/fake-site.ts';
import { chunkedBody, failToConnect } from '../../support/fakes/scripted-fetch.ts';
import {
  alarmTime,
  badgeState,
  createMachine,
  newsPath,
  noon,
  type SimulatedMachine,
  shownNotifications,
  storedTitles,
} from '../../support/fakes/simulated-machine.ts';

const scrap: SampleFeedItem = { slug: 'scrap-is-short' };
const quota: SampleFeedItem = { slug: 'quota-is-cut' };

let machine: SimulatedMachine;

/** The first poll was at noon. It is now an hour later. */
beforeEach(async () => {
  machine = createMachine();
  machine.site.put(newsPath, () => xmlResponse(feedXml(scrap), { etag: '"1"' }));
  await poll();
  machine.advance(hour);
  machine.site.takeNewRequests();
});

const poll = () => refresh('scheduled', machine.env);
const ask = () => refresh('manual', machine.env);
const news = () => db.channels.get('news');

/** The failure of a poll, the number of failures in a row, and the hours until the next poll. */
async function outcome() {
  const row = await news();
  if (!row) throw new Error('The channel was never stored.');
  return [row.failure?.kind ?? null, row.failures, (row.nextDueAt - Date.now()) / hour];
}

/** Advances to the next poll and runs it. */
async function nextPoll() {
  const row = await news();
  machine.advance(Math.max(0, (row?.nextDueAt ?? 0) - Date.now()));
  return poll();
}

const endless: Reply = () => new Response(chunkedBody(() => new Uint8Array(1_000_000)).body);

const refused = (kind: FeedFailure['kind']) => ({ ok: false, failure: { failure: { kind } } });

describe('a poll that fails', () => {
  // The random factor is at its minimum: delays are a fifth shorter.
  test.each<[string, Reply, FeedFailure['kind'], number]>([
    ['no connection', failToConnect, 'unreachable', 4 / 60],
    ['a bad gateway', () => statusResponse(502), 'http', 0.8],
    ['a missing feed', () => htmlResponse('Not found', 404), 'http', 0.8],
    [
      'an HTML page instead of the feed',
      () => htmlResponse('Rare Earth Exchanges'),
      'notFeed',
      0.8,
    ],
    ['a truncated feed', () => xmlResponse(feedXml(quota, scrap).slice(0, 400)), 'badXml', 0.8],
    ['an endless feed', endless, 'tooLarge', 0.8],
    ['an empty response', () => xmlResponse(''), 'empty', 0.8],
    ['access denied', () => statusResponse(403), 'http', 4],
    ['too many requests', () => statusResponse(429), 'rateLimited', 4],
    ['maintenance', () => statusResponse(503), 'rateLimited', 4],
    [
      'a bot check',
      () => htmlResponse('Just a moment...', 403, { 'cf-mitigated': 'challenge' }),
      'challenge',
      4,
    ],
    ['a bot check with status 200', () => htmlResponse('Just a moment...'), 'challenge', 4],
    ['a 304 to an unconditional request', () => statusResponse(304), 'http', 0.8],
  ])('%s', async (_story, reply, kind, hours) => {
    if (kind === 'http') await db.channels.update('news', { etag: null, lastModified: null });
    machine.site.put(newsPath, reply);
    expect(await poll()).toMatchObject(refused(kind));
    const [failure, failures, wait] = await outcome();
    expect([failure, failures]).toEqual([kind, 1]);
    expect(wait).toBeCloseTo(hours, 6);
    expect(await storedTitles()).toEqual(['Scrap is short']);
    expect(await alarmTime()).toBe((await news())?.nextDueAt);
    expect(machine.site.takeNewRequests()).toEqual([newsPath]);
  });

  test('keeps the validators for the next poll', async () => {
    machine.site.put(newsPath, () =>
      xmlResponse(feedXml(scrap).slice(0, 300), { etag: '"broken"' }),
    );
    await poll();
    expect(await news()).toMatchObject({
      etag: '"1"',
      succeededAt: noon,
      failingSince: noon + hour,
    });
    machine.site.put(newsPath, () => statusResponse(304));
    await nextPoll();
    expect(machine.site.requests.at(-1)?.headers.get('if-none-match')).toBe('"1"');
    expect(await outcome()).toEqual([null, 0, 1]);
  });

  test('marks the badge as failing from the third time on, until a success', async () => {
    await db.unread.clear();
    machine.site.put(newsPath, () => statusResponse(502));
    await poll();
    expect(await badgeState()).toEqual({
      text: '',
      color: 'accent',
      title: 'REEx Reader: nothing unread',
    });
    await nextPoll();
    await nextPoll();
    expect(await badgeState()).toMatchObject({
      text: '!',
      color: 'gray',
      title: expect.stringContaining('(502)'),
    });
    machine.site.put(newsPath, feedXml(quota, scrap));
    await nextPoll();
    expect(await badgeState()).toMatchObject({ text: '1', color: 'accent' });
    expect(shownNotifications()).toEqual(['Quota is cut']);
  });

  test('is retried at growing intervals', async () => {
    machine.site.put(newsPath, () => statusResponse(500));
    const waits: unknown[] = [];
    for (let times = 0; times < 7; times += 1) {
      await nextPoll();
      waits.push((await outcome())[2]);
    }
    expect(waits.map((wait) => Number(wait).toFixed(1))).toEqual([
      '0.8',
      '1.6',
      '3.2',
      '6.4',
      '12.8',
      '19.2',
      '19.2',
    ]);
  });

  test('starts the back-off over after each success', async () => {
    for (let times = 0; times < 3; times += 1) {
      machine.site.put(newsPath, () => statusResponse(500));
      await nextPoll();
      expect((await outcome()).slice(0, 2)).toEqual(['http', 1]);
      machine.site.put(newsPath, () => statusResponse(304));
      await nextPoll();
      expect((await outcome()).slice(0, 2)).toEqual([null, 0]);
    }
  });
});

describe('a feed that is missing', () => {
  test('three times in a row: the candidates are walked, and the one with news is used', async () => {
    machine.advance(24 * hour);
    machine.site.put(newsPath, () => htmlResponse('Not found', 404));
    machine.site.put('/feed/', feedXml(quota, scrap));
    for (let times = 0; times < 3; times += 1) await nextPoll();
    machine.site.takeNewRequests();
    expect(await nextPoll()).toMatchObject({ ok: true, value: { added: 1 } });
    expect(machine.site.takeNewRequests().filter((path) => !path.includes('podcast'))).toEqual([
      newsPath,
      '/news/feed/',
      '/feed/',
    ]);
    expect(await news()).toMatchObject({
      url: 'https://rareearthexchanges.com/feed/',
      failures: 0,
    });
  });

  test('three times in a row: the candidates are walked, though the clock was put back since the last walk', async () => {
    machine.site.put(newsPath, () => htmlResponse('Not found', 404));
    for (let times = 0; times < 3; times += 1) await nextPoll();
    await db.channels.update('news', { walkedAt: Date.now() + 365 * day });
    machine.site.takeNewRequests();
    await nextPoll();
    expect(machine.site.takeNewRequests()).toContain('/news/feed/');
  });

  test('leaves the site alone where a page that may announce it asks for time', async () => {
    machine.advance(24 * hour);
    machine.site.put(newsPath, () => htmlResponse('Not found', 404));
    machine.site.put('/', () => statusResponse(429, { 'retry-after': '7200' }));
    for (let times = 0; times < 3; times += 1) await nextPoll();
    machine.site.takeNewRequests();
    expect(await nextPoll()).toMatchObject(refused('rateLimited'));
    expect(machine.site.takeNewRequests()).toEqual([newsPath, '/news/feed/', '/feed/', '/']);
    expect(await news()).toMatchObject({ notBefore: Date.now() + 2 * hour });
  });

  test('recovers by itself when it returns', async () => {
    machine.site.put(newsPath, () => htmlResponse('Not found', 404));
    await nextPoll();
    await nextPoll();
    machine.site.put(newsPath, feedXml(quota, scrap));
    expect(await nextPoll()).toMatchObject({ ok: true, value: { added: 1 } });
  });

  test('is never requested again after a 410, and stored articles stay', async () => {
    machine.site.put(newsPath, () => statusResponse(410));
    await nextPoll();
    expect((await outcome()).slice(0, 2)).toEqual(['gone', 1]);
    machine.site.takeNewRequests();
    machine.site.put('/news/feed/', feedXml(quota, scrap));
    expect(await nextPoll()).toMatchObject({ ok: true, value: { added: 1 } });
    expect(machine.site.takeNewRequests()).not.toContain(newsPath);
    expect(await storedTitles()).toEqual(['Scrap is short', 'Quota is cut']);
  });
});

test('a site that did not answer is requested at once if the user asks again', async () => {
  machine.site.putForAll(failToConnect);
  await poll();
  machine.site.takeNewRequests();
  machine.advance(1_000);
  expect(await ask()).toMatchObject(refused('unreachable'));
  expect(machine.site.takeNewRequests()).toContain(newsPath);
});

describe('a site that sends Retry-After', () => {
  beforeEach(async () => {
    machine.site.putForAll(() => statusResponse(429, { 'retry-after': '7200' }));
    await db.channels.update('podcast', { nextDueAt: 0 });
    await poll();
  });

  test('is not requested, for the podcast either', async () => {
    expect(machine.site.takeNewRequests()).toEqual([newsPath]);
    expect(await outcome()).toEqual(['rateLimited', 1, 2]);
    expect(await db.channels.get('podcast')).toMatchObject({ nextDueAt: noon + 3 * hour });
  });

  test('is not requested by a manual refresh, which says until when', async () => {
    machine.advance(hour);
    machine.site.takeNewRequests();
    expect(await ask()).toMatchObject({
      ok: false,
      failure: { failure: { kind: 'rateLimited', status: 429 }, nextDueAt: noon + 3 * hour },
    });
    expect(machine.site.takeNewRequests()).toEqual([]);
  });

  test('is requested when the time is over', async () => {
    machine.advance(2 * hour);
    machine.site.put(newsPath, feedXml(quota, scrap));
    machine.site.takeNewRequests();
    expect(await ask()).toMatchObject({ ok: true, value: { added: 1 } });
    expect(await news()).toMatchObject({ notBefore: 0, failure: null });
  });
});

describe('a site that sends Retry-After to another request, during a poll', () => {
  const askForTime = (hours: number) => {
    const retryAt = Date.now() + hours * hour;
    return honorRetryAfter('news', { kind: 'rateLimited', status: 429, retryAt }, Date.now());
  };

  test.each<[string, Reply]>([
    ['new articles', () => xmlResponse(feedXml(quota, scrap))],
    ['nothing new', () => statusResponse(304)],
    ['a failure', () => statusResponse(502)],
    ['a shorter time', () => statusResponse(429, { 'retry-after': '3600' })],
  ])('is left alone until then, though the poll brings %s', async (_story, reply) => {
    machine.site.put(newsPath, async (request) => {
      await askForTime(2);
      return reply(request);
    });
    await nextPoll();
    const until = Date.now() + 2 * hour;
    expect(await news()).toMatchObject({ notBefore: until });
    machine.advance(hour);
    machine.site.takeNewRequests();
    expect(await ask()).toMatchObject({ ok: false });
    expect(machine.site.takeNewRequests()).toEqual([]);
  });

  test('is left alone until the later of two times', async () => {
    await askForTime(2);
    await askForTime(1);
    expect(await news()).toMatchObject({ notBefore: Date.now() + 2 * hour });
  });
});

describe('a bot check between two polls', () => {
  test('keeps the validators: the third request sends the first’s', async () => {
    machine.site.put(newsPath, () =>
      htmlResponse('Just a moment...', 503, { 'cf-mitigated': 'challenge' }),
    );
    await poll();
    machine.site.put(newsPath, () => xmlResponse(feedXml(quota, scrap)));
    expect(await nextPoll()).toMatchObject({ ok: true, value: { added: 1 } });
    expect(machine.site.requests.at(-1)?.headers.get('if-none-match')).toBe('"1"');
  });
});

describe('offline', () => {
  beforeEach(() => {
    machine.online = false;
  });

  test('sends no request, counts no failure, and checks again soon', async () => {
    expect(await poll()).toMatchObject(refused('offline'));
    const waits = [((await news())?.nextDueAt ?? 0) - Date.now()];
    for (let times = 0; times < 4; times += 1) {
      await nextPoll();
      waits.push(((await news())?.nextDueAt ?? 0) - Date.now());
    }
    expect(waits.map((wait) => wait / minute)).toEqual([1, 2, 5, 15, 15]);
    expect(machine.site.takeNewRequests()).toEqual([]);
    expect(await news()).toMatchObject({ failures: 0, failure: null, failingSince: null });
    expect((await badgeState()).color).toBe('accent');
  });

  test('a manual refresh says so', async () => {
    expect(await ask()).toMatchObject(refused('offline'));
    expect(await news()).toMatchObject({ nextDueAt: noon + hour, offlineChecks: 0 });
  });

  test('polls what is due once the connection is back', async () => {
    await poll();
    machine.online = true;
    machine.site.put(newsPath, feedXml(quota, scrap));
    machine.installAsRealEnv();
    await handleOnline();
    expect(await storedTitles()).toEqual(['Scrap is short', 'Quota is cut']);
    expect(await news()).toMatchObject({ offlineChecks: 0 });
  });
});

describe('without access to the site', () => {
  beforeEach(() => {
    browserState.hasHostPermission = false;
  });

  test('sends no request, and says what to do', async () => {
    expect(await poll()).toMatchObject(refused('noPermission'));
    expect(await ask()).toMatchObject(refused('noPermission'));
    expect(machine.site.takeNewRequests()).toEqual([]);
  });

  test('a manual refresh polls at once when access is granted', async () => {
    await poll();
    browserState.hasHostPermission = true;
    machine.site.put(newsPath, feedXml(quota, scrap));
    expect(await ask()).toMatchObject({ ok: true, value: { added: 1 } });
    expect(await news()).toMatchObject({ failures: 0, failure: null });
  });
});

describe('a bug during a refresh', () => {
  test('stores nothing partially, keeps an alarm, and does not block the next poll', async () => {
    machine.site.put(newsPath, feedXml(quota, scrap));
    // The alarm of this poll has fired.
    await fakeBrowser.alarms.clear('wake');
    await expect(withFailingWrites('bodies', poll)).rejects.toThrow('No row of bodies');
    expect([await storedTitles(), (await news())?.etag]).toEqual([['Scrap is short'], '"1"']);
    const next = await alarmTime();
    expect(next).toBeGreaterThanOrEqual(Date.now() + 5 * minute);
    machine.advance(10 * minute);
    expect(await poll()).toMatchObject({ ok: true, value: { added: 1 } });
    expect(shownNotifications()).toEqual(['Quota is cut']);
  });

  test('keeps no manual refresh that was waiting from polling', async () => {
    machine.site.put(newsPath, feedXml(quota, scrap));
    const polled = withFailingWrites('bodies', poll);
    const asked = ask();
    await expect(polled).rejects.toThrow('No row of bodies');
    expect(await asked).toMatchObject({ ok: true, value: { added: 1 } });
  });

  test('is met again after a failure’s wait, and keeps no job from running', async () => {
    machine.installAsRealEnv();
    machine.site.put(newsPath, feedXml(quota, scrap));
    const waits: number[] = [];
    for (let times = 0; times < 3; times += 1) {
      await db.jobs.put({ type: 'notifications', kind: 'notifications', dueAt: Date.now() });
      await expect(withFailingWrites('bodies', handleAlarm)).rejects.toThrow('No row of bodies');
      expect(await db.jobs.get('notifications')).toBeUndefined();
      const { nextDueAt } = (await news()) ?? { nextDueAt: 0 };
      waits.push((nextDueAt - Date.now()) / minute);
      machine.advance(nextDueAt - Date.now());
    }
    // A fifth less than 5 minutes, an hour and two hours.
    expect(waits).toEqual([4, 48, 96]);
    expect((await db.requests.toArray()).filter(({ url }) => url.endsWith(newsPath))).toHaveLength(
      4,
    );
  });
});
