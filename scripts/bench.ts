/**
 * `npm run bench`: what people do most, beside the least it could cost in the same run. Ratios rather than milliseconds,
 * which depend on the machine. Lists the largest modules of each surface, too. Not a test.
 */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { build } from 'wxt';
import { baselines } from './bench/baselines.ts';
import { measureModules } from './bench/module-sizes.ts';
import { benchOptions, type Measurement } from './bench/options.ts';
import { seedArticles } from './bench/seed-articles.ts';
import {
  articleUrl,
  clearHighlights,
  highlightsPerArticle,
  seedAllHighlights,
  seedArticleHighlights,
  totalHighlights,
} from './bench/seed-highlights.ts';
import { userFlows } from './bench/user-flows.ts';
import { ChromiumDriver } from './chromium-driver.ts';
import { findChromium } from './find-browsers.mjs';
import { clearTable, readTable } from './inside-extension.ts';
import { startSampleSite } from './sample-site/server.ts';
import { waitUntil } from './wait-until.ts';

interface Row {
  action: string;
  baseline: string;
  ours: string;
  ratio: string;
  budget: string;
}

const { rows, size, unread } = benchOptions(process.argv.slice(2));
const rounds = 9;
const built = join(import.meta.dirname, '../.output/chrome-mv3');

const modules = measureModules();
await build({ browser: 'chrome', vite: () => ({ plugins: [modules.plugin] }) });
for (const surface of ['popup', 'background', 'sidepanel', 'options', 'health']) {
  console.log(`${surface}: largest modules, each minified and zipped by itself`);
  console.table(modules.largest(surface, 25));
}
const executable = findChromium();
if (!executable) throw new Error('No Chromium was found. Run `npm start` first.');
const folder = await mkdtemp(join(tmpdir(), 'reex-bench-'));
const extension = join(folder, 'extension');
await cp(built, extension, { recursive: true });
await writeFile(join(extension, 'baseline.html'), staticRows());
const sample = await startSampleSite();
const driver = await ChromiumDriver.launch({
  extension,
  profile: join(folder, 'profile'),
  executable,
  headless: true,
  sample,
});
const origin = driver.extensionOrigin;
/** The rows of each measurement. */
const measure: Record<Measurement, (page: Page) => Promise<Row[]>> = {
  popup: async (page) => {
    const { baseline, ours } = await alternate(
      () => baselines.staticPage(page, origin),
      () => userFlows.openPopup(page, origin),
    );
    return [row('popup: first headline', baseline, ours, 1.6)];
  },

  panel: async (page) => {
    const { baseline, ours } = await alternate(
      () => baselines.staticPage(page, origin),
      () => userFlows.openPanel(page, origin),
    );
    return [row('panel: first row', baseline, ours, 1.8)];
  },

  marking: async (page) => {
    await page.goto(`${origin}/popup.html`);
    const { extensionPage } = driver;
    const count = Math.ceil((size * unread) / 100);
    const taken = { clears: [], marks: [], puts: [], undos: [] } as Record<string, number[]>;
    for (let round = 0; round < rounds; round += 1) {
      taken.clears?.push(await baselines.clearTable(extensionPage, count));
      taken.marks?.push(await userFlows.markAllRead(page));
      // The badge is empty before the rows are gone; what is measured next has to wait for that.
      await page.getByRole('button', { name: 'Undo' }).waitFor();
      taken.puts?.push(await baselines.putRows(extensionPage, count));
      taken.undos?.push(await userFlows.undo(page));
    }
    const { clears = [], marks = [], puts = [], undos = [] } = taken;
    return [
      row('mark all read: badge empty', clears, marks, 1.5),
      row('undo it: badge back', puts, undos, 1.5),
    ];
  },

  lists: async (page) => {
    await page.goto(`${origin}/sidepanel.html`);
    await page.locator('.ArticleRow').first().waitFor();
    const [toAll, toUnread, menus] = [[], [], []] as [number[], number[], number[]];
    for (let round = 0; round < rounds; round += 1) {
      toAll.push(await userFlows.switchList(page, 'All'));
      menus.push(await userFlows.openFilterMenu(page));
      toUnread.push(await userFlows.switchList(page, 'Unread'));
    }
    return [
      row('switch to All (baseline: a frame)', [baselines.frame], toAll, 3),
      row('switch to Unread (baseline: a frame)', [baselines.frame], toUnread, 3),
      row('filter menu with its values (baseline: a frame)', [baselines.frame], menus, 3),
    ];
  },

  row: async (page) => {
    await page.goto(`${origin}/sidepanel.html`);
    await page.locator('.ArticleRow').first().waitFor();
    const [saves, marks] = [[], []] as [number[], number[]];
    for (let round = 0; round < rounds; round += 1) {
      saves.push(await userFlows.changeRow(page, 's'));
      marks.push(await userFlows.changeRow(page, 'm'));
    }
    return [
      row('save a row (baseline: a frame)', [baselines.frame], saves, 2),
      row('mark a row as read or unread (baseline: a frame)', [baselines.frame], marks, 2),
    ];
  },

  jump: async (page) => {
    const [jumps, drawn] = [[], []] as [number[], number[]];
    for (let round = 0; round < rounds; round += 1) {
      await page.goto(`${origin}/sidepanel.html`);
      const { took, rows: drawnRows } = await userFlows.jumpToMiddle(page);
      jumps.push(took);
      drawn.push(drawnRows);
    }
    const action = `jump into a list, ${Math.max(...drawn)} rows drawn (baseline: a frame)`;
    return [row(action, [baselines.frame], jumps, 2)];
  },

  open: async (page) => {
    const [opens, marked] = [[], []] as [number[], number[]];
    for (let round = 0; round < rounds; round += 1) {
      await page.goto(`${origin}/sidepanel.html`);
      opens.push(await userFlows.openArticle(page));
      await backToList(page);
      await seedArticleHighlights(driver.extensionPage, await firstAddress(page));
      // Writes that bypass Dexie don't notify a page that has cached the rows.
      await page.goto(`${origin}/sidepanel.html`);
      marked.push(await userFlows.openMarkedArticle(page));
      await backToList(page);
      await clearHighlights(driver.extensionPage);
    }
    return [
      row('open an article (baseline: two frames)', [2 * baselines.frame], opens, 1.6),
      row(
        `open it with ${highlightsPerArticle} highlights (baseline: without)`,
        opens,
        marked,
        1.5,
      ),
    ];
  },

  search: async (page) => {
    await seedAllHighlights(driver.extensionPage);
    await page.goto(`${origin}/sidepanel.html`);
    const searches = await userFlows.searchHighlights(page, rounds);
    await clearHighlights(driver.extensionPage);
    const action = `search ${totalHighlights} highlights: hits painted (baseline: two frames)`;
    return [row(action, [2 * baselines.frame], searches, 2)];
  },
};

try {
  await driver.waitUntilIdle();
  await seedArticles(driver.extensionPage, { count: size, unread });
  console.log(`${size.toLocaleString('en')} articles stored, ${unread} % of them unread`);
  console.table(await measureAll());
} finally {
  await driver.close();
  await sample.close();
  await rm(folder, { recursive: true, force: true });
}

async function measureAll(): Promise<Row[]> {
  const page = await driver.context.newPage();
  // A usual panel. A wider page shows list and article side by side.
  await page.setViewportSize({ width: 400, height: 800 });
  const table: Row[] = [];
  for (const name of rows) {
    // A run takes minutes: it says how far it is.
    console.log(`${name}…`);
    // A panel opens where one was left.
    await page.goto(`${origin}/baseline.html`);
    await driver.extensionPage.evaluate(clearTable, 'views');
    table.push(...(await measure[name](page)));
  }
  table.push(await packageRow());
  return table;
}

async function backToList(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: 'Back to the list' }).click();
  await panel.getByRole('listitem').first().waitFor();
  // Leaving earlier would keep the article open in the view's row.
  await waitUntil('the list to be noted as open', async () =>
    (await panel.evaluate(readTable<{ articleId: number | null }>, 'views')).every(
      (view) => !view.articleId,
    ),
  );
}

/** URL of the article in the first row. */
async function firstAddress(panel: Page): Promise<string> {
  const title = await panel.getByRole('listitem').first().getByRole('button').first().textContent();
  return articleUrl(Number(title?.match(/Measured Article (\d+)/)?.[1]));
}

async function alternate(baseline: () => Promise<number>, ours: () => Promise<number>) {
  const taken = { baseline: [] as number[], ours: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    taken.baseline.push(await baseline());
    taken.ours.push(await ours());
  }
  return taken;
}

/** A row of the medians of what was measured, in ms. */
function row(
  action: string,
  baselineTimes: readonly number[],
  ourTimes: readonly number[],
  budget: number,
): Row {
  const [baseline, ours] = [median(baselineTimes), median(ourTimes)];
  return {
    action,
    baseline: `${baseline.toFixed(1)} ms`,
    ours: `${ours.toFixed(1)} ms`,
    ratio: `${(ours / baseline).toFixed(2)}×`,
    budget: `≤ ${budget}×`,
  };
}

async function packageRow(): Promise<Row> {
  const files = await readdir(built, { recursive: true });
  const code = files.filter((name) => /\.(?:js|css|html)$/.test(name));
  const sizes = await Promise.all(
    code.map(async (name) => gzipSync(await readFile(join(built, name))).length),
  );
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  return {
    action: 'code in the package, zipped, without fonts and icons',
    baseline: '–',
    ours: `${kilobytes.toFixed(0)} kB`,
    ratio: '–',
    budget: '≤ 300 kB',
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The popup's first screen as plain markup. */
function staticRows(): string {
  const item =
    '<li><h3 class="headline">Separation Permits, Not Tonnage, Decide</h3><p>Two of five licensed plants can make alloy.</p></li>';
  return `<!doctype html><meta charset="utf-8"><title>Baseline</title><ul>${item.repeat(20)}</ul>`;
}
