import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from 'vitest';
import type { Article } from '../../../lib/article/model/article.ts';
import type { BodyRow, UnreadRow } from '../../../lib/store/rows/articles.ts';
import type { ChannelRow } from '../../../lib/store/rows/channels.ts';
import { ChromiumDriver, type LaunchOptions } from '../../../scripts/chromium-driver.ts';
import { findChromium } from '../../../scripts/find-browsers.mjs';
import {
  type RequestRecord,
  type SampleSite,
  type SampleSiteOptions,
  startSampleSite,
} from '../../../scripts/sample-site/server.ts';
import { eraseBrowserData } from './erase-browser-data.ts';
import { changeRows, sendCommand, unreadInside } from './extension-access.ts';

const extension = join(import.meta.dirname, '../../../.output/chrome-mv3');

const isPicture = (path: string): boolean => path.startsWith('/wp-content/uploads/');

type BrowserOptions = Partial<Pick<LaunchOptions, 'netLog' | 'language' | 'executable'>>;

/** The sample site, and a real Chromium with the production build. */
export class ChromiumHarness {
  private currentSite: SampleSite;
  private readonly profile: string;
  private readonly options: BrowserOptions;
  private runningDriver: ChromiumDriver | null = null;

  private constructor(site: SampleSite, profile: string, options: BrowserOptions) {
    this.currentSite = site;
    this.profile = profile;
    this.options = options;
  }

  static async begin(
    siteOptions?: SampleSiteOptions,
    options: BrowserOptions = {},
  ): Promise<ChromiumHarness> {
    const site = await startSampleSite(siteOptions);
    return new ChromiumHarness(site, await mkdtemp(join(tmpdir(), 'reex-story-')), options);
  }

  get site(): SampleSite {
    return this.currentSite;
  }

  get driver(): ChromiumDriver {
    if (!this.runningDriver) throw new Error('The browser was not started.');
    return this.runningDriver;
  }

  /** Starts the browser; the first time this is the install. */
  async start(): Promise<void> {
    const executable = await findChromium();
    if (!executable) throw new Error('No Chromium was found.');
    const { site, profile, options } = this;
    this.runningDriver = await ChromiumDriver.launch({
      executable,
      ...options,
      extension,
      profile,
      headless: true,
      sample: site,
    });
  }

  /** Starts the browser and waits until the first poll is done, all of which is then unread. */
  async install(): Promise<void> {
    await this.start();
    await this.driver.settleInstallation();
    await this.makeUnread();
  }

  /** Makes the running browser a new installation on a new site, and waits until the first poll is done, all of which is then unread. */
  async reinstall(options: SampleSiteOptions = {}): Promise<void> {
    const { driver, site } = this;
    await driver.closeSurfaces();
    await driver.killWorker();
    await site.close();
    // The same port and certificate, which the browser was started with.
    this.currentSite = await startSampleSite({ ...options, port: site.port });
    await eraseBrowserData(driver);
    driver.consoleErrors.length = 0;
    await sendCommand(driver, 'afterWrite');
    await driver.waitUntilIdle();
    await this.makeUnread();
  }

  private async makeUnread(): Promise<void> {
    if ((await this.articles()).length === 0) return;
    await this.driver.extensionPage.evaluate(unreadInside);
    await sendCommand(this.driver, 'afterWrite');
  }

  /** Restarts the browser with the same profile, which may be changed in between. */
  async restart(
    meanwhile: (store: string) => Promise<void> = async () => undefined,
  ): Promise<void> {
    const { host } = new URL(this.driver.extensionOrigin);
    expect(await this.quit()).toEqual([]);
    await meanwhile(
      join(this.profile, `Default/IndexedDB/chrome-extension_${host}_0.indexeddb.leveldb`),
    );
    await this.start();
  }

  /** Quits the browser and removes all traces. */
  async end(): Promise<void> {
    expect(await this.discard()).toEqual([]);
  }

  /** As `end`, whatever the console errors are, to which it resolves. */
  async discard(): Promise<string[]> {
    const complaints = await this.quit();
    await this.site.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
    return complaints;
  }

  articles = () => this.driver.rows<Article>('articles');
  bodies = () => this.driver.rows<BodyRow>('bodies');
  unread = () => this.driver.rows<UnreadRow>('unread');

  /** The news channel's row. */
  async newsChannel(): Promise<ChannelRow> {
    const rows = await this.driver.rows<ChannelRow>('channels');
    const news = rows.find((row) => row.id === 'news');
    if (!news) throw new Error('The news channel has no row yet.');
    return news;
  }

  /** Requests for feeds and pages so far. Pictures are left out, since they follow at a time of their own. */
  get feedAndPageRequests(): RequestRecord[] {
    return this.site.requests.filter(({ url }) => !isPicture(url));
  }

  /** Requests for pictures so far. */
  get pictureRequests(): RequestRecord[] {
    return this.site.requests.filter(({ url }) => isPicture(url));
  }

  /** Requests for feeds and pages so far, as path and status. */
  feedRequests(): string[] {
    return this.feedAndPageRequests.map(({ url, status }) => `${status} ${url}`);
  }

  /** Makes the picture job due and waits until it is done. */
  async fetchPicturesNow(): Promise<void> {
    // A run that already waits for the job doesn't notice the change.
    await this.driver.killWorker();
    await this.makePicturesDue();
    // The command is answered only at the end of the run.
    void sendCommand(this.driver, 'runJobs').catch(() => undefined);
    await this.driver.waitForPictures();
  }

  /** Turns pictures off, for tests whose rows or times they would change. */
  async disablePictures(): Promise<void> {
    await this.driver.extensionPage.evaluate(() =>
      chrome.storage.local.set({ settings: { pictures: 'none' } }),
    );
    await this.makePicturesDue();
    await sendCommand(this.driver, 'runJobs');
  }

  private makePicturesDue(): Promise<void> {
    return changeRows(this.driver, {
      table: 'jobs',
      where: { type: 'pictures' },
      set: { dueAt: 0 },
    });
  }

  /** Discards console errors that a test provokes; any other fails it. */
  ignoreConsoleErrors(expected: RegExp): void {
    const { consoleErrors } = this.driver;
    const others = consoleErrors.filter((complaint) => !expected.test(complaint));
    consoleErrors.splice(0, consoleErrors.length, ...others);
  }

  /** No test may leave console errors or policy violations. */
  async expectNoConsoleErrors(): Promise<void> {
    // Console messages arrive in order: after this answer all earlier ones are recorded.
    await this.driver.extensionPage.evaluate(() => true);
    expect(this.driver.consoleErrors).toEqual([]);
  }

  /** Quits the browser. Resolves to its console errors. */
  private async quit(): Promise<string[]> {
    const { runningDriver } = this;
    this.runningDriver = null;
    await runningDriver?.close();
    return runningDriver?.consoleErrors ?? [];
  }
}

/** A browser that runs for many tests. */
class SharedBrowser {
  private story: ChromiumHarness | null = null;

  /** A new installation that has polled once. */
  async installation(options: SampleSiteOptions): Promise<ChromiumHarness> {
    if (this.story) {
      await this.story.reinstall(options);
      return this.story;
    }
    this.story = await ChromiumHarness.begin(options);
    await this.story.install();
    return this.story;
  }

  /** Quits the browser; the next test starts another. Each test checks its own console errors. */
  async end(): Promise<void> {
    const { story } = this;
    this.story = null;
    await story?.discard();
  }
}

interface Fixtures {
  /** A new installation that has polled once. */
  story: ChromiumHarness;
  /** What the site has published. */
  siteOptions: SampleSiteOptions;
  browser: SharedBrowser;
}

/** A test with a new installation that has polled once, in a browser that is shared with other tests. */
export const test = base.extend<Fixtures>({
  siteOptions: {},
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of the fixtures it depends on.
    async ({}, use) => {
      const browser = new SharedBrowser();
      await use(browser);
      await browser.end();
    },
    { scope: 'worker' },
  ],
  story: async ({ browser, siteOptions, onTestFailed }, use) => {
    // Whatever made a test fail must not reach the next.
    onTestFailed(() => browser.end());
    const story = await browser.installation(siteOptions);
    await use(story);
    await story.expectNoConsoleErrors();
  },
});

/** A test with a new installation in a browser of its own, for what is about the browser's start or its profile. */
export const testWithOwnBrowser = base.extend<{ story: ChromiumHarness }>({
  story: async ({ task: _task }, use) => {
    const story = await ChromiumHarness.begin();
    await story.install();
    await use(story);
    await story.end();
  },
});
