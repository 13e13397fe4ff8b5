import { test as base } from 'vitest';
import type { Article } from '../../../lib/article/model/article.ts';
import type { BodyRow, UnreadRow } from '../../../lib/store/rows/articles.ts';
import type { ChannelRow } from '../../../lib/store/rows/channels.ts';
import {
  type RequestRecord,
  type SampleSite,
  type SampleSiteOptions,
  startSampleSite,
} from '../../../scripts/sample-site/server.ts';
import { holdWorkersInside, releaseWorkersInside } from './erase-browser-data.ts';
import { changeRows, sendCommand, unreadInside } from './extension-access.ts';
import type { Reader, ReaderPage } from './reader.ts';

const isPicture = (path: string): boolean => path.startsWith('/wp-content/uploads/');

interface WatchedPage {
  page: ReaderPage;
  asked: () => string[];
}

/** The sample site, and a real browser with the production build: the same in every browser. */
export abstract class Story {
  private currentSite: SampleSite;
  /** Console errors that the test provokes. */
  private expectedErrors: RegExp[] = [];

  protected constructor(site: SampleSite) {
    this.currentSite = site;
  }

  get site(): SampleSite {
    return this.currentSite;
  }

  abstract get driver(): Reader;
  /** Starts the browser; the first time this is the install. */
  abstract start(): Promise<void>;
  /** Starts the browser, waits until the first poll is done, and makes everything unread. */
  abstract install(): Promise<void>;
  /** Erases everything that extension and story have left, while none of their pages is open and no worker works. */
  protected abstract erase(): Promise<void>;
  protected abstract startWorker(): Promise<unknown>;
  /**
   * Restarts the browser with the same profile. In between, `meanwhile` may change the folder of the extension's
   * databases.
   */
  abstract restart(meanwhile?: (store: string) => Promise<void>): Promise<void>;
  /** Quits the browser and removes all traces. */
  abstract end(): Promise<void>;
  /** Like `end`, without checking the console errors. */
  abstract discard(): Promise<unknown>;
  /** Opens a web page or a file in a new tab, and reports what it requests: all addresses except its own. */
  abstract openWatched(url: string, first?: () => void): Promise<WatchedPage>;
  /** Reports the addresses outside the extension that a page requests from now on. */
  abstract watchRequests(page: ReaderPage): () => string[];
  /**
   * Permits the browser's own requests to these hosts; any other request fails the test. None of them leaves this
   * machine.
   */
  abstract allowRequests(hosts: RegExp): void;
  /** No test may leave console errors, policy violations, or requests to other hosts than the publisher's. */
  abstract expectNoConsoleErrors(): Promise<void>;

  /** Ignores console errors that the test provokes, including late ones. Any other error fails the test. */
  ignoreConsoleErrors(expected: RegExp): void {
    this.expectedErrors.push(expected);
  }

  /** The console errors that the test does not provoke. */
  protected unexpectedErrors(errors: readonly string[]): string[] {
    return errors.filter((error) => !this.expectedErrors.some((each) => each.test(error)));
  }

  /**
   * Makes the running browser a new installation on a new site, waits until the first poll is done, and makes
   * everything unread.
   */
  async reinstall(options: SampleSiteOptions = {}): Promise<void> {
    const { driver, site } = this;
    await driver.closeSurfaces();
    // Events of the erasure itself start workers: what they would request and store must not be found by the test.
    const held = driver.extensionPage.evaluate(holdWorkersInside);
    await driver.killWorker();
    await held;
    await site.close();
    // Keeps port and certificate, because the browser was started with them.
    this.currentSite = await startSampleSite({ ...options, port: site.port });
    this.expectedErrors = [];
    await this.erase();
    await driver.killWorker();
    await driver.extensionPage.evaluate(releaseWorkersInside);
    await this.startWorker();
    await driver.waitUntilIdle();
    await this.makeUnread();
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

  /** Requests for feeds and pages so far. Pictures are left out, because they are requested at varying times. */
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

  /** Turns pictures off, for tests whose rows or timing they would change. */
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

  protected async makeUnread(): Promise<void> {
    if ((await this.articles()).length === 0) return;
    await this.driver.extensionPage.evaluate(unreadInside);
    await sendCommand(this.driver, 'afterWrite');
  }
}

/** A browser that keeps running for many tests. */
export class SharedBrowser<Kind extends Story> {
  /** A browser that is not started yet, with its own site. */
  readonly begin: (options?: SampleSiteOptions) => Promise<Kind>;
  private story: Kind | null = null;

  constructor(begin: (options?: SampleSiteOptions) => Promise<Kind>) {
    this.begin = begin;
  }

  /** A new installation that has polled once. */
  async installation(options: SampleSiteOptions): Promise<Kind> {
    if (this.story) {
      await this.story.reinstall(options);
      return this.story;
    }
    this.story = await this.begin(options);
    await this.story.install();
    return this.story;
  }

  /** A new installation in its own browser, after its first poll. */
  async another(): Promise<Kind> {
    const story = await this.begin();
    await story.install();
    return story;
  }

  /** Quits the browser; the next test starts another. Each test checks its own console errors. */
  async end(): Promise<void> {
    const { story } = this;
    this.story = null;
    await story?.discard();
  }
}

interface Fixtures<Kind> {
  /** A new installation that has polled once. */
  story: Kind;
  /** What the site publishes. */
  siteOptions: SampleSiteOptions;
  browser: null;
}

/** A test with a new installation that has polled once, in a browser that is shared with other tests. */
export const testIn = <Kind extends Story>(shared: SharedBrowser<Kind>) =>
  base.extend<Fixtures<Kind>>({
    siteOptions: {},
    browser: [
      // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of the fixtures it depends on.
      async ({}, use) => {
        await use(null);
        await shared.end();
      },
      { scope: 'worker' },
    ],
    story: async ({ browser: _browser, siteOptions, onTestFailed }, use) => {
      // The state that made a test fail must not reach the next test.
      onTestFailed(() => shared.end());
      const story = await shared.installation(siteOptions);
      await use(story);
      await story.expectNoConsoleErrors();
    },
  });

/** A test with a new installation in its own browser, for tests about the browser's start or its profile. */
export const testInOwn = <Kind extends Story>(shared: SharedBrowser<Kind>) =>
  base.extend<{ story: Kind }>({
    story: async ({ task: _task }, use) => {
      const story = await shared.another();
      await use(story);
      await story.end();
    },
  });

/** A test with its own browser, not started yet, and its own site. */
export const testBefore = <Kind extends Story>(shared: SharedBrowser<Kind>) =>
  base.extend<{ story: Kind }>({
    story: async ({ task: _task }, use) => {
      const story = await shared.begin();
      await use(story);
      await story.end();
    },
  });
