import type { Locator, Page } from 'playwright-core';

/* How stories see a browser: Chromium by Playwright, Firefox by tests/support/browsers/firefox. */

type Role = Parameters<Page['getByRole']>[0];
type ByRole = NonNullable<Parameters<Page['getByRole']>[1]>;
type Words = string | RegExp;

/** Finds elements in a page or within other elements: the part of Playwright's locators that stories use. */
interface Finder {
  getByRole(role: Role, options?: ByRole): ReaderLocator;
  getByText(text: Words, options?: { exact?: boolean }): ReaderLocator;
  getByLabel(text: Words, options?: { exact?: boolean }): ReaderLocator;
  locator(selector: string, options?: { hasText?: Words }): ReaderLocator;
}

/** Elements that are looked up at each use. Actions wait until there is exactly one that can be acted on. */
export interface ReaderLocator extends Finder {
  nth(index: number): ReaderLocator;
  first(): ReaderLocator;
  last(): ReaderLocator;
  or(other: ReaderLocator): ReaderLocator;
  filter(options?: { hasText?: Words; has?: ReaderLocator }): ReaderLocator;

  waitFor(options?: {
    state?: 'visible' | 'hidden' | 'attached' | 'detached';
    timeout?: number;
  }): Promise<void>;
  click(options?: { modifiers?: ('Shift' | 'Control')[] }): Promise<void>;
  hover(): Promise<void>;
  focus(): Promise<void>;
  fill(text: string): Promise<void>;
  press(key: string): Promise<void>;
  check(): Promise<void>;
  uncheck(): Promise<void>;
  selectOption(option: string | { label: string } | { index: number }): Promise<unknown>;

  count(): Promise<number>;
  all(): Promise<ReaderLocator[]>;
  textContent(): Promise<string | null>;
  allTextContents(): Promise<string[]>;
  getAttribute(name: string): Promise<string | null>;
  inputValue(): Promise<string>;
  boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null>;
  evaluate: Locator['evaluate'];
  evaluateAll: Locator['evaluateAll'];
}

/** A file as a page reads it. */
interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/**
 * A document in a browser: a tab, the real popup, or the real panel. The part of Playwright's pages that stories use.
 */
export interface ReaderPage extends Finder {
  readonly keyboard: {
    press(key: string): Promise<void>;
    type(text: string): Promise<void>;
  };
  readonly mouse: {
    move(x: number, y: number, options?: { steps?: number }): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
    click(x: number, y: number): Promise<void>;
  };
  evaluate: Page['evaluate'];
  setInputFiles(selector: string, file: ChosenFile): Promise<void>;
  emulateMedia(media: {
    colorScheme?: 'light' | 'dark';
    reducedMotion?: 'reduce';
    media?: 'print' | 'screen';
  }): Promise<void>;
  screenshot(options: { path: string }): Promise<unknown>;
  title(): Promise<string>;
  goto(url: string): Promise<unknown>;
  reload(): Promise<unknown>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
  isClosed(): boolean | Promise<boolean>;
}

/** A file that the browser has downloaded. */
export interface DownloadedFile {
  /** The name that the user sees. */
  name: string;
  path: string;
}

/** The details of a click on an item of the browser's menu. */
export interface MenuClick {
  menuItemId: string;
  linkUrl?: string;
  pageUrl?: string;
  selectionText?: string;
}

/** A running browser with the extension, and access to its real surfaces. */
export interface Reader {
  readonly browser: 'chromium' | 'firefox';
  /** The extension's scheme and host. */
  readonly extensionOrigin: string;
  /** A tab at the extension's origin that runs none of its code, so database and API can be reached at any time. */
  readonly extensionPage: Pick<ReaderPage, 'evaluate'>;

  /** Opens the real popup. */
  openPopup(): Promise<ReaderPage>;
  /** Opens the real popup without connecting to it: only the extension itself sees it. */
  showPopup(): Promise<void>;
  /** Opens the real side panel, or sidebar. */
  openPanel(): Promise<ReaderPage>;
  /** The real popup or panel, once it is there. */
  waitForSurface(path: string): Promise<ReaderPage>;
  /** Opens one of the extension's pages in a tab, in front. */
  openTab(path: string): Promise<ReaderPage>;
  /** Opens a web page or a file in a new tab in front. `first` runs in it before its own scripts. */
  openAddress(url: string, first?: () => void): Promise<ReaderPage>;
  /**
   * From now on runs a function in every page that a story opens in a tab, before its own scripts, until it is disposed
   * of. A tab that the extension opens may have run its own by then.
   */
  runFirst(first: () => void): Promise<{ dispose(): Promise<void> }>;
  /** The pages of the extension at this path that are open in tabs. */
  pagesAt(path: string): Promise<ReaderPage[]>;
  /** The tab or window that an action opens. */
  openedBy(act: () => Promise<unknown>): Promise<ReaderPage>;
  /**
   * The surface that an action opens without a user gesture, which Chromium's panel would need: a tab in Chromium, the
   * sidebar in Firefox.
   */
  readerOpenedBy(act: () => Promise<unknown>): Promise<ReaderPage>;
  /** The file that an action in a page downloads. */
  downloadedBy(page: ReaderPage, act: () => Promise<unknown>): Promise<DownloadedFile>;
  /** Closes popup, panel, windows, and all tabs except the extension's own. */
  closeSurfaces(): Promise<void>;

  /** All rows of one of the extension's tables. */
  rows<Row>(table: string): Promise<Row[]>;
  /** What the toolbar button shows now. */
  badge(): Promise<{ text: string; title: string; color: number[] }>;
  /** Clicks an item of the browser's menu, without the user gesture that opens a panel. */
  clickContextMenu(click: MenuClick): Promise<void>;
  /** Clicks a notification. */
  clickNotification(id: string): Promise<void>;

  /** After the start of a new profile: waits until the first poll is done and the welcome page is out of the way. */
  settleInstallation(): Promise<void>;
  /** Waits until the worker is idle: every channel polled, no work in progress, the alarm set for the next poll. */
  waitUntilIdle(): Promise<void>;
  /** Waits until the picture job is done or rests for at least a minute. */
  waitForPictures(): Promise<void>;
  /** Makes every channel due and fires the alarm. */
  triggerPoll(): Promise<void>;
  /** Triggers a poll and waits until it is done. */
  pollAndWait(): Promise<void>;
  /** Lets the alarm go off, whatever is due. */
  fireAlarm(): Promise<void>;
  /** Stops the worker, or background page, at once, as the browser may at any moment. */
  killWorker(): Promise<void>;
  /** Cuts the browser off the network, or connects it again. */
  setOffline(isOffline: boolean): Promise<void>;
  /** Disconnects a page of the extension from the network; in Firefox, the whole browser. */
  cutOff(page: ReaderPage): Promise<{ reconnect: () => Promise<unknown> }>;
  /** Whether the worker, or background page, can reach the publisher's site. */
  canReachSite(): Promise<boolean>;
  /** Gives the browser a cookie of the publisher's. */
  setCookie(name: string, value: string): Promise<void>;
  /** Deletes the extension's databases under its open connections, as the browser does when it clears data. */
  loseDatabases(): Promise<void>;
  /** Lets a page read the clipboard. */
  allowClipboard(): Promise<void>;
}
