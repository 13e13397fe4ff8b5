import {
  currentWindow,
  openHealthTab,
  openOwnPanel,
  openPanel,
  openReaderTab,
  opensOnlySynchronously,
  openTab,
} from '../../platform/panel.ts';
import { readSettings } from '../../platform/settings.ts';
import { site } from '../../site/site.ts';
import {
  copyView,
  updateView as updateStoredView,
  type ViewChange,
} from '../../store/lists/views.ts';
import { startReading } from './reading-position.ts';

/** Names the popup's view row; there is only one popup. */
export const popupView = 'popup';

/** Names the view row of a window's panel. */
export const panelView = (windowId: number): string => `panel:${windowId}`;

/** Names the view row of a reader in a tab of its own. */
const tabView = (id: string | number): string => `tab:${id}`;

/** Names the view row of the page with this query: of a reader tab, or else of the panel in the page's window. */
export async function ownPanelView(search: string): Promise<string> {
  const id = new URLSearchParams(search).get('tab');
  return id === null ? panelView(await currentWindow()) : tabView(id);
}

/** Opens the reader in a tab of this page's window, showing what that window's panel shows. */
export async function openInTab(at = Date.now()): Promise<void> {
  const windowId = await currentWindow();
  await copyView(panelView(windowId), tabView(at), at);
  await openReaderTab(windowId, at);
}

/** Changes what a surface shows. */
export const updateView = (view: string, change: ViewChange, at = Date.now()): Promise<void> =>
  updateStoredView(view, change, at);

/**
 * Opens a window's side panel on an article, at the passage of a key point if one is given, or on its list. Must be called synchronously in a click: Firefox opens the
 * sidebar only then. Chromium closes the popup on opening, so there the view is stored first.
 */
export async function openInPanel(
  window: number | Promise<number>,
  articleId: number | null,
  keyPoint: string | null = null,
): Promise<boolean> {
  const opened = opensOnlySynchronously ? openOwnPanel() : null;
  const windowId = await window;
  if (articleId !== null) await startReading(articleId);
  await updateView(panelView(windowId), { articleId, keyPoint });
  return opened ?? openPanel(windowId);
}

/** Opens the site's front page in the foreground. */
export const openSite = (): Promise<void> => openTab(site.home, true);

/** Opens the health page in a tab of this window. */
export const openHealth = async (): Promise<void> => openHealthTab(await currentWindow());

/** Opens a URL in a background tab. */
export const openInBackground = (url: string): Promise<void> => openTab(url, false);

/**
 * Opens a URL in a tab, in the foreground or background as the user prefers. Resolves to whether it is in the
 * foreground.
 */
export async function openLink(url: string): Promise<boolean> {
  const inFront = (await readSettings()).openLinksIn === 'foreground';
  await openTab(url, inFront);
  return inFront;
}
