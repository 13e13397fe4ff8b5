import { openPanel, openPanelTab } from '../../../lib/platform/panel.ts';
import { closeOwnTab, isOnlyTab } from '../../../lib/platform/tabs.ts';

/**
 * From a click on the welcome page: opens the panel of its window, or a tab where the browser refuses, and closes the page,
 * unless the window would close with it. The window is known before: the browser must be asked within the click.
 */
export async function readBesides(windowId: number | null): Promise<void> {
  if (!(await openPanel(windowId))) await openPanelTab(windowId);
  if (!(await isOnlyTab())) await closeOwnTab();
}
