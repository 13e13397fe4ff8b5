import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type ConsoleMessage,
  chromium,
  type Page,
  type Worker,
} from 'playwright-core';
import { site } from '../lib/site/site.ts';
import { waitUntil } from './wait-until.ts';

export interface LaunchOptions {
  /** Folder of the built extension. */
  extension: string;
  /** Folder of the browser's profile; the same one again is the same reader after a restart. */
  profile: string;
  executable: string;
  headless: boolean;
  /** Where the publisher's host name leads; `null` for the live site. */
  sample: { port: number; spki: string } | null;
}

/** A running Chromium with the production build in it, and the ways to its real surfaces. */
export class ChromiumDriver {
  /** What the extension's pages and worker wrote as errors, violations of the CSP among them. */
  readonly consoleErrors: string[] = [];
  readonly context: BrowserContext;
  readonly worker: Worker;
  /** A tab of the extension without any of its code: its database and API are in reach though the worker be stopped. */
  readonly extensionPage: Page;
  private readonly profile: string;
  private readonly connections: Browser[] = [];
  private isClosing = false;
  private hasKilled = false;

  private constructor(context: BrowserContext, worker: Worker, desk: Page, profile: string) {
    this.context = context;
    this.worker = worker;
    this.extensionPage = desk;
    this.profile = profile;
    worker.on('console', (message) => this.recordConsoleMessage(message));
    context.on('page', (page) => this.listen(page));
  }

  static async launch(options: LaunchOptions): Promise<ChromiumDriver> {
    const context = await chromium.launchPersistentContext(options.profile, {
      executablePath: options.executable,
      headless: options.headless,
      viewport: null,
      ignoreDefaultArgs: ['--disable-extensions'],
      args: argumentsFor(options),
    });
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const desk = await context.newPage();
    await desk.goto(new URL('/manifest.json', worker.url()).href);
    return new ChromiumDriver(context, worker, desk, options.profile);
  }

  get extensionOrigin(): string {
    const { protocol, host } = new URL(this.worker.url());
    return `${protocol}//${host}`;
  }

  /** Opens the real toolbar popup. */
  async openPopup(): Promise<Page> {
    await this.extensionPage.evaluate(async () => chrome.action.openPopup());
    return this.waitForSurface('/popup.html');
  }

  /** Opens the real side panel of the browser's window, with a page's evaluation standing in for the click. */
  async openPanel(): Promise<Page> {
    await this.extensionPage.evaluate(async () => {
      const { id } = await chrome.windows.getCurrent();
      if (id !== undefined) await chrome.sidePanel.open({ windowId: id });
    });
    return this.waitForSurface('/sidepanel.html');
  }

  /** The real popup or side panel, once it is there. Neither is a tab, so a connection of its own finds it. */
  async waitForSurface(path: string): Promise<Page> {
    const port = (await readFile(join(this.profile, 'DevToolsActivePort'), 'utf8')).split('\n')[0];
    return waitUntil(`${path} to open`, async () => {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      const page = browser
        .contexts()
        .flatMap((context) => context.pages())
        .find((candidate) => candidate.url() === `${this.extensionOrigin}${path}`);
      if (!page) {
        await browser.close();
        return undefined;
      }
      this.connections.push(browser);
      this.listen(page);
      return page;
    });
  }

  /** Opens one of the extension's pages in a tab. */
  async openTab(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`${this.extensionOrigin}${path}`);
    return page;
  }

  /** All rows of one of the extension's tables. */
  async rows<Row>(table: string): Promise<Row[]> {
    return this.extensionPage.evaluate(readTable<Row>, table);
  }

  /** What the toolbar button shows now. */
  async badge(): Promise<{ text: string; title: string; color: number[] }> {
    return this.extensionPage.evaluate(async () => ({
      text: await chrome.action.getBadgeText({}),
      title: await chrome.action.getTitle({}),
      color: [...(await chrome.action.getBadgeBackgroundColor({}))],
    }));
  }

  /** Waits until the worker has done what was due: every channel asked, no work under way, the alarm set for the next time. */
  async waitUntilIdle(): Promise<void> {
    await waitUntil('the worker to have nothing to do', async () => {
      const channels = await this.rows<{ nextDueAt: number }>('channels');
      const { locks, scheduledTime } = await this.extensionPage.evaluate(async () => ({
        locks: await navigator.locks.query(),
        scheduledTime: (await chrome.alarms.get('wake'))?.scheduledTime ?? 0,
      }));
      const now = Date.now();
      // A run of jobs holds its own lock through its pauses; a step of it holds the refresh lock like a poll. Sound is no work.
      const isWorking = [...(locks.held ?? []), ...(locks.pending ?? [])].some(
        ({ name }) => name !== 'jobs' && name !== 'sound',
      );
      const isDue = channels.length < 2 || channels.some((channel) => channel.nextDueAt <= now);
      return !isWorking && !isDue && scheduledTime > now;
    });
  }

  /** Waits until the pictures that are wanted have come or were given up: their job is done, or rests for a minute at least. */
  async waitForPictures(): Promise<void> {
    const isAtRest = async () => {
      const jobs = await this.rows<{ type: string; dueAt: number }>('jobs');
      return !jobs.some(({ type, dueAt }) => type === 'pictures' && dueAt < Date.now() + 60_000);
    };
    await waitUntil('the pictures to come', isAtRest, 40_000);
  }

  /** Makes every channel due and lets the alarm go off: what passing time would do. */
  async triggerPoll(): Promise<void> {
    await this.extensionPage.evaluate(makePollDue);
  }

  /** Lets a poll fall due and waits until it is done. */
  async pollAndWait(): Promise<void> {
    await this.triggerPoll();
    await this.waitUntilIdle();
  }

  /** Stops the worker where it stands, as the browser may do at any moment. */
  async killWorker(): Promise<void> {
    this.hasKilled = true;
    const session = await this.context.newCDPSession(this.extensionPage);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }

  /** Quits. What a browser that shuts down refuses its extensions is no complaint; what was written before is. */
  async close(): Promise<void> {
    // Console messages travel in order, so those written so far have arrived when this is answered.
    await this.extensionPage.evaluate(() => true);
    this.isClosing = true;
    for (const connection of this.connections) await connection.close();
    await this.context.close();
  }

  private listen(page: Page): void {
    page.on('console', (message) => this.recordConsoleMessage(message));
    page.on('pageerror', (error) => this.recordError(`${page.url()}: ${error.message}`));
  }

  /**
   * A request that failed is an outside event that the reader answers for; the browser notes it as an error too. And a
   * worker that is killed runs on for a moment in which the browser, for which it is gone, refuses all that it asks.
   */
  private recordConsoleMessage(message: ConsoleMessage): void {
    if (message.type() !== 'error' || /^Failed to load resource/.test(message.text())) return;
    if (this.hasKilled && /\bNo SW\b/.test(message.text())) return;
    this.recordError(`${message.location().url}: ${message.text()}`);
  }

  private recordError(complaint: string): void {
    if (!this.isClosing) this.consoleErrors.push(complaint);
  }
}

function argumentsFor({ extension, sample }: LaunchOptions): string[] {
  const shared = [
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    '--remote-debugging-port=0',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--lang=en-GB',
    // High enough for a popup of 600 px below the toolbar.
    '--window-size=1280,1000',
    '--screen-info={1600x1200}',
    // Chromium's sandbox refuses to run as root, which is what containers do.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  if (!sample) return shared;
  return [
    ...shared,
    `--host-resolver-rules=MAP ${site.host}:443 127.0.0.1:${sample.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    `--ignore-certificate-errors-spki-list=${sample.spki}`,
  ];
}

/** Runs inside the extension. */
export async function readTable<Row>(table: string): Promise<Row[]> {
  const database = await new Promise<IDBDatabase | null>((resolve) => {
    const request = indexedDB.open('rare-earth-reader');
    // Only the extension makes its database; before that there is nothing to read.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  });
  if (!database) return [];
  try {
    return await new Promise((resolve, reject) => {
      const request = database.transaction(table).objectStore(table).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    database.close();
  }
}

/** Runs inside the extension. */
export async function makePollDue(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('rare-earth-reader');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction('channels', 'readwrite');
    const cursor = transaction.objectStore('channels').openCursor();
    cursor.onsuccess = () => {
      const at = cursor.result;
      if (!at) return;
      at.update({ ...at.value, nextDueAt: 0, notBefore: 0 });
      at.continue();
    };
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
  await chrome.alarms.create('wake', { when: Date.now() });
}
