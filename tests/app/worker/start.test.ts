import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background.ts';
import { requestRefresh } from '../../../lib/app/commands.ts';
import { browserEnv } from '../../../lib/app/env.ts';
import { unlessErased } from '../../../lib/app/retention/erase-data.ts';
import { refresh } from '../../../lib/app/worker/refresh.ts';
import { startWorker } from '../../../lib/app/worker/start.ts';
import { writeSettings } from '../../../lib/platform/settings.ts';
import { hasWaitingNotifications } from '../../../lib/store/articles/notification-outbox.ts';
import { databaseExists } from '../../../lib/store/connection.ts';
import { db } from '../../../lib/store/db/database.ts';
import { hour, minute } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { feedXml } from '../../support/builders/feed-xml.ts';
import { untilKilled, withFailingWrites } from '../../support/database/table-writes.ts';
import { browserState, keyListeners, pressShortcut } from '../../support/fakes/fake-browser.ts';
import { statusResponse } from '../../support/fakes/fake-site.ts';
import {
  alarmTime,
  badgeState,
  createMachine,
  newsPath,
  noon,
  type SimulatedMachine,
  shownNotifications,
  storedTitles,
  waitUntil,
} from '../../support/fakes/simulated-machine.ts';

let machine: SimulatedMachine;
beforeEach(() => {
  machine = createMachine();
  machine.installAsRealEnv();
  machine.site.put(newsPath, feedXml({ slug: 'scrap-is-short' }));
});

/** Whether both channels were polled and the alarm is set to the next due time. */
async function isAtRest(): Promise<boolean> {
  const rows = await db.channels.toArray();
  return rows.length === 2 && (await alarmTime()) === Math.min(...rows.map((row) => row.nextDueAt));
}

const clickedNotice = (id: string) => fakeBrowser.notifications.onClicked.trigger(id);

const alarmGoesOff = async () => {
  await fakeBrowser.alarms.clear('wake');
  await fakeBrowser.alarms.onAlarm.trigger({
    name: 'wake',
    scheduledTime: Date.now(),
  });
};

describe('a worker start', () => {
  test('registers every listener before anything is awaited', async () => {
    expect(background.main()).toBeUndefined();
    const { runtime, alarms, notifications } = fakeBrowser;
    const events = [
      runtime.onStartup,
      runtime.onInstalled,
      runtime.onMessage,
      alarms.onAlarm,
      notifications.onClicked,
    ];
    expect(events.map((event) => event.hasListeners())).toEqual([true, true, true, true, true]);
    expect(keyListeners()).toBe(1);
    await waitUntil(isAtRest);
  });

  test('refreshes on the first run', async () => {
    background.main();
    await waitUntil(isAtRest);
    expect(await storedTitles()).toEqual(['Scrap is short']);
    expect((await badgeState()).text).toBe('1');
  });

  test('creates the context menu items that a worker stopped during the installation has not', async () => {
    background.main();
    await waitUntil(isAtRest);
    expect([...browserState.menu.keys()]).toEqual([
      ...['save:link', 'read:link', 'save:page', 'read:page', 'search'],
    ]);
  });

  test('does its part although a poll meets a bug', async () => {
    await startWorker();
    await db.channels.toCollection().modify({ nextDueAt: 0 });
    browserState.menu.clear();
    machine.site.put(newsPath, feedXml({ slug: 'quota-is-cut' }, { slug: 'scrap-is-short' }));
    const polled = withFailingWrites('bodies', () => refresh('scheduled'));
    await Promise.all([startWorker(), expect(polled).rejects.toThrow('No row of bodies')]);
    expect([...browserState.menu.keys()]).toContain('search');
  });

  test('runs the after-write that a poll could not end', async () => {
    await startWorker();
    await db.channels.toCollection().modify({ nextDueAt: 0 });
    vi.spyOn(fakeBrowser.notifications, 'getAll').mockRejectedValueOnce(new Error('Stopped.'));
    machine.site.put(newsPath, feedXml({ slug: 'quota-is-cut' }, { slug: 'scrap-is-short' }));
    await expect(refresh('scheduled')).rejects.toThrow('Stopped.');
    await startWorker();
    expect(shownNotifications()).toEqual(['Quota is cut']);
  });

  test('opens no database that was erased', async () => {
    await fakeBrowser.storage.local.set({ erased: true });
    background.main();
    await unlessErased(() => undefined)();
    expect(await databaseExists()).toBe(false);
  });

  test('by an alarm shows the badge although the site does not answer', async () => {
    await startWorker();
    await db.channels.toCollection().modify({ nextDueAt: 0 });
    await fakeBrowser.action.setBadgeText({ text: '' });
    const answer = Promise.withResolvers<Response>();
    vi.spyOn(browserEnv, 'fetch').mockReturnValue(answer.promise);
    background.main();
    await alarmGoesOff();
    await expect.poll(async () => (await badgeState()).text).toBe('1');
    answer.resolve(statusResponse(304));
    await waitUntil(isAtRest);
  });

  test('queues the job of automatic backups, which a policy or a damaged row may have left without one', async () => {
    await startWorker();
    await writeSettings({ backupFrequency: 'weekly' });
    await startWorker();
    expect(await db.jobs.get('backup')).toMatchObject({ type: 'backup' });
  });

  test('sends no request on later starts, however many', async () => {
    await startWorker();
    machine.site.takeNewRequests();
    machine.advance(2 * hour);
    for (let times = 0; times < 20; times += 1) await startWorker();
    expect(machine.site.takeNewRequests()).toEqual([]);
  });

  test('shows the badge, which browsers forget', async () => {
    await startWorker();
    await fakeBrowser.action.setBadgeText({ text: '' });
    await startWorker();
    expect((await badgeState()).text).toBe('1');
  });

  test('makes up for the after-write of a worker that was killed at any write of its poll', async () => {
    await startWorker();
    let isKilled = true;
    for (let writes = 0; isKilled; writes += 1) {
      machine.advance(hour);
      machine.site.put(newsPath, feedXml({ slug: `news-${writes}` }, { slug: 'scrap-is-short' }));
      isKilled = await untilKilled(writes, () => refresh('scheduled'));
      await startWorker();
      const unread = await db.articles.bulkGet(await db.unread.toCollection().primaryKeys());
      const { readUntil } = await fakeBrowser.storage.local.get('readUntil');
      expect(Object(readUntil).except).toEqual(unread.map((article) => article?.url).sort());
      expect((await badgeState()).text).toBe(`${unread.length}`);
      expect(await hasWaitingNotifications()).toBe(false);
    }
    // Some were killed after they had stored their article.
    expect((await storedTitles()).length).toBeGreaterThan(3);
  });

  test('announces what a killed worker left', async () => {
    await startWorker();
    await db.articles.put(storedArticle(9, 'quota-is-cut'));
    await db.unread.put({ articleId: 9, listedAt: noon });
    await db.notifications.put({ articleId: 9, state: 'waiting', at: noon });
    await startWorker();
    expect(Object.keys(await fakeBrowser.notifications.getAll())).toEqual(['article:9']);
  });
});

describe('the alarm', () => {
  test('is not moved by twenty worker starts', async () => {
    await startWorker();
    const before = await alarmTime();
    expect(before).toBe(noon + hour);
    for (let times = 0; times < 20; times += 1) {
      machine.advance(minute);
      await startWorker();
    }
    expect(await alarmTime()).toBe(before);
  });

  test('is restored at the next due time after it was lost', async () => {
    await startWorker();
    await fakeBrowser.alarms.clearAll();
    machine.advance(10 * minute);
    await startWorker();
    expect(await alarmTime()).toBe(noon + hour);
  });

  test('is restored although the disk is too full to store that a job is due', async () => {
    await startWorker();
    await writeSettings({ keepReadDays: 90 });
    await fakeBrowser.alarms.clearAll();
    machine.advance(minute);
    await expect(withFailingWrites('jobs', startWorker)).rejects.toThrow('No row of jobs');
    expect(await alarmTime()).toBe(noon + hour);
  });

  test('is restored although the database can’t be opened this time', async () => {
    await startWorker();
    await fakeBrowser.alarms.clearAll();
    vi.spyOn(db, 'open').mockRejectedValueOnce(new Error('The disk does not answer.'));
    await expect(startWorker()).rejects.toThrow('The disk does not answer.');
    expect(await alarmTime()).toBe(Date.now() + 5 * minute);
  });

  test('fires in 30 to 90 seconds where it was lost and a poll is overdue', async () => {
    await startWorker();
    await fakeBrowser.alarms.clearAll();
    machine.advance(3 * 24 * hour);
    await startWorker();
    const ahead = ((await alarmTime()) ?? 0) - Date.now();
    expect(ahead).toBeGreaterThanOrEqual(30_000);
    expect(ahead).toBeLessThanOrEqual(90_000);
  });

  test('is not postponed by a busy worker while it waits after the start', async () => {
    await startWorker();
    await fakeBrowser.alarms.clearAll();
    machine.advance(3 * 24 * hour);
    await startWorker();
    const settled = await alarmTime();
    for (let times = 0; times < 20; times += 1) {
      machine.advance(1_000);
      await startWorker();
    }
    expect(await alarmTime()).toBe(settled);
  });

  test('polls what is due when it fires', async () => {
    background.main();
    await waitUntil(isAtRest);
    machine.site.takeNewRequests();
    machine.advance(hour);
    machine.site.put(newsPath, feedXml({ slug: 'quota-is-cut' }, { slug: 'scrap-is-short' }));
    await alarmGoesOff();
    await waitUntil(async () => (await storedTitles()).length === 2 && (await isAtRest()));
    expect(machine.site.takeNewRequests()).toEqual([newsPath]);
  });

  test('polls nothing when it fires too early, or twice', async () => {
    background.main();
    await waitUntil(isAtRest);
    machine.site.takeNewRequests();
    await alarmGoesOff();
    await waitUntil(isAtRest);
    expect(machine.site.takeNewRequests()).toEqual([]);
  });

  test('is ignored under another name', async () => {
    background.main();
    await waitUntil(isAtRest);
    machine.site.takeNewRequests();
    machine.advance(hour);
    await fakeBrowser.alarms.onAlarm.trigger({
      name: 'other',
      scheduledTime: 0,
    });
    await startWorker();
    expect(machine.site.takeNewRequests()).toEqual([]);
  });

  test('is never set nearer than browsers support', async () => {
    await startWorker();
    await db.channels.update('news', { nextDueAt: noon });
    await fakeBrowser.alarms.clearAll();
    await startWorker();
    expect(await alarmTime()).toBeGreaterThanOrEqual(noon + 30_000);
  });
});

describe('events that wake the worker', () => {
  beforeEach(async () => {
    background.main();
    await waitUntil(isAtRest);
    machine.site.takeNewRequests();
  });

  test('an update of browser or extension removes nothing and sends no request', async () => {
    machine.advance(2 * hour);
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'chrome_update' });
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.0.9' });
    await fakeBrowser.runtime.onStartup.trigger();
    await startWorker();
    expect([await storedTitles(), machine.site.takeNewRequests(), browserState.openedTabs]).toEqual(
      [['Scrap is short'], [], []],
    );
  });

  test('a click on a notification opens its article', async () => {
    await clickedNotice('article:1');
    await waitUntil(() => browserState.openedTabs.length === 1);
  });

  test('the shortcut opens its window’s panel, and no other shortcut does', async () => {
    browserState.hasUserGesture = true;
    pressShortcut('something-else', 1);
    expect(browserState.windows[0]?.hasOpenPanel).toBe(false);
    pressShortcut('open-panel', 1);
    expect(browserState.windows[0]?.hasOpenPanel).toBe(true);
  });

  test('a page that requests a refresh gets its result when everything is stored', async () => {
    machine.advance(hour);
    machine.site.put(newsPath, feedXml({ slug: 'quota-is-cut' }, { slug: 'scrap-is-short' }));
    expect(await requestRefresh()).toEqual({
      ok: true,
      value: { added: 1, changed: 0, requested: true },
    });
    expect(await storedTitles()).toEqual(['Scrap is short', 'Quota is cut']);
  });
});
