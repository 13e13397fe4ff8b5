import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect } from 'vitest';
import { readBackup } from '../../../lib/backup/read-backup.ts';
import { waitUntil } from '../../../scripts/wait-until.ts';
import {
  type ChromiumHarness,
  testWithOwnBrowser,
} from '../../support/browsers/chromium-harness.ts';
import { changeRows, putRow, sendCommand } from '../../support/browsers/extension-access.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { testsAll } from '../../support/sampled.ts';

const openSettings = ({ driver }: ChromiumHarness) => driver.openTab('/options.html#backup');

/** Highlights an article. */
async function makeSomething(story: ChromiumHarness): Promise<void> {
  const url = (await story.articles())[0]?.url ?? '';
  await putRow(story.driver, 'highlights', highlight('a', { url, note: 'As it was.' }));
}

/** Grants the downloads permission in the profile, as after earlier use, so that no prompt appears. */
async function prepare(store: string, asksWhere: boolean): Promise<string> {
  const profile = join(dirname(store), '..');
  const file = join(profile, 'Preferences');
  const preferences = JSON.parse(await readFile(file, 'utf8'));
  const id = /chrome-extension_([a-p]+)_/.exec(store)?.[1] ?? '';
  const extension = preferences.extensions.settings[id];
  extension.granted_permissions.api.push('downloads');
  extension.runtime_granted_permissions = { ...extension.granted_permissions, api: ['downloads'] };
  const folder = join(profile, 'downloads');
  await mkdir(folder, { recursive: true });
  preferences.download = { default_directory: folder, prompt_for_download: asksWhere };
  await writeFile(file, JSON.stringify(preferences));
  return folder;
}

/** Leaves the download folder to the browser instead of the harness. */
async function leaveDownloads({ driver }: ChromiumHarness): Promise<void> {
  const session = await driver.context.newCDPSession(driver.extensionPage);
  await session.send('Browser.setDownloadBehavior', { behavior: 'default' });
}

describe('automatic backups', () => {
  testWithOwnBrowser(
    'are downloaded under rotating names, once permission is granted',
    async ({ story }) => {
      await makeSomething(story);
      let folder = '';
      await story.restart(async (store) => {
        folder = await prepare(store, false);
      });
      await leaveDownloads(story);
      const options = await openSettings(story);
      await options.getByLabel('Automatic backup').selectOption({ label: 'Daily' });
      await options.getByRole('button', { name: 'Allow downloads' }).click();
      await expect
        .poll(() => readdir(folder), { timeout: 30_000 })
        .toEqual(['reex-reader-backup-1.zip']);
      await options.getByText('Last backup just now.').waitFor();
      const read = await readBackup(
        new Blob([await readFile(join(folder, 'reex-reader-backup-1.zip'))]),
      );
      expect(read).toMatchObject({
        ok: true,
        value: { rejects: 0, userData: { highlights: [{ note: 'As it was.' }] } },
      });

      // On each of four more days, with the worker stopped.
      for (let day = 2; day <= 5; day += 1) {
        const before = await backupCopy(story);
        await changeRows(story.driver, {
          table: 'meta',
          where: { key: 'backupAt' },
          set: { value: 1 },
        });
        await changeRows(story.driver, {
          table: 'jobs',
          where: { kind: 'backup' },
          set: { dueAt: 0 },
        });
        await story.driver.killWorker();
        await sendCommand(story.driver, 'runJobs');
        await waitUntil('the next backup', async () => (await backupCopy(story)) !== before);
      }
      await expect
        .poll(async () => (await readdir(folder)).sort())
        .toEqual([1, 2, 3].map((copy) => `reex-reader-backup-${copy}.zip`));
      expect(await backupCopy(story)).toBe(2);
    },
  );

  if (testsAll)
    testWithOwnBrowser('stop if the browser asks where to save each file', async ({ story }) => {
      await makeSomething(story);
      let folder = '';
      await story.restart(async (store) => {
        folder = await prepare(store, true);
      });
      await leaveDownloads(story);
      const options = await openSettings(story);
      await options.getByLabel('Automatic backup').selectOption({ label: 'Weekly' });
      await options.getByRole('button', { name: 'Allow downloads' }).click();
      // The worker waits twenty seconds for the prompt.
      await options
        .getByText('the browser asks where to save each file')
        .waitFor({ timeout: 60_000 });
      expect(await readdir(folder)).toEqual([]);
    });
});

async function backupCopy({ driver }: ChromiumHarness): Promise<unknown> {
  const rows = await driver.rows<{ key: string; value: unknown }>('meta');
  return rows.find(({ key }) => key === 'backupCopy')?.value;
}
