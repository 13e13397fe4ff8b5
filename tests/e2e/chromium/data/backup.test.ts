import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readBackup } from '../../../../lib/backup/read-backup.ts';
import { type ArticleEntry, emptyUserData } from '../../../../lib/backup/user-data.ts';
import { writeBackup } from '../../../../lib/backup/write-backup.ts';
import { defaultSettings } from '../../../../lib/setting-specs.ts';
import type { SavedRow } from '../../../../lib/store/rows/articles.ts';
import { day } from '../../../../lib/time.ts';
import { countTable } from '../../../../scripts/inside-extension.ts';
import { waitUntil } from '../../../../scripts/wait-until.ts';
import { axeViolations } from '../../../support/browsers/axe.ts';
import {
  type ChromiumHarness,
  test,
  testWithOwnBrowser,
} from '../../../support/browsers/chromium-harness.ts';
import { changeRows, putRow } from '../../../support/browsers/extension-access.ts';
import { storedArticle } from '../../../support/builders/articles.ts';
import { highlight } from '../../../support/builders/highlights.ts';
import { sampledStep, testsAll } from '../../../support/sampled.ts';

const openSettings = ({ driver }: ChromiumHarness): Promise<Page> =>
  driver.openTab('/options.html#backup');

/** Saves three articles and highlights one of them. */
async function makeSomething(story: ChromiumHarness): Promise<string[]> {
  const articles = (await story.articles()).slice(0, 3);
  for (const [index, { id }] of articles.entries()) {
    await putRow(story.driver, 'saved', { articleId: id, savedAt: Date.now() - index * 1_000 });
  }
  const urls = articles.map(({ url }) => url);
  await putRow(
    story.driver,
    'highlights',
    highlight('a', { url: urls[0] ?? '', note: 'As it was.' }),
  );
  return urls.sort();
}

async function savedUrls(story: ChromiumHarness): Promise<string[]> {
  const saved = new Set(
    (await story.driver.rows<SavedRow>('saved')).map(({ articleId }) => articleId),
  );
  return (await story.articles()).flatMap(({ id, url }) => (saved.has(id) ? [url] : [])).sort();
}

const left = ({ driver }: ChromiumHarness) =>
  driver.extensionPage.evaluate(async () => ({
    databases: await indexedDB.databases(),
    local: await chrome.storage.local.get(null),
    session: await chrome.storage.session.get(null),
    page: { ...localStorage },
    alarms: await chrome.alarms.getAll(),
    notices: await chrome.notifications.getAll(),
    badge: await chrome.action.getBadgeText({}),
  }));

describe('backup', () => {
  test('takes one click and restores all user data after erasing', async ({ story }) => {
    const saved = await makeSomething(story);
    const options = await openSettings(story);
    await options.getByLabel('Include articles').check();
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: 'Back up now' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^reex-reader-backup-\d{4}-\d\d-\d\d\.zip$/);
    const file = await download.path();
    const articles = (await story.articles()).length;

    await options.getByRole('button', { name: 'Erase everything' }).click();
    await options.getByRole('button', { name: 'Erase everything' }).click();
    await options.getByText('Everything was erased').waitFor();
    expect(await axeViolations(options)).toEqual([]);
    expect(await left(story)).toEqual({
      databases: [],
      local: { erased: true },
      session: {},
      page: {},
      alarms: [],
      notices: {},
      badge: '',
    });

    await options.getByRole('button', { name: 'Start again' }).click();
    await options.getByText('No backup yet.').waitFor();
    await story.driver.waitUntilIdle();
    // As after installing.
    const yesterday = Date.now() - day;
    const ofLastDay = (await story.articles()).filter(({ sortAt }) => sortAt > yesterday);
    expect(await story.unread()).toHaveLength(ofLastDay.length);
    await putRow(
      story.driver,
      'highlights',
      highlight('a', { url: saved[0] ?? '', note: 'Other.' }),
    );
    await options.setInputFiles('#backup input[accept*=zip]', {
      name: 'backup.zip',
      mimeType: 'application/zip',
      buffer: await readFile(file),
    });
    const dialog = options.getByRole('dialog');
    await dialog.getByText('3 new').waitFor();
    await dialog.getByText('1 conflict').waitFor();
    expect(await axeViolations(options)).toEqual([]);
    await dialog.getByLabel('Conflicts in Highlights').selectOption({ label: 'Use the backup’s' });
    await dialog.getByRole('button', { name: 'Restore' }).click();
    await options.getByText('Restored: 1 highlight, 3 saved articles').waitFor();
    await expect
      .poll(() => options.evaluate(() => document.activeElement?.textContent))
      .toBe('Choose a backup…');
    expect(await savedUrls(story)).toEqual(saved);
    expect(await story.driver.rows('highlights')).toMatchObject([{ note: 'As it was.' }]);
    expect(await story.articles()).toHaveLength(articles);

    await options.setInputFiles('#backup input[accept*=zip]', {
      name: 'half.zip',
      mimeType: 'application/zip',
      buffer: (await readFile(file)).subarray(0, 900),
    });
    await options.getByText('The file is incomplete.').waitFor();
  });
});

/** A backup with many highlights and articles, none of which this browser has stored. */
async function largeBackup(): Promise<{ file: Buffer; highlights: number; articles: number }> {
  const articles = Array.from({ length: 600 }, (_, at): ArticleEntry => {
    const { id: _n, ...article } = storedArticle(at, `old-story-${at}`);
    const { hash, title } = article;
    const source = `<p>${`Story ${at} at length. `.repeat(100)}</p>`;
    return { ...article, aliases: [], versions: [{ hash, title, seenAt: 1, source }] };
  });
  const [first] = articles;
  if (!first) throw new Error('There are no articles.');
  const userData = {
    ...emptyUserData,
    highlights: Array.from({ length: 1_000 }, (_, at) =>
      highlight(`mark-${at}`, { url: first.url, note: 'Ask about it. '.repeat(20) }),
    ),
    saved: articles.slice(0, 50).map(({ url, channel, kind, title, author, publishedAt }) => ({
      ...{ url, channel, kind, title, author, publishedAt },
      savedAt: 1,
    })),
  };
  const batches = async function* () {
    yield articles;
  };
  const zip = await writeBackup({
    ...{ userData, settings: defaultSettings, appVersion: '0.1.0', createdAt: Date.now() },
    articles: { batches: batches(), authors: [] },
  });
  return {
    file: Buffer.from(await zip.arrayBuffer()),
    highlights: 1_000,
    articles: articles.length,
  };
}

if (testsAll)
  describe('interrupted restore', () => {
    test('can be repeated, and then has restored everything', async ({ story }) => {
      const { file, highlights, articles } = await largeBackup();
      const before = (await story.articles()).length;
      const count = (table: string) => story.driver.extensionPage.evaluate(countTable, table);
      const begin = async (): Promise<Page> => {
        const options = await openSettings(story);
        await options.setInputFiles('#backup input[accept*=zip]', {
          ...{ name: 'backup.zip', mimeType: 'application/zip', buffer: file },
        });
        const dialog = options.getByRole('dialog');
        await dialog.getByText(/ new/).first().waitFor();
        await dialog.getByRole('button', { name: 'Restore' }).click();
        return options;
      };
      const whole = [highlights, 50];
      const made = async () => [await count('highlights'), await count('saved')];

      // Stops at various delays after the click, until one restore has begun to merge.
      for (let wait = 0; (await count('highlights')) === 0; wait += sampledStep(100, 4)) {
        const options = await begin();
        await options.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), wait);
        await options.close();
        await story.driver.killWorker();
      }

      const options = await begin();
      await expect.poll(() => count('articles'), { interval: 20 }).toBeGreaterThan(before + 50);
      await options.close();
      await story.driver.killWorker();
      expect(await made()).toEqual(whole);
      const stored = await count('articles');
      expect(stored).toBeLessThan(before + articles);

      const again = await begin();
      await again.getByText(/^Restored: /).waitFor();
      expect(await count('articles')).toBe(before + articles);
      expect(await made()).toEqual(whole);
      expect(await count('bodies')).toBeGreaterThanOrEqual(articles);
    }, 180_000);
  });

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

      // Four more days, with the worker stopped in each.
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
        await story.driver.extensionPage.evaluate(() =>
          chrome.runtime.sendMessage({ command: 'runJobs', args: [] }),
        );
        await waitUntil('the next backup', async () => (await backupCopy(story)) !== before);
      }
      expect((await readdir(folder)).sort()).toEqual(
        [1, 2, 3].map((copy) => `reex-reader-backup-${copy}.zip`),
      );
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
      // The worker gives the prompt twenty seconds.
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
