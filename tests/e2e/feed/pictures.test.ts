import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RequestRow } from '../../../lib/store/rows/channels.ts';
import type { MediaRow } from '../../../lib/store/rows/media.ts';
import { waitUntil } from '../../../scripts/wait-until.ts';
import { ChromiumReader } from '../../support/browsers/chromium-reader.ts';
import { refreshNow } from '../../support/browsers/extension-access.ts';
import { isFocused } from '../../support/browsers/is-focused.ts';
import { watchNetwork } from '../../support/browsers/network-watch.ts';
import { readTables } from '../../support/browsers/read-tables.ts';
import type { ReaderPage } from '../../support/browsers/reader.ts';
import { beginStory } from '../../support/browsers/stories.ts';
import type { Story } from '../../support/browsers/story.ts';
import {
  illustratedArticle,
  illustratedArticles,
  uploads,
} from '../../support/builders/illustrated-articles.ts';
import { findInconsistencies } from '../../support/database/find-inconsistencies.ts';

const photograph = 'photograph-2048x1280.png';
const chart = 'chart-800x500.png';
const moving = 'moving.gif';
const files = [photograph, chart, moving];

/** Ten articles that share three pictures, one of them at a different place each time. */
const articles = [
  ...Array.from({ length: 10 }, (_, articleId) =>
    illustratedArticle(articleId, ...files.slice(articleId % 3), ...files.slice(0, articleId % 3)),
  ),
  ...illustratedArticles(20).slice(10),
];

const pictures = ({ driver }: Story) => driver.rows<MediaRow>('media');

/** How many of the article's pictures are visible and decoded, of how many. */
const shown = (page: ReaderPage): Promise<string> =>
  page.getByRole('article').evaluate((article) => {
    const all = [...article.querySelectorAll('img')];
    const whole = all.filter(({ complete, naturalWidth }) => complete && naturalWidth > 0);
    return `${whole.length} of ${all.length}`;
  });

/** Zooms the first picture by keyboard and closes it again. */
async function enlarge(page: ReaderPage): Promise<void> {
  await page
    .getByRole('button', { name: /^Enlarge picture/ })
    .first()
    .press('Enter');
  const large = page.getByRole('dialog').getByRole('img');
  await expect
    .poll(() => large.evaluate((image) => Reflect.get(image, 'naturalWidth')))
    .toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

const threeShown = (page: ReaderPage) => expect.poll(() => shown(page)).toBe('3 of 3');

/** Counts object URLs that a page has created and not revoked. */
const countBlobUrls = (page: ReaderPage): Promise<void> =>
  page.evaluate(() => {
    const open = new Set<string>();
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (object: Blob | MediaSource) => {
      const url = createObjectURL(object);
      open.add(url);
      return url;
    };
    URL.revokeObjectURL = (url) => {
      open.delete(url);
      revokeObjectURL(url);
    };
    Object.assign(globalThis, { openBlobUrls: open });
  });

const openBlobUrls = (page: ReaderPage): Promise<number> =>
  page.evaluate(() => Reflect.get(globalThis, 'openBlobUrls').size);

/* One session in two parts: the second test starts where the first has ended. */
describe('pictures', () => {
  let story: Story;
  beforeAll(async () => {
    story = await beginStory({ articles, publishedCount: 10 });
    await story.install();
  });
  afterAll(() => story.end());

  test('are fetched once after the articles, and scaled down if large', async () => {
    await story.fetchPicturesNow();
    expect(story.pictureRequests.map(({ url, status }) => `${status} ${url}`).toSorted()).toEqual(
      files.map((file) => `200 ${new URL(uploads + file).pathname}`).toSorted(),
    );
    for (const { headers } of story.pictureRequests) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(headers.accept).toMatch(/^image\//);
    }
    const rows = Object.fromEntries(
      (await pictures(story)).map((row) => [row.url.slice(uploads.length), row]),
    );
    expect(rows).toMatchObject({
      [photograph]: { state: 'stored', type: 'image/webp', width: 1600, height: 1000 },
      [chart]: { state: 'stored', width: 800, height: 500 },
      [moving]: { state: 'stored', type: 'image/gif', width: 16, height: 16 },
    });
    const sent = story.pictureRequests.find(({ url }) => url.includes('photograph'))?.bytes ?? 0;
    expect(rows[photograph]?.bytes).toBeLessThan(sent / 4);
    expect(findInconsistencies(await readTables(story.driver))).toEqual([]);
    const log = await story.driver.rows<RequestRow>('requests');
    expect(log.filter(({ purpose }) => purpose === 'pictures')).toHaveLength(3);
  });

  test('are displayed without any request while reading', async () => {
    const { driver, site } = story;
    await driver.waitUntilIdle();
    const asked = site.requests.length;
    const network = driver instanceof ChromiumReader ? await watchNetwork(driver) : null;
    const panel = await driver.openPanel();
    await countBlobUrls(panel);
    await panel.getByRole('listitem').first().getByRole('heading').getByRole('button').click();
    for (let read = 1; read <= 10; read += 1) {
      await panel
        .getByRole('heading', { level: 1, name: `Illustrated Story ${read - 1}` })
        .waitFor();
      await threeShown(panel);
      await panel.keyboard.press('End');
      await expect.poll(() => openBlobUrls(panel)).toBe(3);
      if (read === 5) await panel.keyboard.press('s');
      if (read === 6) await enlarge(panel);
      if (read < 10) await panel.keyboard.press('j');
    }
    await expect.poll(async () => (await story.unread()).length).toBeLessThan(10);
    await panel.keyboard.press('Escape');
    await panel.getByRole('listitem').first().waitFor();
    await expect.poll(() => openBlobUrls(panel)).toBe(0);
    const popup = await driver.openPopup();
    for (const tab of await popup.getByRole('tab').all()) await tab.click();
    await popup.close();
    await (await driver.openTab('/options.html')).getByText(/^3 pictures stored, /).waitFor();
    await (await driver.openTab('/health.html')).getByText(/^3 pictures stored, /).waitFor();

    expect(site.requests).toHaveLength(asked);
    if (!network) return;
    expect(network.requests).toEqual([]);
    expect([...network.watched]).toEqual(
      expect.arrayContaining(['/background.js', '/sidepanel.html', '/popup.html']),
    );
    // Verifies that the observer detects requests.
    await refreshNow(driver);
    await expect.poll(() => network.requests.length).toBe(site.requests.length - asked);
    expect(network.requests.length).toBeGreaterThan(0);
  });

  test('are available offline after a restart', async () => {
    const { site } = story;
    await story.restart();
    const { driver } = story;
    await driver.setOffline(true);
    await site.close();
    const panel = await driver.openPanel();
    await panel.getByRole('button', { name: /^All/ }).click();
    await panel.getByRole('listitem').nth(9).waitFor();
    await panel.getByRole('listitem').first().getByRole('heading').getByRole('button').click();
    for (let read = 1; read <= 10; read += 1) {
      await panel
        .getByRole('heading', { level: 1, name: `Illustrated Story ${read - 1}` })
        .waitFor();
      await panel.getByText('The shelf behind the door holds eleven years of Fridays.').waitFor();
      await threeShown(panel);
      await panel.keyboard.press('j');
    }
  });
});

describe('missing picture', () => {
  let story: Story;
  beforeAll(async () => {
    story = await beginStory({
      articles: [illustratedArticle(1, chart), ...articles.slice(1)],
      publishedCount: 1,
    });
    await story.install();
  });
  afterAll(() => story.end());

  test('keeps its space, gives a reason, and can be loaded again', async () => {
    const { driver, site } = story;
    const panel = await driver.openPanel();
    await panel.getByRole('listitem').first().getByRole('heading').getByRole('button').click();
    const figure = panel.getByRole('figure');
    await figure.getByText('Will be downloaded.').waitFor();
    await figure.getByText('Kiln 1 by night').waitFor();
    // A late typeface would move the text as well.
    await panel.evaluate(() => document.fonts.ready.then(() => true));
    const placeOfCaption = async () => (await figure.locator('figcaption').boundingBox())?.y ?? 0;
    const before = await placeOfCaption();

    site.setScenarios('missingPictures');
    await story.fetchPicturesNow();
    await figure
      .getByText('The site no longer has this picture. Picture at rareearthexchanges.com')
      .waitFor();
    expect(await figure.getByRole('link').getAttribute('href')).toBe(uploads + chart);

    site.setScenarios('normal');
    await figure.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => isFocused(figure)).toBe(true);
    await expect.poll(() => shown(panel)).toBe('1 of 1');
    const picture = figure.getByRole('img', { name: 'Kiln 1 by night' });
    expect(await picture.getAttribute('width')).toBe('800');
    // The text below has not moved when the picture appeared.
    expect(Math.abs((await placeOfCaption()) - before)).toBeLessThan(2);
    expect(story.pictureRequests.map(({ status }) => status)).toEqual([404, 200]);
  });

  test('is a link if pictures are off, and its bytes are deleted', async () => {
    const { driver } = story;
    const options = await driver.openTab('/options.html');
    await options.getByLabel('Download pictures').selectOption('Never');
    await options.getByText('No pictures stored').waitFor();
    const panel = await driver.waitForSurface('/sidepanel.html');
    await panel
      .getByRole('figure')
      .getByRole('link', { name: /^Kiln 1 by night/ })
      .waitFor();
    expect(await driver.rows('pictureBlobs')).toEqual([]);
    await options.getByLabel('Download pictures').selectOption('For new and saved articles');
    await waitUntil('the picture to be back', async () => (await shown(panel)) === '1 of 1');
  });
});
