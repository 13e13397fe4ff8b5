import { browser } from 'wxt/browser';
import { site } from '../site/site.ts';

/** The window of the calling page. */
export async function currentWindow(): Promise<number> {
  return (await browser.windows.getCurrent()).id ?? browser.windows.WINDOW_ID_CURRENT;
}

/** In Firefox all windows are browser windows, and the filter is an error. */
const browserWindows = import.meta.env.FIREFOX ? {} : { windowTypes: ['normal' as const] };

/** The browser window that was focused last, even if another program has the focus now; `null` when there is none. */
export async function lastFocusedWindow(): Promise<number | null> {
  try {
    return (await browser.windows.getLastFocused(browserWindows)).id ?? null;
  } catch {
    // Browsers reject when there is no window.
    return null;
  }
}

/** Brings a window to the front. */
export async function focusWindow(windowId: number): Promise<void> {
  await browser.windows.update(windowId, { focused: true });
}

/** Opens a URL in a new tab, in the foreground or background. */
export async function openTab(url: string, inForeground: boolean): Promise<void> {
  await browser.tabs.create({ url, active: inForeground });
}

/**
 * The URL of the active tab of this page's window if it is on the site; `null` for other pages, whose URL the browser
 * hides.
 */
export async function activeSiteUrl(): Promise<string | null> {
  const [tab] = await browser.tabs.query({
    active: true,
    currentWindow: true,
    url: `${site.origin}/*`,
  });
  return tab?.url ?? null;
}

/** Whether the window of the calling page has no other tab. */
export const isOnlyTab = async (): Promise<boolean> =>
  (await browser.tabs.query({ currentWindow: true })).length < 2;

/** How long the active tab has been in front, in ms: the browser has been running at least that long. 0 if unknown. */
export async function timeInFront(now: number): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return Math.max(0, now - (tab?.lastAccessed ?? Number.POSITIVE_INFINITY));
}

/** Closes the tab of the calling page. */
export async function closeOwnTab(): Promise<void> {
  const id = (await browser.tabs.getCurrent())?.id;
  if (id !== undefined) await browser.tabs.remove(id);
}

/**
 * Opens another program by an address with its own scheme. The active tab asks the user, and its page stays, but if no
 * program has the scheme, Firefox shows an error in its place. Extensions can't tell before, and in a new or hidden tab
 * the question would leave an empty tab behind or go unseen.
 */
export async function openProgram(url: string): Promise<void> {
  await browser.tabs.update({ url });
}
