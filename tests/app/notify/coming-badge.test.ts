import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showComingUnread } from '../../../lib/app/notify/coming-badge.ts';
import { refresh } from '../../../lib/app/worker/refresh.ts';
import { startWorker } from '../../../lib/app/worker/start.ts';
import type { ItemNames } from '../../../lib/feed/feed-item.ts';
import { writeSettings } from '../../../lib/platform/settings.ts';
import { db } from '../../../lib/store/db/database.ts';
import { markLooked } from '../../../lib/store/user/unread.ts';
import { hour } from '../../../lib/time.ts';
import { feedXml } from '../../support/builders/feed-xml.ts';
import { withFailingWrites } from '../../support/database/table-writes.ts';
import {
  badgeState,
  createMachine,
  newsPath,
  noon,
  type SimulatedMachine,
} from '../../support/fakes/simulated-machine.ts';

const scrap = { slug: 'scrap-is-short', at: noon - 3 * hour };
const quota = { slug: 'quota-is-cut', at: noon - 2 * hour };

let machine: SimulatedMachine;
beforeEach(async () => {
  machine = createMachine();
  machine.installAsRealEnv();
  machine.site.put(newsPath, feedXml(scrap));
  await poll();
  machine.advance(2 * hour);
});

const poll = () => refresh('scheduled', machine.env);

/** Records the badge each time it is set, with the number of stored articles. */
function watchBadge(): string[] {
  const shown: string[] = [];
  const show = fakeBrowser.action.setBadgeText.bind(fakeBrowser.action);
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockImplementation(async (details) => {
    shown.push(`${details.text}, ${await db.articles.count()} stored`);
    await show(details);
  });
  return shown;
}

describe('the badge during a poll', () => {
  test('counts a new article before it is stored, and again afterward', async () => {
    machine.site.put(newsPath, feedXml(quota, scrap));
    const shown = watchBadge();
    await poll();
    expect(shown).toEqual(['2, 1 stored', '2, 2 stored']);
  });

  test('is shown once where nothing is new', async () => {
    machine.site.put(newsPath, feedXml({ ...scrap, html: '<p>Scrap is scarce.</p>' }));
    const shown = watchBadge();
    await poll();
    expect(shown).toEqual(['1, 1 stored']);
  });

  test('does not count what could not be stored', async () => {
    machine.site.put(newsPath, feedXml(quota, scrap));
    const shown = watchBadge();
    await expect(withFailingWrites('bodies', poll)).rejects.toThrow('No row of bodies');
    expect(shown).toEqual(['2, 1 stored', '1, 1 stored']);
  });

  test('is corrected by the next worker if this one is killed before the write', async () => {
    await showComingUnread([item('/news/quota-is-cut/')]);
    expect((await badgeState()).text).toBe('2');
    await startWorker();
    expect((await badgeState()).text).toBe('1');
  });
});

describe('the badge during a poll, where it counts', () => {
  beforeEach(async () => {
    machine.site.put(newsPath, feedXml(quota, scrap));
  });

  test('what is new: what comes is added to what the user has not seen', async () => {
    await writeSettings({ badgeCounts: 'new' });
    await markLooked();
    const shown = watchBadge();
    await poll();
    expect(shown).toEqual(['1, 1 stored', '1, 2 stored']);
  });

  test('what is followed: nothing is shown before it is known what it is about', async () => {
    await writeSettings({ badgeCounts: 'followed', followed: ['terbium'] });
    const shown = watchBadge();
    await showComingUnread([item('/news/quota-is-cut/')]);
    expect(shown).toEqual([]);
  });

  test('what is followed, and that is nothing yet: everything is counted', async () => {
    await writeSettings({ badgeCounts: 'followed' });
    const shown = watchBadge();
    await poll();
    expect(shown).toEqual(['2, 1 stored', '2, 2 stored']);
  });

  test('nothing: it stays empty', async () => {
    await writeSettings({ badgeCounts: 'off' });
    const shown = watchBadge();
    await poll();
    expect(shown).toEqual([', 1 stored', ', 2 stored']);
  });
});

const site = 'https://rareearthexchanges.com';

const item = (path: string, ...aliases: string[]): ItemNames => ({ url: site + path, aliases });

describe('an item that is coming', () => {
  beforeEach(async () => {
    await db.aliases.put({ alias: 'guid:7', articleId: 1 });
    await db.tombstones.put({ url: `${site}/news/removed/` });
    await db.pendingState.put({ url: `${site}/news/restored/`, read: true });
  });

  test.each<[string, string, ItemNames[]]>([
    ['is counted', '2', [item('/news/quota-is-cut/', 'guid:8')]],
    ['is counted once', '2', [item('/news/quota-is-cut/'), item('/news/quota-is-cut/')]],
    ['is not counted if it is stored', '1', [item('/news/scrap-is-short/')]],
    ['is not counted if it has moved', '1', [item('/news/moved/', 'guid:7')]],
    ['is not counted if it was removed', '1', [item('/news/removed/')]],
    ['is not counted if it was read elsewhere', '1', [item('/news/restored/')]],
    [
      'is left to the write among many',
      '1',
      Array.from({ length: 51 }, (_, at) => item(`/news/${at}/`)),
    ],
  ])('%s', async (_story, badge, items) => {
    await showComingUnread(items);
    expect((await badgeState()).text).toBe(badge);
  });
});
