import {
  currentWindow,
  openOwnPanel,
  openPanel,
  opensOnlyAtOnce,
  openTab,
} from '../../platform/panel.ts';
import { readSettings } from '../../platform/settings.ts';
import { site } from '../../site/site.ts';
import { changeView, type ViewChange } from '../../store/lists/views.ts';
import { beginReading } from './reading-position.ts';

export { openOptions } from '../../platform/panel.ts';

/** The popup's name among the surfaces; there is never more than one. */
export const popupView = 'popup';

/** The name of a window's panel among the surfaces. */
export const panelView = (windowId: number): string => `panel:${windowId}`;

/** The name of the panel of the window that this page stands in. */
export const ownPanelView = async (): Promise<string> => panelView(await currentWindow());

/** Changes what a surface shows. */
export const show = (view: string, change: ViewChange, at = Date.now()): Promise<void> =>
  changeView(view, change, at);

/**
 * Opens the side panel of a window on an article, or on its list. To be called in the turn of the click:
 * Firefox opens the sidebar only then. Chromium closes the popup with the opening, so there the view is stored first.
 */
export async function readInPanel(
  window: number | Promise<number>,
  article: number | null,
): Promise<boolean> {
  const opened = opensOnlyAtOnce ? openOwnPanel() : null;
  const windowId = await window;
  if (article !== null) await beginReading(article);
  await show(panelView(windowId), { article });
  return opened ?? openPanel(windowId);
}

/** Opens the site's front page: there is something to see or to do on it, so in front. */
export const openSite = (): Promise<void> => openTab(site.home, true);

/** Opens an address of the web in a tab, where the reader wants it. Resolves to whether that is in front. */
export async function openOriginal(url: string): Promise<boolean> {
  const inFront = (await readSettings()).linksOpen === 'front';
  await openTab(url, inFront);
  return inFront;
}
