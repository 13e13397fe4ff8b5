import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkBackupNow } from '../../lib/app/backup/backup-settings.ts';
import { openBackup } from '../../lib/app/backup/open-backup.ts';
import { restoreBackup } from '../../lib/app/backup/restore.ts';
import { requestJobRun } from '../../lib/app/commands.ts';
import { restoreRemovedArticles, retryGap, startBackfill } from '../../lib/app/feed/backfill.ts';
import { downloadRecording } from '../../lib/app/media/recordings.ts';
import { retryPicture } from '../../lib/app/media/retry-picture.ts';
import { previewRule } from '../../lib/app/rules/preview-rule.ts';
import { createArticleSearches } from '../../lib/app/search/article-searches.ts';
import { changeSettings } from '../../lib/app/settings.ts';
import { refresh } from '../../lib/app/worker/refresh.ts';
import { readSettings } from '../../lib/platform/settings.ts';
import { gapKind } from '../../lib/store/articles/job-rows.ts';
import { onDamage } from '../../lib/store/connection.ts';
import { db } from '../../lib/store/db/database.ts';
import { never } from '../../lib/store/rows/jobs.ts';
import { minute } from '../../lib/time.ts';
import { playPage } from '../support/after-write.ts';
import { storedArticle } from '../support/builders/articles.ts';
import { backupZip } from '../support/builders/backup-zip.ts';
import { feedXml } from '../support/builders/feed-xml.ts';
import { newRule } from '../support/builders/rule.ts';
import { alarmTime, createMachine, newsPath } from '../support/fakes/simulated-machine.ts';

const commands: unknown[] = [];

/** A worker whose run of jobs never ends. */
beforeEach(async () => {
  const machine = createMachine();
  machine.installAsRealEnv();
  machine.site.put(newsPath, feedXml({ slug: 'scrap-is-short' }));
  await refresh('scheduled', machine.env);
  playPage();
  commands.length = 0;
  fakeBrowser.runtime.onMessage.addListener((message: { command: string }) => {
    commands.push(message.command);
    return new Promise(() => undefined);
  });
});

async function restore(): Promise<unknown> {
  const opened = await openBackup(new Blob([backupZip({})]));
  if (!opened.ok) throw new Error(opened.failure);
  const mine = { highlights: 'mine', saved: 'mine', reading: 'mine', settings: 'mine' } as const;
  return restoreBackup(opened.value.backup, mine);
}

async function retryStuckGap(): Promise<void> {
  await db.jobs.put({
    type: 'gap',
    kind: gapKind('news'),
    channel: 'news',
    dueAt: never,
    page: 5,
    failures: 0,
    failure: null,
    noticedAt: 0,
    pages: 5,
    stuck: 'pages',
  });
  await retryGap('news');
}

async function damageIndex(): Promise<void> {
  // As every page does.
  onDamage(requestJobRun);
  await db.searchBlocks.toCollection().modify({ bytes: new Uint8Array(5) });
  commands.length = 0;
}

const tin = { name: 'Tin', text: 'tin', terms: '' };

const enclosure = { url: 'https://rareearthexchanges.com/a.mp3', type: 'audio/mpeg', length: 1 };

test.each<[string, () => Promise<unknown>]>([
  ['restoring a backup', restore],
  ['setting a retention rule', () => changeSettings({ keepReadDays: 90, keepVersions: 'all' })],
  ['setting how often backups are made', () => changeSettings({ backupFrequency: 'daily' })],
  ['checking for a due backup', checkBackupNow],
  ['choosing other pictures', () => changeSettings({ pictures: 'none' })],
  ['loading older articles', startBackfill],
  ['retrying a gap', retryStuckGap],
  ['restoring removed articles', restoreRemovedArticles],
  ['downloading a recording', () => downloadRecording(storedArticle(1, 'a', { enclosure }))],
  ['retrying a picture', () => retryPicture('https://rareearthexchanges.com/a.png')],
  [
    'counting a saved search in a damaged index',
    () => damageIndex().then(() => createArticleSearches().count([tin], Date.now())),
  ],
  [
    'the preview of a rule from a damaged index',
    () => damageIndex().then(() => previewRule(tin, Date.now())),
  ],
])('%s starts the worker’s jobs and does not wait for their end', async (_what, run) => {
  await run();
  expect(commands).toContain('runJobs');
});

test.each([
  ['another choice of pictures', { pictures: 'none' }, 'pictures'],
  ['what is followed', { followed: ['terbium'] }, 'watch'],
  ['a rule that mutes', { rules: [newRule({ mutes: true })] }, 'rules'],
  ['how often backups are made', { backupFrequency: 'daily' }, 'backup'],
  ['a retention rule', { keepReadDays: 90 }, 'retention'],
] as const)(
  '%s has its job though the page closes as soon as it is stored',
  async (_what, change, kind) => {
    await db.jobs.clear();
    const { local } = fakeBrowser.storage;
    const store = local.set.bind(local);
    const [closed, looked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    vi.spyOn(local, 'set').mockImplementation(async (items) => {
      await store(items);
      closed.resolve();
      // Until then, no code of the page runs.
      return looked.promise;
    });
    const changing = changeSettings(change);
    await closed.promise;
    expect(await readSettings()).toMatchObject(change);
    expect(await db.jobs.get(kind)).toBeDefined();
    expect(await alarmTime()).toBe(Date.now() + minute);
    looked.resolve();
    await changing;
  },
);
