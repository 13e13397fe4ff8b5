import { browser } from 'wxt/browser';

/** Registers a handler of browser starts, installations and updates. It does not run at every start of the worker. */
export function onBrowserStart(run: () => unknown): void {
  browser.runtime.onStartup.addListener(() => void run());
  browser.runtime.onInstalled.addListener(() => void run());
}

/** Registers the handler of a new installation, but not of an update. */
export function onInstall(run: () => unknown): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') run();
  });
}

/** Set in `storage.local` from the installation until its welcome page has opened, or a policy has turned that off. */
const key = 'welcome';

/** Whether the welcome page of this installation has yet to open. */
export const isWelcomePending = async (): Promise<boolean> =>
  (await browser.storage.local.get(key))[key] === true;

/** Lets the welcome page open, now or at a later worker start. */
export const setWelcomePending = (): Promise<void> => browser.storage.local.set({ [key]: true });

/** Whether the caller has to open the welcome page: `true` only for the first caller. */
export const takePendingWelcome = (): Promise<boolean> =>
  navigator.locks.request(key, async () => {
    const isPending = await isWelcomePending();
    if (isPending) await browser.storage.local.remove(key);
    return isPending;
  });

/** A page of the guide: `docs/guide`. */
export type GuidePage = 'index' | 'keys';

/** The address of a packaged file. */
export const packagedUrl = (path: '/sector-list.json' | `/guide/${GuidePage}.html`): string =>
  // The types allow only pages.
  browser.runtime.getURL(path as Parameters<typeof browser.runtime.getURL>[0]);

/** The address of the project's issue tracker, from package.json; `null` if it gives none. */
export const issueTracker: string | null = import.meta.env.ISSUE_TRACKER || null;

/** The version of this extension. */
export const extensionVersion = (): string => browser.runtime.getManifest().version;
