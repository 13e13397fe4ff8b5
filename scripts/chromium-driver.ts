import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  type ConsoleMessage,
  chromium,
  type Page,
  type Worker,
} from 'playwright-core';
import { type ChromiumOptions, chromiumArguments } from './chromium-arguments.ts';
import { ExtensionDriver, startTimeoutMs } from './extension-driver.ts';
import { pinToToolbar } from './inside-extension.ts';
import { waitUntil } from './wait-until.ts';

export interface LaunchOptions extends ChromiumOptions {
  /** Folder of the browser's profile; the same folder again is the same installation after a restart. */
  profile: string;
  executable: string;
  headless: boolean;
}

/** A browser that has just been started, with the extension's worker and a tab at its origin. */
interface OpenedBrowser {
  context: BrowserContext;
  worker: Worker;
  extensionPage: Page;
  options: LaunchOptions;
}

/** A running Chromium with the extension loaded, and access to its real popup and side panel. */
export class ChromiumDriver extends ExtensionDriver {
  /** Errors that the extension's pages and worker have logged, including CSP violations. */
  readonly consoleErrors: string[] = [];
  readonly context: BrowserContext;
  /** `chrome-extension://` and the extension's ID. */
  readonly extensionOrigin: string;
  /** A tab at the extension's origin that runs none of its code: it reaches database and API while the worker is stopped. */
  readonly extensionPage: Page;
  /** Resolves when the browser, or its last tab, is closed. On macOS the program outlives its windows. */
  readonly closed: Promise<void>;
  private readonly profile: string;
  private readonly isAttended: boolean;
  private readonly connections: Browser[] = [];
  private session: CDPSession | null = null;
  protected evaluator: Pick<Page, 'evaluate'>;
  private isClosing = false;
  private hasKilled = false;

  protected constructor({ context, worker, extensionPage, options }: OpenedBrowser) {
    super();
    const { profile, attended = false } = options;
    this.context = context;
    const { protocol, host } = new URL(worker.url());
    this.extensionOrigin = `${protocol}//${host}`;
    this.extensionPage = extensionPage;
    this.evaluator = extensionPage;
    this.profile = profile;
    this.isAttended = attended;
    this.closed = new Promise((resolve) => {
      const resolveWithoutTabs = () => {
        if (context.pages().length === 0) resolve();
      };
      context.once('close', () => resolve());
      extensionPage.on('close', resolveWithoutTabs);
      context.on('page', (page) => page.on('close', resolveWithoutTabs));
    });
    for (const each of context.serviceWorkers()) this.listenToWorker(each);
    context.on('serviceworker', (each) => this.listenToWorker(each));
    context.on('page', (page) => this.listen(page));
  }

  static async launch(options: LaunchOptions): Promise<ChromiumDriver> {
    return new ChromiumDriver(await ChromiumDriver.open(options));
  }

  protected static async open(options: LaunchOptions): Promise<OpenedBrowser> {
    const context = await chromium.launchPersistentContext(options.profile, {
      executablePath: options.executable,
      headless: options.headless,
      timeout: startTimeoutMs,
      ...(!options.attended && { artifactsDir: artifactsFolder(options.profile) }),
      // On Linux the environment has precedence over the command line.
      ...(options.language !== undefined && {
        env: { ...environment(), LANGUAGE: options.language },
      }),
      viewport: null,
      ignoreDefaultArgs: [
        '--disable-extensions',
        ...(options.attended ? ['--enable-automation'] : []),
      ],
      handleSIGINT: !options.attended,
      handleSIGTERM: !options.attended,
      handleSIGHUP: !options.attended,
      args: chromiumArguments(options),
    });
    const worker =
      context.serviceWorkers().find(isOwn) ??
      (await context.waitForEvent('serviceworker', { predicate: isOwn, timeout: startTimeoutMs }));
    const extensionPage = await context.newPage();
    await extensionPage.goto(new URL('/manifest.json', worker.url()).href);
    return { context, worker, extensionPage, options };
  }

  /** The running worker. After a worker was killed, this is its successor. */
  get worker(): Worker {
    const worker = this.context.serviceWorkers().findLast(isOwn);
    if (!worker) throw new Error('The worker is not running.');
    return worker;
  }

  /** Pins the toolbar button, as the user does in the extensions menu. */
  async pin(): Promise<void> {
    const { host } = new URL(this.extensionOrigin);
    await this.extensionPage.goto('chrome://extensions');
    await this.extensionPage.evaluate(pinToToolbar, host);
    await this.extensionPage.goto(`${this.extensionOrigin}/manifest.json`);
  }

  /**
   * Navigates the extension's tab to an address, closes the others, and evaluates in the worker from then on. Offline,
   * the tab shows the browser's error page.
   */
  async showOnly(url: string): Promise<void> {
    this.evaluator = this.worker;
    await this.extensionPage.goto(url).catch(() => undefined);
    for (const page of this.context.pages()) if (page !== this.extensionPage) await page.close();
  }

  /** Opens the real popup and connects to it. */
  async openPopup(): Promise<Page> {
    await this.showPopup();
    return this.waitForSurface('/popup.html');
  }

  /** Opens the real side panel of the browser's window. Evaluated code counts as the click that this requires. */
  async openPanel(): Promise<Page> {
    await this.extensionPage.evaluate(async () => {
      const { id } = await chrome.windows.getCurrent();
      if (id !== undefined) await chrome.sidePanel.open({ windowId: id });
    });
    return this.waitForSurface('/sidepanel.html');
  }

  /** The real popup or side panel, once it is open. Neither is a tab, so a second connection finds it. */
  async waitForSurface(path: string): Promise<Page> {
    const port = (await readFile(join(this.profile, 'DevToolsActivePort'), 'utf8')).split('\n')[0];
    const url = `${this.extensionOrigin}${path}`;
    return waitUntil(`${path} to open`, async () => {
      // Connecting attaches to every page, so it waits until the page is there.
      if (!(await this.pageTargets()).some((target) => target.url === url)) return undefined;
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, {
        artifactsDir: artifactsFolder(this.profile),
      });
      const pages = browser.contexts().flatMap((context) => context.pages());
      const page = pages.find((candidate) => candidate.url() === url);
      if (!page) {
        await this.disconnect(browser);
        return undefined;
      }
      this.connections.push(browser);
      this.listen(page);
      return page;
    });
  }

  /** Closes all tabs, windows, popups and panels except the extension's tab. */
  async closeSurfaces(): Promise<void> {
    for (const connection of this.connections.splice(0)) await this.disconnect(connection);
    const own = this.extensionPage.url();
    const session = await this.browserSession();
    let others: { targetId: string; url: string }[] = [];
    await waitUntil('other pages to close', async () => {
      others = (await this.pageTargets()).filter(({ url }) => url !== own);
      // Repeated on each attempt, since a page may still be opening. One that closes by itself meanwhile is fine.
      for (const { targetId } of others)
        await session.send('Target.closeTarget', { targetId }).catch(() => undefined);
      return others.length === 0;
    }).catch((error: unknown) => {
      const urls = others.map(({ url }) => url).join(', ');
      throw new Error(`${error} Still open: ${urls}`, { cause: error });
    });
    await this.extensionPage.bringToFront();
  }

  /** Closes a second connection. The browser then forgets the folder for downloads, so it is set again. */
  private async disconnect(connection: Browser): Promise<void> {
    await connection.close();
    const session = await this.browserSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allowAndName',
      downloadPath: artifactsFolder(this.profile),
    });
  }

  /** All pages, including popup and panel, which are not tabs. */
  private async pageTargets(): Promise<{ targetId: string; url: string }[]> {
    const session = await this.browserSession();
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.filter(({ type }) => type === 'page');
  }

  private async browserSession(): Promise<CDPSession> {
    const browser = this.context.browser();
    if (!browser) throw new Error('The context has no browser.');
    this.session ??= await browser.newBrowserCDPSession();
    return this.session;
  }

  /** Opens one of the extension's pages in a tab. */
  async openTab(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`${this.extensionOrigin}${path}`);
    return page;
  }

  /**
   * After the start of a new profile: waits until the first poll is done, and keeps the welcome page from coming to the
   * front. The page is no longer pending, and the worker that waits to open it is replaced.
   */
  async settleInstallation(): Promise<void> {
    await this.waitUntilIdle();
    await this.extensionPage.evaluate(() => chrome.storage.local.remove('welcome'));
    await this.killWorker();
    // The page may have been about to open.
    await this.closeSurfaces();
    await this.extensionPage.evaluate(() =>
      chrome.runtime.sendMessage({ command: 'afterWrite', args: [] }),
    );
  }

  /** Stops the worker at once, as the browser may at any moment. */
  async killWorker(): Promise<void> {
    this.hasKilled = true;
    const session = await this.context.newCDPSession(this.extensionPage);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }

  /** Quits the browser. Errors that the shutdown itself causes in the extension are not recorded. */
  async close(): Promise<void> {
    // Console messages arrive in order: after this answer all earlier ones are recorded.
    if (!this.isAttended) await this.extensionPage.evaluate(() => true);
    this.isClosing = true;
    for (const connection of this.connections) await connection.close();
    await this.context.close();
  }

  private listenToWorker(worker: Worker): void {
    worker.on('console', (message) => this.recordConsoleMessage(message));
  }

  private listen(page: Page): void {
    page.on('console', (message) => this.recordConsoleMessage(message));
    page.on('pageerror', (error) => this.recordError(`${page.url()}: ${error.message}`));
  }

  /**
   * Failed requests are part of a scenario, not errors. A killed worker runs on for a moment in which the browser
   * refuses its calls with "No SW".
   */
  private recordConsoleMessage(message: ConsoleMessage): void {
    if (message.type() !== 'error' || /^Failed to load resource/.test(message.text())) return;
    if (this.hasKilled && /\bNo SW\b/.test(message.text())) return;
    this.recordError(`${message.location().url}: ${message.text()}`);
  }

  private recordError(error: string): void {
    if (!this.isClosing) this.consoleErrors.push(error);
  }
}

/** The variables that have a value. */
const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );

/** Whether a worker is the extension's. A companion's script has another name. */
const isOwn = (worker: Worker): boolean => worker.url().endsWith('/background.js');

/** The browser has a single folder for downloads, which each connection sets. */
const artifactsFolder = (profile: string): string => join(profile, 'artifacts');
