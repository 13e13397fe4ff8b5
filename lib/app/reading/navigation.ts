import {
  currentWindow,
  openOwnPanel,
  openPanel,
  opensOnlySynchronously,
  openTab,
} from '../../platform/panel.ts';
import { readSettings } from '../../platform/settings.ts';
import { site } from '../../site/site.ts';
import { updateView as updateStoredView, type ViewChange } from '../../store/lists/views.ts';
import { startReading } from './reading-position.ts';

export { openSettings } from '../../platform/panel.ts';

/** The popup's name among the surfaces; there is never more than one. */
export const popupView = 'popup';

/** The name of a window's panel among the surfaces. */
export const panelView = (windowId: number): string => `panel:${windowId}`;

/** The name of the panel of the window that this page stands in. */
export const ownPanelView = async (): Promise<string> => panelView(await currentWindow());

/** Changes what a surface shows. */
export const updateView = (view: string, change: ViewChange, at = Date.now()): Promise<void> =>
  updateStoredView(view, change, at);

/**
 * Opens the side panel of a window on an article, or on its list. To be called in the turn of the click:
 * Firefox opens the sidebar only then. Chromium closes the popup with the opening, so there the view is stored first.
 */
export async function openInPanel(
  window: number | Promise<number>,
  articleId: number | null,
): Promise<boolean> {
  const opened = opensOnlySynchronously ? openOwnPanel() : null;
  const windowId = await window;
  if (articleId !== null) await startReading(articleId);
  await updateView(panelView(windowId), { articleId });
  return opened ?? openPanel(windowId);
}

/** Opens the site's front page: there is something to see or to do on it, so in front. */
export const openSite = (): Promise<void> => openTab(site.home, true);

/** Opens an address of the web in a tab, where the reader wants it. Resolves to whether that is in front. */
export async function openLink(url: string): Promise<boolean> {
  const inFront = (await readSettings()).openLinksIn === 'front';
  await openTab(url, inFront);
  return inFront;
}
