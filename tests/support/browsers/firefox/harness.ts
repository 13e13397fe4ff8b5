import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from 'vitest';
import type { Article } from '../../../../lib/article/model/article.ts';
import { site as publisher } from '../../../../lib/site/site.ts';
import type { BodyRow } from '../../../../lib/store/rows/articles.ts';
import type { ChannelRow } from '../../../../lib/store/rows/channels.ts';
import { findFirefox } from '../../../../scripts/find-browsers.mjs';
import { type SampleSite, startSampleSite } from '../../../../scripts/sample-site/server.ts';
import { waitUntil } from '../../../../scripts/wait-until.ts';
import { FirefoxDriver, type FirefoxOptions } from './driver.ts';
import { type BlockingProxy, startBlockingProxy } from './proxy.ts';

const extension = join(import.meta.dirname, '../../../../.output/firefox-mv3');

const ofFirefox = /\b(?:mozilla\.(?:com|net|org)|firefox\.com|mozgcp\.net):443$/;

/** The sample site and a real Firefox with the production build of the extension. */
export class FirefoxHarness {
  private currentSite: SampleSite;
  readonly driver: FirefoxDriver;
  /** Folder of what the browser downloads, and of files that a story puts there. */
  readonly folder: string;
  private readonly gate: BlockingProxy;

  private constructor(
    site: SampleSite,
    gate: BlockingProxy,
    folder: string,
    reader: FirefoxDriver,
  ) {
    this.currentSite = site;
    this.gate = gate;
    this.folder = folder;
    this.driver = reader;
  }

  get site(): SampleSite {
    return this.currentSite;
  }

  /** Starts Firefox, with this home folder if there is one. */
  static async begin({ home }: Pick<FirefoxOptions, 'home'> = {}): Promise<FirefoxHarness> {
    const executable = findFirefox();
    if (!executable) throw new Error('No Firefox was found.');
    const site = await startSampleSite();
    const gate = await startBlockingProxy(publisher.host, site.port);
    const downloads = await mkdtemp(join(tmpdir(), 'reex-firefox-'));
    const options = {
      ...{ extension, executable, proxyPort: gate.port, downloads },
      ...(home !== undefined && { home }),
    };
    return new FirefoxHarness(site, gate, downloads, await FirefoxDriver.launch(options));
  }

  /**
   * Makes the running browser a new installation on a new site, and waits until the first poll is done, all of which is then unread. Pictures are
   * off: their requests come at a time of their own.
   */
  async reinstall(): Promise<void> {
    const { port } = this.site;
    await this.site.close();
    this.currentSite = await startSampleSite({ port });
    this.gate.refused.splice(0);
    for (const file of await readdir(this.folder)) await rm(join(this.folder, file));
    await this.driver.reinstall({ pictures: 'none' });
    await waitUntil('the first poll to be done', async () => {
      const channels = await this.driver.rows<ChannelRow>('channels');
      return channels.length > 1 && channels.every(({ nextDueAt }) => nextDueAt > Date.now());
    });
    await this.driver.makeUnread();
  }

  articles = () => this.driver.rows<Article>('articles');
  bodies = () => this.driver.rows<BodyRow>('bodies');

  /** Requests since the last call that were neither to the publisher nor Firefox's own. */
  takeUnexpectedRequests(): string[] {
    return this.gate.refused.splice(0).filter((address) => !ofFirefox.test(address));
  }

  async end(): Promise<void> {
    await this.driver.close();
    this.gate.close();
    await this.site.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A Firefox that runs for many tests. */
class SharedFirefox {
  private story: FirefoxHarness | null = null;

  /** A new installation that has polled once. */
  async installation(): Promise<FirefoxHarness> {
    this.story ??= await FirefoxHarness.begin();
    await this.story.reinstall();
    return this.story;
  }

  /** Quits the browser; the next test starts another. */
  async end(): Promise<void> {
    const { story } = this;
    this.story = null;
    await story?.end();
  }
}

interface Fixtures {
  /** A new installation that has polled once, without pictures. */
  story: FirefoxHarness;
  browser: SharedFirefox;
}

/** A test with a new installation that has polled once, in a browser that is shared with other tests. */
export const test = base.extend<Fixtures>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of the fixtures it depends on.
    async ({}, use) => {
      const browser = new SharedFirefox();
      await use(browser);
      await browser.end();
    },
    { scope: 'worker' },
  ],
  story: async ({ browser, onTestFailed }, use) => {
    // Whatever made a test fail must not reach the next.
    onTestFailed(() => browser.end());
    const story = await browser.installation();
    await use(story);
    expect(story.takeUnexpectedRequests()).toEqual([]);
    expect(await story.driver.consoleErrors()).toEqual([]);
  },
});
