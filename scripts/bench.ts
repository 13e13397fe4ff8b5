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
import { seedArticles, storedArticleCount } from './bench/seed-articles.ts';
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
import { readTable } from './inside-extension.ts';
import { startSampleSite } from './sample-site/server.ts';
import { waitUntil } from './wait-until.ts';

interface Row {
  action: string;
  baseline: string;
  ours: string;
  ratio: string;
  budget: string;
}

const rounds = 9;
const frameMs = 1000 / 60;
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
try {
  await driver.waitUntilIdle();
  await seedArticles(driver.extensionPage, storedArticleCount);
  console.table(await measureAll());
} finally {
  await driver.close();
  await sample.close();
  await rm(folder, { recursive: true, force: true });
}

async function measureAll(): Promise<Row[]> {
  const origin = driver.extensionOrigin;
  const popup = await driver.context.newPage();
  const extensionPage = driver.extensionPage;
  const paints = await alternate(
    () => baselines.staticPage(popup, origin),
    () => userFlows.openPopup(popup, origin),
  );
  const clears: number[] = [];
  const marks: number[] = [];
  const puts: number[] = [];
  const undos: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    clears.push(await baselines.clearTable(extensionPage, storedArticleCount));
    marks.push(await userFlows.markAllRead(popup));
    // The badge is empty before the rows are gone; what is measured next has to wait for that.
    await popup.getByRole('button', { name: 'Undo' }).waitFor();
    puts.push(await baselines.putRows(extensionPage, storedArticleCount));
    undos.push(await userFlows.undo(popup));
  }
  const jumps: number[] = [];
  const drawn: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await popup.goto(`${origin}/sidepanel.html`);
    const { took, rows } = await userFlows.jumpToMiddle(popup);
    jumps.push(took);
    drawn.push(rows);
  }
  const opens: number[] = [];
  const marked: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await popup.goto(`${origin}/sidepanel.html`);
    opens.push(await userFlows.openArticle(popup));
    await backToList(popup);
    await seedArticleHighlights(extensionPage, await firstAddress(popup));
    // Writes that bypass Dexie don't notify a page that has cached the rows.
    await popup.goto(`${origin}/sidepanel.html`);
    marked.push(await userFlows.openMarkedArticle(popup));
    await backToList(popup);
    await clearHighlights(extensionPage);
  }
  await seedAllHighlights(extensionPage);
  await popup.goto(`${origin}/sidepanel.html`);
  const searches = await userFlows.searchHighlights(popup, rounds);
  await clearHighlights(extensionPage);
  return [
    row('popup: first headline, 10,000 stored', median(paints.baseline), median(paints.ours), 1.6),
    row('mark all read, 10,000: badge empty', median(clears), median(marks), 1.5),
    row('undo it: badge back', median(puts), median(undos), 1.5),
    row(`jump into a list of 10,000, ${Math.max(...drawn)} rows drawn`, frameMs, median(jumps), 2),
    row('open an article: text painted (baseline: two frames)', 2 * frameMs, median(opens), 2),
    row(
      `open it with ${highlightsPerArticle} highlights, all painted (baseline: without)`,
      median(opens),
      median(marked),
      2,
    ),
    row(
      `search ${totalHighlights} highlights: hits painted (baseline: two frames)`,
      2 * frameMs,
      median(searches),
      2,
    ),
    await packageRow(),
  ];
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

function row(action: string, baseline: number, ours: number, budget: number): Row {
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
  const code = files.filter((name) => /\.(?:js|css|html|json)$/.test(name));
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
