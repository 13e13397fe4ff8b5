import { openPanel, openPanelTab } from '../../../lib/platform/panel.ts';
import { closeOwnTab, isOnlyTab } from '../../../lib/platform/tabs.ts';

/**
 * Opens the panel beside the welcome page, or a tab if the browser refuses, and closes the page unless it is the window's
 * only tab. The id of the window is known beforehand, because the browser opens a panel only within the click.
 */
export async function openPanelAndClose(windowId: number | null): Promise<void> {
  if (!(await openPanel(windowId))) await openPanelTab(windowId);
  if (!(await isOnlyTab())) await closeOwnTab();
}
