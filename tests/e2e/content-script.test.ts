import { describe, expect } from 'vitest';
import type { Article } from '../../lib/article/model/article.ts';
import type { LastReadRow } from '../../lib/store/rows/reading.ts';
import { permalink } from '../../scripts/sample-site/permalinks.ts';
import { refreshNow, shownNotifications } from '../support/browsers/extension-access.ts';
import type { ReaderPage } from '../support/browsers/reader.ts';
import { test } from '../support/browsers/stories.ts';
import type { Story } from '../support/browsers/story.ts';

/** The stored article of the post at this position from the top of the site. */
async function articleAt(story: Story, place: number): Promise<Article> {
  const post = story.site.posts()[place];
  const articles = await story.articles();
  const article = articles.find(({ url }) => post && url === permalink(post));
  if (!article) throw new Error(`Post ${place} is not stored.`);
  return article;
}

/** Sorted, because an engine that creates a global on first use changes their order. */
const globalNames = (page: ReaderPage): Promise<string[]> =>
  page.evaluate(() => Object.getOwnPropertyNames(window).sort());

const isUnread = async (story: Story, { id }: Article) =>
  (await story.unread()).some((row) => row.articleId === id);

/**
 * Opens an article below the first on the site and leaves it within five seconds. Where the machine stood still meanwhile,
 * that one was in view for longer, and the next one is visited.
 */
async function visitBriefly(story: Story): Promise<{ article: Article; visits: number }> {
  for (let visits = 1; ; visits++) {
    const article = await articleAt(story, visits);
    const start = performance.now();
    const page = await story.driver.openAddress(article.url);
    await page.goto('about:blank');
    if (performance.now() - start < 5_000) return { article, visits };
  }
}

describe('article on the site', () => {
  test('becomes read after five seconds in view, not before', async ({ story }) => {
    const { driver, site } = story;
    site.publish();
    await refreshNow(driver);
    const stayed = await articleAt(story, 0);
    expect(await shownNotifications(driver)).toEqual([`article:${stayed.id}`]);
    const asked = () => site.requests.filter(({ url }) => url.includes('/news/')).length;

    const left = await visitBriefly(story);
    const reading = await driver.openAddress(`${stayed.url}?utm_source=letter#respond`);
    const drawn = await reading.evaluate(() => document.documentElement.outerHTML);
    const names = await globalNames(reading);

    await expect.poll(() => isUnread(story, stayed)).toBe(false);
    await expect
      .poll(() => driver.rows<LastReadRow>('lastRead'))
      .toContainEqual(expect.objectContaining({ articleId: stayed.id, hash: stayed.hash }));
    await expect
      .poll(async () => Number((await driver.badge()).text))
      .toBe((await story.unread()).length);
    await expect.poll(() => shownNotifications(driver)).toEqual([]);
    // If it had stayed open, the other page would have had its five seconds by now.
    expect(await isUnread(story, left.article)).toBe(true);

    // The site saw only the browser's visits, and its page has no trace of the extension.
    expect(asked()).toBe(left.visits + 1);
    expect(await reading.evaluate(() => document.documentElement.outerHTML)).toBe(drawn);
    expect(await globalNames(reading)).toEqual(names);
    // Page scripts can't reach the extension.
    expect(await reading.evaluate(() => Reflect.get(globalThis, 'chrome')?.runtime)).toBe(
      undefined,
    );
  });

  test('is offered by the popup and opens in the side panel', async ({ story }) => {
    const { driver } = story;
    const article = await articleAt(story, 4);
    const tab = await driver.openAddress(`${article.url}?utm_source=letter`);
    await tab.bringToFront();
    const popup = await driver.openPopup();
    await popup.getByText('This article is in REEx Reader').waitFor();
    // The click closes the popup before the driver sees it complete.
    void popup
      .getByRole('button', { name: 'Read', exact: true })
      .click()
      .catch(() => undefined);
    const panel = await driver.waitForSurface('/sidepanel.html');
    await panel.getByRole('heading', { level: 1, name: article.title }).waitFor();
    await expect.poll(() => popup.isClosed()).toBe(true);

    await tab.goto('https://rareearthexchanges.com/news/');
    const again = await driver.openPopup();
    // The counts in the header appear last.
    await again.getByText(/^\d+ unread/).waitFor();
    expect(await again.getByText('This article is in REEx Reader').count()).toBe(0);
  });
});
