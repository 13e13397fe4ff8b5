import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background.ts';
import { downloadBackup } from '../../../lib/app/backup/download-backup.ts';
import { toggleSave } from '../../../lib/app/reading/save-article.ts';
import { eraseAllData, unlessErased } from '../../../lib/app/retention/erase-data.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { refresh } from '../../../lib/app/worker/refresh.ts';
import { runJobs, runJobsOnDamage } from '../../../lib/app/worker/run-jobs.ts';
import { startWorker } from '../../../lib/app/worker/start.ts';
import { pageViewedCommand } from '../../../lib/platform/content-script-message.ts';
import { markErased } from '../../../lib/platform/erased.ts';
import { sendCommand } from '../../../lib/platform/messages.ts';
import { fetchBounds } from '../../../lib/site/bounds.ts';
import { articlesById } from '../../../lib/store/articles/articles.ts';
import { audioKind } from '../../../lib/store/articles/job-rows.ts';
import { readMirrorRestore } from '../../../lib/store/backup/mirror-restore.ts';
import { db } from '../../../lib/store/db/database.ts';
import { requestRecording } from '../../../lib/store/media/recording-library.ts';
import { day } from '../../../lib/time.ts';
import { playPage } from '../../support/after-write.ts';
import { feedXml } from '../../support/builders/feed-xml.ts';
import { damageRow } from '../../support/database/damage-row.ts';
import { countWrites } from '../../support/database/table-writes.ts';
import { browserState, clickContextMenu, deliver } from '../../support/fakes/fake-browser.ts';
import { neverResponds } from '../../support/fakes/scripted-fetch.ts';
import {
  alarmTime,
  badgeState,
  createMachine,
  newsPath,
  type SimulatedMachine,
  shownNotifications,
  storedTitles,
  unreadTitles,
} from '../../support/fakes/simulated-machine.ts';

const recording = 'https://rareearthexchanges.com/episode.mp3';

let machine: SimulatedMachine;
beforeEach(async () => {
  machine = createMachine();
  machine.installAsRealEnv();
  machine.site.put(newsPath, feedXml({ slug: 'scrap-is-short' }));
  browserState.allowsDownloads = true;
  await startWorker();
  playPage();
  await changeSettings({ theme: 'dark' });
  await toggleSave(1);
  await fakeBrowser.notifications.create('article:1', {
    type: 'basic',
    iconUrl: '',
    title: 'a',
    message: 'b',
  });
});

const nothing = async () => ({
  databases: await indexedDB.databases(),
  local: await fakeBrowser.storage.local.get(null),
  alarm: await alarmTime(),
  badge: (await badgeState()).text,
  notices: shownNotifications(),
  menu: [...browserState.menu],
  hasDownloadPermission: browserState.allowsDownloads,
});

const onlyTheMark = {
  databases: [],
  local: { erased: true },
  alarm: null,
  badge: '',
  notices: [],
  menu: [],
  hasDownloadPermission: false,
};

const { runtime, alarms, notifications } = fakeBrowser;
const sitePage = {
  id: runtime.id,
  url: 'https://rareearthexchanges.com/news/scrap-is-short/',
  tab: { id: 1 },
  frameId: 0,
} as chrome.runtime.MessageSender;

/**
 * Everything that can start a worker: its own start, the browser, the alarm, pages of the extension, a page of the
 * site, the user.
 */
async function wakeWorkerInEveryWay(): Promise<void> {
  background.main();
  await runtime.onStartup.trigger();
  await runtime.onInstalled.trigger({ reason: 'update' });
  await alarms.onAlarm.trigger({ name: 'wake', scheduledTime: Date.now() });
  await sendCommand('refresh');
  await sendCommand('afterWrite');
  await sendCommand('runJobs');
  await sendCommand('connectionRestored');
  await sendCommand('testFeed', 'news', 'https://rareearthexchanges.com/feed/');
  await deliver({ command: pageViewedCommand, args: [sitePage.url] }, sitePage);
  await notifications.onClicked.trigger('article:1');
  clickContextMenu({ menuItemId: 'save:page', pageUrl: sitePage.url }, { windowId: 1 });
  // Waits until all of it is done: the worker holds the same lock meanwhile.
  await navigator.locks.request('erasure', () => undefined);
}

describe('erasing all data', () => {
  test('leaves nothing but the mark that it was done', async () => {
    await eraseAllData();
    expect(await nothing()).toEqual(onlyTheMark);
  });

  test('begins with the mark, whatever the database does', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    const erasing = eraseAllData();
    expect(set).toHaveBeenCalledWith({ erased: true });
    await erasing;
  });

  test('is completed by the worker if its page is gone after the mark', async () => {
    background.main();
    const { request } = navigator.locks;
    // The page, which is the first to ask for the lock alone, is gone before it gets it.
    let isGone = false;
    const withoutPage = (...args: unknown[]): Promise<unknown> => {
      const isAlone = args[0] === 'erasure' && args.length === 2;
      if (!isAlone || isGone) return Reflect.apply(request, navigator.locks, args);
      isGone = true;
      return new Promise(() => undefined);
    };
    vi.spyOn(navigator.locks, 'request').mockImplementation(withoutPage);
    void eraseAllData();
    await expect.poll(nothing).toEqual(onlyTheMark);
  });

  test('no setting is stored afterwards that another page was about to change', async () => {
    await eraseAllData();
    await changeSettings({ theme: 'light' });
    expect(await nothing()).toEqual(onlyTheMark);
  });

  test('nothing is requested or stored afterwards, whatever wakes the worker, until the user starts again', async () => {
    background.main();
    await runtime.onInstalled.trigger({ reason: 'install' });
    await eraseAllData();
    machine.site.takeNewRequests();
    await wakeWorkerInEveryWay();
    machine.advance(2 * day);
    await wakeWorkerInEveryWay();
    expect(machine.site.takeNewRequests()).toEqual([]);
    expect(await nothing()).toEqual(onlyTheMark);

    expect(await sendCommand('startAgain')).toMatchObject({ ok: true });
    expect(machine.site.takeNewRequests()).not.toEqual([]);
    expect(browserState.menu.size).toBeGreaterThan(0);
    expect(await fakeBrowser.storage.local.get('erased')).toEqual({});
    expect((await badgeState()).text).toBe('1');
  });

  test('what an interrupted erasure has left is erased at the next start of the worker', async () => {
    await fakeBrowser.storage.local.set({ erased: true });
    await unlessErased(startWorker)();
    expect(await nothing()).toEqual(onlyTheMark);
  });

  test('makes the next start a first run: saved articles do not return, and the newest are unread', async () => {
    await eraseAllData();
    background.main();
    await sendCommand('startAgain');
    expect([await storedTitles(), await unreadTitles()]).toEqual([
      ['Scrap is short'],
      ['Scrap is short'],
    ]);
    expect([await db.saved.count(), await readMirrorRestore()]).toEqual([0, null]);
  });

  test('waits for a job in progress, which writes nothing afterwards', async () => {
    await db.jobs.put({
      type: 'rederive',
      kind: 'rederive',
      dueAt: 0,
      damaged: ['articles'],
    });
    const work = unlessErased(runJobs)(machine.env);
    await eraseAllData();
    await work;
    expect(await nothing()).toEqual(onlyTheMark);
  });

  test('does not wait for a job that pauses between two requests', async () => {
    const beginsToSleep = Promise.withResolvers<void>();
    machine.env.sleep = () => {
      beginsToSleep.resolve();
      return new Promise(() => undefined);
    };
    const dueAt = Date.now() + 5_000;
    await db.jobs.put({ type: 'rederive', kind: 'rederive', dueAt, damaged: ['articles'] });
    const work = unlessErased(runJobs)(machine.env);
    await beginsToSleep.promise;
    await eraseAllData();
    await work;
    expect(await nothing()).toEqual(onlyTheMark);
  });

  test.each([
    ['a poll that gets no response', async () => void (await refresh('manual', machine.env))],
    [
      'a recording that does not arrive',
      async () => {
        const job = {
          type: 'audio',
          kind: audioKind(recording),
          url: recording,
          channel: 'news',
          dueAt: 0,
          state: 'running',
          failures: 0,
          failure: null,
        } as const;
        await requestRecording(job, { articleId: 1, type: 'audio/mpeg', at: 0 });
        return runJobs(machine.env);
      },
    ],
  ])('does not wait for %s', async (_case, run) => {
    const requested = Promise.withResolvers<void>();
    machine.env.fetch = (url, init = {}) => {
      requested.resolve();
      return neverResponds({ url: String(url), init, headers: new Headers() });
    };
    machine.advance(day);
    const work = unlessErased(run)();
    await requested.promise;
    const began = performance.now();
    await eraseAllData();
    expect(performance.now() - began).toBeLessThan(fetchBounds.timeoutMs / 2);
    await work;
    expect(await nothing()).toEqual(onlyTheMark);
  });

  test('does not wait for the user, whom the browser asks where to save a backup', async () => {
    browserState.failedDownload = { state: 'in_progress', filename: '' };
    const sleep = vi.fn(markErased);
    await downloadBackup(1, { ...machine.env, sleep });
    expect(sleep).toHaveBeenCalledOnce();
  });

  test('waits for the step of the search index in progress, not for the whole index', async () => {
    const stale = 2_000;
    await db.unindexed.bulkPut(
      Array.from({ length: stale }, (_, at) => ({ articleId: at, sortAt: at, isStale: 1 })),
    );
    const removed = await countWrites('unindexed', async () => {
      const work = unlessErased(runJobs)(machine.env);
      await eraseAllData();
      await work;
    });
    expect(removed).toBeLessThan(stale / 2);
    expect(await nothing()).toEqual(onlyTheMark);
  });

  test('is not followed by a recovery of what is damaged', async () => {
    runJobsOnDamage();
    await damageRow('articles', 1, { title: 7 });
    await fakeBrowser.storage.local.set({ erased: true });
    expect(await articlesById([1])).toEqual([]);
    await expect.poll(nothing).toEqual(onlyTheMark);
  });
});
