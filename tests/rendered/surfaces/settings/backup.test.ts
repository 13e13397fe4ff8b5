import { describe, expect } from 'vitest';
import { changeSettings } from '../../../../lib/app/settings.ts';
import { emptyUserData } from '../../../../lib/backup/user-data.ts';
import { sendCommand } from '../../../../lib/platform/messages.ts';
import { defaultSettings } from '../../../../lib/setting-specs.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { hasJob } from '../../../../lib/store/articles/jobs.ts';
import { db } from '../../../../lib/store/db/database.ts';
import type { SavedRow } from '../../../../lib/store/rows/articles.ts';
import { day } from '../../../../lib/time.ts';
import { articleBackup, writtenBackup } from '../../../support/builders/backup-zip.ts';
import { highlight } from '../../../support/builders/highlights.ts';
import { browserState } from '../../../support/fakes/fake-browser.ts';
import { catchDownloads } from '../../downloads.ts';
import { type RenderedExtension, test } from '../../extension.tsx';
import { storedHighlights } from '../../highlighting.ts';
import { holdTable, holdTableNow } from '../../hold-table.ts';
import type { RenderedPage } from '../../page.ts';
import { storedSettings } from './section.tsx';

/** Saves two articles with tags, and highlights one of them. */
async function makeSomething(extension: RenderedExtension): Promise<void> {
  const [first, second] = await extension.articles();
  await db.saved.bulkPut([
    { articleId: first?.id ?? 0, savedAt: 2, tags: ['China', 'to read'] },
    { articleId: second?.id ?? 0, savedAt: 1, tags: ['China'] },
  ]);
  await db.highlights.put(highlight('a', { url: first?.url ?? '', note: 'As it was.' }));
}

const saved = (extension: RenderedExtension) => extension.rows<SavedRow>('saved');

/** Backs up and resolves to the file. */
async function backUp(page: RenderedPage): Promise<File> {
  const downloads = catchDownloads();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page
    .getByText(/^Backup saved to your downloads as reex-reader-backup-.+\.zip\.$/)
    .waitFor();
  const [{ name, blob } = { name: '', blob: new Blob() }] = downloads;
  expect(name).toMatch(/^reex-reader-backup-\d{4}-\d\d-\d\d\.zip$/);
  return new File([blob], name, { type: 'application/zip' });
}

/** A backup that has only settings. */
async function backupWith(settings: Partial<Settings>): Promise<File> {
  const zip = await writtenBackup({
    userData: emptyUserData,
    settings: { ...defaultSettings, ...settings },
    articles: null,
    appVersion: '0.1.0',
    createdAt: Date.now(),
  });
  return new File([zip], 'backup.zip', { type: 'application/zip' });
}

const choose = (page: RenderedPage, file: File) =>
  page.locator('#backup input[accept*="zip"]').inner.upload(file);

describe('settings, backup', () => {
  test('restores tags and highlights, after asking how to resolve conflicts', async ({
    extension,
  }) => {
    await makeSomething(extension);
    const page = await extension.openSettings('#backup');
    await page.getByText('No backup yet.').waitFor();
    const file = await backUp(page);
    const before = await saved(extension);
    await db.saved.clear();
    await db.highlights.update('a', { note: 'Other.' });

    await choose(page, file);
    const dialog = page.getByRole('dialog', { name: /^Backup of / });
    await dialog.getByText('2 new').waitFor();
    await dialog.getByText('1 conflict').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const isFocused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(isFocused).toBe('Choose a backup…');
    expect(await saved(extension)).toEqual([]);

    await choose(page, file);
    await dialog.getByLabel('Conflicts in Highlights').selectOption({ label: 'Use the backup’s' });
    await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
    await page.getByText('Restored: 1 highlight or note, 2 saved articles').waitFor();
    await expect.poll(isFocused).toBe('Choose a backup…');
    expect(await saved(extension)).toEqual(before);
    expect(await storedHighlights()).toMatchObject([{ note: 'As it was.' }]);
  });

  test('restores everything into an empty database', async ({ extension }) => {
    await makeSomething(extension);
    const page = await extension.openSettings('#backup');
    await page.getByRole('switch', { name: 'Include articles' }).check();
    const file = await backUp(page);
    const articles = (await extension.articles()).map(({ url }) => url);
    await page.getByRole('button', { name: 'Erase everything…' }).click();
    await page.getByRole('button', { name: 'Erase everything', exact: true }).click();
    await page.getByRole('button', { name: 'Start again' }).waitFor();
    extension.close();
    // The button also reloads the page, which would end the test.
    await sendCommand('startAgain');

    const again = await extension.openSettings('#tags');
    await again.getByText('No tags yet.').waitFor();
    await choose(again, file);
    await again.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click();
    await again.getByText(/^Restored: .*2 saved articles/).waitFor();
    expect((await saved(extension)).map(({ tags }) => tags)).toEqual(
      expect.arrayContaining([['China', 'to read'], ['China']]),
    );
    expect((await extension.articles()).map(({ url }) => url).sort()).toEqual(articles.sort());
    expect(await storedHighlights()).toMatchObject([{ note: 'As it was.' }]);
  });

  test('says what a restore begins with, while no article is restored', async ({ extension }) => {
    const file = new File([articleBackup(2)], 'backup.zip', { type: 'application/zip' });
    const page = await extension.openSettings('#backup');
    await choose(page, file);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const release = await holdTable('articles');
    await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
    await page.getByText(/^First highlights, saved articles/).waitFor();
    expect(await page.getByText('0 of 2 articles').count()).toBe(0);
    release();
    await page.getByText('Restored: 2 articles.').waitFor();
  });

  test('shows how far a restore is, and keeps what was restored before it is canceled', async ({
    extension,
  }) => {
    const before = (await extension.articles()).length;
    const file = new File([articleBackup(1_200)], 'backup.zip', { type: 'application/zip' });
    const page = await extension.openSettings('#backup');
    const restore = async () => {
      await choose(page, file);
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
    };
    await restore();
    await page.getByText(/^[1-9][\d,]* of 1,200 articles$/).waitFor();
    // On a busy machine everything would be restored before the click.
    const release = await holdTableNow('articles');
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    release();
    await page
      .getByText(/^Canceled\. Restored: [\d,]+ articles\. To add the rest, restore the same/)
      .waitFor();
    const stored = (await extension.articles()).length;
    expect(stored).toBeGreaterThan(before);
    expect(stored).toBeLessThan(before + 1_200);
    // Indexing what was restored has progress of its own.
    expect(await page.locator('#backup progress').count()).toBe(0);

    await restore();
    // Even a busy machine restores this many in this time.
    await expect
      .poll(() => page.getByText(/^Restored: [\d,]+ articles\.$/).count(), { timeout: 40_000 })
      .toBe(1);
    expect(await extension.articles()).toHaveLength(before + 1_200);
  });

  test('asks about settings of a backup that delete or send, each after its preview', async ({
    extension,
  }) => {
    const articles = await extension.articles();
    const arrivedAt = Date.now() - 400 * day;
    await db.articles.bulkPut(articles.map((article) => ({ ...article, arrivedAt })));
    await db.unread.clear();
    const page = await extension.openSettings('#backup');
    await choose(
      page,
      await backupWith({ keepReadDays: 90, allowNetworkVoices: true, textSize: 20 }),
    );
    const dialog = page.getByRole('dialog');
    await dialog.getByText('3 differ').waitFor();
    await dialog.getByText('are asked about afterward').waitFor();
    await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
    await page.getByText('Restored: 1 setting.').waitFor();
    const preview = page.locator('.RemovalPreview');
    await preview.getByText(/^\d+ articles would be deleted, about/).waitFor();
    const voices = page.locator('.SettingOffer');
    await voices.getByText('Allow network voices: On').waitFor();
    await voices.getByText('A network voice sends the text to its vendor’s server.').waitFor();
    await voices.getByRole('button', { name: 'Keep this computer’s' }).click();
    await voices.waitFor({ state: 'detached' });
    expect(await storedSettings()).toMatchObject({
      keepReadDays: null,
      allowNetworkVoices: false,
      textSize: 20,
    });
    expect(await extension.articles()).toHaveLength(articles.length);
    await preview.getByRole('button', { name: 'Delete…' }).click();
    await preview.getByRole('button', { name: /^Delete \d+ articles$/ }).click();
    await expect.poll(storedSettings).toMatchObject({ keepReadDays: 90 });
    await preview.waitFor({ state: 'detached' });
  });

  test('settings alone are exported, previewed and imported; those that delete are asked about', async ({
    extension,
  }) => {
    const page = await extension.openSettings('#backup');
    await changeSettings({ theme: 'sepia', backupFrequency: 'daily', pictures: 'saved' });
    const downloads = catchDownloads();
    await page.getByRole('button', { name: 'Export settings' }).press('Enter');
    await page
      .getByText(/^Settings saved to your downloads as reex-reader-settings-[\d-]+\.json\.$/)
      .waitFor();
    const [{ name, blob } = { name: '', blob: new Blob() }] = downloads;
    await changeSettings({ theme: 'dark', backupFrequency: 'off', pictures: 'all', textSize: 20 });
    await page.locator('#backup input[accept*="json"]').inner.upload(new File([blob], name));
    const dialog = page.getByRole('dialog', { name: 'Import settings' });
    await dialog.getByText('These change. Your other settings stay.').waitFor();
    expect(await dialog.locator('dl > div').allTextContents()).toEqual([
      ...['ThemeSepia', 'Text size17.5 px', 'Automatic backupDaily'],
      'Download picturesFor saved articles only',
    ]);
    await dialog.getByRole('button', { name: 'Import' }).press('Enter');
    await page.getByText('3 settings imported.').waitFor();
    expect(await storedSettings()).toMatchObject({ theme: 'sepia', pictures: 'all' });
    await expect.poll(() => hasJob('backup')).toBe(true);
    const offer = page.locator('.SettingOffer');
    await offer.getByText('Download pictures: For saved articles only').waitFor();
    await offer.getByRole('button', { name: 'Use the file’s' }).click();
    await expect.poll(storedSettings).toMatchObject({ pictures: 'saved' });
  });

  test('settings of a file that is none are refused, and say why', async ({ extension }) => {
    const page = await extension.openSettings('#backup');
    const input = page.locator('#backup input[accept*="json"]').inner;
    await input.upload(new File(['{"highlights":[]}'], 'other.json'));
    await page.getByText(/^The file has no settings of REEx Reader/).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('refuses a file that is not a whole backup, and says why', async ({ extension }) => {
    await makeSomething(extension);
    const page = await extension.openSettings('#backup');
    const file = await backUp(page);
    await choose(page, new File([file.slice(0, 500)], 'half.zip'));
    await page.getByText('The file is incomplete.').waitFor();
    await choose(page, new File(['Highlights, and more.'], 'notes.txt'));
    await page.getByText(/^This (is a text file|file isn’t a zip file)/).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('automatic backup asks for the permission it needs, and says what prevents it', async ({
    extension,
  }) => {
    await makeSomething(extension);
    // Pauses between pictures would delay the backup.
    await db.jobs.clear();
    const page = await extension.openSettings('#backup');
    await page.getByLabel('Automatic backup').selectOption({ label: 'Weekly' });
    await expect.poll(storedSettings).toMatchObject({ backupFrequency: 'weekly' });
    await page.getByText(/may no longer download files|needs permission to download/).waitFor();
    const allow = page.getByRole('button', { name: 'Allow downloads' });
    await allow.click();
    await page.getByText('The browser denied the permission.').waitFor();
    browserState.hasUserGesture = true;
    browserState.promptsForDownload = true;
    await allow.click();
    await page.getByText('the browser asks where to save each file').waitFor();
    browserState.promptsForDownload = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Last backup just now.').waitFor();
    expect([...browserState.downloads.keys()]).toEqual(['reex-reader-backup-1.zip']);
  });
});
