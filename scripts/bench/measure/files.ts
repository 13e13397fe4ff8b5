import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ChromiumDriver } from '../../chromium-driver.ts';
import { waitUntil } from '../../wait-until.ts';
import type { Measure } from '../bench-session.ts';
import { startMeasuredSite } from '../measured-articles.ts';
import type { Row } from '../row.ts';
import { seedLibrary } from '../seed-library.ts';
import { type WatchedRun, watchRun } from '../watched-run.ts';

/** An action with all articles takes minutes. */
const timeoutMs = 300_000;

/** The longest that a task of each thread may take, in ms. */
const longestTask = { page: 100, worker: 50 } as const;

/** The longest that other readers may wait for the database, in ms. */
const maxWait = 50;

/** The most memory that an action may use meanwhile, in bytes. */
const maxGrowth = 100_000_000;

/** Actions on all articles: how long each takes, and how much it slows others. */
export const files = {
  files: async ({ launchAnother, folder, options: { size } }) => {
    const site = await startMeasuredSite(0);
    const backup = join(folder, 'library.zip');
    const full = await launchAnother(site, join(folder, 'library'));
    await seedLibrary(full.extensionPage, size);
    const reading = await full.extensionPage.evaluate(readTexts);
    const rows = [
      report(
        `back up ${size} articles (baseline: reading them)`,
        reading,
        await backUp(full, backup),
      ),
      report('export them as Markdown', reading, await exportAs(full, /^Markdown/)),
      report('export them as a web page', reading, await exportAs(full, /^Web page/)),
      ...(await deleteOld(full)),
    ];
    await full.close();
    const empty = await launchAnother(site, join(folder, 'restored'));
    rows.push(...(await restore(empty, backup)));
    await empty.close();
    await site.close();
    return rows;
  },
} satisfies Record<string, Measure>;

async function backUp(driver: ChromiumDriver, file: string): Promise<WatchedRun> {
  const page = await driver.openTab('/options.html#backup');
  await page.getByText('Include articles').click();
  const download = page.waitForEvent('download', { timeout: timeoutMs });
  const run = await watchRun(driver, page, 'page', async () => {
    await page.getByRole('button', { name: 'Back up now' }).click();
    await page.getByText(/^Backup saved/).waitFor({ timeout: timeoutMs });
  });
  await (await download).saveAs(file);
  await page.close();
  return run;
}

async function exportAs(driver: ChromiumDriver, format: RegExp): Promise<WatchedRun> {
  const page = await driver.openTab('/sidepanel.html');
  await page.locator('.ArticleRow').first().waitFor();
  await page.keyboard.press('x');
  const dialog = page.getByRole('dialog');
  await choose(dialog.getByLabel('Content', { exact: true }), /^Everything/);
  await choose(dialog.getByLabel('Format', { exact: true }), format);
  const download = page.waitForEvent('download', { timeout: timeoutMs });
  const run = await watchRun(driver, page, 'page', async () => {
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByText(/^Saved to your downloads/).waitFor({ timeout: timeoutMs });
  });
  await (await download).delete();
  await page.close();
  return run;
}

/** Previewing what a rule would delete, and deleting it. */
async function deleteOld(driver: ChromiumDriver): Promise<Row[]> {
  const page = await driver.openTab('/options.html');
  const preview = await watchRun(driver, page, 'page', async () => {
    await choose(page.getByLabel('Keep read articles', { exact: true }), /^For 90 days/);
    await page.locator('.RemovalPreview .amount').waitFor({ timeout: timeoutMs });
  });
  const before = await driver.extensionPage.evaluate(countArticles);
  const removal = await watchRun(driver, page, 'worker', async () => {
    await page.getByRole('button', { name: 'Delete…' }).click();
    await page.getByRole('button', { name: /^Delete / }).click();
    await page.getByText(/^Last run/).waitFor({ timeout: timeoutMs });
  });
  const removed = before - (await driver.extensionPage.evaluate(countArticles));
  await page.close();
  return [
    report('preview what the rule deletes', null, preview),
    report(`delete ${removed} of them by the rule`, null, removal, 'worker'),
  ];
}

async function restore(driver: ChromiumDriver, file: string): Promise<Row[]> {
  const page = await driver.openTab('/options.html#backup');
  const button = page.getByRole('dialog').getByRole('button', { name: 'Restore' });
  const preview = await watchRun(driver, page, 'page', async () => {
    await page.locator('#backup input[accept*=zip]').setInputFiles(file);
    await button.waitFor({ timeout: timeoutMs });
  });
  const clickRestore = async () => {
    await button.click();
    await page.getByText(/^Restored/).waitFor({ timeout: timeoutMs });
  };
  // The worker now begins to index the articles, which is another measurement.
  const endIndexing = () => driver.extensionPage.evaluate(forgetUnindexed);
  const run = await watchRun(driver, page, 'page', clickRestore, endIndexing);
  await page.close();
  return [report('preview restoring them', null, preview), report('restore them', null, run)];
}

async function choose(field: ReturnType<Page['getByLabel']>, label: RegExp): Promise<void> {
  const index = await waitUntil(`the choice ${label}`, async () => {
    const labels = await field.locator('option').allTextContents();
    const found = labels.findIndex((each) => each.match(label));
    return found < 0 ? undefined : { found };
  });
  await field.selectOption({ index: index.found });
}

/** A row for an action on all articles. */
export function report(
  action: string,
  baseline: number | null,
  { took, longestTask: longest, wait, memory }: WatchedRun,
  thread: keyof typeof longestTask = 'page',
): Row {
  const whole = (bytes: number) => `${(bytes / 1_000_000).toFixed(0)} MB`;
  const growth = memory ? `+ ${whole(memory.most)}, ${whole(memory.kept)} kept` : 'memory unknown';
  const task = longest === 0 ? '< 50' : longest.toFixed(0);
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
  return {
    action,
    baseline: baseline === null ? '–' : seconds(baseline),
    ours: `${seconds(took)}, task ${task} ms, others wait ${wait.toFixed(0)} ms, ${growth}`,
    ratio: baseline === null ? '–' : `${(took / baseline).toFixed(2)}×`,
    budget: `task ${longestTask[thread]} ms, wait ${maxWait} ms, + ${whole(maxGrowth)}`,
    isMet: longest <= longestTask[thread] && wait <= maxWait && (memory?.most ?? 0) <= maxGrowth,
  };
}

/** Runs inside the extension: how long reading the texts of all articles takes, in ms. */
export async function readTexts(): Promise<number> {
  const opening = indexedDB.open('reex-reader');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const database = opening.result;
  const began = performance.now();
  for (const name of ['articles', 'bodies']) {
    let range: IDBKeyRange | null = null;
    for (;;) {
      const rows = database.transaction(name).objectStore(name);
      const keys = rows.getAllKeys(range, 50);
      const reading = rows.getAll(range, 50);
      await new Promise((resolve) => reading.addEventListener('success', resolve));
      const last = keys.result.at(-1);
      if (last === undefined) break;
      range = IDBKeyRange.lowerBound(last, true);
    }
  }
  const took = performance.now() - began;
  database.close();
  return took;
}

/** Runs inside the extension: leaves nothing to index, and waits until the job has seen that. */
async function forgetUnindexed(): Promise<void> {
  const opening = indexedDB.open('reex-reader');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const database = opening.result;
  const clearing = database.transaction('unindexed', 'readwrite');
  clearing.objectStore('unindexed').clear();
  await new Promise((resolve) => clearing.addEventListener('complete', resolve));
  const isQueued = async (): Promise<boolean> => {
    const job = database.transaction('jobs').objectStore('jobs').get('searchIndex');
    await new Promise((resolve) => job.addEventListener('success', resolve));
    return job.result !== undefined;
  };
  while (await isQueued()) await new Promise((resolve) => setTimeout(resolve, 100));
  database.close();
}

/** Runs inside the extension. */
async function countArticles(): Promise<number> {
  const opening = indexedDB.open('reex-reader');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const counting = opening.result.transaction('articles').objectStore('articles').count();
  await new Promise((resolve) => counting.addEventListener('success', resolve));
  opening.result.close();
  return counting.result;
}
