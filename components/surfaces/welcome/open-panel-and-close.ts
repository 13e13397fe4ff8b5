import { openPanelTab } from '../../../lib/platform/page-tabs.ts';
import { openPanel } from '../../../lib/platform/panel.ts';
import { closeOwnTab, isOnlyTab } from '../../../lib/platform/tabs.ts';

/**
 * Opens the panel beside the welcome page, or a tab if the browser refuses, and closes the page unless it is the
 * window's only tab. The window's id is passed in, because the browser opens a panel only during the click.
 */
export async function openPanelAndClose(windowId: number | null): Promise<void> {
  if (!(await openPanel(windowId))) await openPanelTab(windowId);
  if (!(await isOnlyTab())) await closeOwnTab();
}
