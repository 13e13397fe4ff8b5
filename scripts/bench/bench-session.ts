import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ChromiumDriver } from '../chromium-driver.ts';
import { findChromium } from '../find-browsers.mjs';
import { clearTable } from '../inside-extension.ts';
import type { SampleSite } from '../sample-site/server.ts';
import { type FloorKind, openFloor, writeFloorExtension } from './floor-extension.ts';
import { indexAll } from './index-all.ts';
import { startMeasuredSite } from './measured-articles.ts';
import type { BenchOptions } from './options.ts';
import type { Row } from './row.ts';
import { seedLibrary } from './seed-library.ts';
import { defineUntilPainted } from './until-painted.ts';

/** What measurements work with: one browser with our extension, the floors' extensions and a library of articles. */
export interface Bench {
  options: BenchOptions;
  driver: ChromiumDriver;
  /** The extension's origin. */
  origin: string;
  /** A tab for the extension's pages. */
  page: Page;
  /** A tab at the origin of each floor's extension. */
  floorPages: Record<FloorKind, Page>;
  sample: SampleSite;
  /** Launches another browser, with a profile of its own and only the extension. */
  launchAnother(profile: string): Promise<ChromiumDriver>;
  /** A folder that `close` removes. */
  folder: string;
  close(): Promise<void>;
}

/** Measures some rows of the table. */
export type Measure = (bench: Bench) => Promise<Row[]>;

/** How many articles the site has yet to publish. */
const heldBack = 500;

const kinds: readonly FloorKind[] = ['bare', 'loaded'];

/** Starts the browser with a built extension, fills its database and indexes it. */
export async function openBench(built: string, options: BenchOptions): Promise<Bench> {
  const executable = findChromium();
  if (!executable) throw new Error('No Chromium was found. Run `npm start` first.');
  const folder = await mkdtemp(join(tmpdir(), 'reex-bench-'));
  const extension = join(folder, 'extension');
  await cp(built, extension, { recursive: true });
  await writeFile(join(extension, 'baseline.html'), staticRows(20));
  for (const kind of kinds) await writeFloorExtension(kind, join(folder, kind));
  const sample = await startMeasuredSite(heldBack);
  const launch = async (profile: string, companions: readonly string[] = []) => {
    const driver = await ChromiumDriver.launch({
      companions,
      extension,
      profile,
      executable,
      headless: true,
      sample,
    });
    await driver.settleInstallation();
    await driver.extensionPage.evaluate(() =>
      chrome.storage.local.set({
        // Pictures would be measured, too. An article that is read would leave the list.
        settings: { pictures: 'none', markReadAfter: null },
      }),
    );
    return driver;
  };
  const companions = kinds.map((kind) => join(folder, kind));
  const driver = await launch(join(folder, 'profile'), companions);
  const floorPages = {
    bare: await openFloor(driver.context, 'bare'),
    loaded: await openFloor(driver.context, 'loaded'),
  };
  await seedLibrary(driver.extensionPage, options.size);
  await driver.extensionPage.evaluate(indexAll);
  const page = await driver.context.newPage();
  await page.addInitScript(markFirstHeadline);
  await page.addInitScript(defineUntilPainted);
  // A usual panel. A wider page shows list and article side by side.
  await page.setViewportSize({ width: 400, height: 800 });
  return {
    options,
    driver,
    origin: driver.extensionOrigin,
    page,
    floorPages,
    sample,
    folder,
    launchAnother: (profile) => launch(profile),
    close: async () => {
      await driver.close();
      await sample.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Leaves the panel and forgets what it showed: a panel opens where one was left. */
export async function forgetView({ page, origin, driver }: Bench): Promise<void> {
  // Only the tab in front draws frames.
  await page.bringToFront();
  await page.goto(`${origin}/baseline.html`);
  await driver.extensionPage.evaluate(clearTable, 'views');
}

/** A list as plain markup. */
function staticRows(count: number): string {
  const item =
    '<li><h3 class="headline">Separation Permits, Not Tonnage, Decide</h3><p>Two of five licensed plants can make alloy.</p></li>';
  return `<!doctype html><meta charset="utf-8"><title>Baseline</title><ul>${item.repeat(count)}</ul>`;
}

/** Runs in a page before its own scripts: marks when the first headline is in the document. */
function markFirstHeadline(): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('.headline')) return;
    watch.disconnect();
    performance.mark('headline');
  });
  watch.observe(document, { childList: true, subtree: true });
}
