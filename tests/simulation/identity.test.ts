import { afterEach, describe, expect, test } from 'vitest';
import { db } from '../../lib/store/db/database.ts';
import { sampleArticles } from '../../scripts/sample-site/sample-articles.ts';
import type { Scenario } from '../../scripts/sample-site/scenarios.ts';
import { awaitedCpuTime } from '../support/cpu-time.ts';
import { findInconsistencies } from '../support/database/find-inconsistencies.ts';
import { indexContradictions } from '../support/database/index-agreement.ts';
import { allTables } from './world/all-tables.ts';
import { type AnnouncementRecorder, recordAnnouncements } from './world/announcement-recorder.ts';
import { makeChannelsDue } from './world/make-due.ts';
import { playOnce } from './world/play-once.ts';
import { World } from './world/world.ts';

const start = Date.UTC(2026, 10, 24, 15);

const open = () => new World({ seed: 5, start, articles: sampleArticles, published: 40 });

const pollOnce = (world: World) => world.runAlarm();

async function pollThrice(world: World): Promise<void> {
  for (let count = 0; count < 3; count += 1) {
    await makeChannelsDue();
    await world.refresh();
  }
}

/** What identifies an article: its id, its position in lists, and its arrival. */
const selves = async () =>
  (await db.articles.toArray()).map(({ id, sortAt, arrivedAt }) => ({ id, sortAt, arrivedAt }));

let recorder: AnnouncementRecorder | undefined;
afterEach(() => recorder?.stop());

describe('known articles', () => {
  test.each<Scenario>([
    'newGuidHost',
    'movedLinks',
    'sameGuids',
    'noGuids',
    'trackedLinks',
    'plainHttpLinks',
    'oddDates',
    'reordered',
    'backdated',
    'withoutFirst',
    'twoEdges',
    'empty',
    'cutText',
    'excerptsOnly',
  ])(
    '%s: are not duplicated, unread again or announced, nor when the feed is normal again',
    async (scenario) => {
      const world = open();
      await playOnce(world, pollOnce);
      await db.unread.clear();
      recorder = recordAnnouncements();
      const before = await selves();

      world.stage.setScenarios(scenario);
      await pollThrice(world);
      expect(await selves()).toEqual(before);
      world.stage.setScenarios('normal');
      await pollThrice(world);
      expect(await selves()).toEqual(before);

      expect(recorder).toMatchObject({ unread: [], outbox: [], shown: [] });
      expect(findInconsistencies(await allTables())).toEqual([]);
      expect(await indexContradictions()).toEqual([]);
    },
  );

  test('an article among items that share one guid: is new, also after a gap', async () => {
    const world = open();
    world.stage.setScenarios('sameGuids');
    await world.runAlarm();
    const before = await db.articles.toArray();
    for (let count = 0; count < 12; count += 1) world.newsroom.publish();
    await makeChannelsDue();
    await world.runAlarm();
    const after = await db.articles.toArray();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after).toHaveLength(before.length + 12);
  });
});

describe('an odd document yields the same articles', () => {
  const refreshOnce = (world: World) => world.refresh();
  const texts = async () => {
    const articles = await db.articles.toArray();
    return articles
      .map(({ url, title, hash, lead, author }) => ({ url, title, hash, lead, author }))
      .sort((one, other) => (one.url < other.url ? -1 : 1));
  };

  test.each<Scenario>([
    'wrongContentType',
    'binaryContentType',
    'noContentType',
    'junkAround',
    'undeclaredNamespace',
    'gzip',
    'redirectChain',
    'plainHttpLinks',
    'trackedLinks',
    'reordered',
    'noGuids',
    'thaiLabel',
    'latinLabel',
    'unknownLabel',
    'noLabel',
    'byteOrderMark',
    'utf16',
    'utf16Unmarked',
    'falseUtf16',
  ])('%s', async (scenario) => {
    await playOnce(open(), refreshOnce);
    const expected = await texts();
    await db.delete({ disableAutoOpen: false });
    const world = open();
    world.stage.setScenarios(scenario);
    await world.refresh();
    expect(await texts()).toEqual(expected);
    expect(expected.length).toBeGreaterThan(15);
  });
});

describe('a hostile document', () => {
  test.each<Scenario>(['entityBomb', 'deepNesting', 'manyItems', 'hugeItem'])(
    '%s: takes a few seconds at most, and causes no other request',
    async (scenario) => {
      const world = open();
      world.stage.setScenarios(scenario);
      expect(await awaitedCpuTime(() => world.refresh())).toBeLessThan(5_000);
      expect(world.requests.filter(({ url }) => !/\/feed\//.test(url))).toEqual([]);
    },
  );

  test('entityBomb: expands nothing', async () => {
    const world = open();
    world.stage.setScenarios('entityBomb');
    await world.refresh();
    const titles = (await db.articles.toArray()).map(({ title }) => title);
    expect(titles.filter((title) => /lollol|secret-key/.test(title))).toEqual([]);
    expect(Math.max(...titles.map((title) => title.length))).toBeLessThanOrEqual(300);
  });

  test('manyItems: the newest 500 are stored', async () => {
    const world = open();
    world.stage.setScenarios('manyItems');
    await world.refresh();
    const titles = (await db.articles.toArray()).map(({ title }) => title);
    expect(titles).toHaveLength(500);
    expect(titles).toContain('Item 0 of many');
    expect(titles).not.toContain('Item 500 of many');
  });

  test('hugeItem: the other items are stored', async () => {
    const world = open();
    world.stage.setScenarios('hugeItem');
    await world.refresh();
    expect(await db.articles.filter(({ channel }) => channel === 'news').count()).toBe(9);
  });
});
