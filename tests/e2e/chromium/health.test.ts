import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { ChromiumHarness } from '../../support/chromium-harness.ts';
import { test } from '../../support/chromium-harness.ts';
import { changeRows, sendCommand } from '../../support/extension-access.ts';

const feed = 'https://rareearthexchanges.com/feed/?post_type=news-archive';

const openHealth = (story: ChromiumHarness) => story.driver.openTab('/health.html');

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** The entries of one section, as pairs of term and value. */
const facts = async (page: Page, name: string): Promise<Record<string, string>> =>
  section(page, name).evaluate((within) =>
    Object.fromEntries(
      [...within.querySelectorAll('dl > div')].map((fact) => [
        fact.querySelector('dt')?.textContent ?? '',
        fact.querySelector('dd')?.textContent ?? '',
      ]),
    ),
  );

/** The table's body rows: time, address, response, size, duration. */
const requests = async (page: Page): Promise<string[][]> => {
  const rows = await page.getByRole('row').all();
  const cells = rows.map((row) => row.getByRole('cell').allTextContents());
  return (await Promise.all(cells)).filter((row) => row.length > 0);
};

async function testAddress(page: Page, address: string): Promise<void> {
  const news = section(page, 'News');
  await news.getByLabel('Address to test').fill(address);
  await news.getByRole('button', { name: 'Test feed' }).click();
}

describe('health page', () => {
  test('shows the feed in use and its validators after installing', async ({ story }) => {
    const page = await openHealth(story);
    await page.getByText(/^Working\. Updated just now · next check /).waitFor();
    const news = await facts(page, 'News');
    const { etag, lastModified } = await story.newsChannel();
    expect(news['Feed in use']).toContain(feed);
    expect(etag).not.toBeNull();
    expect(news).toMatchObject({
      ETag: etag,
      'Last-Modified': lastModified,
      'Last failure': 'None',
      'Feed contents': '10 articles',
    });
    expect(news['Next check']).toContain('Your interval plus a small random delay');
    const stored = (await story.articles()).length;
    expect(await facts(page, 'Stored data')).toMatchObject({
      Articles: `${stored} stored, ${stored} unread, 0 saved`,
      'News coverage': expect.stringMatching(/^Complete since .+, no gaps\.$/),
      'Background tasks': 'Downloading pictures of new and saved articles.',
      Pictures: 'No pictures stored; 3 to download',
      Size: expect.stringMatching(/^\d+(?:\.\d)? [kM]B$/),
    });
  });

  test('its request log equals the site’s', async ({ story }) => {
    await story.disablePictures();
    const page = await openHealth(story);
    await page.getByText('2 requests, 0 answered “not modified”; one host').waitFor();
    const shown = (await requests(page)).map(([, address, answer]) => `${answer} ${address}`);
    expect(shown.toReversed()).toEqual(story.feedRequests());
    expect(shown.every((line) => line.startsWith('200 '))).toBe(true);

    await story.driver.pollAndWait();
    await page.getByText('4 requests, 2 answered “not modified”').waitFor();
    expect((await requests(page))[0]?.[2]).toBe('304 not modified');
  });

  test('shows a failure with the next check', async ({ story }) => {
    const page = await openHealth(story);
    await page.getByText(/^Working\. Updated /).waitFor();
    story.site.setScenarios('serverError');
    await story.driver.pollAndWait();
    await page.getByText(/^The site answered with an error \(500\)\. Next try .+\.$/).waitFor();
    const news = await facts(page, 'News');
    expect(news['Last failure']).toMatch(/The site answered with an error \(500\)\.1 failure in a/);
    expect(news['Next check']).toContain('Trying again after the failure.');
    // Values of the last successful response are kept.
    expect(news.ETag).toBe((await story.newsChannel()).etag);
  });

  test('an address can be tested, used and reset', async ({ story }) => {
    const page = await openHealth(story);
    const news = section(page, 'News');
    await testAddress(page, 'https://rareearthexchanges.com/news/feed/');
    await news.getByText('There’s nothing at this address (404).').waitFor();
    await testAddress(page, 'http://rareearthexchanges.com/feed/');
    await news.getByText(/^Enter an address that begins with https:/).waitFor();
    await testAddress(page, 'https://rareearthexchanges.com/feed/');
    await news.getByText(/^1 item, .+ None is a news article/).waitFor();

    const other = `${feed}&by=hand`;
    await testAddress(page, other);
    await news.getByText(/^10 items, newest: “.+”, \d+ kB in [\d,]+ ms\.$/).waitFor();
    await news.getByRole('button', { name: 'Use this address' }).click();
    await news.getByText('Now using this address. No new articles').waitFor();
    expect(await story.newsChannel()).toMatchObject({ url: other, found: 'user', failure: null });
    await news.getByText('Chosen by you.').waitFor();

    await news.getByRole('button', { name: 'Find the feed again' }).click();
    await news.getByText('Feed search finished. No new articles').waitFor();
    expect(await story.newsChannel()).toMatchObject({ url: feed, found: 'candidate' });
  });

  test('the log can be downloaded', async ({ story }) => {
    await story.disablePictures();
    const page = await openHealth(story);
    await story.driver.context.grantPermissions(['clipboard-read']);
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('2 requests copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const [names, ...lines] = copied.trim().split('\n');
    expect(names?.split('\t')).toEqual(['time', 'channel', 'address', 'status', 'bytes', 'ms']);
    expect(lines.map((line) => line.split('\t').slice(1, 4))).toEqual([
      ['podcast', 'https://rareearthexchanges.com/podcast/feed/', '200'],
      ['news', feed, '200'],
    ]);
  });

  test('is linked from the settings', async ({ story }) => {
    const options = await story.driver.openTab('/options.html');
    const [page] = await Promise.all([
      story.driver.context.waitForEvent('page'),
      options.getByRole('link', { name: /^Health/ }).click(),
    ]);
    await page.getByRole('heading', { level: 1, name: 'REEx Reader Health' }).waitFor();
  });

  test('a damaged row is left out of lists and recovered by the rederive job', async ({
    story,
  }) => {
    const { driver } = story;
    const [article] = (await story.articles()).toReversed();
    const title = article?.title ?? '';
    await changeRows(driver, {
      table: 'articles',
      where: { id: article?.id },
      set: { keyPoints: 1 },
    });
    const popup = await driver.openPopup();
    await popup.getByRole('heading', { level: 3 }).first().waitFor();
    expect(await popup.getByRole('heading', { name: title }).count()).toBe(0);
    const jobs = () => driver.rows<{ hasDamage?: boolean }>('jobs');
    void sendCommand(driver, 'runJobs').catch(() => undefined);
    await expect.poll(async () => (await jobs()).some(({ hasDamage }) => hasDamage)).toBe(false);
    const again = await driver.openTab('/popup.html');
    await again.getByRole('heading', { name: title }).waitFor();
    expect((await story.articles()).find(({ id }) => id === article?.id)).toEqual(article);
  });
});
