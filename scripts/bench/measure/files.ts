import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ChromiumDriver } from '../../chromium-driver.ts';
import { waitUntil } from '../../wait-until.ts';
import type { Measure } from '../bench-session.ts';
import { megabytes, type Row, seconds, verdictOf } from '../row.ts';
import { type WatchedRun, watchRun } from '../watched-run.ts';

/** An action with all articles takes up to minutes. */
const timeoutMs = 300_000;

/** The longest that a task of the page may take, in ms. */
const mostTask = 100;

/** The most memory that an action may use meanwhile, in bytes. */
const mostMemory = 250_000_000;

/** The longest that a restore of 10,000 articles may take, in ms. */
const mostRestore = 60_000;

/** Files of all articles. */
export const files = {
  export: async ({ driver }) => {
    const floor = await driver.extensionPage.evaluate(readTexts);
    const run = await exportAsMarkdown(driver);
    return [report('export everything as Markdown', floor, run, Number.POSITIVE_INFINITY)];
  },

  restore: async ({ driver, launchAnother, folder, options: { size } }) => {
    const floor = await driver.extensionPage.evaluate(readTexts);
    const file = join(folder, 'backup.zip');
    await backUp(driver, file);
    const empty = await launchAnother(join(folder, 'restored'));
    const run = await restore(empty, file);
    await empty.close();
    const most = (mostRestore * size) / 10_000;
    return [report(`restore a backup of ${size.toLocaleString('en')} articles`, floor, run, most)];
  },
} satisfies Record<string, Measure>;

async function backUp(driver: ChromiumDriver, file: string): Promise<void> {
  const page = await driver.openTab('/options.html#backup');
  await page.getByText('Include articles').click();
  const download = page.waitForEvent('download', { timeout: timeoutMs });
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page.getByText(/^Backup saved/).waitFor({ timeout: timeoutMs });
  await (await download).saveAs(file);
  await page.close();
}

async function exportAsMarkdown(driver: ChromiumDriver): Promise<WatchedRun> {
  const page = await driver.openTab('/sidepanel.html');
  await page.locator('.ArticleRow').first().waitFor();
  await page.keyboard.press('x');
  const dialog = page.getByRole('dialog');
  await choose(dialog.getByLabel('Content', { exact: true }), /^Everything/);
  await choose(dialog.getByLabel('Format', { exact: true }), /^Markdown/);
  const download = page.waitForEvent('download', { timeout: timeoutMs });
  const run = await watchRun(driver, page, async () => {
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByText(/^Saved to your downloads/).waitFor({ timeout: timeoutMs });
  });
  await (await download).delete();
  await page.close();
  return run;
}

async function restore(driver: ChromiumDriver, file: string): Promise<WatchedRun> {
  const page = await driver.openTab('/options.html#backup');
  const button = page.getByRole('dialog').getByRole('button', { name: 'Restore' });
  const run = await watchRun(driver, page, async () => {
    await page.locator('#backup input[accept*=zip]').setInputFiles(file);
    await button.waitFor({ timeout: timeoutMs });
    await button.click();
    await page.getByText(/^Restored/).waitFor({ timeout: timeoutMs });
  });
  await page.close();
  return run;
}

async function choose(field: ReturnType<Page['getByLabel']>, label: RegExp): Promise<void> {
  const index = await waitUntil(`the choice ${label}`, async () => {
    const labels = await field.locator('option').allTextContents();
    const found = labels.findIndex((each) => each.match(label));
    return found < 0 ? undefined : { found };
  });
  await field.selectOption({ index: index.found });
}

function report(
  action: string,
  floor: number,
  { took, longestTask, memory }: WatchedRun,
  most: number,
): Row {
  const task = longestTask === 0 ? '< 50' : longestTask.toFixed(0);
  const growth = memory === null ? 'memory unknown' : `+ ${megabytes(memory)}`;
  const bounds = [`task ${mostTask} ms`, `+ ${megabytes(mostMemory)}`];
  return {
    action: `${action} (floor: reading the texts)`,
    floor: seconds(floor),
    ours: [seconds(took), `task ${task} ms`, growth].join(', '),
    ratio: `${(took / floor).toFixed(1)} ×`,
    budget: (Number.isFinite(most) ? [seconds(most), ...bounds] : bounds).join(', '),
    verdict: verdictOf(took <= most && longestTask <= mostTask && (memory ?? 0) <= mostMemory),
  };
}

/** Runs inside the extension: how long reading the texts of all articles takes, in ms. */
async function readTexts(): Promise<number> {
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
