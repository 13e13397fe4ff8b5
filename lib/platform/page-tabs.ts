import { browser } from 'wxt/browser';
import { type GuidePage, packagedUrl } from './runtime.ts';
import { focusWindow } from './tabs.ts';

/** Opens one of the extension's pages in a tab of this window, or in a new window if `windowId` is `null`. */
export async function openPageTab(
  page: '/sidepanel.html' | '/health.html' | '/welcome.html',
  windowId: number | null,
  queryOrFragment = '',
): Promise<void> {
  const url = `${browser.runtime.getURL(page)}${queryOrFragment}`;
  if (windowId === null) await browser.windows.create({ url });
  else await browser.tabs.create({ windowId, url });
}

/** Opens the panel in a tab of this window, or in a new window if `windowId` is `null`. */
export const openPanelTab = (windowId: number | null): Promise<void> =>
  openPageTab('/sidepanel.html', windowId);

/** Opens REEx Reader in a tab of this window. The tab's address has the id of its view, so a reload keeps it. */
export const openReaderTab = (windowId: number, id: number): Promise<void> =>
  openPageTab('/sidepanel.html', windowId, `?tab=${id}`);

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

/** Opens the settings page. */
export const openSettings = (): Promise<void> => browser.runtime.openOptionsPage();
