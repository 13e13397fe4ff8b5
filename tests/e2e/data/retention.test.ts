import { describe, expect } from 'vitest';
import type { Article } from '../../../lib/article/model/article.ts';
import { normalizePermalink } from '../../../lib/feed/identity.ts';
import type { SavedRow } from '../../../lib/store/rows/articles.ts';
import { permalink } from '../../../scripts/sample-site/permalinks.ts';
import {
  changeRows,
  refreshNow,
  sendCommand,
  shownNotifications,
} from '../../support/browsers/extension-access.ts';
import { readTables } from '../../support/browsers/read-tables.ts';
import { test } from '../../support/browsers/stories.ts';
import { findInconsistencies } from '../../support/database/find-inconsistencies.ts';

const ago = Date.now() - 400 * 24 * 3_600_000;

describe('retention', () => {
  test('previews what it removes, removes that, and removed articles do not return', async ({
    story,
  }) => {
    const { driver, site } = story;
    await story.disablePictures();
    const panel = await driver.openPanel();
    await panel
      .getByRole('listitem')
      .nth(2)
      .getByRole('button', { name: /^Save / })
      .click();
    await panel.getByRole('button', { name: 'Mark all as read' }).click();
    await expect.poll(story.unread).toEqual([]);
    // Makes the articles a year and a month old.
    const before = await story.articles();
    await changeRows(driver, { table: 'articles', set: { arrivedAt: ago } });
    await changeRows(driver, { table: 'actions', set: { at: ago } });

    const options = await driver.openTab('/options.html');
    await options.getByLabel('Keep read articles').selectOption({ label: 'For 1 year' });
    // The saved article stays, and so do the newest of the news and of the podcast.
    const count = before.length - 3;
    await options
      .getByText(new RegExp(`^${count} articles would be deleted, about [\\d.]+\\skB$`))
      .waitFor();
    await options.getByText(`Show all ${count}`).click();
    await expect.poll(() => options.locator('.RemovalPreview details li').count()).toBe(count);
    expect(await options.locator('.RemovalPreview details').textContent()).not.toContain(
      savedTitle(await driver.rows<SavedRow>('saved'), before),
    );
    // Leaving the page applies nothing.
    await options.reload();
    expect(await options.getByLabel('Keep read articles').inputValue()).toBe('0');
    expect(await story.articles()).toHaveLength(before.length);

    await options.getByLabel('Keep read articles').selectOption({ label: 'For 1 year' });
    await options.getByRole('button', { name: 'Delete…' }).click();
    await options.getByRole('button', { name: `Delete ${count} articles` }).click();
    await options.getByText(`Last run just now: ${count} articles deleted.`).waitFor();
    await expect
      .poll(() => options.evaluate(() => document.activeElement?.textContent))
      .toMatch(/Last run/);
    const kept = await story.articles();
    expect(kept).toHaveLength(3);

    const isKept = new Set(kept.map(({ url }) => url));
    const gone = site
      .posts()
      .find((post) => !isKept.has(normalizePermalink(permalink(post)) ?? ''));
    site.edit(gone?.slug ?? '', { title: 'Another Headline' });
    await refreshNow(driver);
    expect(await story.articles()).toEqual(kept);
    expect([await story.unread(), await shownNotifications(driver)]).toEqual([[], []]);
    expect(findInconsistencies(await readTables(driver))).toEqual([]);

    await panel.getByRole('button', { name: 'All', exact: true }).click();
    await panel.getByText(/Older read articles were removed, as you chose\./).waitFor();
    await panel.getByRole('button', { name: 'Restore removed articles' }).click();
    const keys = async () => (await driver.rows<{ key: string }>('meta')).map(({ key }) => key);
    await expect.poll(keys).toContain('removedReturnUntil');
    // The run waits between two pages, so its end is not awaited.
    void sendCommand(driver, 'runJobs').catch(() => undefined);
    await refreshNow(driver);
    const urls = before.map(({ url }) => url);
    await expect
      .poll(async () => (await story.articles()).map(({ url }) => url), { timeout: 30_000 })
      .toEqual(expect.arrayContaining(urls));
    expect([await story.unread(), await shownNotifications(driver)]).toEqual([[], []]);
    await driver.killWorker();
  });
});

const savedTitle = ([saved]: SavedRow[], articles: readonly Article[]): string =>
  articles.find(({ id }) => id === saved?.articleId)?.title ?? 'none';

describe('context menu', () => {
  test('saves an article that is not stored, and opens one where the panel cannot', async ({
    story,
  }) => {
    const { driver, site } = story;
    const menuItems = () =>
      driver.extensionPage.evaluate(() => {
        const ids = ['save:link', 'read:link', 'save:page', 'read:page', 'search'];
        const exists = (id: string) =>
          chrome.contextMenus.update(id, {}).then(
            () => true,
            () => false,
          );
        return Promise.all(ids.map(exists));
      });
    // The browser creates the menu items some time after the installation.
    await expect.poll(menuItems).toEqual(Array(5).fill(true));
    const before = await story.articles();
    const unread = (await story.unread()).length;
    const post = site.posts().findLast(({ type }) => type === 'news');
    const address = post ? permalink(post) : '';
    expect(before.map(({ url }) => url)).not.toContain(address);
    await driver.clickContextMenu({
      menuItemId: 'save:link',
      linkUrl: `${address}?utm_source=letter`,
    });
    await expect.poll(async () => (await driver.rows<SavedRow>('saved')).length).toBe(1);
    const article = (await story.articles()).find(({ url }) => url === address);
    expect(article).toMatchObject({
      title: post?.title.replaceAll('&#8217;', '’'),
      textFrom: 'page',
    });
    await expect.poll(() => shownNotifications(driver)).toEqual([`saved:${article?.id}`]);
    expect(await story.unread()).toHaveLength(unread);

    await driver.clickContextMenu({
      menuItemId: 'save:page',
      pageUrl: 'https://rareearthexchanges.com/news/',
    });
    await expect.poll(async () => (await shownNotifications(driver)).join()).toMatch(/failed:\d+/);
    expect(await story.articles()).toHaveLength(before.length + 1);

    const tab = await driver.readerOpenedBy(() =>
      driver.clickContextMenu({ menuItemId: 'read:page', pageUrl: address }),
    );
    await tab.getByRole('heading', { level: 1, name: article?.title ?? '' }).waitFor();
    expect(findInconsistencies(await readTables(driver))).toEqual([]);
  });
});
