import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { LaunchOptions } from '../../../scripts/chromium-driver.ts';
import { findChromium } from '../../../scripts/find-browsers.mjs';
import {
  type SampleSite,
  type SampleSiteOptions,
  startSampleSite,
} from '../../../scripts/sample-site/server.ts';
import { ChromiumReader } from './chromium-reader.ts';
import { eraseBrowserData } from './erase-browser-data.ts';
import { sendCommand } from './extension-access.ts';
import type { ReaderPage } from './reader.ts';
import { SharedBrowser, Story, testBefore, testIn, testInOwn } from './story.ts';

const extension = join(import.meta.dirname, '../../../.output/chrome-mv3');

type BrowserOptions = Partial<
  Pick<LaunchOptions, 'netLog' | 'language' | 'executable' | 'extension'>
>;

/** The sample site, and a real Chromium with the production build. */
export class ChromiumHarness extends Story {
  private readonly profile: string;
  private readonly options: BrowserOptions;
  private runningDriver: ChromiumReader | null = null;

  private constructor(site: SampleSite, profile: string, options: BrowserOptions) {
    super(site);
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

  get driver(): ChromiumReader {
    if (!this.runningDriver) throw new Error('The browser was not started.');
    return this.runningDriver;
  }

  async start(): Promise<void> {
    const executable = findChromium();
    if (!executable) throw new Error('No Chromium was found.');
    const { site, profile, options } = this;
    this.runningDriver = await ChromiumReader.launch({
      executable,
      extension,
      ...options,
      profile,
      headless: true,
      sample: site,
    });
  }

  async install(): Promise<void> {
    await this.start();
    await this.driver.settleInstallation();
    await this.makeUnread();
  }

  protected async erase(): Promise<void> {
    await eraseBrowserData(this.driver);
    this.driver.consoleErrors.length = 0;
  }

  protected startWorker(): Promise<unknown> {
    return sendCommand(this.driver, 'afterWrite');
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

  /** Like `end`, but resolves to the console errors instead of checking them. */
  async discard(): Promise<string[]> {
    const errors = await this.quit();
    await this.site.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
    return errors;
  }

  async openWatched(url: string, first?: () => void) {
    const page = await this.driver.context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      const address = request.url();
      if (address !== url && !address.startsWith('data:'))
        asked.push(`${request.resourceType()} ${address}`);
    });
    if (first) await page.addInitScript(first);
    await page.goto(url);
    return { page, asked: () => asked };
  }

  watchRequests(page: ReaderPage): () => string[] {
    const asked: string[] = [];
    (page as Page).on('request', (request) => asked.push(request.url()));
    return () => asked.filter((url) => !url.startsWith(this.driver.extensionOrigin));
  }

  /** This Chromium resolves no other hosts and makes no requests of its own. */
  allowRequests(_hosts: RegExp): void {}

  /** No test may leave console errors or policy violations. */
  async expectNoConsoleErrors(): Promise<void> {
    // Console messages arrive in order: after this answer all earlier ones are recorded.
    await this.driver.extensionPage.evaluate(() => true);
    expect(this.unexpectedErrors(this.driver.consoleErrors)).toEqual([]);
  }

  /** Quits the browser. Resolves to the console errors that the test does not provoke. */
  private async quit(): Promise<string[]> {
    const { runningDriver } = this;
    this.runningDriver = null;
    await runningDriver?.close();
    return this.unexpectedErrors(runningDriver?.consoleErrors ?? []);
  }
}

/** The Chromium of all tests of a worker. */
export const sharedChromium = new SharedBrowser((options?: SampleSiteOptions) =>
  ChromiumHarness.begin(options),
);

/** Like `test` of stories.ts, in Chromium only. */
export const test = testIn(sharedChromium);
export const testWithOwnBrowser = testInOwn(sharedChromium);
export const testBeforeInstall = testBefore(sharedChromium);
