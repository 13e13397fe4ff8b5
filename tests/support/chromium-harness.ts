import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from 'vitest';
import type { Article } from '../../lib/article/model/article.ts';
import type { BodyRow, UnreadRow } from '../../lib/store/db/rows/articles.ts';
import type { ChannelRow } from '../../lib/store/db/rows/channels.ts';
import { findChromium } from '../../scripts/find-browsers.mjs';
import { ReaderBrowser } from '../../scripts/chromium-driver.ts';
import {
  type RequestRecord,
  type SampleSite,
  type SampleSiteOptions,
  startSampleSite,
} from '../../scripts/sample-site/server.ts';
import { changeRows, command } from './extension-access.ts';

const extension = join(import.meta.dirname, '../../.output/chrome-mv3');

const isPicture = (path: string): boolean => path.startsWith('/wp-content/uploads/');

/** A publisher and a reader: the sample site, and a real Chromium with the production build that reads it. */
export class Story {
  readonly site: SampleSite;
  private readonly profile: string;
  private running: ReaderBrowser | null = null;

  private constructor(site: SampleSite, profile: string) {
    this.site = site;
    this.profile = profile;
  }

  static async begin(options?: SampleSiteOptions): Promise<Story> {
    const site = await startSampleSite(options);
    return new Story(site, await mkdtemp(join(tmpdir(), 'reex-story-')));
  }

  get reader(): ReaderBrowser {
    if (!this.running) throw new Error('The browser was not started.');
    return this.running;
  }

  /** Starts the browser; the first time this is the install. */
  async start(): Promise<void> {
    const executable = await findChromium();
    if (!executable) throw new Error('No Chromium was found.');
    const { site, profile } = this;
    this.running = await ReaderBrowser.launch({
      extension,
      profile,
      executable,
      headless: true,
      sample: site,
    });
  }

  /** Starts the browser and waits until the first poll is done. */
  async install(): Promise<void> {
    await this.start();
    await this.reader.atRest();
  }

  /** Quits the browser and starts it again with the same profile; in between something may happen to that. */
  async restart(
    meanwhile: (store: string) => Promise<void> = async () => undefined,
  ): Promise<void> {
    const { host } = new URL(this.reader.extensionOrigin);
    await this.stop();
    await meanwhile(
      join(this.profile, `Default/IndexedDB/chrome-extension_${host}_0.indexeddb.leveldb`),
    );
    await this.start();
  }

  async end(): Promise<void> {
    await this.stop();
    await this.site.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  articles = () => this.reader.rows<Article>('articles');
  bodies = () => this.reader.rows<BodyRow>('bodies');
  unread = () => this.reader.rows<UnreadRow>('unread');

  /** The news channel's row. */
  async news(): Promise<ChannelRow> {
    const rows = await this.reader.rows<ChannelRow>('channels');
    const news = rows.find((row) => row.id === 'news');
    if (!news) throw new Error('The news channel has no row yet.');
    return news;
  }

  /** Requests so far that were not for pictures, which come in their own time after the news: for feeds, and for pages. */
  get asked(): RequestRecord[] {
    return this.site.requests.filter(({ url }) => !isPicture(url));
  }

  /** Requests for pictures so far. */
  get pictures(): RequestRecord[] {
    return this.site.requests.filter(({ url }) => isPicture(url));
  }

  /** Requests for feeds and pages so far, as path and status. */
  feedRequests(): string[] {
    return this.asked.map(({ url, status }) => `${status} ${url}`);
  }

  /** Lets the time pass that lies between the news and their pictures, and waits until those have come. */
  async letPicturesCome(): Promise<void> {
    // A run that waits for them to fall due is not hurried by their being so.
    await this.reader.killWorker();
    await this.hurryPictures();
    // Whoever asks is told nothing before the end of the run.
    void command(this.reader, 'runJobs').catch(() => undefined);
    await this.reader.picturesAtRest();
  }

  /** The reader wants no pictures: for a story about rows or times that they would change at moments of their own. */
  async doWithoutPictures(): Promise<void> {
    await this.reader.desk.evaluate(() =>
      chrome.storage.local.set({ settings: { pictures: 'none' } }),
    );
    await this.hurryPictures();
    await command(this.reader, 'runJobs');
  }

  private hurryPictures(): Promise<void> {
    return changeRows(this.reader, {
      table: 'jobs',
      where: { type: 'pictures' },
      set: { dueAt: 0 },
    });
  }

  /** Takes note of errors that a story provokes; any other is still one too many. */
  expectComplaints(expected: RegExp): void {
    const { complaints } = this.reader;
    const others = complaints.filter((complaint) => !expected.test(complaint));
    complaints.splice(0, complaints.length, ...others);
  }

  private async stop(): Promise<void> {
    const { running } = this;
    this.running = null;
    await running?.close();
    // Whatever the story was about: no error in any console, no violation of the policy.
    expect(running?.complaints ?? []).toEqual([]);
  }
}

/** A test that begins with a fresh reader which has polled once. */
export const test = base.extend<{ story: Story }>({
  story: async ({ task: _task }, use) => {
    const story = await Story.begin();
    await story.install();
    await use(story);
    await story.end();
  },
});
