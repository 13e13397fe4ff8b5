import { browser } from 'wxt/browser';

/** Runs when the browser has started, and when the reader was installed or updated. The worker's own start is not among them. */
export function onBrowserStart(run: () => unknown): void {
  browser.runtime.onStartup.addListener(() => void run());
  browser.runtime.onInstalled.addListener(() => void run());
}

/** The version of the reader that runs. */
export const extensionVersion = (): string => browser.runtime.getManifest().version;
