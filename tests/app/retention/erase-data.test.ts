import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { eraseEverything } from '../../../lib/app/retention/erase-data.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import { toggleSave } from '../../../lib/app/reading/save-article.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { wake } from '../../../lib/app/worker/start.ts';
import { db } from '../../../lib/store/db/database.ts';
import { readRecovery } from '../../../lib/store/backup/mirror-state.ts';
import { world } from '../../support/fake-browser.ts';
import { feedXml } from '../../support/feed-xml.ts';
import {
  alarm,
  badge,
  type Machine,
  newMachine,
  newsPath,
  notices,
  storedTitles,
  unreadTitles,
} from '../../support/simulated-machine.ts';

let machine: Machine;
beforeEach(async () => {
  machine = newMachine();
  machine.isReal();
  machine.site.put(newsPath, feedXml({ slug: 'scrap-is-short' }));
  world.mayDownload = true;
  await wake();
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
  alarm: await alarm(),
  badge: (await badge()).text,
  notices: notices(),
  mayDownload: world.mayDownload,
});

describe('erasing everything', () => {
  test('leaves nothing: no database, no settings, no mirror, no alarm, no badge, no notification', async () => {
    await eraseEverything();
    expect(await nothing()).toEqual({
      databases: [],
      local: {},
      alarm: null,
      badge: '',
      notices: [],
      mayDownload: false,
    });
  });

  test('is like before the first run: what was saved does not come back, and all is new', async () => {
    await eraseEverything();
    await wake();
    expect([await storedTitles(), await unreadTitles()]).toEqual([
      ['Scrap is short'],
      ['Scrap is short'],
    ]);
    expect([await db.saved.count(), await readRecovery()]).toEqual([0, null]);
  });

  test('waits for work that is under way, which writes nothing behind it', async () => {
    await db.jobs.put({ type: 'check', kind: 'check', dueAt: 0, after: 0, damaged: 0, mended: 0 });
    const work = runJobs(machine.outside);
    await eraseEverything();
    await work;
    expect((await nothing()).local).toEqual({});
    expect(await alarm()).toBeNull();
  });
});
