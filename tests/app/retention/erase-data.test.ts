import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { toggleSave } from '../../../lib/app/reading/save-article.ts';
import { eraseAllData } from '../../../lib/app/retention/erase-data.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import { startWorker } from '../../../lib/app/worker/start.ts';
import { readMirrorRestore } from '../../../lib/store/backup/mirror-state.ts';
import { db } from '../../../lib/store/db/database.ts';
import { feedXml } from '../../support/builders/feed-xml.ts';
import { browserState } from '../../support/fakes/fake-browser.ts';
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

let machine: SimulatedMachine;
beforeEach(async () => {
  machine = createMachine();
  machine.installAsRealEnv();
  machine.site.put(newsPath, feedXml({ slug: 'scrap-is-short' }));
  browserState.allowsDownloads = true;
  await startWorker();
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
  hasDownloadPermission: browserState.allowsDownloads,
});

describe('erasing all data', () => {
  test('leaves nothing: no database, no settings, no mirror, no alarm, no badge, no notification', async () => {
    await eraseAllData();
    expect(await nothing()).toEqual({
      databases: [],
      local: {},
      alarm: null,
      badge: '',
      notices: [],
      hasDownloadPermission: false,
    });
  });

  test('makes the next start a first run: saved articles do not return, everything is unread', async () => {
    await eraseAllData();
    await startWorker();
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
      hasDamage: true,
    });
    const work = runJobs(machine.env);
    await eraseAllData();
    await work;
    expect((await nothing()).local).toEqual({});
    expect(await alarmTime()).toBeNull();
  });
});
