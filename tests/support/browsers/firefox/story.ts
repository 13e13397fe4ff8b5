import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { site as publisher } from '../../../../lib/site/site.ts';
import { findFirefox } from '../../../../scripts/find-browsers.mjs';
import {
  type SampleSite,
  type SampleSiteOptions,
  startSampleSite,
} from '../../../../scripts/sample-site/server.ts';
import { SharedBrowser, Story } from '../story.ts';
import { packBuild } from './pack-build.ts';
import { type BlockingProxy, startBlockingProxy } from './proxy.ts';
import { type FirefoxOptions, FirefoxReader } from './reader.ts';

const ofFirefox = /\b(?:mozilla\.(?:com|net|org)|firefox\.com|mozgcp\.net):443$/;

type BrowserOptions = Pick<FirefoxOptions, 'home'>;

/** The sample site, and a real Firefox with the production build. */
export class FirefoxStory extends Story {
  private currentSite: SampleSite;
  private readonly gate: BlockingProxy;
  /** Folder of all that the story leaves on the disk. */
  private readonly root: string;
  private readonly options: BrowserOptions;
  private runningDriver: FirefoxReader | null = null;
  private wasStarted = false;
  /** Console errors that the test provokes. */
  private expected: RegExp[] = [];

  private constructor(
    site: SampleSite,
    gate: BlockingProxy,
    root: string,
    options: BrowserOptions,
  ) {
    super();
    this.currentSite = site;
    this.gate = gate;
    this.root = root;
    this.options = options;
  }

  static async begin(
    siteOptions?: SampleSiteOptions,
    options: BrowserOptions = {},
  ): Promise<FirefoxStory> {
    const site = await startSampleSite(siteOptions);
    const gate = await startBlockingProxy(publisher.host, site.port);
    const root = await mkdtemp(join(tmpdir(), 'reex-firefox-'));
    for (const name of ['profile', 'downloads']) await mkdir(join(root, name));
    await packBuild(join(root, 'reex.xpi'));
    return new FirefoxStory(site, gate, root, options);
  }

  /** Folder of what the browser downloads, and of files that a story puts there. */
  get folder(): string {
    return join(this.root, 'downloads');
  }

  get site(): SampleSite {
    return this.currentSite;
  }

  get driver(): FirefoxReader {
    if (!this.runningDriver) throw new Error('The browser was not started.');
    return this.runningDriver;
  }

  async start(): Promise<void> {
    const executable = findFirefox();
    if (!executable) throw new Error('No Firefox was found.');
    this.runningDriver = await FirefoxReader.launch({
      ...this.options,
      executable,
      // As a user's: one that is loaded for a test is gone when the browser quits.
      extension: join(this.root, 'reex.xpi'),
      isInstalled: this.wasStarted,
      profile: join(this.root, 'profile'),
      proxyPort: this.gate.port,
      downloads: this.folder,
    });
    this.wasStarted = true;
  }

  async install(): Promise<void> {
    await this.start();
    await this.driver.waitUntilIdle();
    await this.makeUnread();
  }

  async reinstall(options: SampleSiteOptions = {}): Promise<void> {
    const { driver, site } = this;
    await driver.closeSurfaces();
    await driver.killWorker();
    await site.close();
    this.currentSite = await startSampleSite({ ...options, port: site.port });
    for (const file of await readdir(this.folder)) await rm(join(this.folder, file));
    await driver.erase();
    this.gate.refused.splice(0);
    this.expected = [];
    await driver.startWorker();
    await driver.waitUntilIdle();
    await this.makeUnread();
  }

  async restart(
    meanwhile: (store: string) => Promise<void> = async () => undefined,
  ): Promise<void> {
    const { host } = new URL(this.driver.extensionOrigin);
    await this.expectNoConsoleErrors();
    await this.quit();
    const storage = join(this.root, 'profile/storage/default');
    const own = (await readdir(storage)).find((name) => name.includes(host));
    await meanwhile(join(storage, own ?? '', 'idb'));
    await this.start();
  }

  async end(): Promise<void> {
    await this.expectNoConsoleErrors();
    await this.discard();
  }

  async discard(): Promise<void> {
    await this.quit();
    this.gate.close();
    await this.site.close();
    await rm(this.root, { recursive: true, force: true, maxRetries: 5 });
  }

  private async quit(): Promise<void> {
    await this.runningDriver?.close();
    this.runningDriver = null;
  }

  ignoreConsoleErrors(expected: RegExp): void {
    this.expected.push(expected);
  }

  async expectNoConsoleErrors(): Promise<void> {
    expect(this.takeUnexpectedRequests()).toEqual([]);
    const errors = await this.driver.consoleErrors();
    expect(errors.filter((error) => !this.expected.some((each) => each.test(error)))).toEqual([]);
  }

  /** Requests since the last call that were neither to the publisher nor Firefox's own. */
  takeUnexpectedRequests(): string[] {
    return this.gate.refused.splice(0).filter((address) => !ofFirefox.test(address));
  }
}

/** The Firefox of all tests of a worker. */
export const sharedFirefox = new SharedBrowser((options?: SampleSiteOptions) =>
  FirefoxStory.begin(options),
);
