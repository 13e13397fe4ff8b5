import { describe, expect } from 'vitest';
import { newRetentionJob } from '../../../../lib/app/new-retention-job.ts';
import { writeSettings } from '../../../../lib/platform/settings.ts';
import { db } from '../../../../lib/store/db/database.ts';
import { day, hour } from '../../../../lib/time.ts';
import { failedIndexing, halfIndexed } from '../../../gallery/states/samples.ts';
import { type RenderedExtension, test } from '../../extension.tsx';
import { holdTable } from '../../hold-table.ts';
import { storedSettings } from './section.tsx';

/** Makes every article read and more than a year old. Three are protected: a saved one, and the newest of each feed. */
async function ageArticles(extension: RenderedExtension): Promise<number> {
  const articles = await extension.articles();
  const arrivedAt = Date.now() - 400 * day;
  await db.articles.bulkPut(articles.map((article) => ({ ...article, arrivedAt })));
  await db.unread.clear();
  const newest = new Set(['news', 'podcast'].map((id) => newestOf(articles, id)));
  const saved = articles.find(({ id }) => !newest.has(id));
  await db.saved.put({ articleId: saved?.id ?? 0, savedAt: 1, tags: [] });
  return articles.length - 3;
}

const newestOf = (
  articles: Awaited<ReturnType<RenderedExtension['articles']>>,
  channel: string,
): number | undefined =>
  articles
    .filter((article) => article.channel === channel)
    .sort((one, other) => other.sortAt - one.sortAt)[0]?.id;

describe('settings, storage', () => {
  test('shows how much is indexed, and rebuilds the search index', async ({ extension }) => {
    const stored = (await extension.articles()).length;
    const page = await extension.openSettings();
    const index = page.getByRole('region', { name: 'Search index' });
    const whole = index.getByText(new RegExp(`^${stored} of ${stored} articles, [\\d.]+\\skB`));
    await whole.waitFor();
    const segments = await db.searchSegments.toCollection().primaryKeys();
    await index.getByRole('button', { name: 'Rebuild the index' }).click();
    await expect.poll(() => db.searchSegments.where('segment').anyOf(segments).count()).toBe(0);
    await whole.waitFor();
  });

  test('shows how far the worker is with an archive', async ({ extension }) => {
    const stored = (await extension.articles()).length;
    const page = await extension.openSettings();
    const index = page.getByRole('region', { name: 'Search index' });
    await index.getByText(`${stored} of ${stored} articles`).waitFor();
    expect(await index.getByRole('progressbar').count()).toBe(0);
    await halfIndexed(extension.site);
    await index.getByText(`${stored - 4} of ${stored} articles`).waitFor();
    await index.getByRole('progressbar', { name: 'Updating the search index.' }).waitFor();
  });

  test('says that an index waits to be merged, which lacks no article', async ({ extension }) => {
    const stored = (await extension.articles()).length;
    const dueAt = Date.now() + hour;
    await db.jobs.put({ type: 'searchIndex', kind: 'searchIndex', dueAt });
    const page = await extension.openSettings();
    const index = page.getByRole('region', { name: 'Search index' });
    await index.getByText(`${stored} of ${stored} articles`).waitFor();
    await index.getByText('The search index couldn’t be updated').waitFor();
  });

  test('says that the index waits, and goes on when it is rebuilt', async ({ extension }) => {
    const stored = (await extension.articles()).length;
    const page = await extension.openSettings();
    const index = page.getByRole('region', { name: 'Search index' });
    await index.getByText(`${stored} of ${stored} articles`).waitFor();
    await failedIndexing(extension.site);
    await index.getByText(/couldn’t be updated; the disk may be full\. Next try .+\./).waitFor();
    expect(await index.getByRole('progressbar').count()).toBe(0);
    await index.getByRole('button', { name: 'Rebuild the index' }).click();
    await index.getByText(`${stored} of ${stored} articles`).waitFor();
    await expect.poll(() => db.jobs.get('searchIndex')).toBeUndefined();
  });

  test('a stricter rule is previewed, takes two presses, and says what it removed', async ({
    extension,
  }) => {
    const count = await ageArticles(extension);
    const page = await extension.openSettings();
    const keep = page.getByLabel('Keep read articles');
    await keep.selectOption({ label: 'For 1 year' });
    await page
      .getByText(new RegExp(`^${count} articles would be deleted, about [\\d.]+\\skB$`))
      .waitFor();
    await page.getByText(`Show all ${count}`).click();
    await expect.poll(() => page.locator('.RemovalPreview details li').count()).toBe(count);
    await page.getByRole('button', { name: 'Delete…' }).click();
    expect(await extension.articles()).toHaveLength(count + 3);
    await page.getByRole('button', { name: `Delete ${count} articles` }).click();
    await page.getByText(`Last run just now: ${count} articles deleted.`).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toMatch(/Last run/);
    expect(await extension.articles()).toHaveLength(3);
    expect(await storedSettings()).toMatchObject({ keepReadDays: 365 });
  });

  test('a rule that deletes articles just now can be canceled: the others stay for good', async ({
    extension,
  }) => {
    await writeSettings({ keepReadDays: 365, keepVersions: 'protected' });
    // A job that rests between two steps.
    await db.jobs.put({ ...newRetentionJob(Date.now() + day), articles: 7 });
    const page = await extension.openSettings();
    await page.getByText('Deleting: 7 articles so far').waitFor();
    const status = page.locator('.RetentionStatus');
    await status.getByRole('button', { name: 'Cancel' }).click();
    await status.getByText('Nothing is deleted.', { exact: true }).waitFor();
    await expect.poll(storedSettings).toMatchObject({ keepReadDays: null, keepVersions: 'all' });
    expect(await db.jobs.where({ kind: 'retention' }).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/Nothing is/);
  });

  test('a canceled rule changes nothing, and a looser one applies at once', async ({
    extension,
  }) => {
    const count = await ageArticles(extension);
    const page = await extension.openSettings();
    await page.getByLabel('Keep read articles').selectOption({ label: 'For 1 year' });
    const preview = page.locator('.RemovalPreview');
    await preview.getByRole('button', { name: 'Cancel' }).click();
    await preview.waitFor({ state: 'detached' });
    await page.getByText('Nothing is deleted.', { exact: true }).waitFor();
    expect(await extension.articles()).toHaveLength(count + 3);
    expect((await storedSettings()).keepReadDays ?? null).toBeNull();

    const versions = page.getByLabel('Keep older versions of changed articles');
    await versions.selectOption({ label: 'For saved and highlighted articles' });
    await page.getByText('Nothing would be deleted today').waitFor();
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect.poll(storedSettings).toMatchObject({ keepVersions: 'protected' });
    await versions.selectOption({ label: 'For all articles' });
    await expect.poll(storedSettings).toMatchObject({ keepVersions: 'all' });
  });

  test('two looser values that are chosen before the first is drawn are both stored', async ({
    extension,
  }) => {
    await writeSettings({ keepReadDays: 365, keepVersions: 'protected' });
    await extension.openSettings();
    const chosen = () =>
      [...document.querySelectorAll('select')].map(({ selectedOptions: [option] }) => option?.text);
    await expect.poll(chosen).toContain('For 1 year');
    const selects = [...document.querySelectorAll('select')];
    const loosest = (label: string) => (select: HTMLSelectElement) => {
      const option = [...select.options].find(({ text }) => text === label);
      if (!option || option.selected) return;
      option.selected = true;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    // In one task, so that nothing is drawn in between.
    selects.forEach(loosest('Forever'));
    selects.forEach(loosest('For all articles'));
    await expect.poll(storedSettings).toMatchObject({ keepReadDays: null, keepVersions: 'all' });
  });

  test('a rule that is chosen next has no button before it is known what it would delete', async ({
    extension,
  }) => {
    const count = await ageArticles(extension);
    const page = await extension.openSettings();
    const versions = page.getByLabel('Keep older versions of changed articles');
    await versions.selectOption({ label: 'For saved and highlighted articles' });
    await page.getByText('Nothing would be deleted today').waitFor();

    const release = await holdTable('articles');
    await page.getByLabel('Keep read articles').selectOption({ label: 'For 1 year' });
    const preview = page.locator('.RemovalPreview');
    await preview.getByText('Checking…').waitFor();
    expect(await preview.getByRole('button').count()).toBe(0);
    release();
    await preview.getByText(new RegExp(`^${count} articles would be deleted`)).waitFor();
    await preview.getByRole('button', { name: 'Delete…' }).waitFor();
  });
});
