import { browser } from 'wxt/browser';

const page = '/sidepanel.html';

/** Firefox's name for the side panel; the types at hand know Chromium's API only. */
interface SidebarAction {
  open(): Promise<void>;
  isOpen(window: { windowId: number }): Promise<boolean>;
}

const sidebarAction = (): SidebarAction => Reflect.get(browser, 'sidebarAction');

/** The window that the calling page stands in. */
export async function currentWindow(): Promise<number> {
  return (await browser.windows.getCurrent()).id ?? browser.windows.WINDOW_ID_CURRENT;
}

/** The window that was in front last, even if another program has the focus now; `null` when the browser runs without one. */
export async function lastFocusedWindow(): Promise<number | null> {
  try {
    return (await browser.windows.getLastFocused({ windowTypes: ['normal'] })).id ?? null;
  } catch {
    // There is none: this is how browsers say so.
    return null;
  }
}

/**
 * Opens the side panel of a window; `null` for the one in front. Needs a click of the reader; in Firefox it must be
 * called in the very turn of that click. Resolves to `false` where the browser refuses.
 */
export async function openPanel(windowId: number | null): Promise<boolean> {
  try {
    if (import.meta.env.FIREFOX) await sidebarAction().open();
    else await browser.sidePanel.open({ windowId: windowId ?? browser.windows.WINDOW_ID_CURRENT });
    return true;
  } catch {
    // No click behind the call: the caller has another way.
    return false;
  }
}

/** Opens the side panel of the window that the calling page stands in, which need not be known for it. */
export const openOwnPanel = (): Promise<boolean> => openPanel(browser.windows.WINDOW_ID_CURRENT);

/** Whether `openPanel` must be called before anything is awaited. */
export const opensOnlySynchronously: boolean = import.meta.env.FIREFOX;

/** Whether the panel of this window is open. */
export async function isPanelOpen(windowId: number): Promise<boolean> {
  if (import.meta.env.FIREFOX) return sidebarAction().isOpen({ windowId });
  const panels = await browser.runtime.getContexts({
    contextTypes: ['SIDE_PANEL'],
    windowIds: [windowId],
  });
  return panels.length > 0;
}

/** Shows the reader in a tab of this window, or in a new window where there is none. */
export async function openPanelTab(windowId: number | null): Promise<void> {
  const url = browser.runtime.getURL(page);
  if (windowId === null) await browser.windows.create({ url });
  else await browser.tabs.create({ windowId, url });
}

/** Shows the health page in a tab of this window, or in a new window where there is none. */
export async function openHealthTab(windowId: number | null): Promise<void> {
  const url = browser.runtime.getURL('/health.html');
  if (windowId === null) await browser.windows.create({ url });
  else await browser.tabs.create({ windowId, url });
}

/** Brings a window to the front. */
export async function focusWindow(windowId: number): Promise<void> {
  await browser.windows.update(windowId, { focused: true });
}

/** Opens an address of the web in a tab of its own, in front or behind the page that is there. */
export async function openTab(url: string, inForeground: boolean): Promise<void> {
  await browser.tabs.create({ url, active: inForeground });
}

/** Opens the options page. */
export const openSettings = (): Promise<void> => browser.runtime.openOptionsPage();

/** Runs when the keyboard command of that name is pressed. */
export function onShortcut(name: string, run: (windowId: number) => unknown): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name) run(tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT);
  });
}
