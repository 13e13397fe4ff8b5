import type { ChromiumDriver } from '../../chromium-driver.ts';
import { clearTable } from '../../inside-extension.ts';
import { baselines } from '../baselines.ts';
import {
  alternate,
  boundRow,
  fewRounds,
  median,
  milliseconds,
  type Row,
  ratioRow,
  row,
} from '../row.ts';
import {
  countIndexReads,
  type DatabaseRequest,
  indexReads,
  repeatRequests,
  timeSearches,
  timeTyped,
} from '../timed-search.ts';

/** The longest that the snippets of results may take, in ms. */
const maxSnippets = 100;

/** From the focus of the search field to the first letter, in ms. Nobody types sooner. */
export const untilTyped = 300;

/** In a panel: when results are painted, compared with when their ids are known, and when their snippets are shown. */
export async function typeInPanel(driver: ChromiumDriver, chunk: string): Promise<Row[]> {
  const texts = ['dysprosium', 'permits', 'magnet', 'rare earth oxide', 'separation plant'];
  const page = await driver.openTab('/sidepanel.html');
  await page.setViewportSize({ width: 400, height: 800 });
  await page.locator('.ArticleRow').first().waitFor();
  // The first search loads the search code and the user texts.
  await page.evaluate(timeTyped, texts.slice(-1));
  const typed = await page.evaluate(timeTyped, [...texts, ...texts]);
  const again = { chunk, texts: [...texts, ...texts], untilTyped };
  const [, ...ids] = await page.evaluate(timeSearches, again);
  await page.close();
  // Otherwise the next panel would open with the last search.
  await driver.extensionPage.evaluate(clearTable, 'views');
  const painted = median(typed.map((each) => each.painted));
  const known = median(ids.map(({ first }) => first));
  const snippets = typed.map((each) => each.snippets).toSorted((one, other) => one - other);
  const slowest = snippets[Math.floor(0.95 * snippets.length)] ?? Number.NaN;
  const moved = Math.max(...typed.map((each) => each.moved));
  return [
    {
      action: 'results painted after a letter (baseline: their ids)',
      baseline: milliseconds(known),
      ours: milliseconds(painted),
      ratio: `+ ${milliseconds(painted - known)}`,
      // The wait for the next frame, and the frame itself.
      budget: '≤ + 2 frames',
      isMet: painted - known <= 2 * baselines.frame,
    },
    boundRow(
      'their snippets in view after that, the 95th percentile',
      slowest,
      milliseconds,
      maxSnippets,
    ),
    boundRow('how far a row moves meanwhile', moved, (pixels) => `${pixels.toFixed(0)} px`, 0),
  ];
}

/** How much of the index a popup that was just opened reads, and how many files of the search it loads. */
export async function openPopup(driver: ChromiumDriver): Promise<Row> {
  const page = await driver.context.newPage();
  await page.addInitScript(countIndexReads);
  await page.goto(`${driver.extensionOrigin}/popup.html`);
  await page.locator('.headline').first().waitFor();
  await page.waitForTimeout(2_000);
  const reads = await page.evaluate(indexReads);
  await page.close();
  const action = 'the popup before one types: reads of the index, and files of the search';
  return boundRow(action, reads, (count) => `${count}`, 0);
}

export interface ColdSearch {
  launch: () => Promise<ChromiumDriver>;
  chunkIn: (driver: ChromiumDriver) => string;
  text: string;
  /** The database requests of the search. */
  requests: readonly DatabaseRequest[];
}

/** The first search after the browser has started. */
export async function searchAfterStart({
  launch,
  chunkIn,
  text,
  requests,
}: ColdSearch): Promise<Row> {
  const { baseline, ours } = await alternate(
    async () => {
      const driver = await launch();
      const page = await driver.openTab('/baseline.html');
      const took = await page.evaluate(repeatRequests, requests);
      await driver.close();
      return took;
    },
    async () => {
      const driver = await launch();
      const page = await driver.openTab('/sidepanel.html');
      // Rows are painted before the app, which notices the focus: until then, what one types is held.
      await page.locator('#app:not([aria-busy]) .ArticleRow').first().waitFor();
      const chunk = chunkIn(driver);
      const [times] = await page.evaluate(timeSearches, { chunk, texts: [text], untilTyped });
      await driver.close();
      return times?.first ?? Number.NaN;
    },
    fewRounds,
  );
  return row('first search after a browser start (baseline: the same reads)', baseline, ours, 1.5);
}

/** How much larger the database is with the index than without it. */
export const diskRow = (texts: number, index: number, format: (bytes: number) => string): Row =>
  ratioRow(
    'the index on disk after its merges (baseline: its texts)',
    [texts, index],
    format,
    0.65,
  );
