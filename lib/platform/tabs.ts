import { browser } from 'wxt/browser';

/** Whether the window of the calling page has no other tab. */
export const isOnlyTab = async (): Promise<boolean> =>
  (await browser.tabs.query({ currentWindow: true })).length < 2;

/** For how long the tab in front has been there, in ms: the browser has run at least as long. 0 where that is unknown. */
export async function timeInFront(now: number): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return Math.max(0, now - (tab?.lastAccessed ?? Number.POSITIVE_INFINITY));
}

/** Closes the tab of the calling page. */
export async function closeOwnTab(): Promise<void> {
  const id = (await browser.tabs.getCurrent())?.id;
  if (id !== undefined) await browser.tabs.remove(id);
}

/** Opens another program by its own kind of address. The active tab asks the user, and stays as it is. */
export async function openProgram(url: string): Promise<void> {
  await browser.tabs.update({ url });
}
