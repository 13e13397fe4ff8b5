import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ChromiumDriver } from '../chromium-driver.ts';
import { findChromium } from '../find-browsers.mjs';
import { clearTable } from '../inside-extension.ts';
import type { SampleSite } from '../sample-site/server.ts';
import { type BaselineKind, openBaseline, writeBaselineExtension } from './baseline-extension.ts';
import { markFirstHeadline } from './baselines.ts';
import { startMeasuredSite } from './measured-articles.ts';
import type { BenchOptions } from './options.ts';
import type { Row } from './row.ts';
import { seedArticles } from './seed-articles.ts';
import { defineUntilPainted } from './until-painted.ts';
import { followingSettings } from './watch/followed-list.ts';
import { writeOtherReader } from './watched-run.ts';

/** What measurements work with: one browser with our extension, the baseline extensions and the seeded articles. */
export interface Bench {
  options: BenchOptions;
  driver: ChromiumDriver;
  /** The extension's origin. */
  origin: string;
  /** A tab for the extension's pages. */
  page: Page;
  /** A tab at the origin of each baseline extension. */
  baselinePages: Record<BaselineKind, Page>;
  sample: SampleSite;
  /** Folder of the bare baseline extension, whose files a measurement may change. */
  companion: string;
  /** Launches another browser, with a profile of its own and only the extension. */
  launchAnother(sample: SampleSite, profile: string): Promise<ChromiumDriver>;
  /** A folder that `close` removes. */
  folder: string;
  close(): Promise<void>;
}

/** Measures some rows of the table. */
export type Measure = (bench: Bench) => Promise<Row[]>;

/** How many articles the site has yet to publish: enough to poll news, and to import pages of 500 articles. */
const heldBack = 5_000;

/** Starts the browser with a built extension, and seeds its database. */
export async function openBench(built: string, options: BenchOptions): Promise<Bench> {
  const executable = findChromium();
  if (!executable) throw new Error('No Chromium was found. Run `npm start` first.');
  const folder = await mkdtemp(join(tmpdir(), 'reex-bench-'));
  const extension = join(folder, 'extension');
  const kinds: readonly BaselineKind[] = ['bare', 'loaded', 'deriving'];
  const companions = kinds.map((kind) => join(folder, kind));
  await cp(built, extension, { recursive: true });
  await writeFile(join(extension, 'baseline.html'), staticRows(20));
  await writeFile(join(extension, 'plain-list.html'), staticRows(1_000));
  await writeOtherReader(extension);
  for (const kind of kinds) await writeBaselineExtension(kind, join(folder, kind));
  const sample = await startMeasuredSite(heldBack);
  const following = options.following ? await followingSettings() : {};
  const launch = async (site: SampleSite, profile: string, beside: readonly string[] = []) => {
    const driver = await ChromiumDriver.launch({
      companions: beside,
      extension,
      profile,
      executable,
      headless: true,
      sample: site,
    });
    await driver.settleInstallation();
    // Jobs in the background would be measured, too.
    await driver.extensionPage.evaluate(
      (followed) =>
        chrome.storage.local.set({
          // Otherwise an article that is read would leave the list.
          settings: { ...followed, pictures: 'none', markReadAfter: null },
        }),
      following,
    );
    return driver;
  };
  const driver = await launch(sample, join(folder, 'profile'), companions);
  const baselinePages = {
    bare: await openBaseline(driver.context, 'bare'),
    loaded: await openBaseline(driver.context, 'loaded'),
    deriving: await openBaseline(driver.context, 'deriving'),
  };
  await seedArticles(driver.extensionPage, { count: options.size, unread: options.unread });
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
    baselinePages,
    sample,
    companion: join(folder, 'bare'),
    folder,
    launchAnother: (site, profile) => launch(site, profile),
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
