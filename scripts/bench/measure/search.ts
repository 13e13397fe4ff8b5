import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ChromiumDriver } from '../../chromium-driver.ts';
import { countTable } from '../../inside-extension.ts';
import type { Measure } from '../bench-session.ts';
import { startMeasuredSite } from '../measured-articles.ts';
import { alternate, type Row, ratioRow, row } from '../row.ts';
import { libraryTextBytes, seedLibrary } from '../seed-library.ts';
import {
  type DatabaseRequest,
  indexAgain,
  indexedBytes,
  repeatRequests,
  requestsOfSearch,
  timeSearches,
} from '../timed-search.ts';
import { watchRun } from '../watched-run.ts';
import { readTexts, report } from './files.ts';
import { searchHighlights } from './highlights.ts';

/** What is typed, letter by letter. */
const typed = ['dysprosium', 'permits', 'magnet supply', 'rare earth oxide', 'separation plant'];

/** What is searched for first. */
const firstText = 'separation permits';

/** The search of highlights, and that of articles: their index, and what a letter costs. */
export const search = {
  search: async (bench) => {
    const rows = [await searchHighlights(bench)];
    const { launchAnother, folder, options } = bench;
    const site = await startMeasuredSite(0);
    const driver = await launchAnother(site, join(folder, 'search'));
    await seedLibrary(driver.extensionPage, options.size);
    rows.push(...(await indexAll(driver, options.size)));
    const chunks = await readdir(join(folder, 'extension/chunks'));
    const chunk = chunks.find((name) => name.startsWith('article-search-'));
    if (chunk === undefined) throw new Error('The build has no chunk of the search.');
    rows.push(...(await timeSearch(driver, `${driver.extensionOrigin}/chunks/${chunk}`)));
    await driver.close();
    await site.close();
    return rows;
  },
} satisfies Record<string, Measure>;

async function indexAll(driver: ChromiumDriver, size: number): Promise<Row[]> {
  const { extensionPage } = driver;
  const reading = await extensionPage.evaluate(readTexts);
  const page = await driver.openTab('/baseline.html');
  const run = await watchRun(driver, page, 'worker', () => extensionPage.evaluate(indexAgain));
  await page.close();
  const articles = await extensionPage.evaluate(countTable, 'articles');
  const unindexed = await extensionPage.evaluate(countTable, 'unindexed');
  if (unindexed > 0) throw new Error(`${unindexed} of ${articles} articles were not indexed.`);
  const index = await extensionPage.evaluate(indexedBytes);
  const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
  return [
    report(`index ${articles} articles (baseline: reading their texts)`, reading, run, 'worker'),
    ratioRow('the index (baseline: its texts)', [libraryTextBytes(size), index], megabytes, 0.4),
  ];
}

async function timeSearch(driver: ChromiumDriver, chunk: string): Promise<Row[]> {
  const page = await driver.openTab('/sidepanel.html');
  const openPanel = async () => {
    await page.goto(`${driver.extensionOrigin}/sidepanel.html`);
    await page.locator('.ArticleRow').first().waitFor();
    await page.waitForTimeout(500);
  };
  await openPanel();
  const requests = await page.evaluate(requestsOfSearch, { chunk, text: firstText });
  const { baseline, ours } = await alternate(
    () => repeatIn(page, driver.extensionOrigin, requests),
    async () => {
      await openPanel();
      const [ms] = await page.evaluate(timeSearches, { chunk, texts: [firstText] });
      return ms ?? Number.NaN;
    },
  );
  await openPanel();
  const keystrokes = typed.flatMap((text) =>
    Array.from(text, (_, index) => text.slice(0, index + 1)),
  );
  const texts = [firstText, ...keystrokes];
  const [, ...taken] = await page.evaluate(timeSearches, { chunk, texts });
  const sorted = taken.toSorted((one, other) => one - other);
  const slowest = sorted[Math.floor(0.95 * sorted.length)] ?? Number.NaN;
  await page.close();
  const first = row('first search in a panel just opened', baseline, ours, 4);
  return [
    { ...first, budget: `${first.budget}, 50 ms` },
    {
      action: `a letter of a search: ids and first rows, the 95th percentile of ${taken.length}`,
      baseline: '–',
      ours: `${slowest.toFixed(1)} ms`,
      ratio: '–',
      budget: '≤ 10 ms',
    },
  ];
}

async function repeatIn(
  page: Page,
  origin: string,
  requests: readonly DatabaseRequest[],
): Promise<number> {
  await page.goto(`${origin}/baseline.html`);
  return page.evaluate(repeatRequests, requests);
}
