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
import { SharedBrowser, Story, testIn } from '../story.ts';
import { packBuild } from './pack-build.ts';
import { type BlockingProxy, startBlockingProxy } from './proxy.ts';
import { type FirefoxOptions, FirefoxReader } from './reader.ts';

const ofFirefox = /\b(?:mozilla\.(?:com|net|org)|firefox\.com|mozgcp\.net):443$/;

interface BrowserOptions extends Pick<FirefoxOptions, 'home'> {
  /** Replaces the build's own version. */
  version?: string;
}

/** The sample site, and a real Firefox with the production build. */
export class FirefoxStory extends Story {
  private readonly gate: BlockingProxy;
  /** Folder of all files that the story writes. */
  private readonly root: string;
  private readonly options: BrowserOptions;
  private runningDriver: FirefoxReader | null = null;
  private wasStarted = false;
  private allowed: RegExp[] = [ofFirefox];

  private constructor(
    site: SampleSite,
    gate: BlockingProxy,
    root: string,
    options: BrowserOptions,
  ) {
    super(site);
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
    await packBuild(join(root, 'reex.xpi'), options.version);
    return new FirefoxStory(site, gate, root, options);
  }

  /** Folder for downloads, and for files that a story puts there. */
  get folder(): string {
    return join(this.root, 'downloads');
  }

  get driver(): FirefoxReader {
    if (!this.runningDriver) throw new Error('The browser was not started.');
    return this.runningDriver;
  }

  async start(): Promise<void> {
    await this.launch(this.wasStarted ? 'has' : 'new');
  }

  /** Restarts the browser with a new version, installed over the present one. */
  async update(version: string): Promise<void> {
    await this.expectNoConsoleErrors();
    await this.quit();
    await packBuild(join(this.root, 'reex.xpi'), version);
    await this.launch('update');
  }

  private async launch(installation: 'new' | 'update' | 'has'): Promise<void> {
    const executable = findFirefox();
    if (!executable) throw new Error('No Firefox was found.');
    this.runningDriver = await FirefoxReader.launch({
      ...(this.options.home !== undefined && { home: this.options.home }),
      executable,
      // An archive, as a user installs it: an extension loaded for a test is gone when the browser quits.
      extension: join(this.root, 'reex.xpi'),
      installation,
      profile: join(this.root, 'profile'),
      proxyPort: this.gate.port,
      downloads: this.folder,
    });
    this.wasStarted = true;
  }

  async install(): Promise<void> {
    await this.start();
    await this.driver.settleInstallation();
    await this.makeUnread();
  }

  protected async erase(): Promise<void> {
    for (const file of await readdir(this.folder)) await rm(join(this.folder, file));
    await this.driver.erase();
    this.gate.refused.splice(0);
    this.allowed = [ofFirefox];
  }

  protected startWorker(): Promise<void> {
    return this.driver.startWorker();
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

  async openWatched(url: string, first?: () => void) {
    const asked = this.requestsFromNow();
    return { page: await this.driver.openAddress(url, first), asked };
  }

  watchRequests(): () => string[] {
    return this.requestsFromNow();
  }

  /** Everything that leaves the browser from now on, whichever page sends it. */
  private requestsFromNow(): () => string[] {
    const { site } = this;
    const seen = site.requests.length;
    const ofSite = () =>
      site.requests
        .slice(seen)
        .map(({ url, headers }) => `${headers['sec-fetch-dest'] ?? 'unknown'} ${url}`);
    return () => [...ofSite(), ...this.unexpectedRequests()];
  }

  private async quit(): Promise<void> {
    await this.runningDriver?.close();
    this.runningDriver = null;
  }

  allowRequests(hosts: RegExp): void {
    this.allowed.push(hosts);
  }

  async expectNoConsoleErrors(): Promise<void> {
    expect(this.unexpectedRequests()).toEqual([]);
    expect(this.unexpectedErrors(await this.driver.consoleErrors())).toEqual([]);
  }

  /** Requests of the story that went neither to the publisher nor came from Firefox itself. */
  private unexpectedRequests(): string[] {
    const { allowed } = this;
    return this.gate.refused.filter((address) => !allowed.some((each) => each.test(address)));
  }
}

/** The Firefox of all tests of a worker. */
export const sharedFirefox = new SharedBrowser((options?: SampleSiteOptions) =>
  FirefoxStory.begin(options),
);

/** Like `test` of stories.ts, in Firefox only. */
export const test = testIn(sharedFirefox);
