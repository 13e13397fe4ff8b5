import { browser } from 'wxt/browser';
import { type GuidePage, packagedUrl } from './runtime.ts';

const page = '/sidepanel.html';

/** Firefox's API of the side panel; the types know only Chromium's. */
interface SidebarAction {
  open(): Promise<void>;
  isOpen(window: { windowId: number }): Promise<boolean>;
}

const sidebarAction = (): SidebarAction => Reflect.get(browser, 'sidebarAction');

/** The browser's name for the panel beside the page. */
export const panelKind = import.meta.env.FIREFOX ? 'sidebar' : 'panel';

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

/**
 * Opens a window's side panel; `null` is the focused window. Needs a user gesture; Firefox needs the call to be
 * synchronous in it. Resolves to `false` if the browser refuses.
 */
export async function openPanel(windowId: number | null): Promise<boolean> {
  try {
    if (import.meta.env.FIREFOX) await sidebarAction().open();
    else await browser.sidePanel.open({ windowId: windowId ?? browser.windows.WINDOW_ID_CURRENT });
    return true;
  } catch {
    // Without a user gesture the caller falls back to a tab.
    return false;
  }
}

/** Opens the side panel of the calling page's window, whose id need not be known. */
export const openOwnPanel = (): Promise<boolean> => openPanel(browser.windows.WINDOW_ID_CURRENT);

/** Whether `openPanel` must be called synchronously in a user gesture. */
export const opensOnlySynchronously: boolean = import.meta.env.FIREFOX;

/** Whether a window's panel is open. */
export async function isPanelOpen(windowId: number): Promise<boolean> {
  if (import.meta.env.FIREFOX) return sidebarAction().isOpen({ windowId });
  const panels = await browser.runtime.getContexts({
    contextTypes: ['SIDE_PANEL'],
    windowIds: [windowId],
  });
  return panels.length > 0;
}

/** Opens one of the extension's pages in a tab of this window, or in a new window if `windowId` is `null`. */
export async function openPageTab(
  page: '/sidepanel.html' | '/health.html' | '/welcome.html',
  windowId: number | null,
  fragment = '',
): Promise<void> {
  const url = `${browser.runtime.getURL(page)}${fragment}`;
  if (windowId === null) await browser.windows.create({ url });
  else await browser.tabs.create({ windowId, url });
}

/** Opens the panel in a tab of this window, or in a new window if `windowId` is `null`. */
export const openPanelTab = (windowId: number | null): Promise<void> => openPageTab(page, windowId);

/** Opens REEx Reader in a tab of this window. The tab's address has the id of its view, so a reload keeps it. */
export async function openReaderTab(windowId: number, id: number): Promise<void> {
  await browser.tabs.create({ windowId, url: `${browser.runtime.getURL(page)}?tab=${id}` });
}

/**
 * Opens the settings page at an address: where only its fragment is another, the tab that shows it, and otherwise a
 * tab of this window. `openOptionsPage` takes no fragment, and in Firefox overlooks a tab that has one.
 */
export async function openSettingsTab(windowId: number, address: string): Promise<void> {
  const url = `${browser.runtime.getURL('/options.html')}${address}`;
  const [open] = await browser.tabs.query({ url: url.replace(/#.*/, '') });
  if (open?.id !== undefined) {
    const shown = browser.tabs.update(open.id, { active: true, url });
    const isClosed = await shown.then(
      () => false,
      () => true,
    );
    if (!isClosed) return focusWindow(open.windowId);
  }
  await browser.tabs.create({ windowId, url });
}

/**
 * Opens the health page, or the part that a fragment names, in a tab of this window, or in a new window if `windowId`
 * is `null`.
 */
export const openHealthTab = (windowId: number | null, fragment = ''): Promise<void> =>
  openPageTab('/health.html', windowId, fragment);

/** Opens a page of the guide in a tab of this window. */
export async function openGuideTab(windowId: number, page: GuidePage): Promise<void> {
  await browser.tabs.create({ windowId, url: packagedUrl(`/guide/${page}.html`) });
}

/** Brings a window to the front. */
export async function focusWindow(windowId: number): Promise<void> {
  await browser.windows.update(windowId, { focused: true });
}

/** Opens a URL in a new tab, in the foreground or background. */
export async function openTab(url: string, inForeground: boolean): Promise<void> {
  await browser.tabs.create({ url, active: inForeground });
}

/** Opens the settings page. */
export const openSettings = (): Promise<void> => browser.runtime.openOptionsPage();

/** Registers the handler of a keyboard shortcut. */
export function onShortcut(name: string, run: (windowId: number) => unknown): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name) run(tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT);
  });
}
