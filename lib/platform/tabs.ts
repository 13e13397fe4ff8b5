import { browser } from 'wxt/browser';

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
