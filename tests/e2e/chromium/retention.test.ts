import { describe, expect } from 'vitest';
import type { Article } from '../../../lib/article/model/article.ts';
import { normalisePermalink } from '../../../lib/feed/identity.ts';
import type { SavedRow } from '../../../lib/store/db/rows/articles.ts';
import { permalink } from '../../../scripts/sample-site/permalinks.ts';
import { findDisagreements } from '../../support/find-inconsistencies.ts';
import {
  changeRows,
  chooseInMenu,
  command,
  noticesOn,
  refreshNow,
} from '../../support/extension-access.ts';
import { readTables } from '../../support/read-tables.ts';
import { test } from '../../support/chromium-harness.ts';

const ago = Date.now() - 400 * 24 * 3_600_000;

describe('how long things are kept', () => {
  test('is shown before it holds, removes what it showed, and what is gone stays away', async ({
    story,
  }) => {
    const { reader, site } = story;
    await story.doWithoutPictures();
    const panel = await reader.openPanel();
    await panel
      .getByRole('listitem')
      .nth(2)
      .getByRole('button', { name: /^Save / })
      .click();
    await panel.getByRole('button', { name: 'Mark all as read' }).click();
    await expect.poll(story.unread).toEqual([]);
    // A year and a month later.
    const before = await story.articles();
    await changeRows(reader, { table: 'articles', set: { arrivedAt: ago } });
    await changeRows(reader, { table: 'acts', set: { at: ago } });

    const options = await reader.openTab('/options.html');
    await options.getByLabel('Keep read articles').selectOption({ label: 'For 1 year' });
    // The saved one stays, and the newest of the news and of the podcast.
    const count = before.length - 3;
    await options.getByText(new RegExp(`^${count} articles would go, about [\\d.]+ kB$`)).waitFor();
    await options.getByText(`Show all ${count}`).click();
    expect(await options.locator('details li').count()).toBe(count);
    expect(await options.locator('details').textContent()).not.toContain(
      savedTitle(await reader.rows<SavedRow>('saved'), before),
    );
    // Leaving the page decides nothing.
    await options.reload();
    expect(await options.getByLabel('Keep read articles').inputValue()).toBe('0');
    expect(await story.articles()).toHaveLength(before.length);

    await options.getByLabel('Keep read articles').selectOption({ label: 'For 1 year' });
    await options.getByRole('button', { name: 'Remove them now' }).click();
    await options
      .getByRole('button', { name: `Press once more to remove ${count} articles` })
      .click();
    await options.getByText(`Last done just now: ${count} articles removed.`).waitFor();
    expect(await options.evaluate(() => document.activeElement?.textContent)).toMatch(/Last done/);
    const kept = await story.articles();
    expect(kept).toHaveLength(3);

    const isKept = new Set(kept.map(({ url }) => url));
    const gone = site
      .posts()
      .find((post) => !isKept.has(normalisePermalink(permalink(post)) ?? ''));
    site.edit(gone?.slug ?? '', { title: 'Another Headline' });
    await refreshNow(reader);
    expect(await story.articles()).toEqual(kept);
    expect([await story.unread(), await noticesOn(reader)]).toEqual([[], []]);
    expect(findDisagreements(await readTables(reader))).toEqual([]);

    await panel.getByRole('button', { name: 'All', exact: true }).click();
    await panel.getByText(/Older articles were removed once read, as you chose\./).waitFor();
    await panel.getByRole('button', { name: 'Bring removed articles back' }).click();
    // The run waits between two pages: nobody waits for its end.
    void command(reader, 'runJobs').catch(() => undefined);
    await refreshNow(reader);
    const urls = before.map(({ url }) => url);
    await expect
      .poll(async () => (await story.articles()).map(({ url }) => url), { timeout: 30_000 })
      .toEqual(expect.arrayContaining(urls));
    expect([await story.unread(), await noticesOn(reader)]).toEqual([[], []]);
    await reader.killWorker();
  });
});

const savedTitle = ([saved]: SavedRow[], articles: readonly Article[]): string =>
  articles.find(({ n }) => n === saved?.n)?.title ?? 'none';

describe('the browser’s menu', () => {
  test('saves an article of the site that was not stored, and shows one where the panel may not open', async ({
    story,
  }) => {
    const { reader, site } = story;
    const items = await reader.desk.evaluate(async () => {
      const there = ['save:link', 'read:link', 'save:page', 'read:page'].map((id) =>
        chrome.contextMenus.update(id, {}).then(() => id),
      );
      return Promise.all(there);
    });
    expect(items).toHaveLength(4);
    const before = await story.articles();
    const unread = (await story.unread()).length;
    const post = site.posts().findLast(({ type }) => type === 'news');
    const address = post ? permalink(post) : '';
    expect(before.map(({ url }) => url)).not.toContain(address);
    await chooseInMenu(reader, {
      menuItemId: 'save:link',
      linkUrl: `${address}?utm_source=letter`,
    });
    await expect.poll(async () => (await reader.rows<SavedRow>('saved')).length).toBe(1);
    const article = (await story.articles()).find(({ url }) => url === address);
    expect(article).toMatchObject({
      title: post?.title.replaceAll('&#8217;', '’'),
      textFrom: 'page',
    });
    expect(await noticesOn(reader)).toEqual([`saved:${article?.n}`]);
    expect(await story.unread()).toHaveLength(unread);

    await chooseInMenu(reader, {
      menuItemId: 'save:page',
      pageUrl: 'https://rareearthexchanges.com/news/',
    });
    await expect.poll(async () => (await noticesOn(reader)).join()).toMatch(/failed:\d+/);
    expect(await story.articles()).toHaveLength(before.length + 1);

    const opening = reader.context.waitForEvent('page');
    await chooseInMenu(reader, { menuItemId: 'read:page', pageUrl: address });
    const tab = await opening;
    await tab.getByRole('heading', { level: 1, name: article?.title ?? '' }).waitFor();
    expect(findDisagreements(await readTables(reader))).toEqual([]);
  });
});
