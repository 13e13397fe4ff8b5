import { beforeEach, describe, expect, test, vi } from 'vitest';
import { changeSettings } from '../../../lib/app/settings.ts';
import { refresh } from '../../../lib/app/worker/refresh.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import { defaultSettings } from '../../../lib/setting-specs.ts';
import type { Settings } from '../../../lib/settings.ts';
import { db } from '../../../lib/store/db/database.ts';
import { putReadUntil } from '../../../lib/store/user/read-until.ts';
import { day, hour, minute } from '../../../lib/time.ts';
import { feedXml, type SampleFeedItem } from '../../support/builders/feed-xml.ts';
import { listTransactions } from '../../support/database/table-reads.ts';
import { countWrites } from '../../support/database/table-writes.ts';
import { answerRefreshes } from '../../support/fakes/answer-refreshes.ts';
import { htmlResponse, statusResponse, xmlResponse } from '../../support/fakes/fake-site.ts';
import {
  alarmTime,
  badgeState,
  createMachine,
  newsPath,
  noon,
  type SimulatedMachine,
  shownNotifications,
  storedTitles,
  unreadTitles,
} from '../../support/fakes/simulated-machine.ts';

let machine: SimulatedMachine;
beforeEach(() => {
  machine = createMachine();
});

const poll = () => refresh('scheduled', machine.env);
const ask = () => refresh('manual', machine.env);
const news = () => db.channels.get('news');

const scrap: SampleFeedItem = { slug: 'scrap-is-short', at: noon - 3 * hour };
const quota: SampleFeedItem = { slug: 'quota-is-cut', at: noon - 2 * hour };
const mine: SampleFeedItem = { slug: 'mine-reopens', at: noon - hour };

const came = (added: number, changed = 0) => ({
  ok: true,
  value: { added, changed, requested: true },
});

/** The feed at the first poll, an hour ago. */
async function readBefore(...articles: SampleFeedItem[]): Promise<void> {
  machine.site.put(newsPath, () =>
    xmlResponse(feedXml(...articles), {
      etag: '"1"',
      'last-modified': 'Tue, 24 Nov 2026 11:00:00 GMT',
    }),
  );
  await poll();
  machine.advance(hour);
  machine.site.takeNewRequests();
}

describe('the first run', () => {
  test('discovers the feed: the first candidate that lists news is used', async () => {
    machine.site.put('/news/feed/', () => htmlResponse('News'));
    machine.site.put('/feed/', feedXml(quota, scrap));
    expect(await poll()).toEqual(came(2));
    expect(machine.site.takeNewRequests()).toEqual([
      '/feed/?post_type=news-archive',
      '/news/feed/',
      '/feed/',
      '/podcast/feed/',
      '/feed/podcast/',
      '/feed/?post_type=podcast',
    ]);
    expect(await news()).toMatchObject({
      url: 'https://rareearthexchanges.com/feed/',
      found: 'candidate',
    });
  });

  test('uses no feed without news', async () => {
    const hello = feedXml({ slug: 'hello-world' }).replace('/news/hello-world/', '/hello-world/');
    machine.site.put(newsPath, hello);
    machine.site.put('/feed/', feedXml(scrap));
    expect(await poll()).toEqual(came(1));
    expect(await storedTitles()).toEqual(['Scrap is short']);
  });

  test('stores unread articles and announces none', async () => {
    machine.site.put(newsPath, feedXml(quota, scrap));
    await poll();
    expect(await unreadTitles()).toEqual(['Scrap is short', 'Quota is cut']);
    expect(shownNotifications()).toEqual([]);
    expect(await badgeState()).toEqual({
      text: '2',
      color: 'accent',
      title: 'REEx Reader: 2 unread',
    });
    expect(await alarmTime()).toBe(noon + hour);
  });

  test('leaves the last day unread, at least the newest five of all feeds', async () => {
    const articles = [20, 40, 60, 80, 100, 120].map((hours) => ({
      slug: `age-${hours}`,
      at: noon - hours * hour,
    }));
    const episodes = [70, 200].map((hours) => ({
      slug: `episode-${hours}`,
      at: noon - hours * hour,
      section: 'podcast' as const,
    }));
    machine.site.put(newsPath, feedXml(...articles));
    machine.site.put('/podcast/feed/', feedXml(...episodes));
    expect(await poll()).toEqual(came(8));
    expect(await unreadTitles()).toEqual(['Age 80', 'Age 60', 'Age 40', 'Age 20', 'Episode 70']);
    expect(await badgeState()).toMatchObject({ text: '5' });
  });

  test('succeeds without a podcast', async () => {
    machine.site.put(newsPath, feedXml(scrap));
    expect(await poll()).toEqual(came(1));
    expect(await db.channels.get('podcast')).toMatchObject({
      url: null,
      failure: null,
      failures: 0,
      reason: 'absent',
      nextDueAt: noon + 24 * hour,
    });
  });

  test('forgets that a podcast could not be reached once the site says that it has none', async () => {
    machine.site.put(newsPath, feedXml(scrap));
    machine.site.put('/podcast/feed/', () => {
      throw new TypeError('Failed to fetch');
    });
    expect(await poll()).toMatchObject({ failure: { failure: { kind: 'unreachable' } } });
    machine.site.put('/podcast/feed/', () => htmlResponse('Not found', 404));
    machine.advance(hour);
    expect(await poll()).toEqual(came(0));
    expect(await db.channels.get('podcast')).toMatchObject({
      failure: null,
      failures: 0,
      failingSince: null,
      reason: 'absent',
      lastFailure: { failure: { kind: 'unreachable' } },
    });
  });

  test('stores the episodes of a podcast that it finds', async () => {
    machine.site.put(newsPath, feedXml(scrap));
    const episode: SampleFeedItem = {
      slug: 's2-e54',
      section: 'podcast',
      enclosure: 'https://cdn.example.org/54.mp3',
    };
    machine.site.put('/podcast/feed/', feedXml(episode));
    expect(await poll()).toEqual(came(2));
    expect(await db.articles.get(2)).toMatchObject({ kind: 'podcast', channel: 'podcast' });
  });

  test('fails where no feed is found, and retries', async () => {
    expect(await poll()).toMatchObject({
      ok: false,
      failure: { failure: { kind: 'http', status: 404 } },
    });
    machine.advance(hour);
    machine.site.takeNewRequests();
    machine.site.put('/news/feed/', feedXml(scrap));
    expect(await poll()).toEqual(came(1));
    expect(machine.site.takeNewRequests()).toEqual([
      '/feed/?post_type=news-archive',
      '/news/feed/',
    ]);
  });
});

describe('an unchanged feed', () => {
  test('as a 304: validators are sent as received, no article is written', async () => {
    await readBefore(scrap);
    machine.site.put(newsPath, () => statusResponse(304));
    expect(await countWrites('articles', poll)).toBe(0);
    const [asked] = machine.site.requests.slice(-1);
    expect(asked?.headers.get('if-none-match')).toBe('"1"');
    expect(asked?.headers.get('if-modified-since')).toBe('Tue, 24 Nov 2026 11:00:00 GMT');
    expect(machine.site.takeNewRequests()).toEqual([newsPath]);
    expect(await news()).toMatchObject({
      checkedAt: noon + hour,
      succeededAt: noon + hour,
      nextDueAt: noon + 2 * hour,
    });
    expect(await db.requests.orderBy('id').last()).toMatchObject({ status: 304, at: noon + hour });
  });

  test('is asked for after one transaction, and stored by one', async () => {
    await readBefore(scrap);
    const begun: string[] = [];
    machine.site.put(newsPath, () => {
      begun.push('request');
      return statusResponse(304);
    });
    await listTransactions(begun, poll);
    expect(begun.slice(0, 3)).toEqual([
      'readonly channels meta',
      'request',
      'readwrite channels requests',
    ]);
  });

  test('as a 304 with a new ETag: the new one is sent next', async () => {
    await readBefore(scrap);
    machine.site.put(newsPath, () => statusResponse(304, { etag: '"2"' }));
    await poll();
    machine.advance(hour);
    await poll();
    expect(machine.site.requests.at(-1)?.headers.get('if-none-match')).toBe('"2"');
  });

  test('as equal bytes with new validators: no article is written, the validators are stored', async () => {
    await readBefore(scrap);
    machine.site.put(newsPath, () => xmlResponse(feedXml(scrap), { etag: '"2"' }));
    expect(await countWrites('articles', poll)).toBe(0);
    expect(await news()).toMatchObject({ etag: '"2"', lastModified: null });
  });

  test('as equal articles in other bytes: no article is written', async () => {
    await readBefore(quota, scrap);
    machine.site.put(newsPath, feedXml(scrap, quota));
    expect(await countWrites('articles', poll)).toBe(0);
  });

  test('as an empty channel: nothing is lost, its validators are not stored', async () => {
    await readBefore(scrap);
    machine.site.put(newsPath, () => xmlResponse(feedXml(), { etag: '"empty"' }));
    expect(await poll()).toEqual(came(0));
    expect([await storedTitles(), (await news())?.etag]).toEqual([['Scrap is short'], null]);
  });

  test('is not requested before it is due', async () => {
    await readBefore(scrap);
    machine.advance(-minute);
    expect(await poll()).toMatchObject({ ok: true, value: { requested: false } });
    expect(machine.site.takeNewRequests()).toEqual([]);
  });
});

describe('new articles', () => {
  test('two new and one edited: two are unread and announced, one is updated in place', async () => {
    await readBefore(scrap);
    await db.unread.clear();
    const edited = { ...scrap, html: '<p>Scrap is scarce.</p>' };
    machine.site.put(newsPath, feedXml(mine, quota, edited));
    expect(await poll()).toEqual(came(2, 1));
    expect(await unreadTitles()).toEqual(['Quota is cut', 'Mine reopens']);
    expect(shownNotifications()).toEqual(['Quota is cut', 'Mine reopens']);
    expect(await db.articles.get(1)).toMatchObject({
      lead: 'Scrap is scarce.',
      changedAt: noon + hour,
    });
    expect((await badgeState()).text).toBe('2');
  });

  test('a discussion that moved to the forum is neither new nor counted as a change', async () => {
    await readBefore({
      ...scrap,
      comments: 'https://rareearthexchanges.com/news/scrap-is-short/#respond',
    });
    await db.unread.clear();
    const forum = 'https://forum.rareearthexchanges.com/threads/3303/';
    machine.site.put(newsPath, feedXml({ ...scrap, comments: forum }));
    expect(await poll()).toEqual(came(0, 0));
    expect(await db.articles.get(1)).toMatchObject({ commentsUrl: forum, changedAt: null });
    expect(await unreadTitles()).toEqual([]);
  });

  test('more than three are announced in one summary', async () => {
    await readBefore(scrap);
    const four = ['a', 'b', 'c', 'd'].map((slug) => ({ slug, at: noon }));
    machine.site.put(newsPath, feedXml(...four, scrap));
    await poll();
    expect(shownNotifications()).toEqual(['4 new articles']);
  });

  test('a feed without its end is stored, noted, and requested as a whole until it has one', async () => {
    await readBefore(scrap);
    const whole = feedXml(quota, scrap);
    const cut = whole.replace('</channel></rss>', '');
    machine.site.put(newsPath, () => xmlResponse(cut, { etag: '"2"' }));
    expect(await poll()).toEqual(came(1));
    expect(await news()).toMatchObject({ isUnclosed: true, etag: null, failure: null });
    machine.advance(hour);
    machine.site.put(newsPath, () => xmlResponse(whole, { etag: '"3"' }));
    await poll();
    expect(await news()).toMatchObject({ isUnclosed: false, items: 2, etag: '"3"' });
  });

  test('a feed cut off inside an item brings the whole ones, and the others stay as they are', async () => {
    await readBefore(scrap);
    const whole = feedXml(quota, scrap, mine);
    const cut = whole.slice(0, whole.lastIndexOf('</title>'));
    machine.site.put(newsPath, () => xmlResponse(cut, { etag: '"2"' }));
    expect(await poll()).toEqual(came(1));
    expect(await news()).toMatchObject({ isUnclosed: true, rejects: 1, etag: null, failure: null });
    expect(await storedTitles()).toEqual(['Scrap is short', 'Quota is cut']);
    machine.advance(hour);
    machine.site.put(newsPath, whole);
    expect(await poll()).toEqual(came(1));
    expect((await db.articles.toArray()).map(({ changedAt }) => changedAt)).toEqual(
      Array(3).fill(null),
    );
  });

  test('what a first poll has missed because it was cut off is backlog, and what is newer is news', async () => {
    const old = Array.from({ length: 9 }, (_, at) => ({
      slug: `old-${at}`,
      at: noon - (at + 2) * day,
    }));
    const whole = feedXml(...old);
    const cut = whole.split('<item>').slice(0, 3).join('<item>');
    machine.site.put(newsPath, cut.slice(0, cut.lastIndexOf('</title>')));
    await poll();
    expect(await unreadTitles()).toEqual(['Old 0']);
    machine.advance(hour);
    machine.site.put(newsPath, feedXml({ slug: 'news', at: noon }, ...old));
    await poll();
    expect((await unreadTitles()).toSorted()).toEqual(['News', 'Old 0', 'Old 1', 'Old 2', 'Old 3']);
    expect(shownNotifications()).toEqual(['News']);
  });

  test('after a lost database, what was read is not new again because the first poll was cut off', async () => {
    await putReadUntil({ at: noon, except: [] });
    const whole = feedXml(mine, quota, scrap);
    machine.site.put(newsPath, whole.slice(0, whole.lastIndexOf('</title>')));
    await poll();
    machine.advance(hour);
    machine.site.put(newsPath, whole);
    await poll();
    expect([await db.articles.count(), await unreadTitles()]).toEqual([3, []]);
    expect(shownNotifications()).toEqual([]);
  });

  test('a gap above a feed that was cut off is closed from the first page on', async () => {
    await readBefore(scrap);
    const whole = feedXml(quota, mine);
    machine.site.put(newsPath, whole.slice(0, whole.lastIndexOf('</title>')));
    expect(await poll()).toEqual(came(1));
    machine.site.put(newsPath, whole);
    machine.site.put(`${newsPath}&paged=2`, feedXml(scrap));
    machine.advance(minute);
    await runJobs(machine.env);
    expect(await db.articles.count()).toBe(3);
    expect(await db.coverage.count()).toBe(1);
  });

  test('an item that was never closed is counted, and the others are stored', async () => {
    await readBefore(scrap);
    machine.site.put(newsPath, feedXml(quota, mine, scrap).replace('</item>', ''));
    expect(await poll()).toEqual(came(1));
    expect(await news()).toMatchObject({ items: 2, rejects: 1, failure: null });
  });

  test('an invalid item is counted, and the others are stored', async () => {
    await readBefore(scrap);
    const broken = feedXml(quota, mine, scrap).replace(
      'https://rareearthexchanges.com/news/mine-reopens/',
      'javascript:alert(1)',
    );
    machine.site.put(newsPath, broken);
    expect(await poll()).toEqual(came(1));
    expect(await news()).toMatchObject({ items: 2, rejects: 1, failure: null });
  });

  test('an article in both channels is stored once', async () => {
    const episode: SampleFeedItem = { slug: 's2-e54', section: 'podcast' };
    machine.site.put(newsPath, feedXml(scrap, episode));
    machine.site.put(
      '/podcast/feed/',
      feedXml({ ...episode, enclosure: 'https://cdn.example.org/54.mp3' }),
    );
    await poll();
    expect((await storedTitles()).sort()).toEqual(['S2 e54', 'Scrap is short']);
    expect(await db.articles.get(1)).toMatchObject({
      channel: 'news',
      enclosure: { url: 'https://cdn.example.org/54.mp3' },
    });
  });
});

test.each([
  ['scheduled', 'scheduled'],
  ['manual', 'scheduled'],
  ['manual', 'manual'],
] as const)('during a %s refresh, a %s one shares it', async (trigger, other) => {
  await readBefore(scrap);
  const locks = vi.spyOn(navigator.locks, 'request');
  const [one, shared] = [refresh(trigger, machine.env), refresh(other, machine.env)];
  expect(await shared).toBe(await one);
  expect(locks.mock.calls.filter(([name]) => name === 'refresh')).toHaveLength(1);
});

describe('a manual refresh', () => {
  test('polls though nothing is due', async () => {
    await readBefore(scrap);
    machine.advance(-30 * minute);
    machine.site.put(newsPath, feedXml(quota, scrap));
    expect(await ask()).toEqual(came(1));
  });

  test('sends no request within a minute of the last response', async () => {
    await readBefore(scrap);
    await ask();
    machine.advance(59_000);
    machine.site.takeNewRequests();
    expect(await ask()).toEqual({ ok: true, value: { added: 0, changed: 0, requested: false } });
    expect(machine.site.takeNewRequests()).toEqual([]);
  });

  test('during a scheduled refresh of another channel resolves with the news', async () => {
    await readBefore(scrap);
    machine.site.put('/podcast/feed/', feedXml({ slug: 's1-e1', section: 'podcast' }));
    await db.channels.update('podcast', { nextDueAt: 0 });
    await db.channels.update('news', { nextDueAt: noon + 10 * hour });
    machine.site.put(newsPath, feedXml(quota, scrap));
    const [polled, asked] = await Promise.all([poll(), ask()]);
    expect(machine.site.takeNewRequests().filter((path) => path === newsPath)).toHaveLength(1);
    expect([polled, asked]).toMatchObject([came(1), came(1)]);
  });

  test('during a scheduled refresh of everything resolves with what that has brought', async () => {
    await readBefore(scrap);
    machine.site.put(newsPath, feedXml(quota, scrap));
    const [polled, asked] = await Promise.all([poll(), ask()]);
    expect(machine.site.takeNewRequests()).toEqual([newsPath]);
    expect([polled, asked]).toEqual([came(1), came(1)]);
  });

  test('does not look again for a podcast that was absent today', async () => {
    await readBefore(scrap);
    await ask();
    expect(machine.site.takeNewRequests()).toEqual([newsPath]);
    machine.advance(24 * hour);
    await ask();
    expect(machine.site.takeNewRequests()).toContain('/podcast/feed/');
  });
});

describe('two refreshes at once', () => {
  test('share one request and its result', async () => {
    await readBefore(scrap);
    machine.site.put(newsPath, feedXml(quota, scrap));
    const answers = await Promise.all([ask(), poll(), ask()]);
    expect(machine.site.takeNewRequests()).toEqual([newsPath]);
    expect(answers).toEqual([came(1), came(1), came(1)]);
  });

  test('in two workers wait for each other', async () => {
    await readBefore(scrap);
    let asking = 0;
    let most = 0;
    machine.site.put(newsPath, async () => {
      asking += 1;
      most = Math.max(most, asking);
      await Promise.resolve();
      asking -= 1;
      return xmlResponse(feedXml(scrap));
    });
    const other = navigator.locks.request('refresh', async () => {
      expect(machine.site.takeNewRequests()).toEqual([]);
    });
    await Promise.all([other, ask()]);
    expect([most, machine.site.takeNewRequests()]).toEqual([1, [newsPath]]);
  });

  test('one after the other poll twice', async () => {
    await readBefore(scrap);
    await ask();
    machine.advance(2 * minute);
    await ask();
    expect(machine.site.takeNewRequests()).toEqual([newsPath, newsPath]);
  });
});

describe('an ETag that a proxy weakens', () => {
  test('is omitted after three full responses with the same bytes', async () => {
    const headers = { etag: 'W/"6a3f"', 'last-modified': 'Tue, 24 Nov 2026 11:00:00 GMT' };
    machine.site.put(newsPath, () => xmlResponse(feedXml(scrap), headers));
    const tags: (string | null | undefined)[] = [];
    for (let times = 0; times < 6; times += 1) {
      await poll();
      tags.push(
        machine.site.requests
          .findLast(({ url }) => url.endsWith(newsPath))
          ?.headers.get('if-none-match'),
      );
      machine.advance(2 * hour);
    }
    expect(tags).toEqual([null, 'W/"6a3f"', 'W/"6a3f"', 'W/"6a3f"', null, null]);
    expect(machine.site.requests.at(-1)?.headers.get('if-modified-since')).toBe(
      'Tue, 24 Nov 2026 11:00:00 GMT',
    );
  });
});

test('an interval that is changed back at once is the one that counts', async () => {
  answerRefreshes(machine);
  await readBefore(scrap);
  const { checkedAt } = (await news()) ?? {};
  await Promise.all([
    changeSettings({ checkInterval: 240 }),
    changeSettings({ checkInterval: defaultSettings.checkInterval }),
  ]);
  expect((await news())?.nextDueAt).toBe(
    Number(checkedAt) + defaultSettings.checkInterval * minute,
  );
});

describe('settings that change during a poll', () => {
  beforeEach(() => answerRefreshes(machine));

  const pollWhile = async (change: Partial<Settings>) => {
    machine.site.put(newsPath, async () => {
      await changeSettings(change);
      return xmlResponse(feedXml(scrap));
    });
    await poll();
  };

  test('the next poll follows this one by the interval that the user has chosen', async () => {
    await readBefore(scrap);
    await pollWhile({ checkInterval: 240 });
    expect((await news())?.nextDueAt).toBe(Date.now() + 4 * hour);
    expect(await alarmTime()).toBe(Date.now() + 4 * hour);
  });

  test('a briefing that the user has turned off is not scheduled', async () => {
    await changeSettings({ briefingHour: 7 });
    await readBefore(scrap);
    expect(await db.jobs.get('briefing')).toBeDefined();
    await pollWhile({ briefingHour: null });
    expect(await db.jobs.get('briefing')).toBeUndefined();
  });
});
