import { currentWindow, openPanel, opensOnlyAtOnce, openTab } from '../platform/panel.ts';
import type { ViewRow } from '../store/rows.ts';
import { changeView } from '../store/view.ts';

export { openOptions } from '../platform/panel.ts';

/** The popup's name among the surfaces; there is never more than one. */
export const popupView = 'popup';

/** The name of a window's panel among the surfaces. */
export const panelView = (windowId: number): string => `panel:${windowId}`;

/** The name of the panel of the window that this page stands in. */
export const ownPanelView = async (): Promise<string> => panelView(await currentWindow());

/** Changes what a surface shows. */
export const show = (
  view: string,
  change: Partial<Omit<ViewRow, 'window' | 'at'>>,
): Promise<void> => changeView(view, change, Date.now());

/**
 * Opens the side panel of a window on an article, or on its list. To be called in the turn of the click:
 * Firefox opens the sidebar only then. Chromium closes the popup with the opening, so there the view is stored first.
 */
export async function readInPanel(windowId: number, article: number | null): Promise<boolean> {
  const opened = opensOnlyAtOnce ? openPanel(windowId) : null;
  await show(panelView(windowId), { article });
  return opened ?? openPanel(windowId);
}

/** Opens the publisher's own page in a tab. */
export const openOriginal = (url: string): Promise<void> => openTab(url);
