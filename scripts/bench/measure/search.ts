import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ChromiumDriver } from '../../chromium-driver.ts';
import { countTable } from '../../inside-extension.ts';
import { baselines } from '../baselines.ts';
import type { Measure } from '../bench-session.ts';
import { databaseSize } from '../folder-size.ts';
import { startMeasuredSite } from '../measured-articles.ts';
import {
  alternate,
  boundRow,
  median,
  megabytes,
  milliseconds,
  type Row,
  ratioRow,
  rounds,
  row,
} from '../row.ts';
import { libraryTextBytes, seedLibrary } from '../seed-library.ts';
import {
  type DatabaseRequest,
  forgetSearch,
  indexAgain,
  indexedBytes,
  repeatRequests,
  requestsOfSearch,
  type SearchTimes,
  timeFacets,
  timeSearches,
} from '../timed-search.ts';
import { watchRun } from '../watched-run.ts';
import { readTexts, report } from './files.ts';
import { searchHighlights } from './highlights.ts';
import { diskRow, openPopup, searchAfterStart, typeInPanel, untilTyped } from './searching.ts';

/** The texts that are typed, letter by letter. */
const typed = ['dysprosium', 'permits', 'magnet supply', 'rare earth oxide', 'separation plant'];

/** The text of the first search. */
const firstText = 'separation permits';

/** A word that many articles have. */
const frequentText = 'separation ';

/** Where highlights begin in the highlighted articles, 5,000 highlights in all. */
const highlightStarts = [200, 800, 1_400, 2_000, 2_600];

/** The longest that the first search in a panel may take, in ms. */
const maxFirst = 50;

/** Measures the search of highlights, and of articles: their index, and what a letter costs. */
export const search = {
  search: async (bench) => {
    const rows = [await searchHighlights(bench)];
    const { launchAnother, folder, options } = bench;
    const site = await startMeasuredSite(0);
    const profile = join(folder, 'search');
    const launch = () => launchAnother(site, profile);
    const seeded = await launch();
    await seedLibrary(seeded.extensionPage, options.size, highlightStarts);
    await seeded.close();
    // When the database is opened again, it moves what it has only logged into its tables.
    await (await launch()).close();
    const unindexed = await databaseSize(profile);
    const driver = await launch();
    rows.push(...(await indexAll(driver, options.size)));
    const names = await readdir(join(folder, 'extension/chunks'));
    const chunkOf = (module: string, { extensionOrigin }: ChromiumDriver): string => {
      const name = names.find((each) => each.startsWith(`${module}-`));
      if (name === undefined) throw new Error(`The build has no chunk of ${module}.`);
      return `${extensionOrigin}/chunks/${name}`;
    };
    const chunk = chunkOf('article-searches', driver);
    const { rows: searching, requests } = await timeSearch(driver, chunk);
    rows.push(...searching, ...(await typeInPanel(driver, chunk)));
    const facetsChunk = chunkOf('result-facets', driver);
    rows.push(await measureFacets(driver, { chunk, facetsChunk }), await openPopup(driver));
    await driver.close();
    const chunkIn = (each: ChromiumDriver) => chunkOf('article-searches', each);
    rows.push(await searchAfterStart({ launch, chunkIn, text: firstText, requests }));
    const indexed = (await databaseSize(profile)) - unindexed;
    rows.push(diskRow(libraryTextBytes(options.size), indexed, megabytes));
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
  return [
    report(`index ${articles} articles (baseline: reading their texts)`, reading, run, 'worker'),
    ratioRow('the index (baseline: its texts)', [libraryTextBytes(size), index], megabytes, 0.4),
  ];
}

async function openPanel(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/sidepanel.html`);
  await page.locator('.ArticleRow').first().waitFor();
  await page.waitForTimeout(500);
}

async function timeSearch(
  driver: ChromiumDriver,
  chunk: string,
): Promise<{ rows: Row[]; requests: DatabaseRequest[] }> {
  const page = await driver.openTab('/sidepanel.html');
  const open = () => openPanel(page, driver.extensionOrigin);
  await page.goto(`${driver.extensionOrigin}/baseline.html`);
  const requests = await page.evaluate(requestsOfSearch, { chunk, text: firstText });
  const wholes: number[] = [];
  const { baseline, ours } = await alternate(
    () => repeatIn(page, driver.extensionOrigin, requests),
    async () => {
      await open();
      const [times] = await page.evaluate(timeSearches, { chunk, texts: [firstText], untilTyped });
      wholes.push(times?.whole ?? Number.NaN);
      return times?.first ?? Number.NaN;
    },
  );
  await open();
  const keystrokes = typed.flatMap((text) =>
    Array.from(text, (_, index) => text.slice(0, index + 1)),
  );
  const texts = [firstText, ...keystrokes];
  const held = await heapGrowth(page, chunk, texts);
  const [, ...taken] = held.times;
  const sorted = taken.map((times) => times.first).toSorted((one, other) => one - other);
  const slowest = sorted[Math.floor(0.95 * sorted.length)] ?? Number.NaN;
  await page.close();
  const first = row('first search in a panel just opened', baseline, ours, 4);
  const letter = `a letter of a search: ids and first rows, the 95th percentile of ${taken.length}`;
  const withNotes = 'the same with notes, quotes and tags of 5,000 highlights';
  const rows = [
    {
      ...first,
      budget: `${first.budget}, ${milliseconds(maxFirst)}`,
      isMet: first.isMet && median(ours) <= maxFirst,
    },
    boundRow(withNotes, median(wholes), milliseconds, null),
    boundRow(letter, slowest, milliseconds, 10),
    boundRow('memory that the panel holds for a search', held.bytes, megabytes, 2_000_000),
  ];
  return { rows, requests };
}

/**
 * The times of searches in a panel, and the bytes that it holds afterward for them. Their code, which takes as much, is
 * left out: all of it has run before.
 */
async function heapGrowth(
  page: Page,
  chunk: string,
  texts: readonly string[],
): Promise<{ bytes: number; times: SearchTimes[] }> {
  const session = await page.context().newCDPSession(page);
  const heldBytes = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    // The types lack a field that the browser sends: memory of typed arrays is reported separately.
    const usage: { usedSize: number; backingStorageSize?: number } =
      await session.send('Runtime.getHeapUsage');
    return usage.usedSize + (usage.backingStorageSize ?? 0);
  };
  const times = await page.evaluate(timeSearches, { chunk, texts, untilTyped });
  await page.evaluate(forgetSearch);
  const before = await heldBytes();
  await page.evaluate(timeSearches, { chunk, texts, untilTyped });
  const bytes = (await heldBytes()) - before;
  await session.detach();
  return { bytes, times };
}

async function measureFacets(
  driver: ChromiumDriver,
  chunks: { chunk: string; facetsChunk: string },
): Promise<Row> {
  const page = await driver.openTab('/sidepanel.html');
  await openPanel(page, driver.extensionOrigin);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    times.push(await page.evaluate(timeFacets, { ...chunks, text: frequentText }));
  await page.close();
  return row('count what results have (baseline: a frame)', [baselines.frame], times, 2);
}

async function repeatIn(
  page: Page,
  origin: string,
  requests: readonly DatabaseRequest[],
): Promise<number> {
  await page.goto(`${origin}/baseline.html`);
  return page.evaluate(repeatRequests, requests);
}
