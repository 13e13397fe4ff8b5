import type { Page } from 'playwright-core';
import { site as publisher } from '../../../lib/site/site.ts';
import { ChromiumDriver, type LaunchOptions } from '../../../scripts/chromium-driver.ts';
import type { DownloadedFile, MenuClick, Reader, ReaderPage } from './reader.ts';

/** Chromium as stories drive it: Playwright's own pages. */
export class ChromiumReader extends ChromiumDriver implements Reader {
  readonly browser = 'chromium';

  static override async launch(options: LaunchOptions): Promise<ChromiumReader> {
    return new ChromiumReader(await ChromiumDriver.open(options));
  }

  async openAddress(url: string, first?: () => void): Promise<Page> {
    const page = await this.context.newPage();
    if (first) await page.addInitScript(first);
    await page.goto(url);
    return page;
  }

  runFirst(first: () => void): Promise<{ dispose(): Promise<void> }> {
    return this.context.addInitScript(first);
  }

  async pagesAt(path: string): Promise<Page[]> {
    const url = `${this.extensionOrigin}${path}`;
    return this.context.pages().filter((page) => page.url().startsWith(url));
  }

  async openedBy(act: () => Promise<unknown>): Promise<Page> {
    const [page] = await Promise.all([this.context.waitForEvent('page'), act()]);
    return page;
  }

  readerOpenedBy(act: () => Promise<unknown>): Promise<Page> {
    return this.openedBy(act);
  }

  async downloadedBy(page: ReaderPage, act: () => Promise<unknown>): Promise<DownloadedFile> {
    const [download] = await Promise.all([(page as Page).waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), path: await download.path() };
  }

  async clickContextMenu(click: MenuClick): Promise<void> {
    const windowId = await this.extensionPage.evaluate(
      async () => (await chrome.windows.getCurrent()).id,
    );
    await this.dispatch('contextMenus', [click, { windowId }]);
  }

  clickNotification(id: string): Promise<void> {
    return this.dispatch('notifications', [id]);
  }

  /** Chromium's events have a `dispatch` method that the types omit. */
  private async dispatch(api: 'contextMenus' | 'notifications', given: unknown[]): Promise<void> {
    await this.worker.evaluate(
      ([name, values]) => {
        const { onClicked } = chrome[name];
        Reflect.get(onClicked, 'dispatch').call(onClicked, ...values);
      },
      [api, given] as const,
    );
  }

  setOffline(isOffline: boolean): Promise<void> {
    return this.context.setOffline(isOffline);
  }

  async cutOff(page: ReaderPage): Promise<{ reconnect: () => Promise<unknown> }> {
    const session = await (page as Page).context().newCDPSession(page as Page);
    const set = (offline: boolean) =>
      session.send('Network.emulateNetworkConditions', {
        offline,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput: -1,
      });
    await session.send('Network.enable');
    await set(true);
    return { reconnect: () => set(false) };
  }

  canReachSite(): Promise<boolean> {
    return this.worker.evaluate(canReach, publisher.home);
  }

  setCookie(name: string, value: string): Promise<void> {
    return this.context.addCookies([{ name, value, url: publisher.home }]);
  }

  async loseDatabases(): Promise<void> {
    const session = await this.context.newCDPSession(this.extensionPage);
    await session.send('Storage.clearDataForOrigin', {
      origin: this.extensionOrigin,
      storageTypes: 'indexeddb',
    });
    await session.detach();
  }

  allowClipboard(): Promise<void> {
    return this.context.grantPermissions(['clipboard-read']);
  }
}

/** Runs in the worker. */
const canReach = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );
