import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ensureBackupJob } from '../../../lib/app/backup/backup-job.ts';
import {
  checkBackupNow,
  requestDownloadsAndBackUp,
} from '../../../lib/app/backup/backup-settings.ts';
import { newBackupJob } from '../../../lib/app/new-backup-job.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import { readBackupState, recordBackup } from '../../../lib/store/backup/backup-state.ts';
import { db } from '../../../lib/store/db/database.ts';
import { never } from '../../../lib/store/rows/jobs.ts';
import { day, hour } from '../../../lib/time.ts';
import { createdBackup } from '../../support/builders/backup-file.ts';
import { readWholeBackup } from '../../support/builders/backup-zip.ts';
import { storeArticles } from '../../support/builders/user-data.ts';
import { browserState } from '../../support/fakes/fake-browser.ts';
import {
  createMachine,
  noon,
  type SimulatedMachine,
} from '../../support/fakes/simulated-machine.ts';

let machine: SimulatedMachine;
beforeEach(async () => {
  machine = createMachine();
  machine.installAsRealEnv();
  browserState.allowsDownloads = true;
  // A worker is present; the tests run its jobs themselves.
  fakeBrowser.runtime.onMessage.addListener(() => undefined);
  await storeArticles('scrap-is-short');
  await db.saved.put({ articleId: 1, savedAt: noon });
});

const work = () => runJobs(machine.env);

/** Lets time pass, and runs the worker every hour. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= hour) {
    machine.advance(hour);
    await work();
  }
}

const names = () => [...browserState.downloads.keys()];

const due = async (): Promise<number | undefined> => (await db.jobs.get('backup'))?.dueAt;

describe('automatic backups', () => {
  test('are made when permission is granted while a check finds none', async () => {
    await changeSettings({ backupFrequency: 'daily' });
    vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementationOnce(async () => {
      machine.advance(1);
      await checkBackupNow();
      return false;
    });
    await work();
    await work();
    expect(names()).toEqual(['reex-reader-backup-1.zip']);
  });

  test('do not wait until a run of other jobs has slept', async () => {
    const asleep = vi.fn(() => new Promise<void>(() => undefined));
    await db.jobs.put(newBackupJob(noon + 5_000));
    const run = runJobs({ ...machine.env, sleep: asleep });
    await vi.waitFor(() => expect(asleep).toHaveBeenCalled());
    await changeSettings({ backupFrequency: 'daily' });
    await work();
    await run;
    expect(names()).toEqual(['reex-reader-backup-1.zip']);
  });

  test('make the first at once and then one a day, rotating three file names', async () => {
    await changeSettings({ backupFrequency: 'daily' });
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

  test('weekly: count a manual backup, and the worker still checks daily', async () => {
    await changeSettings({ backupFrequency: 'weekly' });
    await work();
    await pass(3 * day);
    await createdBackup(false);
    await pass(6 * day);
    expect(names()).toEqual(['reex-reader-backup-1.zip']);
    expect(((await due()) ?? 0) - Date.now()).toBeLessThanOrEqual(day);
    await pass(day + hour);
    expect(names()).toEqual(['reex-reader-backup-1.zip', 'reex-reader-backup-2.zip']);
  });

  test('contain user data without articles', async () => {
    await changeSettings({ backupFrequency: 'daily' });
    await work();
    const [bytes] = browserState.downloads.values();
    const read = await readWholeBackup(Uint8Array.from(bytes ?? []));
    expect(read).toMatchObject({
      ok: true,
      value: { userData: { saved: [{ savedAt: noon }] }, articles: [], rejects: 0 },
    });
  });

  test('are made although the clock was put back', async () => {
    await changeSettings({ backupFrequency: 'daily' });
    await recordBackup(noon + 400 * day);
    await work();
    expect(names()).toHaveLength(1);
  });

  test('are not made while there is no user data', async () => {
    await db.saved.clear();
    await changeSettings({ backupFrequency: 'daily' });
    await pass(2 * day);
    expect(names()).toEqual([]);
    await db.saved.put({ articleId: 1, savedAt: Date.now() });
    await pass(day);
    expect(names()).toHaveLength(1);
  });

  test('remove the job when turned off, and queue it again when turned on', async () => {
    await changeSettings({ backupFrequency: 'daily' });
    await changeSettings({ backupFrequency: 'off' });
    await work();
    expect([names(), await due()]).toEqual([[], undefined]);
    await ensureBackupJob(Date.now());
    expect(await due()).toBeUndefined();
    await changeSettings({ backupFrequency: 'weekly' });
    await work();
    expect(names()).toHaveLength(1);
  });

  test('start the same copy again after a worker was killed in the middle', async () => {
    await changeSettings({ backupFrequency: 'daily' });
    // A killed worker leaves its job behind.
    await db.jobs.clear();
    await ensureBackupJob(Date.now());
    await work();
    expect(names()).toEqual(['reex-reader-backup-1.zip']);
  });
});

describe('an automatic backup that fails', () => {
  const problem = async () => (await readBackupState()).problem;

  test('downloads nothing without permission, and makes the first copy once it is granted', async () => {
    browserState.allowsDownloads = false;
    await changeSettings({ backupFrequency: 'daily' });
    await work();
    expect([names(), await problem()]).toEqual([[], 'noPermission']);
    expect(await requestDownloadsAndBackUp()).toBe(false);
    browserState.hasUserGesture = true;
    expect(await requestDownloadsAndBackUp()).toBe(true);
    await work();
    expect([names().length, await problem()]).toEqual([1, null]);
  });

  test('reports a revoked permission, and continues with the next name once it is granted again', async () => {
    await changeSettings({ backupFrequency: 'daily' });
    await work();
    browserState.allowsDownloads = false;
    await pass(day);
    expect([names(), await problem()]).toEqual([['reex-reader-backup-1.zip'], 'noPermission']);
    // The permission is checked daily, however it was granted again.
    browserState.allowsDownloads = true;
    await pass(day);
    expect([names(), await problem()]).toEqual([
      ['reex-reader-backup-1.zip', 'reex-reader-backup-2.zip'],
      null,
    ]);
  });

  test.each<[string, NonNullable<typeof browserState.failedDownload>, 'savePrompt' | 'failed']>([
    ['full disk', { state: 'interrupted', filename: '/a/1.zip', error: 'FILE_NO_SPACE' }, 'failed'],
    [
      'folder that cannot be written',
      { state: 'interrupted', filename: '', error: 'FILE_ACCESS_DENIED' },
      'failed',
    ],
    [
      'download stopped by the user',
      { state: 'interrupted', filename: '/a/1.zip', error: 'USER_CANCELED' },
      'failed',
    ],
    [
      'browser shutdown',
      { state: 'interrupted', filename: '/a/1.zip', error: 'USER_SHUTDOWN' },
      'failed',
    ],
    ['disk that does not respond', { state: 'in_progress', filename: '/a/1.zip' }, 'failed'],
    ['prompt that is left open', { state: 'in_progress', filename: '' }, 'savePrompt'],
    [
      'prompt that is canceled',
      { state: 'interrupted', filename: '', error: 'USER_CANCELED' },
      'savePrompt',
    ],
  ])('is reported and leaves the last good copy: %s', async (_what, broken, expected) => {
    await changeSettings({ backupFrequency: 'daily' });
    await work();
    browserState.failedDownload = broken;
    await pass(day);
    expect([names(), await problem()]).toEqual([['reex-reader-backup-1.zip'], expected]);
    browserState.failedDownload = null;
    if (expected === 'savePrompt') await checkBackupNow();
    await pass(2 * hour);
    expect([names(), await problem()]).toEqual([
      ['reex-reader-backup-1.zip', 'reex-reader-backup-2.zip'],
      null,
    ]);
  });

  test('replaces deleted or moved copies when their turn comes', async () => {
    await changeSettings({ backupFrequency: 'daily' });
    await work();
    browserState.downloads.clear();
    await pass(3 * day + 3 * hour);
    expect(names().sort()).toEqual([1, 2, 3].map((copy) => `reex-reader-backup-${copy}.zip`));
  });

  test('prompts once, not every day, where the browser asks where to save', async () => {
    browserState.promptsForDownload = true;
    await changeSettings({ backupFrequency: 'daily' });
    await work();
    expect([await problem(), await due()]).toEqual(['savePrompt', never]);
    await ensureBackupJob(Date.now());
    expect(await due()).toBe(never);
    browserState.promptsForDownload = false;
    await checkBackupNow();
    await work();
    expect([names().length, await problem()]).toEqual([1, null]);
  });

  test('is retried in an hour', async () => {
    const { download } = fakeBrowser.downloads;
    Object.assign(fakeBrowser.downloads, {
      download: async () => {
        throw new Error('No room.');
      },
    });
    await changeSettings({ backupFrequency: 'daily' });
    await work();
    expect([await problem(), await due()]).toEqual(['failed', Date.now() + hour]);
    Object.assign(fakeBrowser.downloads, { download });
    await pass(hour);
    expect([names().length, await problem()]).toEqual([1, null]);
  });
});
