import { browser } from 'wxt/browser';

/** Registers a handler of browser starts, installations and updates. It does not run at every start of the worker. */
export function onBrowserStart(run: () => unknown): void {
  browser.runtime.onStartup.addListener(() => void run());
  browser.runtime.onInstalled.addListener(() => void run());
}

/** Registers the handler of a new installation. An update is none. */
export function onInstall(run: () => unknown): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') run();
  });
}

/** The address of a packaged file. */
export const packagedUrl = (path: '/sector-list.json' | '/guide/index.html'): string =>
  // The types know pages alone.
  browser.runtime.getURL(path as Parameters<typeof browser.runtime.getURL>[0]);

/** The project's issue tracker, from package.json; `null` where it names none. */
export const issueTracker: string | null = import.meta.env.ISSUE_TRACKER || null;

/** The version of this extension. */
export const extensionVersion = (): string => browser.runtime.getManifest().version;
