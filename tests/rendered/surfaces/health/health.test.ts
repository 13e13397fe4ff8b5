import { describe, expect, onTestFinished } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../../../lib/store/db/database.ts';
import { failedIndexing, halfIndexed } from '../../../gallery/states/samples.ts';
import { fillDisk } from '../../../simulation/world/full-disk.ts';
import { readClipboard, useClipboard } from '../../clipboard.ts';
import { catchDownloads } from '../../downloads.ts';
import { type RenderedExtension, test } from '../../extension.tsx';
import type { RenderedPage } from '../../page.ts';
import { unhandledFailures } from '../../unhandled-failures.ts';

const feed = 'https://rareearthexchanges.com/feed/?post_type=news-archive';

const openHealth = (extension: RenderedExtension) => extension.openHealth();

const section = (page: RenderedPage, name: string) =>
  page.getByRole('region', { name, exact: true });

/** The entries of one section, as pairs of term and value. */
const facts = async (page: RenderedPage, name: string): Promise<Record<string, string>> =>
  section(page, name).evaluate((within) =>
    Object.fromEntries(
      [...within.querySelectorAll('dl > div')].map((fact) => [
        fact.querySelector('dt')?.textContent ?? '',
        fact.querySelector('dd')?.textContent ?? '',
      ]),
    ),
  );

async function testAddress(page: RenderedPage, address: string): Promise<void> {
  const news = section(page, 'News');
  await news.getByLabel('Address to test').fill(address);
  await news.getByRole('button', { name: 'Test feed' }).click();
}

describe('health page', () => {
  test('shows the feed in use and its validators after installing', async ({ extension }) => {
    const page = await openHealth(extension);
    await page.getByText(/^Working\. Updated just now · next check /).waitFor();
    const { etag, lastModified } = await extension.newsChannel();
    expect(etag).not.toBeNull();
    await expect
      .poll(() => facts(page, 'News'))
      .toMatchObject({
        'Feed in use': expect.stringContaining(feed),
        ETag: etag,
        'Last-Modified': lastModified,
        'Last failure': 'None',
        'Feed contents': '10 articles',
        'Next check': expect.stringContaining('Your interval plus a small random delay'),
      });
    const stored = (await extension.articles()).length;
    await expect
      .poll(() => facts(page, 'Stored data'))
      .toMatchObject({
        Articles: `${stored} stored, ${stored} unread, 0 saved`,
        'News coverage': expect.stringMatching(/^Complete since .+, no gaps\.$/),
        'Background tasks': 'Downloading pictures of new and saved articles.',
        Pictures: 'No pictures stored · 3 to download',
        Size: expect.stringMatching(/^\d+(?:\.\d)?\s[kM]B$/),
      });
  });

  test('shows that a policy sets the feed, which can be tested and not replaced', async ({
    extension,
  }) => {
    await fakeBrowser.storage.managed.set({ feedUrl: feed });
    await expect.poll(async () => (await extension.newsChannel()).found).toBe('policy');
    const page = await openHealth(extension);
    await page.getByText('Set by your organization.').waitFor();
    await testAddress(page, 'https://rareearthexchanges.com/feed/');
    const news = section(page, 'News');
    await news.getByText(/ items?, /).waitFor();
    await news.getByText('Managed by your organization').waitFor();
    await expect.poll(() => news.getByRole('button').allTextContents()).toEqual(['Test feed']);
    await expect.poll(() => section(page, 'Podcast').getByRole('button').count()).toBe(2);
  });

  test('shows how much is indexed, and rebuilds the search index', async ({ extension }) => {
    const page = await openHealth(extension);
    const stored = (await extension.articles()).length;
    const index = async () => (await facts(page, 'Stored data'))['Search index'];
    const whole = new RegExp(`^${stored} of ${stored} articles, [\\d.]+\\skB Rebuild the index$`);
    await expect.poll(index).toMatch(whole);
    const segments = await db.searchSegments.toCollection().primaryKeys();
    await page.getByRole('button', { name: 'Rebuild the index' }).click();
    await expect.poll(() => db.searchSegments.where('segment').anyOf(segments).count()).toBe(0);
    await expect.poll(() => db.searchSegments.count()).toBeGreaterThan(0);
    await expect.poll(index).toMatch(whole);
    const disk = await fillDisk('end', 1, 'meta');
    await page.getByRole('button', { name: 'Rebuild the index' }).click();
    await page.getByText(/^Couldn’t do that: There isn’t enough storage/).waitFor();
    expect(unhandledFailures.splice(0)).toHaveLength(1);
    disk.leave();
  });

  test('shows how far the worker is with an archive', async ({ extension }) => {
    const stored = (await extension.articles()).length;
    await halfIndexed(extension.site);
    const page = await openHealth(extension);
    const progress = page.getByRole('progressbar', { name: 'Updating the search index.' });
    await progress.waitFor();
    const shown = () =>
      progress.evaluate<[number, number], undefined, HTMLProgressElement>(({ value, max }) => [
        value,
        max,
      ]);
    await expect.poll(shown).toEqual([stored - 4, stored]);
    await page.getByText(`${stored - 4} of ${stored} articles`).waitFor();
  });

  test('says once why the search index waits', async ({ extension }) => {
    await failedIndexing(extension.site);
    const page = await openHealth(extension);
    const delay = 'The search index couldn’t be updated';
    const shown = async () => {
      const { 'Search index': index, 'Background tasks': tasks } = await facts(page, 'Stored data');
      return { isInIndex: index?.includes(delay), isInTasks: tasks?.includes(delay) };
    };
    await expect.poll(shown).toEqual({ isInIndex: true, isInTasks: false });
  });

  test('shows a failure with the next check', async ({ extension }) => {
    const page = await openHealth(extension);
    await page.getByText(/^Working\. Updated /).waitFor();
    extension.site.setScenarios('serverError');
    await extension.pollAndWait();
    await page.getByText(/^The site answered with an error \(500\)\. Next try .+\.$/).waitFor();
    const { etag } = await extension.newsChannel();
    await expect
      .poll(() => facts(page, 'News'))
      .toMatchObject({
        'Last failure': expect.stringMatching(
          /The site answered with an error \(500\)\.1 failure in a/,
        ),
        'Next check': expect.stringContaining('Trying again after the failure.'),
        // Values of the last successful response are kept.
        ETag: etag,
      });
  });

  test('an address can be tested, used and reset', async ({ extension }) => {
    const page = await openHealth(extension);
    const news = section(page, 'News');
    await testAddress(page, 'https://rareearthexchanges.com/news/feed/');
    await news.getByText('There’s nothing at this address (404).').waitFor();
    await testAddress(page, 'http://rareearthexchanges.com/feed/');
    await news.getByText(/^Enter an address that begins with https:/).waitFor();
    await testAddress(page, 'https://rareearthexchanges.com/feed/');
    await news.getByText(/^1 item, .+ None is a news article/).waitFor();

    const other = `${feed}&by=hand`;
    await testAddress(page, other);
    await news.getByText(/^10 items, newest: “.+”, \d+\skB in [\d,]+\sms\.$/).waitFor();
    await news.getByRole('button', { name: 'Use this address' }).click();
    await news.getByText('Now using this address. No new articles').waitFor();
    await expect
      .poll(() => extension.newsChannel())
      .toMatchObject({ url: other, found: 'user', failure: null });
    await news.getByText('Chosen by you.').waitFor();

    await news.getByRole('button', { name: 'Find the feed again' }).click();
    await news.getByText('Feed search finished. No new articles').waitFor();
    await expect
      .poll(() => extension.newsChannel())
      .toMatchObject({ url: feed, found: 'candidate' });
  });

  test('the request log can be copied', async ({ extension }) => {
    await useClipboard();
    const page = await openHealth(extension);
    await page.getByText('2 requests, 0 answered “not modified”; one host').waitFor();
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('2 requests copied').waitFor();
    const copied = await readClipboard();
    const [names, ...lines] = copied.trim().split('\n');
    expect(names?.split('\t')).toEqual(['time', 'channel', 'address', 'status', 'bytes', 'ms']);
    expect(lines.map((line) => line.split('\t').slice(1, 4))).toEqual([
      ['podcast', 'https://rareearthexchanges.com/podcast/feed/', '200'],
      ['news', feed, '200'],
    ]);
  });

  test('the request log lists every request with its response', async ({ extension }) => {
    const page = await openHealth(extension);
    const requests = async () => {
      const rows = await page
        .locator('tbody tr')
        .evaluateAll((all) =>
          all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
        );
      return rows.map(([, address, response]) => `${response} ${address}`);
    };
    const asked = extension.site.requests.filter((path) => path.includes('feed'));
    await expect.poll(requests).toHaveLength(asked.length);
    for (const line of await requests()) expect(line).toMatch(/^200 /);
    await extension.pollAndWait();
    await page.getByText('4 requests, 2 answered “not modified”').waitFor();
    await expect.poll(async () => (await requests())[0]).toMatch(/^304 not modified /);
  });

  test('shows a problem report in full, which can be copied and saved', async ({ extension }) => {
    const files = catchDownloads();
    await useClipboard();
    const page = await openHealth(extension);
    const within = section(page, 'Report a problem');
    await within.getByRole('button', { name: 'Show the report' }).click();
    const shown = within.getByRole('group', { name: 'Report' });
    await shown.getByText(/^address: candidate 1 of 3$/m).waitFor();
    const report = await shown.textContent();
    for (const { title, url } of await extension.articles()) {
      expect(report).not.toContain(title);
      expect(report).not.toContain(new URL(url).pathname);
    }
    await within.getByRole('button', { name: 'Copy' }).click();
    await within.getByText('Copied').waitFor();
    expect(await readClipboard()).toBe(report);
    await within.getByRole('button', { name: 'Save as file' }).click();
    await expect
      .poll(() => files.map(({ name }) => name))
      .toEqual([expect.stringMatching(/^reex-reader-report-\d{4}-\d\d-\d\d\.txt$/)]);
    expect(await files[0]?.blob.text()).toBe(report);
    // package.json names no issue tracker.
    expect(await within.getByRole('link').count()).toBe(0);
  });

  test('a report that was asked for is made at once, above all that is still read', async ({
    extension,
  }) => {
    window.history.replaceState(null, '', '#report');
    onTestFinished(() => window.history.replaceState(null, '', ' '));
    const page = await openHealth(extension);
    await page.locator('main > :first-child pre').waitFor();
    await section(page, 'Requests').getByRole('table').waitFor();
    expect(await page.getByRole('button', { name: 'Show the report' }).count()).toBe(0);
    expect(window.scrollY).toBe(0);
  });
});
