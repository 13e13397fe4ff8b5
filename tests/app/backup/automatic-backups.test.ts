import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  checkBackupNow,
  ensureBackupJob,
  requestDownloadsAndBackUp,
  setBackupFrequency,
} from '../../../lib/app/backup/automatic-backups.ts';
import { createBackupFile } from '../../../lib/app/backup/backup-file.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import { readBackup } from '../../../lib/backup/read-backup.ts';
import { readBackupState, recordBackup } from '../../../lib/store/backup/backup-state.ts';
import { db } from '../../../lib/store/db/database.ts';
import { never } from '../../../lib/store/rows/jobs.ts';
import { day, hour } from '../../../lib/time.ts';
import { browserState } from '../../support/fake-browser.ts';
import { createMachine, noon, type SimulatedMachine } from '../../support/simulated-machine.ts';
import { storeArticles } from '../../support/user-data.ts';

let machine: SimulatedMachine;
beforeEach(async () => {
  machine = createMachine();
  machine.installAsRealEnv();
  browserState.allowsDownloads = true;
  // A worker that is there; the tests run its jobs themselves.
  fakeBrowser.runtime.onMessage.addListener(() => undefined);
  await storeArticles('scrap-is-short');
  await db.saved.put({ articleId: 1, savedAt: noon });
});

const work = () => runJobs(machine.env);

/** Lets time pass, hour by hour, with the worker at its work. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= hour) {
    machine.advance(hour);
    await work();
  }
}

const names = () => [...browserState.downloads.keys()];

const due = async (): Promise<number | undefined> => (await db.jobs.get('backup'))?.dueAt;

describe('on a rhythm', () => {
  test('the first backup is made at once, and the next a day later, under three names in turn', async () => {
    await setBackupFrequency('daily');
    await work();
    expect(names()).toEqual(['reex-reader-backup-1.zip']);
    await pass(23 * hour);
    expect(names()).toHaveLength(1);
    await pass(2 * day + 2 * hour);
    expect(names()).toEqual([
      'reex-reader-backup-2.zip',
      'reex-reader-backup-3.zip',
      'reex-reader-backup-1.zip',
    ]);
  });

  test('of a week, a backup by hand counts, and the worker still looks every day', async () => {
    await setBackupFrequency('weekly');
    await work();
    await pass(3 * day);
    await createBackupFile(false);
    await pass(6 * day);
    expect(names()).toEqual(['reex-reader-backup-1.zip']);
    expect(((await due()) ?? 0) - Date.now()).toBeLessThanOrEqual(day);
    await pass(day + hour);
    expect(names()).toEqual(['reex-reader-backup-1.zip', 'reex-reader-backup-2.zip']);
  });

  test('what is put there is a backup without the articles', async () => {
    await setBackupFrequency('daily');
    await work();
    const [bytes] = browserState.downloads.values();
    const read = await readBackup(Uint8Array.from(bytes ?? []));
    expect(read).toMatchObject({
      ok: true,
      value: { userData: { saved: [{ savedAt: noon }] }, articles: [], rejects: 0 },
    });
  });

  test('a clock that was put back keeps no backup from being made', async () => {
    await setBackupFrequency('daily');
    await recordBackup(noon + 400 * day);
    await work();
    expect(names()).toHaveLength(1);
  });

  test('nothing is put there while nothing was made', async () => {
    await db.saved.clear();
    await setBackupFrequency('daily');
    await pass(2 * day);
    expect(names()).toEqual([]);
    await db.saved.put({ articleId: 1, savedAt: Date.now() });
    await pass(day);
    expect(names()).toHaveLength(1);
  });

  test('switched off, the job goes and comes back with the next choice', async () => {
    await setBackupFrequency('daily');
    await setBackupFrequency('off');
    await work();
    expect([names(), await due()]).toEqual([[], undefined]);
    await ensureBackupJob(Date.now());
    expect(await due()).toBeUndefined();
    await setBackupFrequency('weekly');
    await work();
    expect(names()).toHaveLength(1);
  });

  test('a worker that was stopped in the middle begins the same backup again', async () => {
    await setBackupFrequency('daily');
    // The job is what a stopped worker leaves.
    await db.jobs.clear();
    await ensureBackupJob(Date.now());
    await work();
    expect(names()).toEqual(['reex-reader-backup-1.zip']);
  });
});

describe('what stands in the way', () => {
  const trouble = async () => (await readBackupState()).trouble;

  test('without permission nothing is put there, and once it is given the first backup is made', async () => {
    browserState.allowsDownloads = false;
    await setBackupFrequency('daily');
    await work();
    expect([names(), await trouble()]).toEqual([[], 'noPermission']);
    expect(await requestDownloadsAndBackUp()).toBe(false);
    browserState.hasUserGesture = true;
    expect(await requestDownloadsAndBackUp()).toBe(true);
    await work();
    expect([names().length, await trouble()]).toEqual([1, null]);
  });

  test('a permission that was taken back is said, and given again goes on with the next name', async () => {
    await setBackupFrequency('daily');
    await work();
    browserState.allowsDownloads = false;
    await pass(day);
    expect([names(), await trouble()]).toEqual([['reex-reader-backup-1.zip'], 'noPermission']);
    // It is looked at every day, whoever gave it back, and where.
    browserState.allowsDownloads = true;
    await pass(day);
    expect([names(), await trouble()]).toEqual([
      ['reex-reader-backup-1.zip', 'reex-reader-backup-2.zip'],
      null,
    ]);
  });

  test.each<[string, NonNullable<typeof browserState.failedDownload>, 'savePrompt' | 'failed']>([
    [
      'a disk that is full',
      { state: 'interrupted', filename: '/a/1.zip', error: 'FILE_NO_SPACE' },
      'failed',
    ],
    [
      'a folder that cannot be written',
      { state: 'interrupted', filename: '', error: 'FILE_ACCESS_DENIED' },
      'failed',
    ],
    [
      'somebody who stops it',
      { state: 'interrupted', filename: '/a/1.zip', error: 'USER_CANCELED' },
      'failed',
    ],
    [
      'a browser that shuts down',
      { state: 'interrupted', filename: '/a/1.zip', error: 'USER_SHUTDOWN' },
      'failed',
    ],
    ['a disk that does not answer', { state: 'in_progress', filename: '/a/1.zip' }, 'failed'],
    ['somebody who does not say where', { state: 'in_progress', filename: '' }, 'savePrompt'],
    [
      'somebody who says no',
      { state: 'interrupted', filename: '', error: 'USER_CANCELED' },
      'savePrompt',
    ],
  ])('%s is told, and does not cost the last good one', async (_what, broken, expected) => {
    await setBackupFrequency('daily');
    await work();
    browserState.failedDownload = broken;
    await pass(day);
    expect([names(), await trouble()]).toEqual([['reex-reader-backup-1.zip'], expected]);
    browserState.failedDownload = null;
    if (expected === 'savePrompt') await checkBackupNow();
    await pass(2 * hour);
    expect([names(), await trouble()]).toEqual([
      ['reex-reader-backup-1.zip', 'reex-reader-backup-2.zip'],
      null,
    ]);
  });

  test('files that were deleted or moved away are made again in their turn', async () => {
    await setBackupFrequency('daily');
    await work();
    browserState.downloads.clear();
    await pass(3 * day + 3 * hour);
    expect(names().sort()).toEqual([1, 2, 3].map((copy) => `reex-reader-backup-${copy}.zip`));
  });

  test('a browser that asks where to save is asked once, not every day', async () => {
    browserState.promptsForDownload = true;
    await setBackupFrequency('daily');
    await work();
    expect([await trouble(), await due()]).toEqual(['savePrompt', never]);
    await ensureBackupJob(Date.now());
    expect(await due()).toBe(never);
    browserState.promptsForDownload = false;
    await checkBackupNow();
    await work();
    expect([names().length, await trouble()]).toEqual([1, null]);
  });

  test('a download that fails is tried again in an hour', async () => {
    const { download } = fakeBrowser.downloads;
    Object.assign(fakeBrowser.downloads, {
      download: async () => {
        throw new Error('No room.');
      },
    });
    await setBackupFrequency('daily');
    await work();
    expect([await trouble(), await due()]).toEqual(['failed', Date.now() + hour]);
    Object.assign(fakeBrowser.downloads, { download });
    await pass(hour);
    expect([names().length, await trouble()]).toEqual([1, null]);
  });
});
